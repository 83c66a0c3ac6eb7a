package studio.meridian.export.out;

import studio.meridian.messages.Messages;
import studio.meridian.model.LocaleTag;

import java.util.Locale;
import java.util.Map;

/**
 * Something a person should know about an exported text, although it was no failure.
 *
 * @param post title of the post
 * @param subject the picture or name meant
 */
public record ExportNote(Kind kind, String post, LocaleTag locale, String subject) {
    /** What can be noted; the words stand in the bundles below {@code export.note.}. */
    public enum Kind {
        PICTURE_MISSING,
        PICTURE_DAMAGED,
        RENAMED,
        HTML_LEFT_OUT,
        EMPTY;

        /** Its stable name. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** In words, as one sentence. */
    public String text(Messages messages) {
        return messages.get("export.note." + kind.word(), Map.of("subject", subject));
    }
}
