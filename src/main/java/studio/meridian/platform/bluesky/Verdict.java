package studio.meridian.platform.bluesky;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.Trouble;
import studio.meridian.platform.http.Exchange;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What becomes of a step when an exchange did not go well. */
final class Verdict {
    private static final int LONGEST_SAYING = 300;

    private final Pds pds;
    private final InstantSource clock;

    Verdict(Pds pds, InstantSource clock) {
        this.pds = pds;
        this.clock = clock;
    }

    static Meaning meaning(Exchange.Answered answer) {
        return Meaning.of(answer.status(), answer.json().path("error").asString(""));
    }

    /** After a call that may have changed something. */
    PublishResult ofWrite(Exchange exchange) {
        PlatformFailure failure = failure(exchange);
        if (exchange instanceof Exchange.NotSent) return new PublishResult.NotSent(failure, null);
        if (!(exchange instanceof Exchange.Answered answer)) {
            return new PublishResult.Unknown(failure, null);
        }
        return switch (meaning(answer)) {
            // Done, it says, but not what; a proxy may have spoken.
            case DONE -> new PublishResult.Unknown(noSense(), null);
            case UNKNOWN -> new PublishResult.Unknown(failure, pause());
            case TOO_OFTEN -> new PublishResult.NotSent(failure, pause());
            case STALE -> new PublishResult.NotSent(failure, null);
            default -> new PublishResult.Rejected(failure);
        };
    }

    /** After a call that changes nothing, before anything was written. */
    PublishResult ofRead(Exchange exchange) {
        return isPassing(exchange)
                ? new PublishResult.NotSent(failure(exchange), pause())
                : new PublishResult.Rejected(failure(exchange));
    }

    /** When a doubtful try was asked for. */
    LookUp ofLookUp(Exchange exchange) {
        return isPassing(exchange)
                ? new LookUp.NotNow(failure(exchange))
                : new LookUp.CannotTell(failure(exchange));
    }

    /** Whether asking the same later may go better. */
    static boolean isPassing(Exchange exchange) {
        if (!(exchange instanceof Exchange.Answered answer)) return true;
        return switch (meaning(answer)) {
            case UNKNOWN, TOO_OFTEN, STALE -> true;
            default -> false;
        };
    }

    /** Until when the account must be quiet, or null when it need not. */
    @Nullable Duration pause() {
        Instant now = clock.instant();
        Instant until = pds.quietUntil(now);
        return until == null ? null : Duration.between(now, until);
    }

    PlatformFailure refused(Refusal why, String said) {
        return new PlatformFailure.Refused(pds.host(), why, said);
    }

    PlatformFailure noSense() {
        return new PlatformFailure.NoAnswer(pds.host(), Trouble.NOT_HTTP);
    }

    PlatformFailure failure(Exchange exchange) {
        return switch (exchange) {
            case Exchange.NotSent notSent ->
                    new PlatformFailure.Unreachable(pds.host(), notSent.why());
            case Exchange.Lost lost -> new PlatformFailure.NoAnswer(pds.host(), lost.why());
            case Exchange.Answered answer -> refused(why(meaning(answer)), said(answer));
        };
    }

    private static Refusal why(Meaning meaning) {
        return switch (meaning) {
            case STALE, SIGN_IN -> Refusal.SIGN_IN;
            case NO_RIGHT -> Refusal.NO_RIGHT;
            case SWAPPED -> Refusal.CHANGED_THERE;
            case MISSING -> Refusal.GONE;
            case NO_BLOB, CONTENT -> Refusal.CONTENT;
            case TOO_OFTEN -> Refusal.TOO_OFTEN;
            case UNKNOWN -> Refusal.CLOSED;
            case DONE, OTHER_PLATFORM -> Refusal.OTHER_PLATFORM;
        };
    }

    /** Its own words; the code where it has none. */
    private static String said(Exchange.Answered answer) {
        JsonNode json = answer.json();
        String words = json.path("message").asString("");
        String said = words.isEmpty() ? json.path("error").asString("") : words;
        return said.length() > LONGEST_SAYING ? said.substring(0, LONGEST_SAYING) : said;
    }
}
