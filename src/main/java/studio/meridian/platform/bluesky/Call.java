package studio.meridian.platform.bluesky;

import org.jspecify.annotations.Nullable;

import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One step, frozen: all that is sent, and all that is needed to ask for it later. */
sealed interface Call {
    /**
     * Changes nothing: finds who is mentioned, and that nobody else changed what is to be changed.
     *
     * @param repo the account it is there for, or null before the first publication
     * @param mentions handles
     * @param unchanged hashes by record name
     */
    record Prepare(@Nullable String repo, List<String> mentions, Map<String, String> unchanged)
            implements Call {}

    /** Brings a picture there; unseen until a post shows it. */
    record Upload(String sha256, String mediaType) implements Call {}

    /**
     * Makes or changes a post.
     *
     * @param repo the account it goes to, or null for the one that signs in
     * @param swap the hash of what it replaces, or null when nothing may be there
     * @param record the post itself
     * @param blobs the pictures it shows, should they have to be brought again
     * @param left what is there once the posts before it are
     */
    record Put(
            @Nullable String repo,
            String rkey,
            @Nullable String swap,
            JsonNode record,
            List<Upload> blobs,
            String left)
            implements Call {}

    /**
     * Takes a post away.
     *
     * @param cid the hash it must have
     * @param notBefore when the last request that may still be on its way has ended, or null
     * @param root the first post of the thread
     * @param left what is there when it is done, or null when nothing is
     */
    record Delete(
            String repo,
            String rkey,
            String cid,
            @Nullable Instant notBefore,
            String root,
            @Nullable String left)
            implements Call {}

    /** The form in which calls are kept. */
    private static Class<? extends Call> type(String name) {
        return switch (name) {
            case "prepare" -> Prepare.class;
            case "upload" -> Upload.class;
            case "put" -> Put.class;
            case "delete" -> Delete.class;
            default -> throw new IllegalArgumentException("no call of Bluesky: " + name);
        };
    }

    private String name() {
        return switch (this) {
            case Prepare _ -> "prepare";
            case Upload _ -> "upload";
            case Put _ -> "put";
            case Delete _ -> "delete";
        };
    }

    /** The bytes to keep; the same call gives the same. */
    default byte[] bytes() {
        return SafeJson.writePretty(Map.of("call", name(), "with", this))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #bytes} wrote. */
    static Call read(byte[] bytes) {
        JsonNode json = SafeJson.tree(bytes, "request.json");
        return SafeJson.mapper().treeToValue(json.path("with"), type(json.path("call").asString()));
    }
}
