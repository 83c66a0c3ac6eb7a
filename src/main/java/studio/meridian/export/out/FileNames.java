package studio.meridian.export.out;

import studio.meridian.content.Slug;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;

import java.util.HashSet;
import java.util.Set;

/**
 * Names of one folder: taken by every common file system, none of them twice. The first who asks
 * gets the name, the next one gets it with a number.
 */
public final class FileNames {
    /** Names with a meaning of their own for site generators, web servers or our import. */
    private static final Set<String> RESERVED =
            Set.of("index", "readme", "tags", "page", "posts", "images", "media", "404");

    private final Set<String> taken = new HashSet<>(RESERVED);

    /** A name for a post, the same whichever of its languages go out. */
    public String take(OutPost post) {
        return take(post.source(), post.post().sourceLocale(), post.fallbackName());
    }

    /** A name for a text. */
    public String take(OutPost post, OutText text) {
        return take(text.words(), text.locale(), post.fallbackName());
    }

    /** The slug made safe, else the title, else the fallback. */
    private String take(VariantText words, LocaleTag locale, String fallback) {
        String slug = words.slug().strip();
        return take(slug.isEmpty() ? words.title() : slug, locale, fallback);
    }

    /** A name made from any text. */
    public String take(String text, LocaleTag locale, String fallback) {
        String name = Slug.of(text, locale, fallback);
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) unique = name + "-" + i;
        return unique;
    }
}
