package studio.meridian.content;

import org.jsoup.nodes.Element;

import java.util.HashSet;
import java.util.Set;

/** Gives each heading an id made from its words, so that links can point at it. */
final class HeadingIds {
    private HeadingIds() {}

    static void apply(Element body) {
        Set<String> used = new HashSet<>();
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
            heading.attr("id", unique(Slug.ofHeading(words(heading)), used));
        }
    }

    private static String words(Element heading) {
        Element copy = heading.clone();
        copy.select(".footnote-ref").remove();
        copy.select("img").forEach(image -> image.text(image.attr("alt").strip()));
        return copy.wholeText();
    }

    private static String unique(String slug, Set<String> used) {
        String id = slug;
        for (int n = 2; !used.add(id); n++) id = slug + "-" + n;
        return id;
    }
}
