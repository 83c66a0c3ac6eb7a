package studio.meridian.content.html;

import org.jsoup.nodes.Element;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is not converted. */
final class Leftovers {
    private static final int LONGEST = 80;

    private final Map<String, Unconverted> found = new LinkedHashMap<>();

    void add(String name, String sample) {
        String first = sample.strip().replaceAll("\\s+", " ");
        if (first.length() > LONGEST) {
            int end = first.offsetByCodePoints(0, first.codePointCount(0, LONGEST));
            first = first.substring(0, end) + "…";
        }
        Unconverted one = new Unconverted(name, 1, first);
        found.merge(name, one, (a, b) -> new Unconverted(name, a.count() + 1, a.first()));
    }

    void add(Element element) {
        add(element.normalName(), element);
    }

    void add(String name, Element element) {
        String text = element.text();
        add(name, text.isBlank() ? element.outerHtml() : text);
    }

    List<Unconverted> list() {
        return List.copyOf(found.values());
    }
}
