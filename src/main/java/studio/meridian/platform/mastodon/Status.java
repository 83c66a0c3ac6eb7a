package studio.meridian.platform.mastodon;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Sha256;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A post as a server shows it. Its lasting name is {@code uri}: the number can change with an edit.
 *
 * @param address where a reader finds it
 * @param at when it was made, in whole seconds
 * @param text its words as they were written, or null where the server does not tell here
 * @param letters what is left of its words
 * @param pictures how many
 * @param print digest of all that a change of ours would replace
 * @param shown all of it, as the server shows it
 */
record Status(
        String id,
        String uri,
        String address,
        String account,
        Instant at,
        @Nullable String text,
        String letters,
        String spoiler,
        int pictures,
        boolean reply,
        String print,
        JsonNode shown) {
    /** Reads one; what only passes somebody's post on is that post. Null when it is none. */
    static @Nullable Status of(JsonNode json) {
        JsonNode status = json.path("reblog").isObject() ? json.path("reblog") : json;
        String id = status.path("id").asString("");
        String uri = status.path("uri").asString("");
        if (id.isEmpty() || uri.isEmpty()) return null;
        String letters = Letters.ofHtml(status.path("content").asString(""));
        String spoiler = status.path("spoiler_text").asString("").strip();
        String url = status.path("url").asString("");
        JsonNode media = status.path("media_attachments");
        return new Status(
                id,
                uri,
                url.isEmpty() ? uri : url,
                status.path("account").path("id").asString(""),
                moment(status.path("created_at").asString("")),
                status.path("text").isString() ? status.path("text").asString() : null,
                letters,
                spoiler,
                media.size(),
                !status.path("in_reply_to_id").asString("").isEmpty(),
                print(status, letters, spoiler, media),
                status);
    }

    private static String print(JsonNode status, String letters, String spoiler, JsonNode media) {
        List<String> parts = new ArrayList<>(List.of(letters, spoiler));
        parts.add(String.valueOf(status.path("sensitive").asBoolean(false)));
        parts.add(status.path("language").asString(""));
        for (JsonNode one : media) {
            parts.add(one.path("id").asString(""));
            parts.add(one.path("description").asString(""));
        }
        return Sha256.ofParts(parts.toArray(new String[0]));
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException _) {
            return Instant.EPOCH;
        }
    }

    /** Whether it says what was meant, as far as it can be told from here. */
    boolean says(String words) {
        String meant = Letters.of(words);
        boolean written = text != null && Letters.of(text).equals(meant);
        return written || letters.equals(meant);
    }
}
