package studio.meridian.model;

import com.ibm.icu.util.ULocale;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/**
 * A language for content as a canonical BCP 47 tag. Chinese always names its script, because that
 * is what a reader means by it: {@code zh}, {@code zh-CN} and {@code zh_CN} become {@code zh-Hans},
 * {@code zh-TW} becomes {@code zh-Hant}; {@code zh-HK} keeps its region as {@code zh-Hant-HK}.
 * Platforms' own names are mapped at the edges only.
 *
 * @param tag canonical BCP 47 language tag, for example {@code pt-BR}
 */
public record LocaleTag(String tag) implements Comparable<LocaleTag> {
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg");

    public LocaleTag {
        tag = canonical(tag);
    }

    /**
     * Reads a tag in any usual spelling ({@code zh_CN}, {@code EN-us}).
     *
     * @throws IllegalArgumentException when it is no well-formed language tag
     */
    public static LocaleTag of(String tag) {
        return new LocaleTag(tag);
    }

    /** Whether the text is a well-formed tag that names a language. */
    public static boolean isValid(String tag) {
        try {
            canonical(tag);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String canonical(String tag) {
        Locale locale;
        try {
            locale = new Locale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("not a language tag: " + tag, e);
        }
        if (locale.getLanguage().isEmpty() || locale.getLanguage().equals("und")) {
            throw new IllegalArgumentException("names no language: " + tag);
        }
        if (locale.getLanguage().equals("zh")) locale = chinese(locale);
        return locale.toLanguageTag();
    }

    private static Locale chinese(Locale locale) {
        String region = locale.getCountry();
        String script = locale.getScript();
        if (script.isEmpty()) {
            boolean traditional = Set.of("TW", "HK", "MO").contains(region);
            script = traditional ? "Hant" : "Hans";
        }
        boolean impliedRegion =
                (script.equals("Hans") && region.equals("CN"))
                        || (script.equals("Hant") && region.equals("TW"));
        return new Locale.Builder()
                .setLocale(locale)
                .setScript(script)
                .setRegion(impliedRegion ? "" : region)
                .build();
    }

    /** For formatting and resource look-up. */
    public Locale toLocale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language subtag alone, for example {@code zh}. */
    public String language() {
        return toLocale().getLanguage();
    }

    /**
     * The ISO 15924 script, spelled out or the likely one, for example {@code Arab} for {@code ar}.
     */
    public String script() {
        return ULocale.addLikelySubtags(ULocale.forLanguageTag(tag)).getScript();
    }

    /** Whether text of this locale runs from right to left. */
    public boolean isRightToLeft() {
        return RIGHT_TO_LEFT_SCRIPTS.contains(script());
    }

    /** The name of the language in that language, for example {@code 日本語}. */
    public String ownName() {
        ULocale locale = ULocale.forLanguageTag(tag);
        return locale.getDisplayNameWithDialect(locale);
    }

    /** The name of the language for a reader of another one. */
    public String nameIn(Locale reader) {
        return ULocale.forLanguageTag(tag).getDisplayNameWithDialect(ULocale.forLocale(reader));
    }

    @Override
    public int compareTo(LocaleTag other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
