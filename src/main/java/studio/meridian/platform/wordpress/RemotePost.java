package studio.meridian.platform.wordpress;

import studio.meridian.model.Sha256;
import studio.meridian.platform.Done;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A post as the site keeps it, which need not be as it was sent: authors without every right have
 * their markup filtered.
 *
 * @param revision number of its newest revision, 0 while it has none
 * @param tags their numbers
 * @param print digest of all that a write of ours would replace
 */
record RemotePost(
        long id,
        String status,
        String content,
        String address,
        long revision,
        String tags,
        long featured,
        String print) {
    /** Answers hold no more than this of a post. */
    static final String FIELDS =
            "id,status,link,title,content,excerpt,tags,featured_media,_links.predecessor-version";

    /** Reads a post as {@code context=edit} gives it. */
    static RemotePost of(JsonNode post) {
        String tags = tags(post.path("tags"));
        long featured = post.path("featured_media").asLong(0);
        return new RemotePost(
                post.path("id").asLong(0),
                post.path("status").asString(""),
                raw(post, "content"),
                post.path("link").asString(""),
                post.path("_links").path("predecessor-version").path(0).path("id").asLong(0),
                tags,
                featured,
                print(post, tags, featured));
    }

    /** The digest it would have with the text of a revision, or of what was sent. */
    String printWith(JsonNode text) {
        return print(text, tags, featured);
    }

    private static String print(JsonNode text, String tags, long featured) {
        return Sha256.ofParts(
                raw(text, "title"),
                raw(text, "content"),
                raw(text, "excerpt"),
                tags,
                String.valueOf(featured));
    }

    /** Numbers of tags in an order of their own. */
    private static String tags(JsonNode numbers) {
        return numbers.valueStream()
                .map(number -> number.asLong(0))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    /** What was sent has texts where answers have objects. */
    private static String raw(JsonNode post, String field) {
        JsonNode value = post.path(field);
        return value.isString() ? value.asString() : value.path("raw").asString("");
    }

    boolean isInBin() {
        return status.equals("trash");
    }

    /** Whether readers can see it, or will: a site can hold it for its hour, or for members. */
    boolean isPublished() {
        return Stream.of("publish", "future", "private").anyMatch(status::equals);
    }

    /** The mark of this version, which a later change is compared with. */
    String base() {
        return base(revision, print);
    }

    static String base(long revision, String print) {
        return revision + ":" + print;
    }

    /** Whether its text is the one of an earlier mark, however many revisions lie between. */
    boolean isStill(String base) {
        return base.substring(base.indexOf(':') + 1).equals(print);
    }

    Done done() {
        return done(base());
    }

    /** As found, with another version as what we left there. */
    Done done(String base) {
        return new Done(String.valueOf(id), base, address, Map.of());
    }
}
