package studio.meridian.content.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that would mean something in Markdown, written so that they stand for themselves. */
final class TextEscapes {
    private static final Pattern ANYWHERE =
            Pattern.compile(
                    "[\\\\`*\\[\\]<~]|&(?=[#\\p{Alnum}])|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern LIST_NUMBER = Pattern.compile("(\\d{1,9})([.)])");
    private static final Pattern LINE_MARK =
            Pattern.compile("[-+]|#{1,6}|=+|[-:|]+|>.*|[:|].*", Pattern.DOTALL);
    private static final Pattern IN_TITLE = Pattern.compile("[\\\\\"&]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private TextEscapes() {}

    /** A word inside a line. */
    static String word(String word) {
        return ANYWHERE.matcher(word).replaceAll("\\\\$0");
    }

    /** A word at the beginning of a line, where blocks begin, too. */
    static String firstWord(String word) {
        Matcher number = LIST_NUMBER.matcher(word);
        if (number.matches()) return number.group(1) + "\\" + number.group(2);
        return (LINE_MARK.matcher(word).matches() ? "\\" : "") + word(word);
    }

    /** The title of a link with its quotes and a space before; empty for none. */
    static String title(String title) {
        if (title.isBlank()) return "";
        String line = SPACES.matcher(title).replaceAll(" ");
        return " \"" + IN_TITLE.matcher(line).replaceAll("\\\\$0") + "\"";
    }

    /** Alternative text of a picture. */
    static String alternative(String alt) {
        return word(SPACES.matcher(alt).replaceAll(" "));
    }
}
