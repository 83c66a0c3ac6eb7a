package studio.meridian.platform.wordpress;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.Slug;
import studio.meridian.model.Delivery;
import studio.meridian.platform.Done;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Step;
import studio.meridian.platform.wordpress.Request.Call;
import studio.meridian.platform.wordpress.Request.Picture;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a delivery takes, step by step, and the bytes of each. */
final class PostSteps {
    static final String TAGS = "tags-";
    static final String CREATE = "create";
    static final String PUBLISH = "publish";
    static final String UPDATE = "update";
    static final String DELETE = "delete";
    private static final String MEDIA = "media-";

    private static final int DIGEST = 16;

    /** As many as a site takes in one call. */
    private static final int TAGS_AT_ONCE = 25;

    private PostSteps() {}

    /** The name of the step that brings the picture of an index. */
    static String media(int index) {
        return MEDIA + (index + 1);
    }

    static List<Step> of(Publication post) {
        List<Step> steps = new ArrayList<>();
        if (post.kind() == Delivery.Kind.DELETE) {
            steps.add(step(post, DELETE));
            return steps;
        }
        for (int i = 0; i < tags(post).size(); i += TAGS_AT_ONCE) {
            steps.add(step(post, TAGS + (i / TAGS_AT_ONCE + 1)));
        }
        for (int i = 0; i < post.media().size(); i++) steps.add(step(post, media(i)));
        if (isUpdate(post)) {
            steps.add(step(post, UPDATE));
        } else {
            steps.add(step(post, CREATE));
            steps.add(step(post, PUBLISH));
        }
        return steps;
    }

    private static Step step(Publication post, String name) {
        return new Step(name, post.delivery() + "/" + name);
    }

    /** What was planned as a change of something that never arrived is made anew. */
    private static boolean isUpdate(Publication post) {
        return post.kind() == Delivery.Kind.UPDATE && post.remoteId() != null;
    }

    static Request freeze(Publication post, Step step, Map<String, Done> earlier) {
        return switch (step.name()) {
            case CREATE ->
                    request(post, Call.CREATE, null, null, fields(post, earlier), null, List.of());
            case PUBLISH -> {
                Done draft = earlier.get(CREATE);
                if (draft == null) throw new IllegalStateException("nothing to publish yet");
                ObjectNode body = object().put("status", "publish").put("slug", slug(post));
                yield request(
                        post,
                        Call.PUBLISH,
                        draft.remoteId(),
                        draft.remoteRevision(),
                        body,
                        null,
                        List.of());
            }
            case UPDATE ->
                    request(
                            post,
                            Call.UPDATE,
                            post.remoteId(),
                            post.remoteRevision(),
                            fields(post, earlier),
                            null,
                            List.of());
            case DELETE ->
                    request(
                            post,
                            Call.DELETE,
                            post.remoteId(),
                            post.remoteRevision(),
                            null,
                            null,
                            List.of());
            default -> freeze(post, step.name());
        };
    }

    private static Request freeze(Publication post, String step) {
        if (step.startsWith(MEDIA)) {
            Picture picture = picture(post, index(step, MEDIA));
            return request(post, Call.MEDIA, null, null, null, picture, List.of());
        }
        List<String> all = tags(post);
        int from = index(step, TAGS) * TAGS_AT_ONCE;
        List<String> some = all.subList(from, Math.min(from + TAGS_AT_ONCE, all.size()));
        return request(post, Call.TAGS, null, null, null, null, some);
    }

    private static int index(String step, String kind) {
        return Integer.parseInt(step.substring(kind.length())) - 1;
    }

    private static Request request(
            Publication post,
            Call call,
            @Nullable String number,
            @Nullable String base,
            @Nullable ObjectNode body,
            @Nullable Picture picture,
            List<String> tags) {
        boolean adopts = post.kind() == Delivery.Kind.UPDATE && call == Call.CREATE;
        return new Request(
                Request.FORMAT,
                call,
                post.delivery(),
                post.key(),
                post.group(),
                post.locale(),
                adopts,
                number,
                base,
                body,
                picture,
                tags);
    }

    /** A draft has our name as its slug; a published post keeps the slug it has. */
    private static ObjectNode fields(Publication post, Map<String, Done> earlier) {
        ObjectNode body = object();
        if (!isUpdate(post)) body.put("status", "draft").put("slug", post.delivery());
        body.put("title", Article.plain(post.title()));
        body.put("content", Article.content(post, earlier));
        body.put("excerpt", Article.plain(post.summary()));
        ArrayNode tags = body.putArray("tags");
        earlier.entrySet().stream()
                .filter(step -> step.getKey().startsWith(TAGS))
                .flatMap(step -> step.getValue().facts().values().stream())
                .map(Long::valueOf)
                .distinct()
                .sorted()
                .forEach(tags::add);
        // The first picture stands for the post in lists and previews.
        Done first = earlier.get(media(0));
        body.put("featured_media", first == null ? 0L : Long.parseLong(first.remoteId()));
        return body;
    }

    private static String slug(Publication post) {
        if (!post.slug().isBlank()) return post.slug();
        return Slug.of(post.title(), post.language(), post.delivery());
    }

    private static Picture picture(Publication post, int index) {
        MediaFile file = post.media().get(index);
        String name = "studio-" + post.key() + "-" + file.sha256().substring(0, DIGEST);
        return new Picture(file.sha256(), name, file.ending(), file.mediaType(), file.alt());
    }

    /** Names that differ in their case alone are one tag there. */
    private static List<String> tags(Publication post) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String tag : post.tags()) {
            String name = tag.strip();
            if (!name.isEmpty()) names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
        return List.copyOf(names.values());
    }

    private static ObjectNode object() {
        return SafeJson.mapper().createObjectNode();
    }
}
