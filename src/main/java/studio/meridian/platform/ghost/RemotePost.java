package studio.meridian.platform.ghost;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Sha256;
import studio.meridian.platform.Done;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A post as the site keeps it.
 *
 * @param updated when it was last written, as Ghost says it; a write must repeat it
 * @param lexical the text, in JSON; empty where the post is kept in an older form
 * @param picture address of the one that stands for it
 * @param origin how the addresses of the site begin
 * @param print digest of all that a write of ours would replace
 */
record RemotePost(
        String id,
        String status,
        String slug,
        String updated,
        String lexical,
        String picture,
        String address,
        String origin,
        String print) {
    /** Editors write these anew without any change of the text. */
    private static final Set<String> DRESS =
            Set.of("version", "direction", "style", "mode", "rel", "value");

    /** Reads a post as the Admin API gives it. */
    static RemotePost of(JsonNode post) {
        String address = text(post, "url");
        String origin = address.replaceFirst("^(https?://[^/]+).*$", "$1");
        return new RemotePost(
                text(post, "id"),
                text(post, "status"),
                text(post, "slug"),
                text(post, "updated_at"),
                text(post, "lexical"),
                text(post, "feature_image"),
                address,
                origin,
                print(post, origin));
    }

    /** The digest it would have with the fields that were sent. */
    String printWith(JsonNode sent) {
        return print(sent, origin);
    }

    private static String print(JsonNode post, String origin) {
        String tags =
                post.path("tags")
                        .valueStream()
                        .map(tag -> text(tag, "name"))
                        .collect(Collectors.joining("\u0001"));
        String all =
                String.join(
                        "\u0000",
                        text(post, "title"),
                        plain(text(post, "lexical")),
                        text(post, "custom_excerpt"),
                        tags,
                        text(post, "feature_image"),
                        text(post, "feature_image_alt"),
                        text(post, "canonical_url"));
        // Ghost keeps addresses of its own without their beginning, and gives them back with it.
        String local = origin.isEmpty() ? all : all.replace(origin + "/", "/");
        return Sha256.of(local.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(JsonNode post, String field) {
        return post.path(field).asString("");
    }

    /** The text without what editors write anew at each saving. */
    private static String plain(String lexical) {
        if (lexical.isEmpty()) return lexical;
        try {
            byte[] bytes = lexical.getBytes(StandardCharsets.UTF_8);
            return SafeJson.write(undressed(SafeJson.tree(bytes, "lexical")));
        } catch (FailureException _) {
            return lexical;
        }
    }

    private static JsonNode undressed(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = SafeJson.mapper().createArrayNode();
            node.valueStream().map(RemotePost::undressed).forEach(list::add);
            return list;
        }
        if (!node.isObject()) return node;
        ObjectNode object = SafeJson.mapper().createObjectNode();
        for (Map.Entry<String, JsonNode> one : node.properties()) {
            if (!DRESS.contains(one.getKey()) && !isNothing(one.getValue())) {
                object.set(one.getKey(), undressed(one.getValue()));
            }
        }
        return object;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || (value.isString() && value.asString("").isEmpty())
                || (value.isNumber() && value.asLong(1) == 0)
                || (value.isBoolean() && !value.asBoolean(true));
    }

    /** Whether readers can see it, or will, or got it by mail. */
    boolean isPublished() {
        return Stream.of("published", "scheduled", "sent").anyMatch(status::equals);
    }

    /** The mark of this version, which a later change is compared with. */
    String base() {
        return updated + "|" + print;
    }

    /** Whether its text is the one of an earlier mark, however often it was saved since. */
    boolean isStill(String base) {
        return base.substring(base.indexOf('|') + 1).equals(print);
    }

    Done done() {
        return done(base());
    }

    /** As found, with another version as what we left there. */
    Done done(String base) {
        return new Done(id, base, address, Map.of());
    }
}
