package studio.meridian.platform.ghost;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A text as a site keeps it: what Ghost's editor can say exactly is said in its own way, so that
 * people can go on writing there; the rest is HTML that Ghost leaves alone.
 *
 * @param pieces of HTML in their order: blocks, and raw HTML
 */
record Article(List<Piece> pieces) {
    /**
     * A piece of the text.
     *
     * @param block for the editor, or null where it is raw HTML
     * @param html the piece in any case
     */
    record Piece(@Nullable Element block, String html) {}

    /**
     * The text of a post. A picture that begins the text and stands for the post is shown above it
     * by the site, so it is left out of the text.
     *
     * @param earlier steps that brought its pictures
     */
    static Article of(Publication post, Map<String, Done> earlier) {
        return of(post, earlier, true);
    }

    /**
     * As {@link #of(Publication, Map)}.
     *
     * @param whole whether the text begins where the post begins
     */
    static Article of(Publication post, Map<String, Done> earlier, boolean whole) {
        MediaLinks links = destination -> link(post, destination, earlier);
        String html = Markdown.toHtml(post.body(), links, PageWords.html(post.language()));
        Document page = Jsoup.parseBodyFragment(html + PageWords.credit(post));
        page.outputSettings().prettyPrint(false);
        Element body = page.body();
        Element first = whole ? body.firstElementChild() : null;
        if (first != null && isLead(first, post, earlier)) first.remove();
        return new Article(pieces(body, post.language()));
    }

    private static boolean isLead(Element first, Publication post, Map<String, Done> earlier) {
        Done picture = earlier.get(PostSteps.media(0));
        if (post.media().isEmpty() || picture == null || !first.normalName().equals("figure")) {
            return false;
        }
        Element image = first.childrenSize() == 1 ? first.firstElementChild() : null;
        return image != null
                && image.normalName().equals("img")
                && image.attr("src").equals(shown(picture.address()));
    }

    private static List<Piece> pieces(Element body, LocaleTag language) {
        List<Piece> pieces = new ArrayList<>();
        // The editor knows no direction of a text: only HTML can say it.
        if (language.isRightToLeft()) {
            String html = body.html().strip();
            pieces.add(
                    new Piece(
                            null,
                            "<div lang=\"%s\" dir=\"rtl\">%s</div>"
                                    .formatted(language.tag(), html)));
            return pieces;
        }
        StringBuilder raw = new StringBuilder();
        for (Node node : body.childNodes()) {
            if (node instanceof Element block && Lexical.canSay(block, body)) {
                addRaw(pieces, raw);
                Lexical.tidy(block);
                pieces.add(new Piece(block, block.outerHtml()));
            } else {
                raw.append(node.outerHtml());
            }
        }
        addRaw(pieces, raw);
        return pieces;
    }

    private static void addRaw(List<Piece> pieces, StringBuilder raw) {
        String html = raw.toString().strip();
        if (!html.isEmpty()) pieces.add(new Piece(null, html));
        raw.setLength(0);
    }

    /** As Ghost takes it. */
    String lexical() {
        return Lexical.write(pieces);
    }

    /** As a page. */
    String html() {
        return String.join("\n", pieces.stream().map(Piece::html).toList());
    }

    private static @Nullable MediaLink link(
            Publication post, String destination, Map<String, Done> earlier) {
        if (!destination.startsWith(Media.SCHEME)) return null;
        String sha = destination.substring(Media.SCHEME.length());
        for (int i = 0; i < post.media().size(); i++) {
            MediaFile file = post.media().get(i);
            Done there = earlier.get(PostSteps.media(i));
            if (!file.sha256().equals(sha) || there == null) continue;
            return new MediaLink(shown(there.address()), size(file));
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
                "width", String.valueOf(file.width()), "height", String.valueOf(file.height()));
    }
}
