package studio.meridian.platform.text;

import com.ibm.icu.text.BreakIterator;

import studio.meridian.localization.segment.sentence.Mask;
import studio.meridian.localization.segment.sentence.Range;
import studio.meridian.localization.segment.sentence.SentenceBreaker;
import studio.meridian.model.LocaleTag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Cuts a text into pieces of the length a post may have: where a sentence or line ends; failing
 * that between words, then between characters, and never inside what leads somewhere unless that
 * alone is too long. Nothing is lost but the white space at a cut.
 */
public final class Split {
    /**
     * What goes into one post.
     *
     * @param start where it stood in the whole
     */
    public record Piece(RichText text, int start) {}

    private final RichText whole;
    private final String text;
    private final List<Limit> limits;
    private final List<int[]> costs;
    private final int[] characters;
    private final BitSet torn = new BitSet();
    private final NavigableSet<Integer> ends = new TreeSet<>();
    private final NavigableSet<Integer> gaps = new TreeSet<>();

    private Split(RichText whole, LocaleTag locale, List<Limit> limits) {
        this.whole = whole;
        this.text = whole.text();
        this.limits = limits;
        this.costs = limits.stream().map(limit -> limit.cost().before(whole)).toList();
        this.characters = boundaries(BreakIterator.getCharacterInstance(Locale.ROOT), text);
        for (Span span : whole.spans()) torn.set(span.start() + 1, span.end());
        sentences(locale);
        for (int gap : boundaries(BreakIterator.getLineInstance(locale.toLocale()), text)) {
            if (isWhole(gap)) gaps.add(gap);
        }
    }

    /**
     * The pieces in order, at least one.
     *
     * @param locale the language of the text
     * @param limits what one post may cost
     */
    public static List<Piece> of(RichText whole, LocaleTag locale, List<Limit> limits) {
        Split split = new Split(whole, locale, limits);
        List<Piece> pieces = split.pieces(0);
        if (pieces.size() <= 1)
            return pieces.isEmpty() ? List.of(new Piece(RichText.EMPTY, 0)) : pieces;
        // Room for " 1/2" behind each, whether it is written or not: so the channel's wish for
        // numbers never moves a cut.
        for (int digits = 1; ; digits++) {
            List<Piece> numbered = split.pieces(2 + 2 * digits);
            if (String.valueOf(numbered.size()).length() <= digits) return numbered;
        }
    }

    private List<Piece> pieces(int room) {
        List<Piece> pieces = new ArrayList<>();
        int start = skipped(0);
        while (start < text.length()) {
            int cut = cut(start, room);
            int end = trimmed(start, cut);
            pieces.add(new Piece(whole.piece(start, end), start));
            start = skipped(cut);
        }
        return pieces;
    }

    private int cut(int start, int room) {
        int reach = reach(start, room);
        if (trimmed(start, text.length()) <= reach) return text.length();
        Integer end = ends.floor(reach);
        if (end == null || end <= start) end = gaps.floor(reach);
        if (end != null && end > start) return end;
        for (Span span : whole.spans()) {
            boolean torn = span.start() < reach && reach < span.end();
            if (torn && span.start() > start) return span.start();
        }
        return reach;
    }

    /** As far as a post reaches: whole characters, or whole code points where one is too long. */
    private int reach(int start, int room) {
        int at = Arrays.binarySearch(characters, start);
        int next = at >= 0 ? at + 1 : -at - 1;
        int last = next - 1;
        while (last + 1 < characters.length && fits(start, characters[last + 1], room)) last++;
        if (last >= next) return characters[last];
        int reach = start;
        while (reach < text.length()) {
            int further = text.offsetByCodePoints(reach, 1);
            // Something must go, or it would never end.
            if (reach > start && !fits(start, further, room)) break;
            reach = further;
        }
        return reach;
    }

    private boolean fits(int start, int end, int room) {
        for (int i = 0; i < costs.size(); i++) {
            int[] before = costs.get(i);
            if (before[end] - before[start] > limits.get(i).most() - room) return false;
        }
        return true;
    }

    private void sentences(LocaleTag locale) {
        List<Range> marked =
                whole.spans().stream().map(span -> new Range(span.start(), span.end())).toList();
        BitSet words = new BitSet();
        words.set(0, text.length());
        for (Range sentence : new SentenceBreaker(locale).pieces(new Mask(text, marked, words))) {
            if (isWhole(sentence.end())) ends.add(sentence.end());
        }
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (isWhole(i)) ends.add(i);
        }
    }

    /** Whether a cut there tears neither a character nor what leads somewhere. */
    private boolean isWhole(int cut) {
        return !torn.get(cut) && Arrays.binarySearch(characters, cut) >= 0;
    }

    private int skipped(int from) {
        int start = from;
        int at = Arrays.binarySearch(characters, from);
        while (at >= 0 && at + 1 < characters.length && isSpace(start, characters[at + 1])) {
            start = characters[++at];
        }
        return start;
    }

    private int trimmed(int start, int to) {
        int end = to;
        int at = Arrays.binarySearch(characters, to);
        while (at > 0 && characters[at - 1] >= start && isSpace(characters[at - 1], end)) {
            end = characters[--at];
        }
        return end;
    }

    private boolean isSpace(int from, int to) {
        return text.substring(from, to).isBlank();
    }

    private static int[] boundaries(BreakIterator iterator, String text) {
        iterator.setText(text);
        List<Integer> found = new ArrayList<>();
        for (int b = iterator.first(); b != BreakIterator.DONE; b = iterator.next()) found.add(b);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
