package studio.meridian.content;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import studio.meridian.content.MediaLinks.MediaLink;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts URLs in the place of the destinations that a writer gave. A picture that may not be shown
 * (not found, not encrypted, inline) becomes its alternative text, so that nothing is lost.
 */
final class Destinations {
    private static final Pattern SCHEME =
            Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}\\x7f]");

    private Destinations() {}

    static void apply(Element body, MediaLinks links) {
        for (Element link : body.select("a[href]")) {
            String destination = link.attr("href");
            MediaLink found = links.find(destination);
            link.attr("href", encoded(found == null ? destination : found.url()));
        }
        for (Element image : body.select("img")) place(image, links);
    }

    private static void place(Element image, MediaLinks links) {
        String destination = image.attr("src");
        MediaLink found = links.find(destination);
        if (found != null) {
            image.attr("src", encoded(found.url()));
            found.attributes().forEach(image::attr);
        } else if (isShown(destination)) {
            image.attr("src", encoded(destination));
        } else {
            image.replaceWith(instead(image, destination));
        }
    }

    private static boolean isShown(String destination) {
        String scheme = scheme(destination);
        return scheme.equals("https") || (scheme.isEmpty() && !destination.isBlank());
    }

    private static Node instead(Element image, String destination) {
        String words = words(image);
        boolean insideLink = image.closest("a") != null;
        if (insideLink || !scheme(destination).equals("http")) return new TextNode(words);
        String url = encoded(destination);
        return new Element("a").attr("href", url).text(words.isBlank() ? url : words);
    }

    private static String words(Element image) {
        String alt = image.attr("alt");
        String title = image.attr("title");
        if (title.isBlank() || title.equals(alt)) return alt;
        return alt.isBlank() ? title : alt + " (" + title + ")";
    }

    private static String scheme(String destination) {
        Matcher matcher = SCHEME.matcher(destination);
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static String encoded(String url) {
        return ILLEGAL.matcher(url).replaceAll(match -> percent(match.group()));
    }

    private static String percent(String character) {
        return "%%%02X".formatted(character.getBytes(StandardCharsets.US_ASCII)[0]);
    }
}
