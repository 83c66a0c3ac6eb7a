package studio.meridian.platform.mastodon;

import studio.meridian.safe.SafeJson;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.text.BreakIterator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A post as a server of the test keeps it. */
final class Toot {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
    private static final String URL = "https?://[^\\s()<>、。]+(?:\\([^\\s()]*\\)[^\\s()<>、。]*)*";

    final String id;
    final List<Attachment> pictures = new ArrayList<>();
    final ObjectNode counts = SafeJson.mapper().createObjectNode();
    String text = "";
    String spoiler = "";
    String language = "en";
    String visibility = "public";
    String parent = "";
    boolean sensitive;
    int madeAt;
    int editedAt;

    Toot(String id) {
        this.id = id;
    }

    String uri() {
        return "https://fedi.example/users/noor/statuses/" + id;
    }

    void edit(Toot now, int moment) {
        text = now.text;
        spoiler = now.spoiler;
        language = now.language;
        sensitive = now.sensitive;
        pictures.clear();
        pictures.addAll(now.pictures);
        editedAt = moment;
    }

    String state() {
        String shown =
                pictures.stream()
                        .map(one -> one.id + one.description)
                        .collect(Collectors.joining(","));
        return String.join("|", text, spoiler, language, String.valueOf(sensitive), shown);
    }

    ObjectNode json(boolean withText) {
        ObjectNode json = SafeJson.mapper().createObjectNode();
        json.put("id", id).put("uri", uri()).put("url", "https://fedi.example/@noor/" + id);
        json.put("created_at", START.plusSeconds(madeAt).toString());
        if (editedAt > 0) json.put("edited_at", START.plusSeconds(editedAt).toString());
        else json.putNull("edited_at");
        json.put("content", html());
        if (withText) json.put("text", text);
        json.put("spoiler_text", spoiler).put("sensitive", sensitive).put("language", language);
        json.put("visibility", visibility);
        if (parent.isEmpty()) json.putNull("in_reply_to_id");
        else json.put("in_reply_to_id", parent);
        json.putNull("reblog");
        json.setAll(counts);
        json.putObject("account").put("id", "7").put("username", "noor");
        ArrayNode media = json.putArray("media_attachments");
        pictures.forEach(one -> media.add(one.json()));
        return json;
    }

    /** As Mastodon shows it: addresses cut for the eye, people without their host. */
    private String html() {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        String people =
                safe.replaceAll(
                        "@([a-z0-9_.]+)@[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]",
                        "<span class=\"h-card\"><a href=\"#\">@<span>$1</span></a></span>");
        String links =
                people.replaceAll(
                        "(https?://)([^\\s()<>]{1,9})([^\\s()<>]*)",
                        "<a href=\"#\"><span class=\"invisible\">$1</span><span"
                                + " class=\"ellipsis\">$2</span><span class=\"invisible\">$3</span></a>");
        return "<p>"
                + links.replaceAll("\n\n+", "</p><p>").replace("\n", "<br />").replace("'", "&#39;")
                + "</p>";
    }

    /** As Mastodon counts: every address the same, people without their host, by the reader. */
    static int counted(String words, int perUrl) {
        String plain =
                words.replaceAll(URL, "x".repeat(perUrl))
                        .replaceAll("(@[A-Za-z0-9_.-]+)@[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]", "$1");
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(plain);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) count++;
        return count;
    }
}
