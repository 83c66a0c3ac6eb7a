package studio.meridian.content;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes a figure of each picture that stands alone; its title becomes the caption. */
final class Figures {
    private Figures() {}

    static void apply(Element body) {
        for (Element paragraph : body.select("p:has(> img:only-child)")) {
            if (paragraph.childNodes().stream().allMatch(Figures::isImageOrBlank))
                enclose(paragraph);
        }
    }

    private static boolean isImageOrBlank(Node node) {
        return node instanceof Element || (node instanceof TextNode text && text.isBlank());
    }

    private static void enclose(Element paragraph) {
        Element image = paragraph.firstElementChild();
        if (image == null) return;
        String title = image.attr("title");
        paragraph.tagName("figure");
        if (title.isBlank()) return;
        image.removeAttr("title");
        paragraph.appendElement("figcaption").text(title);
    }
}
