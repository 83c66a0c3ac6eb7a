package studio.meridian.platform.site.page;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.site.catalog.Entry;
import studio.meridian.platform.site.catalog.Topic;
import studio.meridian.platform.site.markup.Links;
import studio.meridian.platform.site.markup.Markup;
import studio.meridian.platform.site.markup.Words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of one entry. */
final class PostPage {
    private final Edition edition;
    private final Entry entry;
    private final Links links;
    private final Words words;

    PostPage(Edition edition, Entry entry) {
        this.edition = edition;
        this.entry = entry;
        this.links = Links.from(edition.settings(), entry.path());
        this.words = edition.words();
    }

    /**
     * Prints it.
     *
     * @param older the entry before it in time, or null
     * @param newer the entry after it in time, or null
     */
    byte[] print(@Nullable Entry older, @Nullable Entry newer) {
        Map<LocaleTag, String> alternates = new LinkedHashMap<>();
        edition.catalog()
                .translations(entry)
                .forEach((locale, other) -> alternates.put(locale, other.path()));
        PageHead head =
                new PageHead(
                        entry.name(),
                        entry.teaser(),
                        entry.path(),
                        entry.path(),
                        alternates,
                        entry,
                        edition.press().bodies().firstPicture(entry),
                        true);
        String kind = entry.isNote() ? "single note" : "single article";
        return new Frame(edition, links)
                .print(
                        head,
                        kind,
                        out -> {
                            article(out);
                            neighbours(out, older, newer);
                        });
    }

    private void article(Markup out) {
        out.open("article").line();
        opening(out);
        out.open("div", "class", "prose").line();
        out.raw(edition.press().bodies().html(entry, links.file(Press.MEDIA)));
        out.closeLine();
        ending(out);
        out.closeLine();
    }

    private void opening(Markup out) {
        Byline byline = new Byline(edition, links);
        out.open("header", "class", "opening").line();
        if (entry.title().isEmpty()) {
            // A note without a title still has a heading for those who go from heading to heading.
            String day = edition.dates().day(entry.post().published());
            String note = words.get("note", "date", day);
            out.leafLine("h1", note, "class", "dated", "lang", words.lang(), "dir", words.dir());
        } else {
            out.open("p", "class", "meta");
            byline.date(out, entry);
            out.closeLine();
            out.leafLine("h1", entry.title());
        }
        if (!entry.isNote() && !entry.summary().isEmpty())
            out.leafLine("p", entry.summary(), "class", "summary");
        byline.people(out, entry);
        out.closeLine();
    }

    private void ending(Markup out) {
        List<String> credit = Credits.sentences(entry, words);
        List<Topic> topics = edition.catalog().topics(entry);
        Map<LocaleTag, Entry> others = new LinkedHashMap<>(edition.catalog().translations(entry));
        others.remove(entry.locale());
        if (credit.isEmpty() && topics.isEmpty() && others.isEmpty()) return;
        out.open("footer", "class", "ending").line();
        if (!credit.isEmpty()) {
            out.open("p", "class", "credit", "lang", words.lang(), "dir", words.dir());
            for (String sentence : credit) out.open("span").raw(sentence).close().raw(" ");
            out.closeLine();
        }
        Topics.print(out, topics, links);
        if (!others.isEmpty()) translations(out, others);
        out.closeLine();
    }

    private void translations(Markup out, Map<LocaleTag, Entry> others) {
        out.open("nav", "class", "translations", "aria-labelledby", "page:translations").line();
        out.leafLine(
                "h2",
                words.get("translations"),
                "id",
                "page:translations",
                "lang",
                words.lang(),
                "dir",
                words.dir());
        out.open("ul").line();
        others.forEach((locale, other) -> {
            String lang = locale.tag();
            out.open("li", "lang", lang, "dir", locale.isRightToLeft() ? "rtl" : "ltr");
            out.leaf("span", Words.name(locale), "class", "tongue").raw(" ");
            out.leaf("a", other.name(), "href", links.page(other.path()), "hreflang", lang);
            out.closeLine();
        });
        out.closeLine().closeLine();
    }

    private void neighbours(Markup out, @Nullable Entry older, @Nullable Entry newer) {
        if (older == null && newer == null) return;
        out.open("nav", "class", "neighbours", "aria-label", words.get("archive")).line();
        if (older != null) neighbour(out, older, "older", words.get("older"));
        if (newer != null) neighbour(out, newer, "newer", words.get("newer"));
        out.closeLine();
    }

    private void neighbour(Markup out, Entry other, String side, String word) {
        out.open("a", "class", side, "href", links.page(other.path()));
        out.leaf("span", word, "lang", words.lang(), "class", "side").raw(" ");
        out.leaf("span", other.name());
        out.closeLine();
    }
}
