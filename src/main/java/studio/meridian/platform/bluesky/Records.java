package studio.meridian.platform.bluesky;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Preflight.Card;
import studio.meridian.platform.Publication;
import studio.meridian.platform.text.RichText;
import studio.meridian.platform.text.Span;
import studio.meridian.platform.text.Span.Target;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Posts as the lexicon {@code app.bsky.feed.post} has them. */
final class Records {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /**
     * What is known of a post only when its turn has come.
     *
     * @param at when it counts as made
     * @param dids who is mentioned, by handle
     * @param blobs the pictures as the server named them, by digest
     * @param root address and hash of the first post of the thread, or null in that post itself
     * @param parent the same of the post before
     */
    record Around(
            Instant at,
            Map<String, String> dids,
            Map<String, JsonNode> blobs,
            @Nullable Link root,
            @Nullable Link parent) {}

    /** A strong reference. */
    record Link(String uri, String cid) {}

    private Records() {}

    static JsonNode of(
            Publication publication, RichText text, List<MediaFile> pictures, Around around) {
        ObjectNode record = SafeJson.mapper().createObjectNode();
        record.put("$type", Pds.POST);
        record.put("text", text.text());
        record.put("createdAt", MOMENT.format(around.at()));
        record.putArray("langs").add(publication.language().tag());
        ArrayNode facets = facets(text, around.dids());
        if (!facets.isEmpty()) record.set("facets", facets);
        JsonNode embed = pictures.isEmpty() ? card(text) : images(pictures, around.blobs());
        if (embed != null) record.set("embed", embed);
        if (around.root() != null && around.parent() != null) {
            ObjectNode reply = record.putObject("reply");
            reply.set("root", SafeJson.mapper().valueToTree(around.root()));
            reply.set("parent", SafeJson.mapper().valueToTree(around.parent()));
        } else {
            List<String> tags = Tags.of(publication.tags());
            if (!tags.isEmpty()) record.set("tags", SafeJson.mapper().valueToTree(tags));
        }
        return record;
    }

    /** Who is not known by the handle stays plain text. */
    private static ArrayNode facets(RichText text, Map<String, String> dids) {
        ArrayNode facets = SafeJson.mapper().createArrayNode();
        for (Span span : text.spans()) {
            ObjectNode feature = feature(span.target(), dids);
            if (feature == null) continue;
            int start = bytes(text.text().substring(0, span.start()));
            int length = bytes(text.text().substring(span.start(), span.end()));
            ObjectNode facet = facets.addObject();
            facet.putObject("index").put("byteStart", start).put("byteEnd", start + length);
            facet.putArray("features").add(feature);
        }
        return facets;
    }

    private static @Nullable ObjectNode feature(Target target, Map<String, String> dids) {
        return switch (target) {
            case Target.Link link -> feature("link", "uri", link.uri());
            case Target.Tag tag -> feature("tag", "tag", tag.tag());
            case Target.Mention mention -> {
                String did = dids.get(mention.handle());
                yield did == null ? null : feature("mention", "did", did);
            }
        };
    }

    private static ObjectNode feature(String type, String name, String value) {
        ObjectNode feature = SafeJson.mapper().createObjectNode();
        return feature.put("$type", "app.bsky.richtext.facet#" + type).put(name, value);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static ObjectNode images(List<MediaFile> pictures, Map<String, JsonNode> blobs) {
        ObjectNode embed = SafeJson.mapper().createObjectNode();
        embed.put("$type", "app.bsky.embed.images");
        ArrayNode images = embed.putArray("images");
        for (MediaFile picture : pictures) {
            ObjectNode image = images.addObject();
            image.put("alt", picture.alt());
            image.set("image", blobs.get(picture.sha256()));
            if (picture.width() > 0 && picture.height() > 0) {
                image.putObject("aspectRatio")
                        .put("width", picture.width())
                        .put("height", picture.height());
            }
        }
        return embed;
    }

    private static @Nullable ObjectNode card(RichText text) {
        Card card = link(text);
        if (card == null) return null;
        ObjectNode embed = SafeJson.mapper().createObjectNode();
        embed.put("$type", "app.bsky.embed.external");
        embed.putObject("external")
                .put("uri", card.address())
                .put("title", card.title())
                .put("description", "");
        return embed;
    }

    /** A card for the first link; the page itself is not asked, so its words are ours. */
    static @Nullable Card link(RichText text) {
        for (Span span : text.spans()) {
            if (!(span.target() instanceof Target.Link link)) continue;
            String words = text.text().substring(span.start(), span.end());
            boolean bare = words.contains("://") || words.startsWith("www.");
            return new Card(link.uri(), bare ? host(link.uri()) : words);
        }
        return null;
    }

    private static String host(String uri) {
        String rest = uri.substring(uri.indexOf("://") + 3);
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
