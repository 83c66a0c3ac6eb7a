package studio.meridian.platform.site.page;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Credit;
import studio.meridian.platform.site.catalog.Entry;
import studio.meridian.platform.site.catalog.Topic;
import studio.meridian.platform.site.markup.Links;
import studio.meridian.platform.site.picture.Asset;
import studio.meridian.platform.site.request.CleanText;
import studio.meridian.safe.SafeJson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a page holds in the words of schema.org (JSON-LD 1.1), written for a script element. */
final class LinkedData {
    private final Edition edition;
    private final Links links;

    LinkedData(Edition edition, Links links) {
        this.edition = edition;
        this.links = links;
    }

    /** The site in this language. */
    String blog() {
        Map<String, Object> data = thing("Blog");
        put(data, "name", edition.title());
        put(data, "description", edition.settings().description(edition.locale()));
        put(data, "inLanguage", edition.locale().tag());
        put(data, "url", links.best(edition.home()));
        put(data, "author", person(edition.settings().author()));
        return written(data);
    }

    /** One entry, who made it and what it was made from. */
    String post(Entry entry) {
        Map<String, Object> data = thing(type(entry));
        String url = links.best(entry.path());
        put(data, "@id", url);
        put(data, "url", url);
        put(data, "mainEntityOfPage", url);
        put(data, "headline", entry.name());
        put(data, "description", entry.teaser());
        put(data, "inLanguage", entry.locale().tag());
        put(data, "datePublished", edition.dates().machine(entry.post().published()));
        put(data, "dateModified", edition.dates().machine(entry.changed()));
        put(data, "author", person(edition.author(entry)));
        put(data, "translator", person(CleanText.line(entry.post().translator())));
        List<String> topics = edition.catalog().topics(entry).stream().map(Topic::name).toList();
        put(data, "keywords", topics);
        put(data, "image", image(entry));
        translations(data, entry);
        credit(data, entry.post().credit());
        return written(data);
    }

    private static String type(Entry entry) {
        if (entry.isNote()) return "SocialMediaPosting";
        return entry.post().credit().namesOriginal() ? "Article" : "BlogPosting";
    }

    private void translations(Map<String, Object> data, Entry entry) {
        if (!entry.isOriginal()) {
            Entry original = edition.catalog().original(entry);
            Map<String, Object> work = bare("CreativeWork");
            put(work, "inLanguage", entry.post().sourceLocale());
            if (original != null) put(work, "@id", links.best(original.path()));
            if (original != null) put(work, "name", original.name());
            put(data, "translationOfWork", work);
            return;
        }
        List<Map<String, Object>> others =
                edition.catalog().translations(entry).values().stream()
                        .filter(other -> !other.equals(entry))
                        .map(this::translation)
                        .toList();
        put(data, "workTranslation", others);
    }

    private Map<String, Object> translation(Entry entry) {
        Map<String, Object> work = bare(type(entry));
        put(work, "@id", links.best(entry.path()));
        put(work, "inLanguage", entry.locale().tag());
        put(work, "name", entry.name());
        return work;
    }

    private static void credit(Map<String, Object> data, Credit credit) {
        if (credit.namesOriginal()) {
            Map<String, Object> original = bare("CreativeWork");
            put(original, "url", Credits.webAddress(credit.url()));
            put(original, "author", person(CleanText.line(credit.author())));
            String outlet = CleanText.line(credit.outlet());
            if (!outlet.isEmpty()) {
                Map<String, Object> publisher = bare("Organization");
                put(publisher, "name", outlet);
                put(original, "publisher", publisher);
            }
            put(data, "isBasedOn", original);
            put(data, "creditText", outlet);
        }
        String licence = CleanText.line(credit.licence());
        if (licence.isEmpty()) return;
        String url = Credits.licenceUrl(licence);
        Map<String, Object> work = bare("CreativeWork");
        put(work, "name", licence);
        put(data, "license", url.isEmpty() ? work : url);
    }

    private @Nullable Map<String, Object> image(Entry entry) {
        Asset picture = edition.press().bodies().firstPicture(entry);
        if (picture == null) return null;
        String file = Press.MEDIA + picture.widest().file();
        Map<String, Object> image = bare("ImageObject");
        boolean address = edition.settings().hasAddress();
        put(image, "url", address ? links.absolute(file) : links.file(file));
        put(image, "width", picture.widest().width());
        put(image, "height", picture.widest().height());
        return image;
    }

    private static @Nullable Map<String, Object> person(String name) {
        if (name.isEmpty()) return null;
        Map<String, Object> person = bare("Person");
        put(person, "name", name);
        return person;
    }

    private static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", type);
        return thing;
    }

    private static Map<String, Object> bare(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        return thing;
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        boolean empty = value == null || value.equals("") || value.equals(List.of());
        if (!empty) data.put(name, value);
    }

    /** No sign that could end the script element, or that HTML reads at all. */
    private static String written(Map<String, Object> data) {
        return SafeJson.write(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
