package studio.meridian.export.wxr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes exports as WordPress does. */
final class WxrFile {
    private final List<Item> items = new ArrayList<>();
    private String head =
            """
            <wp:wxr_version>1.2</wp:wxr_version>
            <language>en</language>
            <link>https://tide.example</link>
            <wp:base_blog_url>https://Tide.example/</wp:base_blog_url>
            """;
    private String version = "1.2";

    /** Another beginning of the channel. */
    WxrFile head(String elements) {
        head = elements;
        return this;
    }

    WxrFile version(String number) {
        version = number;
        return this;
    }

    /** A published post with these words. */
    Item post(int id, String title, String html) {
        Item item = new Item(id, title, html);
        items.add(item);
        return item;
    }

    String text() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n");
        text.append("<rss version=\"2.0\"")
                .append(" xmlns:excerpt=\"http://wordpress.org/export/" + version + "/excerpt/\"")
                .append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")
                .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .append(" xmlns:wp=\"http://wordpress.org/export/" + version + "/\">\n<channel>\n")
                .append(head);
        for (Item item : items) text.append(item.text());
        return text.append("</channel>\n</rss>\n").toString();
    }

    Path in(Path folder) throws IOException {
        Path file = folder.resolve("export.xml");
        return Files.writeString(file, text());
    }

    /** One item; elements are set by name. */
    static final class Item {
        private final Map<String, String> elements = new LinkedHashMap<>();
        private final StringBuilder more = new StringBuilder();

        Item(int id, String title, String html) {
            with("title", title);
            with("guid", "https://tide.example/?p=" + id);
            with("content:encoded", html);
            with("wp:post_id", String.valueOf(id));
            with("wp:post_date", "2020-05-01 10:00:00");
            with("wp:post_date_gmt", "2020-05-01 09:00:00");
            with("wp:status", "publish");
            with("wp:post_type", "post");
        }

        Item with(String element, String text) {
            elements.put(element, text);
            return this;
        }

        /** Any XML. */
        Item xml(String xml) {
            more.append(xml).append('\n');
            return this;
        }

        private String text() {
            StringBuilder text = new StringBuilder("<item>\n");
            elements.forEach((name, value) ->
                    text.append("<%s><![CDATA[%s]]></%s>\n".formatted(name, value, name)));
            return text.append(more).append("</item>\n").toString();
        }
    }
}
