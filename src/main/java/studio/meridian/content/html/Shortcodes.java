package studio.meridian.content.html;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shortcodes of WordPress: captions become figures, the others stay in the text and are listed. See
 * https://codex.wordpress.org/Shortcode_API.
 */
final class Shortcodes {
    private static final Pattern CAPTION =
            Pattern.compile(
                    "\\[(?:wp_)?caption\\b([^\\]]*)\\]((?:(?!\\[(?:wp_)?caption\\b).)*?)\\[/(?:wp_)?caption\\]",
                    Pattern.DOTALL);
    private static final Pattern CAPTION_ATTRIBUTE = Pattern.compile("caption=[\"']([^\"']*)[\"']");
    private static final Pattern PICTURE =
            Pattern.compile(
                    "\\s*(<a\\b[^>]*>\\s*<img\\b[^>]*>\\s*</a>|<img\\b[^>]*>)(.*)", Pattern.DOTALL);
    private static final Pattern OTHER =
            Pattern.compile("\\[([a-z][\\w-]{1,40})((?:\\s[^\\[\\]<>]*)?)/?\\]");
    private static final Set<String> KNOWN =
            Set.of(
                    "gallery",
                    "audio",
                    "video",
                    "playlist",
                    "embed",
                    "youtube",
                    "vimeo",
                    "contact-form",
                    "contact-form-7",
                    "soundcloud",
                    "tweet",
                    "slideshow",
                    "googlemaps",
                    "archives",
                    "caption",
                    "wp_caption");

    private Shortcodes() {}

    /** Puts figures in the place of captions. */
    static String captions(String html) {
        return CAPTION.matcher(html)
                .replaceAll(
                        found -> Matcher.quoteReplacement(figure(found.group(1), found.group(2))));
    }

    private static String figure(String attributes, String content) {
        Matcher parts = PICTURE.matcher(content);
        if (!parts.matches()) return content;
        Matcher attribute = CAPTION_ATTRIBUTE.matcher(attributes);
        String caption =
                parts.group(2).isBlank() && attribute.find() ? attribute.group(1) : parts.group(2);
        return "<figure>"
                + parts.group(1)
                + "<figcaption>"
                + caption.strip()
                + "</figcaption></figure>";
    }

    /** Lists the shortcodes of a text. Words in brackets, such as [sic], are none. */
    static void list(String text, Leftovers leftovers) {
        Matcher matcher = OTHER.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            boolean sure =
                    KNOWN.contains(name)
                            || matcher.group(2).contains("=")
                            || text.indexOf("[/" + name + "]", matcher.end()) >= 0;
            if (sure) leftovers.add("[" + name + "]", matcher.group());
        }
    }
}
