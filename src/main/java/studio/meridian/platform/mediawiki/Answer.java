package studio.meridian.platform.mediawiki;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.http.Exchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.time.Duration;

/**
 * One exchange with a wiki, read by the table, and what it means for the delivery: after a write,
 * after a read before a write, and after a look-up.
 *
 * @param host the wiki, as its owner knows it
 * @param pause how long it asks to be left alone, or null
 */
record Answer(String host, Exchange exchange, @Nullable Duration pause) {
    private static final int LONGEST = 300;

    /** Limits are counted by the minute, and the wiki does not say how much of it is left. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** What it says under a name when all went well, else null. */
    @Nullable JsonNode success(String name) {
        JsonNode json = json();
        boolean there = code().isEmpty() && json.path(name).isObject();
        return there && meaning() == Meaning.DONE ? json.path(name) : null;
    }

    /** All that it says; a missing node when it is none of its own. */
    JsonNode json() {
        if (!(exchange instanceof Exchange.Answered answered)) return MissingNode.getInstance();
        return answered.json();
    }

    /** Its word for what went wrong, else empty. */
    String code() {
        return json().path("error").path("code").asString("");
    }

    /** What the table says; {@link Meaning#UNCLEAR} when there was no answer of its own. */
    Meaning meaning() {
        if (!(exchange instanceof Exchange.Answered answered)) return Meaning.UNCLEAR;
        Meaning meaning = Meaning.of(answered.status(), code());
        return meaning == Meaning.DONE && !answered.json().isObject() ? Meaning.UNCLEAR : meaning;
    }

    /** What became of a write that did not succeed. */
    PublishResult ofWrite() {
        return switch (exchange) {
            case Exchange.NotSent not ->
                    new PublishResult.NotSent(
                            new PlatformFailure.Unreachable(host, not.why()), null);
            case Exchange.Lost lost ->
                    new PublishResult.Unknown(new PlatformFailure.NoAnswer(host, lost.why()), null);
            case Exchange.Answered _ ->
                    switch (meaning()) {
                        case TOO_OFTEN, CLOSED, EXPIRED ->
                                new PublishResult.NotSent(failure(), quietFor());
                        case DONE, UNCLEAR -> new PublishResult.Unknown(failure(), pause);
                        default -> new PublishResult.Rejected(failure());
                    };
        };
    }

    private @Nullable Duration quietFor() {
        return pause == null && meaning() == Meaning.TOO_OFTEN ? MINUTE : pause;
    }

    /** Whether there was an answer at all. */
    boolean isAnswered() {
        return exchange instanceof Exchange.Answered;
    }

    /** Whether the server says that it is broken, which passes. */
    boolean isBroken() {
        return exchange instanceof Exchange.Answered answered && answered.status() >= 500;
    }

    /** Whether asking again later may help. */
    boolean isPassing() {
        return switch (meaning()) {
            case DONE, TOO_OFTEN, CLOSED, EXPIRED, UNCLEAR -> true;
            default -> false;
        };
    }

    /** What follows when the read before a write did not succeed: nothing was changed. */
    PublishResult ofReadBefore() {
        return isPassing()
                ? new PublishResult.NotSent(failure(), quietFor())
                : new PublishResult.Rejected(failure());
    }

    /** What follows when a look-up did not succeed. */
    LookUp lookUp() {
        return isPassing() ? new LookUp.NotNow(failure()) : new LookUp.CannotTell(failure());
    }

    /** The failure in words; the wiki's own ones where it has some. */
    PlatformFailure failure() {
        return switch (exchange) {
            case Exchange.NotSent not -> new PlatformFailure.Unreachable(host, not.why());
            case Exchange.Lost lost -> new PlatformFailure.NoAnswer(host, lost.why());
            case Exchange.Answered answered -> refused(answered);
        };
    }

    private PlatformFailure refused(Exchange.Answered answered) {
        Refusal why =
                switch (meaning()) {
                    case SIGN_IN, EXPIRED -> Refusal.SIGN_IN;
                    case NO_RIGHT -> Refusal.NO_RIGHT;
                    case CONTENT -> Refusal.CONTENT;
                    case CHANGED -> Refusal.CHANGED_THERE;
                    case IN_BIN -> Refusal.IN_BIN;
                    case GONE -> Refusal.GONE;
                    case OTHER_PLATFORM -> Refusal.OTHER_PLATFORM;
                    case TOO_OFTEN -> Refusal.TOO_OFTEN;
                    case CLOSED -> Refusal.CLOSED;
                    case NO_LANGUAGES -> Refusal.UNABLE;
                    case DONE, UNCLEAR -> Refusal.CANNOT_TELL;
                    case NO_PICTURES -> null;
                };
        if (why == null) return new PlatformFailure.NoPictures(host);
        return new PlatformFailure.Refused(host, why, said(answered));
    }

    /** The wiki's own words, else the bare status. */
    private static String said(Exchange.Answered answered) {
        String words = answered.json().path("error").path("info").asString("").strip();
        if (words.isEmpty()) return "HTTP " + answered.status();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
