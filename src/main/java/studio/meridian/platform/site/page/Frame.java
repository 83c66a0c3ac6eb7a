package studio.meridian.platform.site.page;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.site.markup.Links;
import studio.meridian.platform.site.markup.Markup;
import studio.meridian.platform.site.markup.Words;

import java.util.Map;
import java.util.function.Consumer;

/** What stands around every page: head, the site's name, the languages, the foot. */
final class Frame {
    /** A colon keeps it apart from the ids of headings, which never hold one. */
    private static final String MAIN = "page:main";

    private final Edition edition;
    private final Links links;
    private final Words words;

    Frame(Edition edition, Links links) {
        this.edition = edition;
        this.links = links;
        this.words = edition.words();
    }

    byte[] print(PageHead head, String kind, Consumer<Markup> content) {
        Markup out = Markup.html();
        out.raw("<!DOCTYPE html>\n");
        out.open("html", "lang", edition.locale().tag(), "dir", edition.direction()).line();
        new Head(edition, links, head).print(out);
        out.open("body", "class", kind).line();
        out.open("a", "class", "skip", "href", "#" + MAIN, "lang", words.lang());
        out.text(words.get("skip")).closeLine();
        banner(out, head);
        out.open("main", "id", MAIN, "tabindex", "-1").line();
        content.accept(out);
        out.closeLine();
        foot(out);
        out.closeLine().closeLine();
        return out.bytes();
    }

    private void banner(Markup out, PageHead head) {
        out.open("header", "class", "banner").line();
        out.open("a", "class", "name", "href", links.page(edition.home()));
        out.text(edition.title()).closeLine();
        if (head.alternates().size() > 1) languages(out, head.alternates());
        out.closeLine();
    }

    private void languages(Markup out, Map<LocaleTag, String> alternates) {
        out.open("nav", "class", "languages", "aria-labelledby", "page:languages").line();
        out.leafLine(
                "span",
                words.get("languages"),
                "class",
                "unseen",
                "id",
                "page:languages",
                "lang",
                words.lang());
        out.open("ul").line();
        alternates.forEach((locale, folder) -> {
            out.open("li");
            language(out, locale, folder);
            out.closeLine();
        });
        out.closeLine().closeLine();
    }

    private void language(Markup out, LocaleTag locale, String folder) {
        String name = Words.name(locale);
        boolean here = locale.equals(edition.locale());
        if (here) out.leaf("span", name, "aria-current", "true");
        else
            out.leaf(
                    "a",
                    name,
                    "href",
                    links.page(folder),
                    "hreflang",
                    locale.tag(),
                    "lang",
                    locale.tag());
    }

    private void foot(Markup out) {
        out.open("footer", "class", "foot").line();
        out.open("p").text(edition.title());
        String author = edition.settings().author();
        if (!author.isEmpty()) out.text(" · ").raw(Credits.name(author));
        out.closeLine();
        out.open("ul", "class", "feeds").line();
        for (Feed feed : Feed.values()) {
            out.open("li");
            out.leaf(
                    "a",
                    feed.label(),
                    "href",
                    links.file(edition.home() + feed.file()),
                    "type",
                    feed.type());
            out.closeLine();
        }
        out.closeLine().closeLine();
    }
}
