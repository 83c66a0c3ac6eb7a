package studio.meridian.platform.wordpress;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The posts of a site as they are now, the bin included. All is read as for editing: that shows
 * texts as they are kept, and refuses a wrong password, where a plain read would quietly answer as
 * to a stranger.
 */
final class Shelf {
    private static final String POSTS = "wp/v2/posts";

    private final Rest rest;

    Shelf(Rest rest) {
        this.rest = rest;
    }

    /**
     * One post.
     *
     * @param post null when the answer is none
     */
    record Reading(Answer answer, @Nullable RemotePost post) {}

    /**
     * Posts, the lowest number first.
     *
     * @param posts null when the answer is none
     */
    record Listing(Answer answer, @Nullable List<RemotePost> posts) {
        /** The oldest that is not in the bin, or null. */
        @Nullable RemotePost first() {
            if (posts == null) return null;
            return posts.stream().filter(post -> !post.isInBin()).findFirst().orElse(null);
        }

        boolean isEmpty() {
            return posts == null || posts.isEmpty();
        }
    }

    Reading read(String number) {
        Answer answer =
                rest.get(POSTS + "/" + number, "context", "edit", "_fields", RemotePost.FIELDS);
        JsonNode json = answer.success();
        RemotePost post = json == null ? null : RemotePost.of(json);
        return new Reading(answer, post == null || post.id() == 0 ? null : post);
    }

    /** Posts with a name of ours in their text. */
    Listing marked(String marker) {
        return list("search", marker);
    }

    /** Posts with a name of ours as their slug or in their text: either may have been edited. */
    Listing named(String name) {
        Listing bySlug = list("slug", name);
        if (bySlug.posts() == null) return bySlug;
        Listing byMarker = marked(Article.marker(name));
        if (byMarker.posts() == null) return byMarker;
        List<RemotePost> all = new ArrayList<>(bySlug.posts());
        all.addAll(byMarker.posts());
        all.sort(Comparator.comparingLong(RemotePost::id));
        return new Listing(byMarker.answer(), all.stream().distinct().toList());
    }

    private Listing list(String by, String what) {
        Answer answer =
                rest.get(
                        POSTS,
                        "context",
                        "edit",
                        "status",
                        "any,trash",
                        by,
                        what,
                        "orderby",
                        "id",
                        "order",
                        "asc",
                        "per_page",
                        "100",
                        "_fields",
                        RemotePost.FIELDS);
        JsonNode json = answer.success();
        if (json == null || !json.isArray()) return new Listing(answer, null);
        return new Listing(answer, json.valueStream().map(RemotePost::of).toList());
    }

    /** Asks which posts are languages of one. */
    Answer group(String group) {
        return rest.get(
                POSTS,
                "context",
                "edit",
                "status",
                "any",
                "search",
                Article.groupMarker(group),
                "orderby",
                "id",
                "order",
                "desc",
                "per_page",
                "100",
                "_fields",
                "id,lang");
    }

    /**
     * The oldest kept version of a post with a name of ours in its text: the text as the site took
     * it from us, whatever was done to it since. Null when the site keeps none.
     */
    @Nullable JsonNode firstRevision(RemotePost post, String marker) {
        Answer answer =
                rest.get(
                        POSTS + "/" + post.id() + "/revisions",
                        "context",
                        "edit",
                        "orderby",
                        "id",
                        "order",
                        "desc",
                        "per_page",
                        "100",
                        "_fields",
                        "id,title,content,excerpt");
        JsonNode json = answer.success();
        if (json == null) return null;
        return json.valueStream()
                .filter(one -> one.path("content").path("raw").asString("").contains(marker))
                .reduce((_, older) -> older)
                .orElse(null);
    }
}
