package studio.meridian.platform.site.catalog;

import studio.meridian.model.LocaleTag;

import java.util.List;

/**
 * A tag in one language and what is filed under it.
 *
 * @param entries newest first
 */
public record Topic(String name, LocaleTag locale, String slug, List<Entry> entries) {
    public Topic {
        entries = List.copyOf(entries);
    }

    /** Folder of its page, with a slash at the end. */
    public String path() {
        return locale.tag() + "/tags/" + slug + "/";
    }
}
