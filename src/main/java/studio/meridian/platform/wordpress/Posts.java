package studio.meridian.platform.wordpress;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.Done;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.PublishResult.Arrived;
import studio.meridian.platform.PublishResult.Rejected;
import studio.meridian.platform.Refusal;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Objects;

/**
 * The calls that make, publish, change and take away a post. Before each that touches a post which
 * is there, it is read: what somebody else changed is not overwritten. (WordPress has no condition
 * on a write, so a change in the moment between is not seen.)
 */
final class Posts {
    private static final String POSTS = "wp/v2/posts";

    private final Rest rest;
    private final Shelf shelf;

    Posts(Rest rest) {
        this.rest = rest;
        this.shelf = new Shelf(rest);
    }

    /** Makes a draft, or takes over the one that an earlier delivery of the text left behind. */
    PublishResult create(Request request) {
        if (!request.adopts()) return write(POSTS, request);
        Shelf.Listing found = shelf.marked(Article.keyMarker(request.key()));
        if (found.posts() == null) return found.answer().ofReadBefore();
        if (found.isEmpty()) return write(POSTS, request);
        RemotePost there = found.first();
        if (there == null) return refused(Refusal.IN_BIN);
        // Readers know it already, and nobody knows what of it is ours.
        if (there.isPublished()) return refused(Refusal.CHANGED_THERE);
        return write(POSTS + "/" + there.id(), request);
    }

    PublishResult publish(Request request) {
        Shelf.Reading reading = shelf.read(number(request));
        if (reading.post() == null) return reading.answer().ofReadBefore();
        PublishResult changed = changed(request, reading.post());
        return changed == null ? write(POSTS + "/" + number(request), request) : changed;
    }

    PublishResult update(Request request) {
        Shelf.Reading reading = shelf.read(number(request));
        if (reading.post() == null) return reading.answer().ofReadBefore();
        PublishResult changed = changed(request, reading.post());
        if (changed != null) return changed;
        // Somebody took it from its readers; a new text must not hide that.
        if (!reading.post().isPublished()) return refused(Refusal.CHANGED_THERE);
        return write(POSTS + "/" + number(request), request);
    }

    PublishResult delete(Request request) {
        Shelf.Reading reading = shelf.read(number(request));
        if (reading.answer().meaning() == Meaning.GONE) return new Arrived(gone(request));
        if (reading.post() == null) return reading.answer().ofReadBefore();
        if (reading.post().isInBin()) return new Arrived(gone(request));
        PublishResult changed = changed(request, reading.post());
        if (changed != null) return changed;
        Answer answer = rest.delete(POSTS + "/" + number(request));
        return switch (answer.meaning()) {
            case GONE, IN_BIN -> new Arrived(gone(request));
            default -> answer.success() == null ? answer.ofWrite() : new Arrived(gone(request));
        };
    }

    /** What a post that is no longer there came to. */
    static Done gone(Request request) {
        return new Done(number(request), null, "");
    }

    static String number(Request request) {
        return Objects.requireNonNullElse(request.post(), "0");
    }

    private @Nullable PublishResult changed(Request request, RemotePost there) {
        if (there.isInBin()) return refused(Refusal.IN_BIN);
        String base = request.base();
        // Without a mark of ours nobody can say that it was not changed.
        boolean same = base != null && there.isStill(base);
        return same ? null : refused(Refusal.CHANGED_THERE);
    }

    private PublishResult write(String route, Request request) {
        ObjectNode fields = (ObjectNode) Objects.requireNonNull(request.body()).deepCopy();
        PublishResult hindrance = addLanguage(fields, request);
        if (hindrance != null) return hindrance;
        Answer answer = rest.post(route, fields);
        JsonNode json = answer.success();
        RemotePost post = json == null ? null : RemotePost.of(json);
        if (post == null || post.id() == 0) return answer.ofWrite();
        boolean held = request.call() == Request.Call.PUBLISH && !post.isPublished();
        // A site can take a post and keep it back until somebody has looked at it.
        return held ? refused(Refusal.NO_RIGHT) : new Arrived(post.done());
    }

    /** On a site with languages: which one, and which posts are the same in others. */
    private @Nullable PublishResult addLanguage(ObjectNode fields, Request request) {
        if (rest.languages().isEmpty()) return null;
        String own = rest.languages().name(LocaleTag.of(request.language()));
        if (own == null) {
            return new Rejected(
                    new PlatformFailure.Refused(rest.host(), Refusal.CONTENT, request.language()));
        }
        fields.put("lang", own);
        if (request.post() == null) return null;
        Answer answer = shelf.group(request.group());
        JsonNode others = answer.success();
        if (others == null) return answer.ofReadBefore();
        ObjectNode translations = fields.putObject("translations");
        // The lowest number of a language comes last and stays.
        for (JsonNode other : others) {
            String name = other.path("lang").asString("");
            if (!name.isEmpty()) translations.put(name, other.path("id").asLong(0));
        }
        translations.put(own, Long.parseLong(request.post()));
        return null;
    }

    private PublishResult refused(Refusal why) {
        return new Rejected(new PlatformFailure.Refused(rest.host(), why, ""));
    }
}
