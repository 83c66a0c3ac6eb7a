package studio.meridian.content;

import com.ibm.icu.text.BreakIterator;

import studio.meridian.model.LocaleTag;

/**
 * How long a text is. Words of scripts without spaces are found by dictionary.
 *
 * @param words words and numbers
 * @param graphemes what a reader takes for characters, spaces included
 * @param characters Unicode code points
 * @param sentences sentences with at least one word
 * @param minutes reading time, at least one for a text with words
 */
public record TextCounts(int words, int graphemes, int characters, int sentences, int minutes) {
    /** Silent reading of English non-fiction: Brysbaert 2019, doi:10.1016/j.jml.2019.104047. */
    private static final double WORDS_A_MINUTE = 238;

    /** Chinese, IReST: Trauzettel-Klosinski and Dietz 2012, doi:10.1167/iovs.11-8284. */
    private static final double HAN_A_MINUTE = 255;

    /** Japanese, the same study. */
    private static final double JAPANESE_A_MINUTE = 357;

    /** Counts the words of a Markdown text without its markup. */
    public static TextCounts ofMarkdown(String markdown, LocaleTag locale) {
        return of(PlainText.of(markdown), locale);
    }

    /** Counts plain text. */
    public static TextCounts of(String text, LocaleTag locale) {
        BreakIterator words = BreakIterator.getWordInstance(locale.toLocale());
        words.setText(text);
        int count = 0;
        int spaceless = 0;
        int ideographs = 0;
        for (int start = 0, end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            int status = words.getRuleStatus();
            if (status >= BreakIterator.WORD_NUMBER) count++;
            if (status >= BreakIterator.WORD_KANA) {
                spaceless++;
                ideographs += text.codePointCount(start, end);
            }
            start = end;
        }
        return new TextCounts(
                count,
                Graphemes.count(text),
                text.codePointCount(0, text.length()),
                sentences(text, locale),
                minutes(count - spaceless, ideographs, locale));
    }

    private static int minutes(int words, int ideographs, LocaleTag locale) {
        boolean japanese = locale.language().equals("ja");
        double minutes =
                words / WORDS_A_MINUTE + ideographs / (japanese ? JAPANESE_A_MINUTE : HAN_A_MINUTE);
        return (int) Math.ceil(minutes);
    }

    private static int sentences(String text, LocaleTag locale) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale.toLocale());
        sentences.setText(text);
        int count = 0;
        int start = 0;
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            if (hasWord(text, start, end)) count++;
            start = end;
        }
        return count;
    }

    private static boolean hasWord(String text, int start, int end) {
        return text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
