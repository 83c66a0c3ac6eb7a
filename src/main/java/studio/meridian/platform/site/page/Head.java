package studio.meridian.platform.site.page;

import com.ibm.icu.util.ULocale;

import studio.meridian.model.LocaleTag;
import studio.meridian.model.Sha256;
import studio.meridian.platform.site.catalog.Entry;
import studio.meridian.platform.site.markup.Links;
import studio.meridian.platform.site.markup.Markup;
import studio.meridian.platform.site.picture.Asset;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes the head of a page. */
final class Head {
    private final Edition edition;
    private final Links links;
    private final PageHead page;

    Head(Edition edition, Links links, PageHead page) {
        this.edition = edition;
        this.links = links;
        this.page = page;
    }

    void print(Markup out) {
        String data = linkedData();
        out.open("head").line().single("meta", "charset", "utf-8");
        meta(out, "viewport", "width=device-width, initial-scale=1");
        out.single("meta", "http-equiv", "Content-Security-Policy", "content", policy(data));
        String name = edition.title();
        out.leafLine("title", page.title().equals(name) ? name : page.title() + " · " + name);
        meta(out, "description", page.description());
        meta(out, "generator", "Meridian Studio");
        meta(out, "color-scheme", "light dark");
        if (!page.listed()) meta(out, "robots", "noindex");
        languages(out);
        feeds(out);
        out.single("link", "rel", "icon", "href", links.file(Style.ICON), "type", "image/svg+xml");
        out.single("link", "rel", "stylesheet", "href", links.file(Style.SHEET));
        if (page.listed()) openGraph(out);
        Entry entry = page.entry();
        if (entry != null) meta(out, "author", edition.author(entry));
        if (!data.isEmpty()) {
            out.open("script", "type", "application/ld+json").raw(data).closeLine();
        }
        out.closeLine();
    }

    /** What the page holds, for machines; empty where the page is only a way to others. */
    private String linkedData() {
        Entry entry = page.entry();
        LinkedData data = new LinkedData(edition, links);
        if (entry != null) return data.post(entry);
        return page.listed() && page.canonical().equals(edition.home()) ? data.blog() : "";
    }

    /**
     * Neither scripts nor anything from elsewhere, even if a text smuggled it in. The linked data
     * is no script, but stands in the same element, so it is let through by its digest (CSP 3,
     * 6.7.3.3).
     */
    private String policy(String data) {
        String own = edition.settings().hasAddress() ? "'self'" : "'self' file:";
        return "default-src 'none'; img-src %s data:; media-src %s; style-src %s 'unsafe-inline';"
                        .formatted(own, own, own)
                + (data.isEmpty() ? "" : " script-src 'sha256-" + digest(data) + "';")
                + " base-uri 'none'; form-action 'none'";
    }

    private static String digest(String text) {
        byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    private void languages(Markup out) {
        if (!page.listed()) return;
        if (edition.settings().hasAddress())
            out.single("link", "rel", "canonical", "href", links.absolute(page.canonical()));
        page.alternates()
                .forEach((locale, folder) -> alternate(out, locale.tag(), links.best(folder)));
        String fallback = fallback();
        if (!fallback.isEmpty()) alternate(out, "x-default", links.best(fallback));
    }

    private static void alternate(Markup out, String language, String href) {
        out.single("link", "rel", "alternate", "hreflang", language, "href", href);
    }

    /** For readers of no language of ours: the original, else the first language there is. */
    private String fallback() {
        Entry entry = page.entry();
        if (page.alternates().isEmpty()) return "";
        String first = page.alternates().values().iterator().next();
        if (entry == null) return first;
        LocaleTag source = LocaleTag.of(entry.post().sourceLocale());
        return page.alternates().getOrDefault(source, first);
    }

    private void feeds(Markup out) {
        for (Feed feed : Feed.values()) {
            out.single(
                    "link",
                    "rel",
                    "alternate",
                    "type",
                    feed.type(),
                    "title",
                    edition.title() + " (" + feed.label() + ")",
                    "href",
                    links.file(edition.home() + feed.file()));
        }
    }

    private void openGraph(Markup out) {
        Entry entry = page.entry();
        property(out, "og:type", entry == null ? "website" : "article");
        property(out, "og:site_name", edition.title());
        property(out, "og:title", page.title());
        property(out, "og:description", page.description());
        property(out, "og:url", links.absolute(page.canonical()));
        property(out, "og:locale", territory(edition.locale()));
        page.alternates().keySet().stream()
                .filter(locale -> !locale.equals(edition.locale()))
                .forEach(locale -> property(out, "og:locale:alternate", territory(locale)));
        if (entry != null) {
            property(
                    out,
                    "article:published_time",
                    edition.dates().machine(entry.post().published()));
            property(out, "article:modified_time", edition.dates().machine(entry.changed()));
        }
        Asset picture = page.picture();
        if (picture == null || !edition.settings().hasAddress()) return;
        property(out, "og:image", links.absolute(Press.MEDIA + picture.widest().file()));
        property(out, "og:image:width", String.valueOf(picture.widest().width()));
        property(out, "og:image:height", String.valueOf(picture.widest().height()));
        meta(out, "twitter:card", "summary_large_image");
    }

    /** Open Graph wants language and territory, so the likely one is added. */
    private static String territory(LocaleTag locale) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(locale.tag()));
        return likely.getLanguage() + "_" + likely.getCountry();
    }

    private static void meta(Markup out, String name, String content) {
        if (!content.isEmpty()) out.single("meta", "name", name, "content", content);
    }

    private static void property(Markup out, String name, String content) {
        if (!content.isEmpty()) out.single("meta", "property", name, "content", content);
    }
}
