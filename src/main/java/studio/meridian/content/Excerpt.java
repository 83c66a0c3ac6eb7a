package studio.meridian.content;

import com.ibm.icu.text.BreakIterator;

import studio.meridian.model.LocaleTag;

import java.util.regex.Pattern;

/** The beginning of a text for lists, feeds and search results. */
public final class Excerpt {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String ELLIPSIS = "…";

    /** A sentence end counts only when it leaves at least this part of the room filled. */
    private static final double ENOUGH = 0.5;

    private Excerpt() {}

    /**
     * The paragraphs of a text in one line. A text that is too long ends behind a sentence, else
     * behind a word and with an ellipsis.
     *
     * @param maxGraphemes the longest result, ellipsis included; at least 1
     */
    public static String of(String markdown, LocaleTag locale, int maxGraphemes) {
        String prose = PlainText.proseOf(markdown);
        String source = prose.isBlank() ? PlainText.of(markdown) : prose;
        String text = SPACE.matcher(source).replaceAll(" ").strip();
        int end = Graphemes.end(text, maxGraphemes);
        return end == text.length() ? text : cut(text, locale, end, maxGraphemes);
    }

    private static String cut(String text, LocaleTag locale, int end, int maxGraphemes) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale.toLocale());
        int sentence = lastBoundary(sentences, text, end);
        if (sentence >= end * ENOUGH) return text.substring(0, sentence).strip();
        int room = Graphemes.end(text, maxGraphemes - 1);
        int word = lastBoundary(BreakIterator.getWordInstance(locale.toLocale()), text, room);
        String words = text.substring(0, word > 0 ? word : room);
        return withoutOpenEnd(words) + ELLIPSIS;
    }

    private static int lastBoundary(BreakIterator boundaries, String text, int end) {
        boundaries.setText(text);
        return boundaries.isBoundary(end) ? end : Math.max(0, boundaries.preceding(end));
    }

    private static String withoutOpenEnd(String words) {
        return words.replaceAll("[\\s,;:(\\[{、，；：（「『《“‘¿¡—–-]+$", "");
    }
}
