package studio.meridian.platform.site.page;

import studio.meridian.model.Credit;
import studio.meridian.platform.site.catalog.Entry;
import studio.meridian.platform.site.markup.Markup;
import studio.meridian.platform.site.markup.Words;
import studio.meridian.platform.site.request.CleanText;
import studio.meridian.platform.site.request.SiteSettings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text comes from, in words and as addresses. */
public final class Credits {
    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\\d\\.\\d)");

    private Credits() {}

    /** Who wrote the text: named by the post, by the credit of the original, or by the site. */
    static String author(Entry entry, SiteSettings settings) {
        String original = CleanText.line(entry.post().credit().author());
        String author = CleanText.line(entry.post().author());
        if (entry.post().credit().namesOriginal() && !original.isEmpty()) return original;
        return author.isEmpty() ? settings.author() : author;
    }

    /** The sentences of the credit as markup; none when there is nothing to credit. */
    static List<String> sentences(Entry entry, Words words) {
        Credit credit = entry.post().credit();
        List<String> sentences = new ArrayList<>();
        String author = CleanText.line(credit.author());
        if (credit.namesOriginal()) {
            String key = author.isEmpty() ? "credit.outlet" : "credit.outlet-author";
            Map<String, String> names = Map.of("outlet", outlet(credit), "author", name(author));
            sentences.add(words.markup(key, names));
        } else if (!author.isEmpty()) {
            sentences.add(words.markup("credit.original-author", Map.of("author", name(author))));
        }
        if (!credit.licence().isBlank()) {
            sentences.add(words.markup("credit.licence", Map.of("licence", licence(credit))));
        }
        return sentences;
    }

    /** The address of a licence that has one, else empty. */
    static String licenceUrl(String licence) {
        String id = licence.strip().toUpperCase(Locale.ROOT).replace(' ', '-');
        if (id.equals("CC0-1.0")) return "https://creativecommons.org/publicdomain/zero/1.0/";
        Matcher matcher = CREATIVE_COMMONS.matcher(id);
        if (!matcher.matches()) return webAddress(licence);
        return "https://creativecommons.org/licenses/%s/%s/"
                .formatted(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2));
    }

    /** An address that a page may link to, else empty. */
    static String webAddress(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null ? uri.toASCIIString() : "";
        } catch (URISyntaxException _) {
            return "";
        }
    }

    /** A name of any script inside a sentence of any other. */
    static String name(String name) {
        return Markup.html().leaf("bdi", name).written();
    }

    private static String outlet(Credit credit) {
        String url = webAddress(credit.url());
        String outlet = CleanText.line(credit.outlet());
        String text = outlet.isEmpty() ? CleanText.line(credit.url()) : outlet;
        return url.isEmpty() ? name(text) : link(url, text);
    }

    private static String licence(Credit credit) {
        String url = licenceUrl(credit.licence());
        String text = CleanText.line(credit.licence());
        return url.isEmpty() ? name(text) : link(url, text);
    }

    private static String link(String url, String text) {
        return Markup.html().open("a", "href", url).leaf("bdi", text).close().written();
    }
}
