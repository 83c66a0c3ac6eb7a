package studio.meridian.content;

import com.ibm.icu.text.Transliterator;

import studio.meridian.model.LocaleTag;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The part of an address made from a title. Latin, Cyrillic and Greek become ASCII; other scripts
 * keep their letters. The result is also a file name that every common system takes.
 */
public final class Slug {
    private static final int GRAPHEMES = 80;
    private static final int BYTES = 200;
    private static final int LONGEST_TITLE = 2000;

    /** Names that Windows keeps for devices, in every folder and with every ending. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

    /** Where a language has a usual spelling of its own. */
    private static final Map<String, String> SPELLINGS =
            Map.of(
                    "de", "de-ASCII",
                    "ru", "Russian-Latin/BGN",
                    "uk", "Ukrainian-Latin/BGN",
                    "be", "Belarusian-Latin/BGN",
                    "bg", "Bulgarian-Latin/BGN",
                    "el", "Greek-Latin/UNGEGN");

    private static final String EVERY = "Cyrillic-Latin; Greek-Latin; Latin-ASCII";
    private static final Map<String, Transliterator> CACHE = new ConcurrentHashMap<>();

    private Slug() {}

    /**
     * The slug of a title.
     *
     * @param fallback what to use for a title without any letter or digit
     */
    public static String of(String title, LocaleTag locale, String fallback) {
        return of(title, locale.toLocale(), fallback);
    }

    static String ofHeading(String text) {
        return of(text, Locale.ROOT, "section");
    }

    private static String of(String title, Locale locale, String fallback) {
        int cut = Math.min(title.length(), LONGEST_TITLE);
        String slug = shortened(hyphenated(ascii(title.substring(0, cut), locale)));
        if (slug.isEmpty()) return fallback;
        return DEVICE.matcher(slug).matches() ? slug + "-1" : slug;
    }

    private static String ascii(String title, Locale locale) {
        String text = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(locale);
        String spelling = SPELLINGS.get(locale.getLanguage());
        String rules = spelling == null ? EVERY : spelling + "; " + EVERY;
        Transliterator transliterator = CACHE.computeIfAbsent(rules, Transliterator::getInstance);
        // Transliterators with compound rules keep state while they work.
        synchronized (transliterator) {
            text = transliterator.transliterate(text);
        }
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static String hyphenated(String text) {
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        for (int c : text.codePoints().toArray()) {
            if (isJoined(c)) continue;
            boolean mark = isMark(c) && !gap && !slug.isEmpty();
            if (!mark && !Character.isLetterOrDigit(c)) {
                gap = true;
                continue;
            }
            if (gap && !slug.isEmpty()) slug.append('-');
            gap = false;
            slug.appendCodePoint(c);
        }
        return slug.toString();
    }

    /** Signs inside a word that leave no gap: apostrophes, soft signs, tatweel, joiners. */
    private static boolean isJoined(int c) {
        return "'’ʼʹʺ\u00ad\u0640\u200d\u2060\ufe0e\ufe0f\u20e3".indexOf(c) >= 0;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String shortened(String slug) {
        int end = Graphemes.end(slug, GRAPHEMES);
        while (bytes(slug, end) > BYTES) end = Graphemes.before(slug, end);
        if (end == slug.length()) return slug;
        int word = slug.lastIndexOf('-', end);
        return slug.substring(0, word > end / 2 ? word : end).replaceAll("-$", "");
    }

    private static int bytes(String slug, int end) {
        return slug.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    }
}
