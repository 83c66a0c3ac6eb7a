package studio.meridian.platform.ghost;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.http.Exchange;

import tools.jackson.databind.JsonNode;

import java.time.Duration;

/**
 * One exchange with a site, read by the table, and what it means for the delivery: after a write,
 * after a read before a write, and after a look-up.
 *
 * @param host the site, as its owner knows it
 * @param pause how long it asks to be left alone, or null
 */
record Answer(String host, Exchange exchange, @Nullable Duration pause) {
    private static final int LONGEST = 300;

    /** What was asked for, under its name, when all went well; else null. */
    @Nullable JsonNode success(String name) {
        if (!(exchange instanceof Exchange.Answered answered)) return null;
        JsonNode json = answered.json().path(name);
        return answered.isSuccess() && (json.isObject() || json.isArray()) ? json : null;
    }

    /** Whether there was an answer and nothing in it. */
    boolean isEmpty() {
        return exchange instanceof Exchange.Answered answered && answered.body().length == 0;
    }

    /** What the table says; {@link Meaning#UNCLEAR} when there was no answer. */
    Meaning meaning() {
        return exchange instanceof Exchange.Answered answered
                ? Meaning.of(answered.status(), error(answered))
                : Meaning.UNCLEAR;
    }

    /** What became of a write that did not succeed. */
    PublishResult ofWrite() {
        if (exchange instanceof Exchange.NotSent) return new PublishResult.NotSent(failure(), null);
        return switch (meaning()) {
            case TOO_OFTEN, CLOCK -> new PublishResult.NotSent(failure(), pause);
            case DONE, CLOSED, UNCLEAR -> new PublishResult.Unknown(failure(), pause);
            default -> new PublishResult.Rejected(failure());
        };
    }

    /** What follows when the read before a write did not succeed: nothing was changed. */
    PublishResult ofReadBefore() {
        return isForNow()
                ? new PublishResult.NotSent(failure(), pause)
                : new PublishResult.Rejected(failure());
    }

    /** What follows when a look-up did not succeed. */
    LookUp lookUp() {
        return isForNow() ? new LookUp.NotNow(failure()) : new LookUp.CannotTell(failure());
    }

    /** Whether a question that was not answered may be answered later. */
    boolean isForNow() {
        return switch (meaning()) {
            case DONE, TOO_OFTEN, CLOCK, CLOSED, UNCLEAR -> true;
            default -> false;
        };
    }

    /** The failure in words; its own ones where it has some. */
    PlatformFailure failure() {
        return switch (exchange) {
            case Exchange.NotSent not -> new PlatformFailure.Unreachable(host, not.why());
            case Exchange.Lost lost -> new PlatformFailure.NoAnswer(host, lost.why());
            case Exchange.Answered answered ->
                    new PlatformFailure.Refused(host, why(), said(answered));
        };
    }

    private Refusal why() {
        return switch (meaning()) {
            case SIGN_IN, STRANGER -> Refusal.SIGN_IN;
            case CLOCK -> Refusal.CLOCK;
            case NO_RIGHT -> Refusal.NO_RIGHT;
            case CONTENT -> Refusal.CONTENT;
            case CHANGED -> Refusal.CHANGED_THERE;
            case GONE -> Refusal.GONE;
            case OTHER_PLATFORM -> Refusal.OTHER_PLATFORM;
            case TOO_OFTEN -> Refusal.TOO_OFTEN;
            case CLOSED -> Refusal.CLOSED;
            case DONE, UNCLEAR -> Refusal.CANNOT_TELL;
        };
    }

    /** Ghost's own words: what it could not do, and behind that what was wrong with it. */
    private static String said(Exchange.Answered answered) {
        JsonNode error = error(answered);
        String words = error.path("message").asString("").strip();
        String behind = error.path("context").asString("").strip();
        if (!behind.isEmpty() && !behind.equals(words)) words = words + " " + behind;
        if (words.isBlank()) return "HTTP " + answered.status();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    private static JsonNode error(Exchange.Answered answered) {
        return answered.json().path("errors").path(0);
    }
}
