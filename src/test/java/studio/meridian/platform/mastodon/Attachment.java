package studio.meridian.platform.mastodon;

import org.jspecify.annotations.Nullable;

import studio.meridian.safe.SafeJson;

import tools.jackson.databind.node.ObjectNode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture as a server of the test keeps it. */
final class Attachment {
    private static final Pattern PART =
            Pattern.compile(
                    "name=\"(\\w+)\"(?:; filename=\"([^\"]*)\")?\r\n[^\r]*\r\n\r\n([^\r]*)");

    final String id;
    String description = "";
    String focus = "";
    String fileName = "";
    int polls;

    private Attachment(String id) {
        this.id = id;
    }

    /** Reads a form; null when no file is in it. */
    static @Nullable Attachment read(String id, String form, int polls) {
        Attachment made = new Attachment(id);
        made.polls = polls;
        Matcher parts = PART.matcher(form);
        while (parts.find()) {
            switch (parts.group(1)) {
                case "description" -> made.description = parts.group(3);
                case "focus" -> made.focus = parts.group(3);
                default -> made.fileName = parts.group(2);
            }
        }
        return made.fileName == null || made.fileName.isEmpty() ? null : made;
    }

    ObjectNode json() {
        ObjectNode json = SafeJson.mapper().createObjectNode();
        json.put("id", id).put("type", "image").put("description", description);
        if (polls > 0) json.putNull("url");
        else json.put("url", "https://fedi.example/media/" + fileName);
        return json;
    }
}
