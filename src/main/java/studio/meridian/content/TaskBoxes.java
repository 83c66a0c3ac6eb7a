package studio.meridian.content;

import org.jsoup.nodes.Element;

/** Names the boxes of task lists for screen readers; they show a state and cannot be pressed. */
final class TaskBoxes {
    private TaskBoxes() {}

    static void apply(Element body, HtmlWords words) {
        for (Element box : body.select("input[type=checkbox]")) {
            box.attr("aria-label", box.hasAttr("checked") ? words.done() : words.open());
            Element item = box.closest("li");
            if (item != null) item.addClass("task");
        }
    }
}
