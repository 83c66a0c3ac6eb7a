package studio.meridian.platform.site.page;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.site.markup.Links;
import studio.meridian.platform.site.markup.Words;

import java.util.Map;

/** Pages with a sentence or two: nothing found, nothing there yet. */
final class PlainPages {
    private static final LocaleTag ENGLISH = LocaleTag.of("en");

    private PlainPages() {}

    /** What a server shows at addresses that do not exist. */
    static byte[] missing(Press press) {
        LocaleTag locale = press.catalog().defaultLocale();
        Edition edition = press.edition(locale == null ? ENGLISH : locale);
        Words words = edition.words();
        Links links = Links.fromAnywhere(edition.settings());
        PageHead head = head(words.get("missing"), locale == null ? Map.of() : press.homes());
        return new Frame(edition, links)
                .print(
                        head,
                        "plain",
                        out -> {
                            out.open("div", "lang", words.lang(), "dir", words.dir()).line();
                            out.leafLine("h1", words.get("missing"));
                            out.leafLine("p", words.get("missing.text"));
                            out.open("p");
                            String home = locale == null ? "" : edition.home();
                            out.leaf("a", words.get("missing.home"), "href", links.page(home));
                            out.closeLine().closeLine();
                        });
    }

    /** The site before its first post, or after its last was taken down. */
    static byte[] empty(Press press) {
        Edition edition = press.edition(ENGLISH);
        Words words = edition.words();
        return new Frame(edition, Links.from(edition.settings(), ""))
                .print(
                        head(edition.title(), Map.of()),
                        "plain",
                        out -> {
                            out.leafLine("h1", edition.title());
                            out.leafLine("p", words.get("empty"));
                        });
    }

    private static PageHead head(String title, Map<LocaleTag, String> alternates) {
        return new PageHead(title, "", "", "", alternates, null, null, false);
    }
}
