package studio.meridian.platform.site.page;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.site.catalog.Catalog;
import studio.meridian.platform.site.catalog.Entry;
import studio.meridian.platform.site.markup.Dates;
import studio.meridian.platform.site.markup.Words;
import studio.meridian.platform.site.request.SiteSettings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** The site in one language: what its pages share. */
public record Edition(Press press, LocaleTag locale, Words words, Dates dates) {
    /** How many posts stand on the first page; more make an archive. */
    public static final int FRESH = 20;

    /** Folder of the language, with a slash at the end. */
    public String home() {
        return locale.tag() + "/";
    }

    /** The site's name in this language. */
    public String title() {
        return settings().title(locale);
    }

    /** The entries of this language, newest first. */
    public List<Entry> entries() {
        return catalog().entries(locale);
    }

    /** The entries of the first page and the feeds. */
    public List<Entry> fresh() {
        return entries().stream().limit(FRESH).toList();
    }

    /** The settings of the site. */
    public SiteSettings settings() {
        return press.settings();
    }

    Catalog catalog() {
        return press.catalog();
    }

    /** The years that have a page of the archive, latest first; none while one page holds all. */
    SequencedSet<Integer> years() {
        SequencedSet<Integer> years = new LinkedHashSet<>();
        if (entries().size() <= FRESH) return years;
        entries().forEach(entry -> years.add(dates.year(entry.post().published())));
        return years;
    }

    String yearPath(int year) {
        return home() + "archive/" + year + "/";
    }

    /** {@code rtl} or {@code ltr}. */
    String direction() {
        return locale.isRightToLeft() ? "rtl" : "ltr";
    }

    /** Who signs an entry: its author, else the author of the site; may be empty. */
    public String author(Entry entry) {
        return Credits.author(entry, settings());
    }
}
