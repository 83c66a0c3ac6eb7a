package studio.meridian.content;

import org.jsoup.nodes.Element;

/** Lets wide tables scroll in a frame of their own and writes alignment as HTML5 wants it. */
final class Tables {
    private Tables() {}

    static void apply(Element body) {
        for (Element table : body.select("table")) table.wrap("<div class=\"table\"></div>");
        for (Element cell : body.select("th[align], td[align]")) {
            cell.attr("style", "text-align:" + cell.attr("align")).removeAttr("align");
        }
    }
}
