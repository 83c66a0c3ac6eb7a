package studio.meridian.ui.write.edit;

import studio.meridian.content.MediaRef;
import studio.meridian.content.MediaRefs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a Markdown text what a remark is about. */
public final class Spots {
    /** The line below the headings of a table, with the headings. */
    private static final Pattern TABLE =
            Pattern.compile(
                    "(?m)^[^\\n]*\\|[^\\n]*\\n[ \\t]*\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t:-]*)+$");

    private Spots() {}

    /** A stretch of a text. */
    public record Spot(int start, int end) {
        private static final Spot BEGIN = new Spot(0, 0);
    }

    /** The first table; the beginning of the text where there is none. */
    public static Spot table(String markdown) {
        Matcher table = TABLE.matcher(markdown);
        return table.find() ? new Spot(table.start(), table.end()) : Spot.BEGIN;
    }

    /**
     * The first picture with a digest, destination or alternative text; the beginning of the text
     * where there is none.
     */
    public static Spot picture(String markdown, String subject) {
        for (MediaRef ref : MediaRefs.of(markdown)) {
            boolean meant =
                    ref.destination().equals(subject)
                            || ref.destination().equals("media:" + subject)
                            || ref.alt().equals(subject);
            if (meant) return new Spot(ref.start(), ref.end());
        }
        return Spot.BEGIN;
    }
}
