package studio.meridian.platform.site.page;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.site.catalog.Entry;
import studio.meridian.platform.site.picture.Asset;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a page says of itself to machines.
 *
 * @param folder the page's own folder
 * @param canonical folder of the page that counts, the same for most
 * @param alternates folders of the page in all its languages, itself included
 * @param entry the entry the page shows, or null
 * @param picture shown where the page is linked, or null
 * @param listed whether search engines should list it
 */
record PageHead(
        String title,
        String description,
        String folder,
        String canonical,
        Map<LocaleTag, String> alternates,
        @Nullable Entry entry,
        @Nullable Asset picture,
        boolean listed) {
    PageHead {
        alternates = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(alternates));
    }

    /** A page that lists others. */
    static PageHead list(
            String title, String description, String folder, Map<LocaleTag, String> alternates) {
        return new PageHead(title, description, folder, folder, alternates, null, null, true);
    }

    /** The same page standing at another place, too. */
    PageHead copyAt(String otherFolder) {
        return new PageHead(
                title, description, otherFolder, canonical, alternates, entry, picture, listed);
    }
}
