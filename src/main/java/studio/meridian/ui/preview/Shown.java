package studio.meridian.ui.preview;

import studio.meridian.content.article.Lit;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;

import java.util.List;

/**
 * What a preview shows.
 *
 * @param text its words, perhaps with the marks of {@link Lit}
 */
record Shown(VariantText text, LocaleTag locale) {
    static final Shown NOTHING = new Shown(VariantText.EMPTY, LocaleTag.of("en"));

    /** Whether it is likely the same post after a key or two, so that its place is to be kept. */
    boolean isNear(Shown other) {
        VariantText one = Lit.strip(text);
        VariantText two = Lit.strip(other.text);
        boolean titled = !one.title().isBlank() && one.title().equals(two.title());
        return locale.equals(other.locale) && (titled || one.body().equals(two.body()));
    }

    /** Where and what is lit, empty when nothing is. */
    String lit() {
        for (String words : List.of(text.title(), text.summary(), text.body())) {
            int start = words.indexOf(Lit.START);
            int end = words.indexOf(Lit.END, start + 1);
            if (start >= 0 && end >= 0) return start + words.substring(start, end);
        }
        return "";
    }
}
