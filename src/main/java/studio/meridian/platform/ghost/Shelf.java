package studio.meridian.platform.ghost;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;

/** The posts of a site as they are now, whatever their state. */
final class Shelf {
    static final String POSTS = "posts/";
    static final String FORMATS = "formats";
    static final String LEXICAL = "lexical";

    private final Admin admin;

    Shelf(Admin admin) {
        this.admin = admin;
    }

    /**
     * Posts, the oldest first.
     *
     * @param posts null when the answer is none
     */
    record Listing(Answer answer, @Nullable List<RemotePost> posts) {
        /** The only or oldest one, or null. */
        @Nullable RemotePost first() {
            return posts == null || posts.isEmpty() ? null : posts.getFirst();
        }
    }

    /** Where one post is. */
    static String at(String number) {
        return POSTS + number + "/";
    }

    Listing read(String number) {
        Listing one = listing(admin.get(at(number), FORMATS, LEXICAL));
        // An empty list is no answer to this question.
        return one.first() == null ? new Listing(one.answer(), null) : one;
    }

    /** Posts that carry our name for a text, or for a delivery of it as their slug. */
    Listing named(Request request) {
        return listing(
                admin.get(
                        POSTS,
                        "filter",
                        "tag:%s,slug:'%s'".formatted(request.tagSlug(), request.marker()),
                        "order",
                        "created_at asc",
                        "limit",
                        "50",
                        FORMATS,
                        LEXICAL));
    }

    /** What an answer holds. */
    static Listing listing(Answer answer) {
        JsonNode posts = answer.success("posts");
        if (posts == null || !posts.isArray()) return new Listing(answer, null);
        // Numbers of the same second count up.
        List<RemotePost> list =
                posts.valueStream()
                        .map(RemotePost::of)
                        .sorted(Comparator.comparing(RemotePost::id))
                        .toList();
        boolean whole = list.stream().noneMatch(post -> post.id().isEmpty());
        return new Listing(answer, whole ? list : null);
    }
}
