package studio.meridian.localization.segment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What would open a block at the start of a line (CommonMark 0.31, section 4 and 5). */
final class BlockMarkup {
    /** The group {@code at} is where a backslash takes the meaning away. */
    private static final List<Pattern> OPENERS =
            List.of(
                    Pattern.compile("\\d{1,9}(?<at>[.)])(?:[ \\t].*)?"),
                    Pattern.compile("(?<at>[-+*])(?:[ \\t].*)?"),
                    Pattern.compile("(?<at>#{1,6})(?:[ \\t].*)?"),
                    Pattern.compile("(?<at>>).*"),
                    Pattern.compile("(?<at>[-_*])[-_* \\t]+"),
                    Pattern.compile("(?<at>`{3})[^`]*"),
                    Pattern.compile("(?<at>~{3}).*"),
                    Pattern.compile("(?<at>\\[)[^\\]]+\\]:.*"));

    private static final Pattern UNDERLINE = Pattern.compile("(?<at>=+|-+)[ \\t]*");

    private BlockMarkup() {}

    /**
     * The line with a backslash where it would open a block.
     *
     * @param continues whether a line of text stands before it, which it might underline
     */
    static String escape(String line, boolean continues) {
        if (continues && UNDERLINE.matcher(line).matches()) return "\\" + line;
        for (Pattern opener : OPENERS) {
            Matcher matcher = opener.matcher(line);
            if (matcher.matches()) {
                int at = matcher.start("at");
                return line.substring(0, at) + "\\" + line.substring(at);
            }
        }
        return line;
    }
}
