package studio.meridian.platform.site.page;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.site.catalog.Entry;
import studio.meridian.platform.site.markup.Links;
import studio.meridian.platform.site.markup.Markup;
import studio.meridian.platform.site.markup.Words;
import studio.meridian.platform.site.request.CleanText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines that say when, by whom and from which language. */
final class Byline {
    private final Edition edition;
    private final Links links;
    private final Words words;

    Byline(Edition edition, Links links) {
        this.edition = edition;
        this.links = links;
        this.words = edition.words();
    }

    /** The day of publication. */
    void date(Markup out, Entry entry) {
        java.time.Instant published = entry.post().published();
        out.leaf(
                "time",
                edition.dates().day(published),
                "datetime",
                edition.dates().machine(published));
    }

    /** Author and translator, and where the text was changed since. */
    void people(Markup out, Entry entry) {
        List<String> parts = new ArrayList<>();
        String author = edition.author(entry);
        if (!author.isEmpty())
            parts.add(words.markup("by", Map.of("author", Credits.name(author))));
        String translated = translated(entry);
        if (!translated.isEmpty()) parts.add(translated);
        String changed = edition.dates().day(entry.changed());
        if (!changed.equals(edition.dates().day(entry.post().published())))
            parts.add(words.markup("updated", Map.of("date", changedOn(entry, changed))));
        if (parts.isEmpty()) return;
        out.open("p", "class", "people", "lang", words.lang(), "dir", words.dir());
        for (String part : parts) out.open("span").raw(part).close().raw(" ");
        out.closeLine();
    }

    private String changedOn(Entry entry, String day) {
        String machine = edition.dates().machine(entry.changed());
        return Markup.html().leaf("time", day, "datetime", machine).written();
    }

    private String translated(Entry entry) {
        String translator = CleanText.line(entry.post().translator());
        boolean foreign = !entry.isOriginal();
        if (!foreign && translator.isEmpty()) return "";
        String person = Credits.name(translator);
        if (!foreign) return words.markup("translated-by", Map.of("translator", person));
        String original = original(entry);
        if (translator.isEmpty())
            return words.markup("translated-from", Map.of("original", original));
        return words.markup(
                "translated-by-from", Map.of("original", original, "translator", person));
    }

    private String original(Entry entry) {
        LocaleTag source = LocaleTag.of(entry.post().sourceLocale());
        Locale reader = words.lang().isEmpty() ? edition.locale().toLocale() : Locale.ENGLISH;
        String name = source.nameIn(reader);
        Entry original = edition.catalog().original(entry);
        if (original == null) return Markup.escaped(name);
        return Markup.html()
                .leaf(
                        "a",
                        name,
                        "href",
                        links.page(original.path()),
                        "hreflang",
                        original.locale().tag())
                .written();
    }
}
