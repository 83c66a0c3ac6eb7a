package studio.meridian.platform.site.page;

import studio.meridian.platform.site.catalog.Topic;
import studio.meridian.platform.site.markup.Links;
import studio.meridian.platform.site.markup.Markup;

import java.util.List;

/** A row of links to topics. */
final class Topics {
    private Topics() {}

    static void print(Markup out, List<Topic> topics, Links links) {
        if (topics.isEmpty()) return;
        out.open("ul", "class", "topics").line();
        for (Topic topic : topics) {
            out.open("li");
            out.leaf("a", topic.name(), "href", links.page(topic.path()), "rel", "tag");
            out.closeLine();
        }
        out.closeLine();
    }
}
