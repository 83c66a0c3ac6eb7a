package studio.meridian.content.article;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

import studio.meridian.content.HtmlWords;
import studio.meridian.content.Markdown;
import studio.meridian.content.MediaLinks;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;

import java.nio.charset.StandardCharsets;

/**
 * An article as a whole page that needs nothing else: no script, no link that leads away, no
 * picture from elsewhere. It is written in ASCII with numeric entities, because JavaFX's browser
 * loses characters above U+FFFF.
 */
public final class ArticlePage {
    private static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

    /** By this the page is scrolled to the words that are lit. */
    public static final String LIT = "lit";

    private ArticlePage() {}

    /**
     * Makes the page.
     *
     * @param pictures gives the workspace's pictures as {@code data:}
     * @param style a style sheet in ASCII
     */
    public static String of(VariantText text, LocaleTag locale, MediaLinks pictures, String style) {
        Document page = Document.createShell("");
        page.outputSettings()
                .prettyPrint(false)
                .charset(StandardCharsets.US_ASCII)
                .escapeMode(Entities.EscapeMode.xhtml);
        Element root = page.expectFirst("html");
        root.attr("lang", locale.tag()).attr("dir", locale.isRightToLeft() ? "rtl" : "ltr");
        page.head().appendElement("meta").attr("charset", "us-ascii");
        page.head()
                .appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", POLICY);
        page.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(style));
        fill(page.body(), text, pictures);
        return "<!DOCTYPE html>" + page.outerHtml();
    }

    /** What stands in the body of the page, to take the place of what stands there. */
    public static String inside(VariantText text, MediaLinks pictures) {
        Document page = Document.createShell("");
        page.outputSettings()
                .prettyPrint(false)
                .charset(StandardCharsets.US_ASCII)
                .escapeMode(Entities.EscapeMode.xhtml);
        fill(page.body(), text, pictures);
        return page.body().html();
    }

    private static void fill(Element body, VariantText text, MediaLinks pictures) {
        if (!text.title().isBlank()) body.appendElement("h1").addClass("title").text(text.title());
        if (!text.summary().isBlank())
            body.appendElement("p").addClass("summary").text(text.summary());
        Element article = body.appendElement("article");
        article.html(Markdown.toHtml(text.body(), pictures, HtmlWords.ENGLISH));
        for (Element image : article.select("img")) keepInside(image);
        for (Element link : article.select("a[href]")) {
            if (!link.attr("href").startsWith("#")) link.attr("title", link.attr("href"));
            link.removeAttr("href").addClass("link");
        }
        Lights.apply(body);
    }

    /** A picture from elsewhere is named, not fetched. */
    private static void keepInside(Element image) {
        image.removeAttr("srcset");
        if (image.attr("src").startsWith("data:")) return;
        image.replaceWith(new Element("span").addClass("missing").text(image.attr("alt")));
    }
}
