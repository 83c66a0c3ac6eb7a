package studio.meridian.ui.channels;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.messages.Messages;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignInForm;
import studio.meridian.platform.SignInForm.Kind;
import studio.meridian.storage.RecordFailure;
import studio.meridian.ui.common.Failures;

import java.util.Locale;

/**
 * What is wrong with a form.
 *
 * @param field the field concerned, or null when it is none of them
 * @param words for the person, with the remedy
 */
record FieldProblem(@Nullable String field, String words) {
    /** The field every form has. */
    static final String NAME = "name";

    private static final String KEY = "channels.problem.";

    /** A field that is empty or holds something it cannot hold. */
    static FieldProblem of(String field, Messages messages) {
        String key = KEY + field;
        return new FieldProblem(field, messages.get(messages.has(key) ? key : KEY + "empty"));
    }

    /** What was thrown when the form was tried. */
    static FieldProblem of(Throwable thrown, SignInForm form, Messages messages) {
        if (!(thrown instanceof FailureException known)) {
            Failures.Said said = new Failures(messages).say(thrown);
            return new FieldProblem(null, said.what() + " " + said.remedy());
        }
        Failure failure = known.failure();
        return switch (failure) {
            case RecordFailure.ChannelExists _ ->
                    new FieldProblem(NAME, messages.get("channels.problem.name-taken"));
            case PlatformFailure.NotConfigured lacking -> of(lacking.setting(), messages);
            case PlatformFailure platform -> of(platform, form, messages);
            default ->
                    new FieldProblem(null, messages.what(failure) + " " + messages.remedy(failure));
        };
    }

    private static FieldProblem of(PlatformFailure failure, SignInForm form, Messages messages) {
        SignInForm.Field field =
                switch (failure) {
                    case PlatformFailure.WrongAddress _,
                            PlatformFailure.Unreachable _,
                            PlatformFailure.NoAnswer _ ->
                            form.first(Kind.ADDRESS);
                    case PlatformFailure.FolderRefused _, PlatformFailure.NotOurs _ ->
                            form.first(Kind.FOLDER);
                    case PlatformFailure.Refused refused -> field(refused.why(), form);
                    default -> null;
                };
        String better = KEY + "if-" + end(failure);
        String words =
                messages.has(better)
                        ? messages.get(better, failure.arguments())
                        : messages.remedy(failure);
        return new FieldProblem(
                field == null ? null : field.name(), messages.what(failure) + " " + words);
    }

    private static SignInForm.@Nullable Field field(Refusal why, SignInForm form) {
        return switch (why) {
            case SIGN_IN -> form.first(Kind.SECRET);
            case NO_RIGHT -> form.first(Kind.ACCOUNT);
            case OTHER_PLATFORM -> form.first(Kind.ADDRESS);
            default -> null;
        };
    }

    /** What is said to a delivery that waits is not what helps at a form. */
    private static String end(PlatformFailure failure) {
        String name =
                failure instanceof PlatformFailure.Refused refused
                        ? refused.why().name()
                        : failure.key().replaceFirst(".*\\.", "");
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
