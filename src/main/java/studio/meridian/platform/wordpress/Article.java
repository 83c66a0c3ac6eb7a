package studio.meridian.platform.wordpress;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.Markdown;
import studio.meridian.content.MediaLinks;
import studio.meridian.content.MediaLinks.MediaLink;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Media;
import studio.meridian.platform.Done;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Publication;
import studio.meridian.platform.text.PageWords;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a site keeps it: one block of HTML, which the site's own typesetting leaves alone, with
 * our names in a comment. Written so that the filter for authors without every right finds nothing
 * to change.
 */
final class Article {
    private static final Pattern TAG = Pattern.compile("<(?:a|li|sup)\\b[^>]*>");

    /** The filter takes what stands before a colon in an address for a protocol. */
    private static final Pattern FOOTNOTE =
            Pattern.compile("((?: id=\"| href=\"#)fn(?:ref)?):(\\d+)(?::(\\d+))?\"");

    private static final Pattern BOX = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern LABEL = Pattern.compile("aria-label=\"[^\"]*\"");

    private final Publication post;
    private final Map<String, Done> earlier;

    private Article(Publication post, Map<String, Done> earlier) {
        this.post = post;
        this.earlier = earlier;
    }

    /**
     * The text of a post.
     *
     * @param earlier steps that brought its pictures
     */
    static String content(Publication post, Map<String, Done> earlier) {
        return new Article(post, earlier).content();
    }

    /** Plain text where WordPress expects HTML. */
    static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The comment by which the site's search finds a post, whatever became of its slug. */
    static String marker(String name) {
        return "studio:" + name;
    }

    /** As {@link #marker(String)}, for every delivery of a text. */
    static String keyMarker(String key) {
        return "studio-key:" + key;
    }

    /** As {@link #marker(String)}, for every language of a post. */
    static String groupMarker(String group) {
        return "studio-group:" + group;
    }

    private String content() {
        LocaleTag locale = post.language();
        String names =
                String.join(
                        " ",
                        marker(post.delivery()),
                        keyMarker(post.key()),
                        groupMarker(post.group()));
        return """
        <!-- wp:html -->
        <!-- %s --><div lang="%s" dir="%s">%s</div>
        <!-- /wp:html -->\
        """
                .formatted(
                        names,
                        locale.tag(),
                        locale.isRightToLeft() ? "rtl" : "ltr",
                        // A word in brackets can be the name of a program there, also in code.
                        (body() + PageWords.credit(post)).replace("[", "&#091;"));
    }

    private String body() {
        Map<String, String> classes = new HashMap<>();
        MediaLinks links = destination -> link(destination, classes);
        String html = Markdown.toHtml(post.body(), links, PageWords.html(post.language()));
        for (var one : classes.entrySet()) html = html.replace(one.getKey(), one.getValue());
        html = TAG.matcher(html).replaceAll(tag -> Matcher.quoteReplacement(footnote(tag.group())));
        html = BOX.matcher(html).replaceAll(box -> box(box.group(1)));
        return html;
    }

    private static String footnote(String tag) {
        return FOOTNOTE.matcher(tag)
                .replaceAll(mark -> {
                    String again = mark.group(3) == null ? "" : "-" + mark.group(3);
                    return Matcher.quoteReplacement(
                            mark.group(1) + "-" + mark.group(2) + again + "\"");
                });
    }

    /** Boxes are not among what authors may write. */
    private static String box(String attributes) {
        Matcher label = LABEL.matcher(attributes);
        String name = label.find() ? " " + label.group() : "";
        boolean ticked = attributes.contains("checked");
        return Matcher.quoteReplacement(
                "<span%s role=\"img\">%s</span>".formatted(name, ticked ? "☑" : "☐"));
    }

    private @Nullable MediaLink link(String destination, Map<String, String> classes) {
        if (!destination.startsWith(Media.SCHEME)) return null;
        String sha = destination.substring(Media.SCHEME.length());
        for (int i = 0; i < post.media().size(); i++) {
            MediaFile file = post.media().get(i);
            Done there = earlier.get(PostSteps.media(i));
            if (!file.sha256().equals(sha) || there == null) continue;
            String address = shown(there.address());
            String source = " src=\"" + plain(address) + "\"";
            // The site offers other sizes of pictures it knows by this name.
            classes.put(source, " class=\"wp-image-" + there.remoteId() + "\"" + source);
            return new MediaLink(address, size(file));
        }
        return null;
    }

    /** On a site without encryption, which only this computer has, from its own root. */
    private static String shown(String address) {
        return address.replaceFirst("^http://[^/]*", "");
    }

    private static Map<String, String> size(MediaFile file) {
        if (file.width() == 0 || file.height() == 0) return Map.of();
        return Map.of(
                "width",
                String.valueOf(file.width()),
                "height",
                String.valueOf(file.height()),
                "loading",
                "lazy");
    }
}
