package studio.meridian.platform.site.page;

import studio.meridian.platform.site.catalog.Topic;
import studio.meridian.platform.site.markup.Links;
import studio.meridian.platform.site.markup.Markup;
import studio.meridian.platform.site.markup.Words;

import java.util.List;

/** The first page of a language. */
final class HomePage {
    private final Edition edition;
    private final Words words;

    HomePage(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    /**
     * Prints it.
     *
     * @param folder where this copy stands; the site's own root has one, too
     */
    byte[] print(String folder) {
        Links links = Links.from(edition.settings(), folder);
        String description = edition.settings().description(edition.locale());
        PageHead head =
                PageHead.list(edition.title(), description, edition.home(), edition.press().homes())
                        .copyAt(folder);
        return new Frame(edition, links)
                .print(
                        head,
                        "home",
                        out -> {
                            out.open("header", "class", "opening").line();
                            out.leafLine("h1", edition.title());
                            if (!description.isEmpty())
                                out.leafLine("p", description, "class", "summary");
                            out.closeLine();
                            new Stream(edition, links).print(out, edition.fresh());
                            ways(out, links);
                        });
    }

    /** Ways to what does not stand on the page. */
    private void ways(Markup out, Links links) {
        List<Topic> topics = edition.catalog().topics(edition.locale());
        if (topics.isEmpty() && edition.years().isEmpty()) return;
        out.open("div", "class", "ways").line();
        if (!topics.isEmpty()) {
            heading(out, "topics");
            Topics.print(out, topics, links);
        }
        if (!edition.years().isEmpty()) {
            heading(out, "archive");
            out.open("ul", "class", "years").line();
            for (int year : edition.years()) {
                String name = edition.dates().year(edition.locale(), year);
                out.open("li");
                out.leaf("a", name, "href", links.page(edition.yearPath(year))).closeLine();
            }
            out.closeLine();
        }
        out.closeLine();
    }

    private void heading(Markup out, String key) {
        out.leafLine("h2", words.get(key), "lang", words.lang(), "dir", words.dir());
    }
}
