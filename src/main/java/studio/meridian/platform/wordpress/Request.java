package studio.meridian.platform.wordpress;

import org.jspecify.annotations.Nullable;

import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * All that one step will send, as it is frozen.
 *
 * @param marker our name for the delivery, which a post carries as its first slug and in its text
 * @param key our name for the text on this channel, for its whole life there
 * @param group the same for all languages of one post
 * @param language BCP 47 tag
 * @param adopts a post of an earlier delivery that never became public is taken over
 * @param post its number there, or null before it has one
 * @param base the version it was left in, or null before there was one
 * @param body the fields of the post
 * @param tags names
 */
record Request(
        int format,
        Call call,
        String marker,
        String key,
        String group,
        String language,
        boolean adopts,
        @Nullable String post,
        @Nullable String base,
        @Nullable JsonNode body,
        @Nullable Picture picture,
        List<String> tags) {
    /** The form this program writes. */
    static final int FORMAT = 1;

    /** What a step does. */
    enum Call {
        TAGS,
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
     *     in the same text, so that a change of the text does not bring it a second time
     * @param ending with its dot
     */
    record Picture(String sha256, String name, String ending, String mediaType, String alt) {}

    static Request read(byte[] bytes) {
        return SafeJson.read(bytes, "wordpress.json", Request.class);
    }

    /** The picture of a step that brings one. */
    Picture pictureThere() {
        return Objects.requireNonNull(picture);
    }

    byte[] bytes() {
        return SafeJson.writePretty(this).getBytes(StandardCharsets.UTF_8);
    }
}
