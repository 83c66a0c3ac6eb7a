package studio.meridian.localization.segment.sentence;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import studio.meridian.model.LocaleTag;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the text of a block into sentences: the places Unicode proposes (UAX #29, by ICU), corrected
 * by {@link BreakRules}. Not safe for use by several threads at once.
 */
public final class SentenceBreaker {
    private final BreakIterator iterator;
    private final Abbreviations abbreviations;

    /**
     * @param locale language of the text
     */
    public SentenceBreaker(LocaleTag locale) {
        iterator = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(locale.tag()));
        abbreviations = Abbreviations.of(locale);
    }

    /** The sentences with something to translate, without the white space around them. */
    public List<Range> pieces(Mask mask) {
        List<Range> pieces = new ArrayList<>();
        for (Range line : cut(mask)) {
            if (mask.isTranslatable(line)) pieces.add(line);
        }
        return pieces;
    }

    private List<Range> cut(Mask mask) {
        BreakRules rules = new BreakRules(mask.text(), abbreviations);
        List<Range> pieces = new ArrayList<>();
        int start = 0;
        for (int end : boundaries(mask, rules)) {
            Range piece = trimmed(mask.text(), start, end);
            start = end;
            if (piece.isEmpty()) continue;
            Range last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && rules.belongTogether(last, piece)) {
                pieces.set(pieces.size() - 1, new Range(last.start(), piece.end()));
            } else {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private List<Integer> boundaries(Mask mask, BreakRules rules) {
        List<Integer> result = new ArrayList<>();
        iterator.setText(mask.text());
        iterator.first();
        for (int b = iterator.next(); b != BreakIterator.DONE; b = iterator.next()) {
            int boundary = withoutTearing(mask, rules.settle(b));
            if (boundary > 0 && rules.accepts(boundary)) result.add(boundary);
        }
        result.add(mask.text().length());
        return result;
    }

    /**
     * Without a blank between, Unicode gives markup that opens a sentence to the one before: the
     * last place within the markup where nothing is torn apart, or 0.
     */
    private static int withoutTearing(Mask mask, int boundary) {
        int place = boundary;
        while (tears(mask, place)) {
            if (place == 0 || mask.text().charAt(place - 1) != Mask.MARKUP) return 0;
            place--;
        }
        return place;
    }

    private static boolean tears(Mask mask, int boundary) {
        return mask.whole().stream().anyMatch(range -> range.isCutBy(boundary));
    }

    private static Range trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
        return new Range(from, to);
    }
}
