package studio.meridian.localization.segment.sentence;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;

import studio.meridian.model.LocaleTag;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a full stop that shortens a word from one that ends a sentence. */
final class Abbreviations {
    private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}.]*$");
    private static final Pattern INITIAL = Pattern.compile("(?:\\p{Lu}\\p{M}*\\.)*\\p{Lu}\\p{M}*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}|[ivxlcIVXLC]+");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3,}");

    /** What stands before "3." in German where it is "third". */
    private static final Set<String> BEFORE_ORDINAL =
            Set.of(
                    ("der die das des dem den am im zum zur vom beim ins jede jeder jedes jeden jedem"
                                    + " mein dein sein ihr unser seine ihre seinen ihren seinem ihrem")
                            .split(" "));

    private static final Pattern TIME_ZONE = Pattern.compile("[A-Z]{2,4}\\b");

    private final AbbreviationWords words;
    private final Set<String> calendar = new HashSet<>();
    private final String language;

    private Abbreviations(LocaleTag locale) {
        language = locale.language();
        words = AbbreviationWords.of(language);
        DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(locale.tag()));
        addAll(symbols.getMonths());
        addAll(symbols.getShortMonths());
        addAll(symbols.getWeekdays());
    }

    static Abbreviations of(LocaleTag locale) {
        return new Abbreviations(locale);
    }

    private void addAll(String[] names) {
        Arrays.stream(names).map(Abbreviations::bare).forEach(calendar::add);
    }

    /**
     * Whether the full stop only shortens what stands before it.
     *
     * @param stop position of the full stop
     * @param next where the next word begins
     */
    boolean endAt(String text, int stop, int next) {
        // Thai and Lao end a sentence with a blank; their full stops only shorten.
        if (language.equals("th") || language.equals("lo")) return true;
        String before = text.substring(Math.max(0, stop - 40), stop).replace("" + Mask.MARKUP, "");
        Matcher matcher = LAST_WORD.matcher(before);
        String word = matcher.find() ? matcher.group() : "";
        String head = before.substring(0, before.length() - word.length());
        String follower = follower(text, next);
        // EST is a time zone, est. an abbreviation.
        if (ACRONYM.matcher(word).matches()) return false;
        if (words.always().contains(bare(word)) || endsInPair(head, word)) return true;
        if (words.beforeNumber().contains(bare(word))) return startsWithNumber(follower);
        if (words.beforeTime().contains(bare(word))) return isTime(text, next, follower);
        if (NUMBER.matcher(word).matches() && isOrdinal(word, head, follower)) {
            return true;
        }
        return isInitial(word, head);
    }

    /** Abbreviations of two words, such as {@code z. B.} */
    private boolean endsInPair(String head, String word) {
        Matcher first = LAST_WORD.matcher(head.stripTrailing());
        String pair = (first.find() ? first.group() : "") + word;
        boolean street = language.equals("de") && bare(word).endsWith("str");
        return street
                || words.always().contains(bare(pair))
                || words.pairStarts().contains(bare(word));
    }

    private boolean isOrdinal(String word, String head, String follower) {
        if (!Character.isDigit(word.charAt(0))) return false;
        if (calendar.contains(bare(follower))) return true;
        if (!language.equals("de")) return false;
        Matcher before = LAST_WORD.matcher(head.stripTrailing());
        return startsWithNumber(follower)
                || (before.find() && BEFORE_ORDINAL.contains(bare(before.group())));
    }

    private boolean isInitial(String word, String head) {
        // 5 °C is a measure.
        if (!INITIAL.matcher(word).matches() || head.endsWith("°")) return false;
        // "So did I." ends a sentence; "I. Newton" stands at the beginning or after another name.
        boolean pronoun = language.equals("en") && word.equals("I");
        return !pronoun || head.isBlank();
    }

    private boolean isTime(String text, int next, String follower) {
        return startsWithNumber(follower)
                || calendar.contains(bare(follower))
                || TIME_ZONE.matcher(text).region(next, text.length()).lookingAt();
    }

    private static boolean startsWithNumber(String follower) {
        return !follower.isEmpty() && Character.isDigit(follower.charAt(0));
    }

    private static String follower(String text, int next) {
        int end = next;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) end++;
        return text.substring(next, end);
    }

    /** Lower case, without the last full stop. */
    private static String bare(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
