package studio.meridian.platform.mastodon;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.http.Exchange;

import tools.jackson.databind.JsonNode;

import java.time.Duration;

/**
 * One exchange with a server and what it means for a delivery: after a write, after a read before a
 * write, and after a look-up.
 *
 * @param host the server, as its owner knows it
 * @param meaning what the table says; {@link Meaning#UNCLEAR} when there was no answer
 * @param pause how long it asks to be left alone, or null
 */
record Answer(String host, Exchange exchange, Meaning meaning, @Nullable Duration pause) {
    private static final int LONGEST = 300;

    static Answer of(String host, Exchange exchange, @Nullable Duration pause) {
        Meaning meaning =
                exchange instanceof Exchange.Answered answered
                        ? Meaning.of(answered.status())
                        : Meaning.UNCLEAR;
        return new Answer(host, exchange, meaning, pause);
    }

    /** The same, to the question who we are. */
    Answer ofMe() {
        return exchange instanceof Exchange.Answered answered
                ? new Answer(host, exchange, Meaning.ofMe(answered.status()), pause)
                : this;
    }

    /** The answer when it says that all went well and holds what was asked for, else null. */
    @Nullable JsonNode success() {
        if (!(exchange instanceof Exchange.Answered answered) || meaning != Meaning.DONE) {
            return null;
        }
        JsonNode json = answered.json();
        return json.isObject() || json.isArray() ? json : null;
    }

    /** Its status, 0 when there was no answer. */
    int status() {
        return exchange instanceof Exchange.Answered answered ? answered.status() : 0;
    }

    /** What became of a write that did not succeed. */
    PublishResult ofWrite() {
        return switch (exchange) {
            case Exchange.NotSent _ -> new PublishResult.NotSent(failure(), null);
            case Exchange.Lost _ -> new PublishResult.Unknown(failure(), null);
            case Exchange.Answered _ ->
                    switch (meaning) {
                        case TOO_OFTEN -> new PublishResult.NotSent(failure(), pause);
                        case DONE, CLOSED, UNCLEAR -> new PublishResult.Unknown(failure(), pause);
                        default -> new PublishResult.Rejected(failure());
                    };
        };
    }

    /** What follows when the read before a write did not succeed: nothing was changed. */
    PublishResult ofReadBefore() {
        return isPassing()
                ? new PublishResult.NotSent(failure(), pause)
                : new PublishResult.Rejected(failure());
    }

    /** What follows when a look-up did not succeed. */
    LookUp ofLookUp() {
        return isPassing() ? new LookUp.NotNow(failure()) : new LookUp.CannotTell(failure());
    }

    /** Whether asking the same later may go better. */
    private boolean isPassing() {
        return switch (meaning) {
            case DONE, TOO_OFTEN, CLOSED, UNCLEAR -> true;
            default -> false;
        };
    }

    /** The failure in words; the server's own where it has some. */
    PlatformFailure failure() {
        return switch (exchange) {
            case Exchange.NotSent not -> new PlatformFailure.Unreachable(host, not.why());
            case Exchange.Lost lost -> new PlatformFailure.NoAnswer(host, lost.why());
            case Exchange.Answered answered -> refused(why(answered), said(answered));
        };
    }

    PlatformFailure refused(Refusal why, String said) {
        return new PlatformFailure.Refused(host, why, said);
    }

    private Refusal why(Exchange.Answered answered) {
        return switch (meaning) {
            case SIGN_IN -> Refusal.SIGN_IN;
            case NO_RIGHT -> Refusal.NO_RIGHT;
            // The API names what it does not find; a page of somebody else does not.
            case MISSING -> answered.json().has("error") ? Refusal.GONE : Refusal.OTHER_PLATFORM;
            case CONTENT -> Refusal.CONTENT;
            case OTHER_PLATFORM -> Refusal.OTHER_PLATFORM;
            case TOO_OFTEN -> Refusal.TOO_OFTEN;
            case CLOSED -> Refusal.CLOSED;
            case DONE, UNCLEAR -> Refusal.CANNOT_TELL;
        };
    }

    private static String said(Exchange.Answered answered) {
        String words = answered.json().path("error").asString("").strip();
        if (words.isEmpty()) return "HTTP " + answered.status();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
