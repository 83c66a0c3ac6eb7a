package studio.meridian.content;

import org.jsoup.nodes.Element;

/** Makes a figure of each picture that stands alone; its title becomes the caption. */
final class Figures {
    private Figures() {}

    static void apply(Element body) {
        for (Element image : body.select("p > img, p > a > img, li > img, li > a > img")) {
            Element link = image.closest("a");
            Element content = link == null ? image : link;
            Element block = content.parent();
            if (block != null && isAlone(image) && isAlone(content)) enclose(block, content, image);
        }
    }

    private static boolean isAlone(Element element) {
        Element parent = element.parent();
        return parent != null && parent.childrenSize() == 1 && parent.ownText().isBlank();
    }

    private static void enclose(Element block, Element content, Element image) {
        // The items of a tight list have no paragraphs to turn into figures.
        boolean item = block.normalName().equals("li");
        Element figure =
                item ? content.wrap("<figure></figure>").parent() : block.tagName("figure");
        String title = image.attr("title");
        if (figure == null || title.isBlank()) return;
        image.removeAttr("title");
        figure.appendElement("figcaption").text(title);
    }
}
