package studio.meridian.localization.segment.sentence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds web and mail addresses written without any markup, much as GitHub Flavored Markdown 0.29,
 * section 6.9 does; signs that end a Chinese or Japanese phrase end an address too.
 */
public final class Addresses {
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "\\b(?:(?:https?://|www\\.)[^\\s\\p{Z}<>\"“”「」『』（）【】《》。，、；：！？]+"
                            + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)",
                    Pattern.CASE_INSENSITIVE);

    private static final String TRAILING = "?!.,:;*_~'";

    private Addresses() {}

    /**
     * The addresses in a text.
     *
     * @param words where there is text and no markup
     */
    public static List<Range> in(String text, BitSet words) {
        List<Range> found = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = Math.min(matcher.end(), words.nextClearBit(start));
            while (end > start && isTrailing(text, start, end)) end--;
            if (end > start) found.add(new Range(start, end));
        }
        return found;
    }

    private static boolean isTrailing(String text, int start, int end) {
        char last = text.charAt(end - 1);
        boolean opened = text.substring(start, end).indexOf('(') >= 0;
        return TRAILING.indexOf(last) >= 0 || (last == ')' && !opened);
    }
}
