package studio.meridian.ui.shell;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds what was meant from a few letters: they must occur in order; letters that follow each other
 * or begin a word count more, and a short text wins over a long one.
 */
final class Fuzzy {
    private static final int LETTER = 1;
    private static final int NEIGHBOUR = 6;
    private static final int WORD_START = 8;
    private static final int TEXT_START = 4;

    private Fuzzy() {}

    /**
     * How well it fits.
     *
     * @param marks places of the letters found
     */
    record Match(int score, List<Integer> marks) {}

    /** The match, or null when the letters do not all occur; nothing typed fits everything. */
    static @Nullable Match match(String typed, String text) {
        String wanted = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        if (wanted.isEmpty()) return new Match(0, List.of());
        Match best = null;
        for (int start = 0; start < text.length(); start++) {
            if (lower(text, start) != wanted.charAt(0)) continue;
            Match match = from(wanted, text, start);
            if (match == null) break;
            if (best == null || match.score > best.score) best = match;
        }
        return best;
    }

    private static @Nullable Match from(String wanted, String text, int start) {
        List<Integer> marks = new ArrayList<>();
        int score = 0;
        int at = start;
        for (int i = 0; i < wanted.length(); i++, at++) {
            while (at < text.length() && lower(text, at) != wanted.charAt(i)) at++;
            if (at == text.length()) return null;
            score += LETTER + bonus(text, at, marks);
            marks.add(at);
        }
        return new Match(score * 100 - text.length(), List.copyOf(marks));
    }

    private static int bonus(String text, int at, List<Integer> marks) {
        if (at == 0) return TEXT_START + WORD_START;
        if (!marks.isEmpty() && marks.getLast() == at - 1) return NEIGHBOUR;
        return Character.isLetterOrDigit(text.charAt(at - 1)) ? 0 : WORD_START;
    }

    private static char lower(String text, int at) {
        return Character.toLowerCase(text.charAt(at));
    }
}
