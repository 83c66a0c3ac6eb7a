package studio.meridian.platform.site.page;

import studio.meridian.platform.site.catalog.Entry;
import studio.meridian.platform.site.markup.Links;
import studio.meridian.platform.site.markup.Markup;
import studio.meridian.platform.site.markup.Words;
import studio.meridian.platform.site.picture.Asset;

import java.util.List;

/** Entries one under the other: articles with a picture and a few words, notes in full. */
final class Stream {
    private static final String LEAD_SIZES = "(min-width: 48rem) 44rem, 100vw";
    private static final String SIDE_SIZES = "(min-width: 48rem) 13rem, 7rem";

    private final Edition edition;
    private final Links links;

    Stream(Edition edition, Links links) {
        this.edition = edition;
        this.links = links;
    }

    void print(Markup out, List<Entry> entries) {
        out.open("div", "class", "stream").line();
        boolean lead = true;
        for (Entry entry : entries) {
            if (entry.isNote()) note(out, entry);
            else article(out, entry, lead);
            lead &= entry.isNote();
        }
        out.closeLine();
    }

    private void article(Markup out, Entry entry, boolean lead) {
        Asset picture = edition.press().bodies().firstPicture(entry);
        boolean large = lead && picture != null;
        out.open("article", "class", large ? "item lead" : "item").line();
        if (picture != null) picture(out, entry, picture, large);
        out.open("div", "class", "words").line();
        date(out, entry);
        out.open("h2").leaf("a", entry.name(), "href", links.page(entry.path())).closeLine();
        out.leafLine("p", entry.teaser(), "class", "teaser");
        out.closeLine().closeLine();
    }

    /** The same link as the title beside it, so nobody needs to hear of it twice. */
    private void picture(Markup out, Entry entry, Asset picture, boolean large) {
        String media = links.file(Press.MEDIA);
        out.open(
                "a",
                "class",
                "picture",
                "href",
                links.page(entry.path()),
                "tabindex",
                "-1",
                "aria-hidden",
                "true");
        out.single(
                "img",
                "src",
                media + picture.usual().file(),
                "srcset",
                Bodies.sourceSet(picture, media),
                "sizes",
                large ? LEAD_SIZES : SIDE_SIZES,
                "width",
                String.valueOf(picture.widest().width()),
                "height",
                String.valueOf(picture.widest().height()),
                "alt",
                "",
                "loading",
                large ? "eager" : "lazy",
                "decoding",
                large ? "sync" : "async");
        out.closeLine();
    }

    private void note(Markup out, Entry entry) {
        Words words = edition.words();
        String body = edition.press().bodies().html(entry, links.file(Press.MEDIA));
        out.open("article", "class", "item note").line();
        date(out, entry);
        if (!entry.title().isEmpty()) {
            out.open("h2").leaf("a", entry.title(), "href", links.page(entry.path())).closeLine();
        }
        // Ids must be unique on a page, so a note with footnotes or headings is read on its own.
        if (body.contains(" id=\"")) {
            out.leafLine("p", entry.teaser());
            out.open("p", "lang", words.lang(), "dir", words.dir());
            out.leaf("a", words.get("more"), "href", links.page(entry.path())).closeLine();
        } else {
            out.open("div", "class", "prose").raw(body).closeLine();
        }
        out.closeLine();
    }

    private void date(Markup out, Entry entry) {
        out.open("p", "class", "meta");
        boolean link = entry.isNote() && entry.title().isEmpty();
        if (link) out.open("a", "href", links.page(entry.path()));
        new Byline(edition, links).date(out, entry);
        if (link) out.close();
        out.closeLine();
    }
}
