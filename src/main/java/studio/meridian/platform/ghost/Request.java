package studio.meridian.platform.ghost;

import org.jspecify.annotations.Nullable;

import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * All that one step will send, as it is frozen.
 *
 * @param marker our name for the delivery, which a draft carries as its slug
 * @param key our name for the text on this channel, for its whole life there
 * @param adopts a post of an earlier delivery that never became public is taken over
 * @param post its number there, or null before it has one
 * @param base the version it was left in, or null before there was one
 * @param fields of the post
 */
record Request(
        int format,
        Call call,
        String marker,
        String key,
        boolean adopts,
        @Nullable String post,
        @Nullable String base,
        @Nullable JsonNode fields,
        @Nullable Picture picture) {
    /** The form this program writes. */
    static final int FORMAT = 1;

    /** What a step does. */
    enum Call {
        MEDIA,
        CREATE,
        PUBLISH,
        UPDATE,
        DELETE
    }

    /**
     * One picture.
     *
     * @param name the name its file gets there, without its ending: the same for the same picture
     *     in the same text
     * @param ending with its dot
     */
    record Picture(String sha256, String name, String ending, String mediaType) {}

    static Request read(byte[] bytes) {
        return SafeJson.read(bytes, "ghost.json", Request.class);
    }

    byte[] bytes() {
        return SafeJson.writePretty(this).getBytes(StandardCharsets.UTF_8);
    }

    /** The picture of a step that brings one. */
    Picture pictureThere() {
        return Objects.requireNonNull(picture);
    }

    /** The fields of a step that writes some. */
    JsonNode fieldsThere() {
        return Objects.requireNonNull(fields);
    }

    /** The number of the post; one that no post has while it has none. */
    String number() {
        return Objects.requireNonNullElse(post, "0".repeat(24));
    }

    /** The internal tag by which a post of ours is found, whatever became of its slug. */
    static String tag(String key) {
        return "#meridian-" + key;
    }

    /** What Ghost calls that tag in addresses. */
    String tagSlug() {
        return "hash-meridian-" + key;
    }
}
