package studio.meridian.platform.mastodon;

import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One step, frozen: all that is sent, and all that is needed to ask for it later. */
sealed interface Call {
    /**
     * Changes nothing: learns what the server takes and what is there before us, and that nobody
     * else changed what is to be changed.
     */
    record Prepare(List<Base.Left> unchanged) implements Call {}

    /**
     * Brings a picture there; unseen until a post shows it.
     *
     * @param name of our own for this delivery: one server takes a known name for the known file
     * @param limits what the server takes
     */
    record Upload(String sha256, String name, String mediaType, String alt, Limits limits)
            implements Call {}

    /**
     * Makes a post.
     *
     * @param key the same for every try
     * @param status all of it, as the API has it
     * @param waiting pictures that were not ready when they were brought
     */
    record Create(
            String key,
            JsonNode status,
            List<String> waiting,
            Meant meant,
            Around around,
            Place place)
            implements Call {}

    /** Changes a post if it is as we left it. */
    record Edit(Base.Left before, JsonNode status, List<String> waiting, Meant meant, Place place)
            implements Call {}

    /** Takes a post away if it is as we left it. */
    record Remove(Base.Left before, Place place) implements Call {}

    /** Nothing: the step was planned for a server that takes less in one post. */
    record Nothing(Place place) implements Call {}

    /**
     * What a post is known by when its name is not.
     *
     * @param pictures how many
     */
    record Meant(String words, String spoiler, int pictures, boolean reply) {}

    /**
     * Where a post that may have been made is looked for.
     *
     * @param account our own number there
     * @param after when the newest post was made that was there before, or empty
     * @param known posts that were there before
     * @param hidden not everybody may see it, so it need not be in the account's list
     */
    record Around(String account, String after, List<String> known, boolean hidden) {}

    /**
     * Which post of the thread a step is about.
     *
     * @param number of the post in the thread, from 1
     * @param left what is there before the step
     * @param root the first post there ever was
     * @param pictures those the post shows: their numbers, by digest
     */
    record Place(int number, Base left, String root, Map<String, String> pictures) {}

    private static Class<? extends Call> type(String name) {
        return switch (name) {
            case "prepare" -> Prepare.class;
            case "upload" -> Upload.class;
            case "create" -> Create.class;
            case "edit" -> Edit.class;
            case "remove" -> Remove.class;
            case "nothing" -> Nothing.class;
            default -> throw new IllegalArgumentException("no call of Mastodon: " + name);
        };
    }

    private String name() {
        return switch (this) {
            case Prepare _ -> "prepare";
            case Upload _ -> "upload";
            case Create _ -> "create";
            case Edit _ -> "edit";
            case Remove _ -> "remove";
            case Nothing _ -> "nothing";
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
