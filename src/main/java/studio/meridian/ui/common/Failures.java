package studio.meridian.ui.common;

import studio.meridian.messages.FailureException;
import studio.meridian.messages.Messages;

/** Turns what was thrown into words for a person. */
public final class Failures {
    private final Messages messages;

    public Failures(Messages messages) {
        this.messages = messages;
    }

    /**
     * What to say.
     *
     * @param code a code to copy when nobody foresaw the failure, else empty
     */
    public record Said(String what, String remedy, String code) {}

    /** The words for it; a failure that was foreseen may be wrapped in others. */
    public Said say(Throwable thrown) {
        for (Throwable one : ErrorCode.causes(thrown)) {
            if (one instanceof FailureException known) {
                return new Said(
                        messages.what(known.failure()), messages.remedy(known.failure()), "");
            }
        }
        String code = ErrorCode.of(thrown).text();
        return new Said(
                messages.get("trouble.unknown.what"),
                messages.get("trouble.unknown.remedy", "code", code),
                code);
    }
}
