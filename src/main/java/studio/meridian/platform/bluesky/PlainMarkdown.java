package studio.meridian.platform.bluesky;

import studio.meridian.platform.text.Span;
import studio.meridian.platform.text.Span.Target;

import java.util.List;

/** The text of a post as Markdown that says the same: what looks like a mark is escaped. */
final class PlainMarkdown {
    private PlainMarkdown() {}

    /**
     * Writes a text.
     *
     * @param spans in order, none overlapping another
     */
    static String of(String text, List<Span> spans) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Span span : spans) {
            if (span.start() < at || span.end() > text.length()) continue;
            out.append(escaped(text.substring(at, span.start())));
            out.append(span(text.substring(span.start(), span.end()), span.target()));
            at = span.end();
        }
        out.append(escaped(text.substring(at)));
        return lines(out.toString());
    }

    private static String span(String words, Target target) {
        if (!(target instanceof Target.Link link)) return words;
        boolean bare = words.matches("(?i)(?:https?://|www\\.)\\S+");
        return bare ? words : "[" + escaped(words) + "](" + link.uri() + ")";
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*\\[\\]<])", "\\\\$1")
                .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_")
                .replace("~~", "\\~~")
                .replaceAll("(?m)^(#{1,6}\\s|[>+-])", "\\\\$1")
                .replaceAll("(?m)^(\\d{1,9})([.)]\\s)", "$1\\\\$2");
    }

    /** A line is a line for the reader, an empty one begins a paragraph. */
    private static String lines(String text) {
        return text.strip()
                .replaceAll("\\n[ \\t]*\\n\\s*", "\n\n")
                .replaceAll("(?<!\\n)\\n(?!\\n)", "\\\\\n");
    }
}
