package studio.meridian.platform.site.page;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.site.catalog.Entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every page of the site, by its path. */
public final class Pages {
    private static final String INDEX = "index.html";

    private final Press press;
    private final Map<String, byte[]> files = new TreeMap<>();

    private Pages(Press press) {
        this.press = press;
    }

    /** Prints all pages and the files they share. */
    public static Map<String, byte[]> print(Press press) {
        Pages pages = new Pages(press);
        pages.files.putAll(Style.files());
        press.catalog().locales().forEach(locale -> pages.edition(press.edition(locale)));
        pages.root();
        return pages.files;
    }

    private void root() {
        LocaleTag first = press.catalog().defaultLocale();
        files.put(
                INDEX,
                first == null
                        ? PlainPages.empty(press)
                        : new HomePage(press.edition(first)).print(""));
        files.put("404.html", PlainPages.missing(press));
    }

    private void edition(Edition edition) {
        files.put(edition.home() + INDEX, new HomePage(edition).print(edition.home()));
        List<Entry> entries = edition.entries();
        for (int i = 0; i < entries.size(); i++) {
            Entry newer = i == 0 ? null : entries.get(i - 1);
            Entry older = i + 1 == entries.size() ? null : entries.get(i + 1);
            byte[] page = new PostPage(edition, entries.get(i)).print(older, newer);
            files.put(entries.get(i).path() + INDEX, page);
        }
        edition.catalog()
                .topics(edition.locale())
                .forEach(topic -> files.put(topic.path() + INDEX, IndexPage.topic(edition, topic)));
        for (int year : edition.years()) {
            byte[] page = IndexPage.year(edition, year, alternates(year));
            files.put(edition.yearPath(year) + INDEX, page);
        }
    }

    private Map<LocaleTag, String> alternates(int year) {
        Map<LocaleTag, String> alternates = new LinkedHashMap<>();
        for (LocaleTag locale : press.catalog().locales()) {
            Edition edition = press.edition(locale);
            if (edition.years().contains(year)) alternates.put(locale, edition.yearPath(year));
        }
        return alternates;
    }
}
