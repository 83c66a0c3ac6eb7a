package studio.meridian.content.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

import java.util.regex.Pattern;

/**
 * Turns HTML, as WordPress keeps it, into Markdown. Every word stays; what Markdown cannot say is
 * listed. HTML without any paragraph is read as WordPress's editor means it: an empty line begins a
 * paragraph, a line feed is a line break.
 */
public final class HtmlToMarkdown {
    private static final Pattern MARKED_UP =
            Pattern.compile("<p[\\s>]|<!-- wp:", Pattern.CASE_INSENSITIVE);

    private HtmlToMarkdown() {}

    /** Converts a fragment. Any text can be converted. */
    public static Conversion convert(String html) {
        boolean plain = !MARKED_UP.matcher(html).find();
        Document document = Jsoup.parseBodyFragment(Shortcodes.captions(html));
        Leftovers leftovers = new Leftovers();
        document.body()
                .nodeStream(TextNode.class)
                .forEach(text -> Shortcodes.list(text.getWholeText(), leftovers));
        String markdown = new BlockWriter(leftovers, plain).write(document.body());
        return new Conversion(markdown, leftovers.list());
    }
}
