package studio.meridian.platform.ghost;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.Excerpt;
import studio.meridian.content.Graphemes;
import studio.meridian.content.Slug;
import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.platform.Done;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Step;
import studio.meridian.platform.ghost.Request.Call;
import studio.meridian.platform.ghost.Request.Picture;
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
    static final String CREATE = "create";
    static final String PUBLISH = "publish";
    static final String UPDATE = "update";
    static final String DELETE = "delete";
    private static final String MEDIA = "media-";

    private static final int DIGEST = 16;

    /** What stands for the title of a post that has none; Ghost would call it (Untitled). */
    private static final int TITLE = 60;

    /** As long as the words for the picture of a post may be there, in UTF-16. */
    private static final int ALT = 191;

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
            case CREATE -> request(post, Call.CREATE, null, null, fields(post, earlier), null);
            case PUBLISH -> {
                Done draft = earlier.get(CREATE);
                if (draft == null) throw new IllegalStateException("nothing to publish yet");
                // No newsletter is named, so nobody gets it by mail.
                ObjectNode body = object().put("status", "published").put("slug", slug(post));
                String base = draft.remoteRevision();
                yield request(post, Call.PUBLISH, draft.remoteId(), base, body, null);
            }
            case UPDATE -> there(post, Call.UPDATE, fields(post, earlier), null);
            case DELETE -> there(post, Call.DELETE, null, null);
            default -> there(post, Call.MEDIA, null, picture(post, step.name()));
        };
    }

    /** On the post that is there, when there is one. */
    private static Request there(
            Publication post, Call call, @Nullable ObjectNode fields, @Nullable Picture picture) {
        return request(post, call, post.remoteId(), post.remoteRevision(), fields, picture);
    }

    private static Request request(
            Publication post,
            Call call,
            @Nullable String number,
            @Nullable String base,
            @Nullable ObjectNode fields,
            @Nullable Picture picture) {
        boolean adopts = post.kind() == Delivery.Kind.UPDATE && call == Call.CREATE;
        return new Request(
                Request.FORMAT,
                call,
                post.delivery(),
                post.key(),
                adopts,
                number,
                base,
                fields,
                picture);
    }

    /** A draft has our name as its slug; a published post keeps the slug it has. */
    private static ObjectNode fields(Publication post, Map<String, Done> earlier) {
        ObjectNode body = object();
        if (!isUpdate(post)) body.put("status", "draft").put("slug", post.delivery());
        body.put("title", title(post));
        body.put("lexical", Article.of(post, earlier).lexical());
        body.put("custom_excerpt", orNull(post.summary().strip()));
        ArrayNode tags = body.putArray("tags");
        tags(post).forEach(name -> tags.addObject().put("name", name));
        // The first picture stands for the post in lists and previews.
        Done first = post.media().isEmpty() ? null : earlier.get(media(0));
        body.put("feature_image", first == null ? null : first.address());
        body.put("feature_image_alt", first == null ? null : alt(post.media().getFirst()));
        body.put("canonical_url", original(post));
        return body;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The title it has there; made from the text where it has none. */
    static String title(Publication post) {
        if (!post.title().isBlank()) return post.title().strip();
        return Excerpt.of(post.body(), post.language(), TITLE);
    }

    /** In the text the words stand in full. */
    private static @Nullable String alt(MediaFile picture) {
        String alt = picture.alt().strip();
        return orNull(alt.length() <= ALT ? alt : alt.substring(0, Graphemes.before(alt, ALT + 1)));
    }

    /** Where the same text in the same language was printed first; search engines prefer that. */
    private static @Nullable String original(Publication post) {
        Credit credit = post.credit();
        boolean same = post.translator().isBlank() && post.locale().equals(post.sourceLocale());
        boolean named = credit.namesOriginal() && credit.url().matches("https?://[^\\s\"<>]+");
        return same && named ? credit.url() : null;
    }

    private static String slug(Publication post) {
        if (!post.slug().isBlank()) return post.slug();
        return Slug.of(title(post), post.language(), post.delivery());
    }

    private static Picture picture(Publication post, String step) {
        MediaFile file = post.media().get(Integer.parseInt(step.substring(MEDIA.length())) - 1);
        String name = "studio-" + post.key() + "-" + file.sha256().substring(0, DIGEST);
        return new Picture(file.sha256(), name, file.ending(), file.mediaType());
    }

    /**
     * Its own tags, and two that readers do not see: of its language, by which a site can sort, and
     * ours. A tag that begins with a number sign would be hidden as well.
     */
    private static List<String> tags(Publication post) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String tag : post.tags()) {
            String name = tag.strip().replaceFirst("^#+\\s*", "");
            if (!name.isEmpty()) names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
        List<String> all = new ArrayList<>(names.values());
        all.add("#lang-" + post.locale().toLowerCase(Locale.ROOT));
        all.add(Request.tag(post.key()));
        return all;
    }

    private static ObjectNode object() {
        return SafeJson.mapper().createObjectNode();
    }
}
