package studio.meridian.platform.wordpress;

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

    /** The answer when it says that all went well and holds what was asked for, else null. */
    @Nullable JsonNode success() {
        if (!(exchange instanceof Exchange.Answered answered)) return null;
        JsonNode json = answered.json();
        return answered.isSuccess() && (json.isObject() || json.isArray()) ? json : null;
    }

    /** What the table says; {@link Meaning#UNCLEAR} when there was no answer. */
    Meaning meaning() {
        return exchange instanceof Exchange.Answered answered
                ? Meaning.of(answered.status(), code(answered.json()))
                : Meaning.UNCLEAR;
    }

    /** What became of a write that did not succeed. */
    PublishResult ofWrite() {
        return switch (exchange) {
            case Exchange.NotSent not ->
                    new PublishResult.NotSent(
                            new PlatformFailure.Unreachable(host, not.why()), null);
            case Exchange.Lost lost ->
                    new PublishResult.Unknown(new PlatformFailure.NoAnswer(host, lost.why()), null);
            case Exchange.Answered answered -> ofWrite(answered);
        };
    }

    private PublishResult ofWrite(Exchange.Answered answered) {
        return switch (meaning()) {
            case TOO_OFTEN, DAMAGED -> new PublishResult.NotSent(refused(answered), pause);
            case DONE, CLOSED, UNCLEAR -> new PublishResult.Unknown(refused(answered), pause);
            default -> new PublishResult.Rejected(refused(answered));
        };
    }

    /** What follows when the read before a write did not succeed: nothing was changed. */
    PublishResult ofReadBefore() {
        return switch (lookUp()) {
            case LookUp.NotNow notNow -> new PublishResult.NotSent(notNow.failure(), pause);
            case LookUp.CannotTell cannot -> new PublishResult.Rejected(cannot.failure());
            default -> throw new IllegalStateException("a read that failed tells nothing");
        };
    }

    /** What follows when a look-up did not succeed. */
    LookUp lookUp() {
        return switch (exchange) {
            case Exchange.NotSent not ->
                    new LookUp.NotNow(new PlatformFailure.Unreachable(host, not.why()));
            case Exchange.Lost lost ->
                    new LookUp.NotNow(new PlatformFailure.NoAnswer(host, lost.why()));
            case Exchange.Answered answered -> lookUp(answered);
        };
    }

    private LookUp lookUp(Exchange.Answered answered) {
        return switch (meaning()) {
            case DONE, TOO_OFTEN, CLOSED, UNCLEAR -> new LookUp.NotNow(refused(answered));
            default -> new LookUp.CannotTell(refused(answered));
        };
    }

    /** The failure in words; its own ones where it has some. */
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
                    case SIGN_IN -> Refusal.SIGN_IN;
                    case NO_RIGHT -> Refusal.NO_RIGHT;
                    case CONTENT, DAMAGED -> Refusal.CONTENT;
                    case GONE -> Refusal.GONE;
                    case IN_BIN -> Refusal.IN_BIN;
                    case OTHER_PLATFORM -> Refusal.OTHER_PLATFORM;
                    case TOO_OFTEN -> Refusal.TOO_OFTEN;
                    case CLOSED -> Refusal.CLOSED;
                    case DONE, UNCLEAR -> Refusal.CANNOT_TELL;
                };
        return new PlatformFailure.Refused(host, why, said(answered));
    }

    /** WordPress's own words in the language of the site, else the bare status. */
    private static String said(Exchange.Answered answered) {
        String words = answered.json().path("message").asString("").strip();
        if (words.isEmpty()) return "HTTP " + answered.status();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    private static String code(JsonNode json) {
        return json.path("code").asString("");
    }
}
