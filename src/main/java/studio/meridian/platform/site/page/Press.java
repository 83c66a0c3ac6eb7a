package studio.meridian.platform.site.page;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.site.catalog.Catalog;
import studio.meridian.platform.site.markup.Dates;
import studio.meridian.platform.site.markup.Words;
import studio.meridian.platform.site.request.SiteSettings;

import java.util.LinkedHashMap;
import java.util.Map;

/** All that the site is printed from. */
public record Press(SiteSettings settings, Catalog catalog, Bodies bodies) {
    /** Folder of pictures and files on the site. */
    public static final String MEDIA = "media/";

    /** The site in one language. */
    public Edition edition(LocaleTag locale) {
        return new Edition(this, locale, Words.of(locale), new Dates(locale, settings.zone()));
    }

    /** The first page of each language. */
    Map<LocaleTag, String> homes() {
        Map<LocaleTag, String> homes = new LinkedHashMap<>();
        catalog.locales().forEach(locale -> homes.put(locale, locale.tag() + "/"));
        return homes;
    }
}
