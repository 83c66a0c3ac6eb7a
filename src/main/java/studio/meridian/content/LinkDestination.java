package studio.meridian.content;

import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** The part of a link that says where it points, as CommonMark 0.31 section 6.3 writes it. */
public final class LinkDestination {
    private static final Pattern NEEDS_BRACKETS = Pattern.compile("[\\x00-\\x20\\x7f()]|^<|^$");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\<>&]");
    private static final Pattern LINE_END = Pattern.compile("[\\r\\n]");

    private LinkDestination() {}

    /** A place in a text and what is to stand there. */
    record Edit(int start, int end, String text) {}

    /**
     * Finds the destination in a source text.
     *
     * @param from where to begin, behind {@code (} or {@code :}
     * @param limit where to stop
     * @param destination its meaning, against which the place is checked
     * @return its place, or null when it is not there
     */
    static @Nullable Edit find(String source, int from, int limit, String destination) {
        boolean newLine = false;
        for (int i = from; i < limit; i++) {
            char c = source.charAt(i);
            int end = end(source, i, limit);
            if (end > i && destination.equals(meaning(source.substring(i, end)))) {
                return new Edit(i, end, destination);
            }
            // Between the lines of a quote stand the marks of the quote.
            boolean mark = newLine && c == '>';
            if (!Character.isWhitespace(c) && !mark) return null;
            newLine |= c == '\n' || c == '\r';
        }
        return null;
    }

    /** How a destination is written in Markdown. */
    public static String written(String destination) {
        String text = LINE_END.matcher(destination).replaceAll("%0A");
        String escaped = SPECIAL.matcher(text).replaceAll("\\\\$0");
        return NEEDS_BRACKETS.matcher(text).find() ? "<" + escaped + ">" : escaped;
    }

    private static int end(String source, int start, int limit) {
        boolean brackets = source.charAt(start) == '<';
        int open = 0;
        for (int i = start; i < limit; i++) {
            char c = source.charAt(i);
            if (c == '\\') i++;
            else if (brackets && c == '>') return i + 1;
            else if (!brackets && Character.isWhitespace(c)) return i;
            else if (!brackets && c == '(') open++;
            else if (!brackets && c == ')' && open-- == 0) return i;
        }
        return limit;
    }

    private static @Nullable String meaning(String written) {
        Node paragraph = Markdown.parse("![](" + written + ")").getFirstChild();
        Node inline = paragraph == null ? null : paragraph.getFirstChild();
        return inline instanceof Image image && image.getNext() == null
                ? image.getDestination()
                : null;
    }
}
