package studio.meridian.platform.wordpress;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Platform.MediaSource;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.http.Multipart;
import studio.meridian.platform.wordpress.Request.Picture;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * Pictures in the site's library. A file has a name of ours, by which it is found again; the words
 * that describe it come with it in the same call, so that no picture stays without them.
 */
final class Pictures {
    private static final String FIELDS = "id,slug,source_url,alt_text";

    private final Rest rest;

    Pictures(Rest rest) {
        this.rest = rest;
    }

    PublishResult send(Picture picture, MediaSource media) {
        Answer answer = find(picture);
        JsonNode found = answer.success();
        if (found == null) return answer.ofReadBefore();
        JsonNode there = first(found);
        if (there == null) return arrived(upload(picture, media.bytes(picture.sha256())));
        if (isDescribed(there, picture)) return new PublishResult.Arrived(done(there));
        var words = SafeJson.mapper().createObjectNode().put("alt_text", picture.alt());
        return arrived(rest.post("wp/v2/media/" + there.path("id").asLong(0), words));
    }

    LookUp lookUp(Picture picture) {
        Answer answer = find(picture);
        JsonNode found = answer.success();
        if (found == null) return answer.lookUp();
        JsonNode there = first(found);
        // To send it again brings the missing words and no second picture.
        if (there == null || !isDescribed(there, picture)) return new LookUp.Absent();
        return new LookUp.Found(done(there));
    }

    private Answer find(Picture picture) {
        return rest.get(
                "wp/v2/media",
                "context",
                "edit",
                "slug",
                picture.name(),
                "orderby",
                "id",
                "order",
                "asc",
                "_fields",
                FIELDS);
    }

    private static @Nullable JsonNode first(JsonNode list) {
        return list.path(0).path("id").asLong(0) > 0 ? list.path(0) : null;
    }

    /** The site takes markup, line ends and some other things out of the words it is given. */
    private static boolean isDescribed(JsonNode there, Picture picture) {
        return letters(there.path("alt_text").asString("")).equals(letters(picture.alt()));
    }

    private static String letters(String words) {
        return words.replaceAll("<[^<>]*>", "").replaceAll("[\\s\\\\]+", "");
    }

    private Answer upload(Picture picture, byte[] bytes) {
        // The same for the same picture, and in no file that is one.
        Multipart body =
                new Multipart("meridian-" + picture.sha256())
                        .field("alt_text", picture.alt())
                        .file(
                                "file",
                                picture.name() + picture.ending(),
                                picture.mediaType(),
                                bytes);
        return rest.post(
                "wp/v2/media", Map.of("Content-MD5", md5(bytes)), body.type(), body.bytes());
    }

    private PublishResult arrived(Answer answer) {
        JsonNode made = answer.success();
        return made == null || made.path("id").asLong(0) == 0
                ? answer.ofWrite()
                : new PublishResult.Arrived(done(made));
    }

    private static Done done(JsonNode there) {
        return new Done(
                String.valueOf(there.path("id").asLong(0)),
                null,
                there.path("source_url").asString(""));
    }

    /** What WordPress compares the file with; the digest of the name would not do. */
    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
