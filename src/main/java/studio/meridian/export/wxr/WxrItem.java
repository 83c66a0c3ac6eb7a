package studio.meridian.export.wxr;

import studio.meridian.safe.SafeJson;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One item as it stands in the export.
 *
 * @param line where it begins
 * @param fields text of its elements by their names with the usual prefixes
 * @param metaKeys names of its custom fields
 * @param comments how many there are, pings among them
 */
record WxrItem(
        int line,
        Map<String, String> fields,
        List<WxrTerm> terms,
        List<String> metaKeys,
        int comments) {
    WxrItem {
        fields = Map.copyOf(fields);
        terms = List.copyOf(terms);
        metaKeys = List.copyOf(metaKeys);
    }

    /** What an element says, empty when it is missing. */
    String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    String id() {
        return text("wp:post_id");
    }

    String type() {
        return text("wp:post_type");
    }

    String status() {
        return text("wp:status");
    }

    String guid() {
        return text("guid");
    }

    /** Its text, untouched. */
    String html() {
        return fields.getOrDefault("content:encoded", "");
    }

    boolean hasPassword() {
        return !text("wp:post_password").isEmpty();
    }

    /** All that makes the post, as it is kept; counters and passwords are no part of it. */
    String original() {
        Map<String, Object> all = new TreeMap<>();
        for (String name : WxrElements.KEPT) {
            String text = fields.getOrDefault(name, "");
            if (!text.isEmpty()) all.put(name, text);
        }
        if (!terms.isEmpty()) {
            all.put("category", terms.stream().map(WxrItem::plain).toList());
        }
        return SafeJson.write(all);
    }

    private static Map<String, String> plain(WxrTerm term) {
        Map<String, String> plain = new TreeMap<>();
        plain.put("domain", term.taxonomy());
        plain.put("nicename", term.slug());
        plain.put("name", term.name());
        return plain;
    }
}
