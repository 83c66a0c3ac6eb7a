package studio.meridian.export.out;

import studio.meridian.content.Slug;
import studio.meridian.model.LocaleTag;

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

    /** A name for a text: its slug made safe, else its title, else the fallback. */
    public String take(OutPost post, OutText text) {
        String slug = text.words().slug().strip();
        String wanted = slug.isEmpty() ? text.words().title() : slug;
        return take(wanted, text.locale(), post.fallbackName());
    }

    /** A name made from any text. */
    public String take(String text, LocaleTag locale, String fallback) {
        String name = Slug.of(text, locale, fallback);
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) unique = name + "-" + i;
        return unique;
    }
}
