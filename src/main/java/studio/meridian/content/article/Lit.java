package studio.meridian.content.article;

import studio.meridian.model.VariantText;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Marks around the sentence that a preview lights. Each is a noncharacter and a space: the first
 * occurs in no text, the second keeps Markdown from reading the words beside it in another way.
 * They are put in for showing only and never stored. Pure.
 */
public final class Lit {
    public static final String START = "\uFDD0\u2009";
    public static final String END = "\u2009\uFDD1";

    private static final Pattern MARK = Pattern.compile(START + "|" + END);
    private static final Pattern EDGE =
            Pattern.compile("(?<=" + START + "|" + END + ")|(?=" + START + "|" + END + ")");

    private Lit() {}

    /** The words with marks around them. */
    public static String mark(String words) {
        return START + words + END;
    }

    /** Whether the words carry marks around them. */
    public static boolean isMarked(String words) {
        return words.startsWith(START) && words.endsWith(END);
    }

    /** The words without marks. */
    public static String strip(String words) {
        return words.indexOf(START.charAt(0)) < 0 && words.indexOf(END.charAt(1)) < 0
                ? words
                : MARK.matcher(words).replaceAll("");
    }

    /** The text without marks. */
    public static VariantText strip(VariantText text) {
        return new VariantText(
                strip(text.title()), strip(text.summary()), text.slug(), strip(text.body()));
    }

    /** The words in order, each mark a piece of its own. */
    public static List<String> pieces(String words) {
        return List.of(EDGE.split(words, -1));
    }
}
