package studio.meridian.platform.site.page;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.site.catalog.Entry;
import studio.meridian.platform.site.catalog.Topic;
import studio.meridian.platform.site.markup.Links;
import studio.meridian.platform.site.markup.Markup;
import studio.meridian.platform.site.markup.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Lists of titles by year: the page of a topic, and a year of the archive. */
final class IndexPage {
    private final Edition edition;
    private final String title;
    private final String folder;
    private final Map<LocaleTag, String> alternates;
    private final Words words;

    private IndexPage(
            Edition edition, String title, String folder, Map<LocaleTag, String> alternates) {
        this.edition = edition;
        this.title = title;
        this.folder = folder;
        this.alternates = alternates;
        this.words = edition.words();
    }

    static byte[] topic(Edition edition, Topic topic) {
        Map<LocaleTag, String> alternates = new LinkedHashMap<>();
        edition.catalog()
                .translations(topic)
                .forEach((locale, other) -> alternates.put(locale, other.path()));
        String title = edition.words().get("topic", "topic", topic.name());
        return new IndexPage(edition, title, topic.path(), alternates).print(topic.entries());
    }

    static byte[] year(Edition edition, int year, Map<LocaleTag, String> alternates) {
        String name = edition.dates().year(edition.locale(), year);
        List<Entry> entries =
                edition.entries().stream()
                        .filter(entry -> edition.dates().year(entry.post().published()) == year)
                        .toList();
        String title = edition.words().get("archive.year", "year", name);
        return new IndexPage(edition, title, edition.yearPath(year), alternates).print(entries);
    }

    private byte[] print(List<Entry> entries) {
        Links links = Links.from(edition.settings(), folder);
        SequencedMap<Integer, List<Entry>> years = new LinkedHashMap<>();
        for (Entry entry : entries) {
            int year = edition.dates().year(entry.post().published());
            years.computeIfAbsent(year, _ -> new ArrayList<>()).add(entry);
        }
        return new Frame(edition, links)
                .print(
                        PageHead.list(title, "", folder, alternates),
                        "list",
                        out -> {
                            out.open("header", "class", "opening").line();
                            out.leafLine("h1", title, "lang", words.lang(), "dir", words.dir());
                            out.closeLine();
                            years.forEach((year, some) -> year(out, links, year, some));
                        });
    }

    private void year(Markup out, Links links, int year, List<Entry> entries) {
        out.open("section", "class", "year").line();
        out.leafLine("h2", edition.dates().year(edition.locale(), year));
        out.open("ul", "class", "index").line();
        for (Entry entry : entries) {
            out.open("li");
            out.leaf(
                    "time",
                    edition.dates().monthAndDay(entry.post().published()),
                    "datetime",
                    edition.dates().machine(entry.post().published()));
            out.raw(" ").leaf("a", entry.name(), "href", links.page(entry.path()));
            out.closeLine();
        }
        out.closeLine().closeLine();
    }
}
