package studio.meridian.ui.write.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words in a text, whatever their case. Pure. */
public final class Finder {
    private Finder() {}

    /**
     * A place in the text, in UTF-16 units.
     *
     * @param end the unit after the last
     */
    public record Hit(int start, int end) {}

    /** Every place from the beginning on, none overlapping another. */
    public static List<Hit> all(String text, String words) {
        List<Hit> hits = new ArrayList<>();
        if (words.isEmpty()) return hits;
        Matcher matcher = pattern(words).matcher(text);
        while (matcher.find()) hits.add(new Hit(matcher.start(), matcher.end()));
        return hits;
    }

    /**
     * Number of the first place at or behind a position, from the beginning again after the end.
     */
    public static int next(List<Hit> hits, int from) {
        for (int i = 0; i < hits.size(); i++) if (hits.get(i).start() >= from) return i;
        return hits.isEmpty() ? -1 : 0;
    }

    /**
     * Number of the last place that ends before a position, from the end again at the beginning.
     */
    public static int previous(List<Hit> hits, int before) {
        for (int i = hits.size() - 1; i >= 0; i--) if (hits.get(i).end() <= before) return i;
        return hits.size() - 1;
    }

    /** The text with every place replaced, word for word. */
    public static String replaceAll(String text, String words, String by) {
        if (words.isEmpty()) return text;
        return pattern(words).matcher(text).replaceAll(Matcher.quoteReplacement(by));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                Pattern.quote(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
