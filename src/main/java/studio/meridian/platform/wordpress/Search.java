package studio.meridian.platform.wordpress;

import studio.meridian.platform.LookUp;
import studio.meridian.platform.LookUp.Absent;
import studio.meridian.platform.LookUp.CannotTell;
import studio.meridian.platform.LookUp.Found;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;

import tools.jackson.databind.JsonNode;

import java.util.Objects;

/** Finds out what became of a call on a post whose answer was lost. */
final class Search {
    private final Rest rest;
    private final Shelf shelf;

    Search(Rest rest) {
        this.rest = rest;
        this.shelf = new Shelf(rest);
    }

    LookUp create(Request request) {
        Shelf.Listing found = shelf.named(request.marker());
        if (found.posts() == null) return found.answer().lookUp();
        RemotePost there = found.first();
        if (there != null) return new Found(there.done());
        return found.isEmpty() ? new Absent() : cannotTell(Refusal.IN_BIN);
    }

    LookUp publish(Request request) {
        Shelf.Reading reading = shelf.read(Posts.number(request));
        RemotePost post = reading.post();
        if (post == null) return reading.answer().lookUp();
        if (post.isInBin()) return cannotTell(Refusal.IN_BIN);
        String base = Objects.requireNonNullElse(request.base(), post.base());
        boolean same = post.isStill(base);
        // What was changed after it became public is not ours: the next change will notice.
        if (post.isPublished()) return new Found(post.done(same ? post.base() : base));
        return same ? new Absent() : cannotTell(Refusal.CHANGED_THERE);
    }

    LookUp update(Request request) {
        Shelf.Reading reading = shelf.read(Posts.number(request));
        RemotePost post = reading.post();
        if (post == null) return reading.answer().lookUp();
        if (post.isInBin()) return cannotTell(Refusal.IN_BIN);
        JsonNode sent = Objects.requireNonNull(request.body());
        if (post.print().equals(post.printWith(sent))) {
            return new Found(post.done());
        }
        if (!carries(post, request)) {
            boolean untouched = request.base() != null && post.isStill(request.base());
            return untouched ? new Absent() : cannotTell(Refusal.CHANGED_THERE);
        }
        // It arrived; whether it was filtered there, or changed since, the revisions tell.
        JsonNode taken = shelf.firstRevision(post, Article.marker(request.marker()));
        if (taken == null) return cannotTell(Refusal.CANNOT_TELL);
        String base = RemotePost.base(taken.path("id").asLong(0), post.printWith(taken));
        return new Found(post.done(base));
    }

    private static boolean carries(RemotePost post, Request request) {
        return post.content().contains(Article.marker(request.marker()));
    }

    LookUp delete(Request request) {
        Shelf.Reading reading = shelf.read(Posts.number(request));
        if (reading.answer().meaning() == Meaning.GONE) return new Found(Posts.gone(request));
        RemotePost post = reading.post();
        if (post == null) return reading.answer().lookUp();
        return post.isInBin() ? new Found(Posts.gone(request)) : new Absent();
    }

    private LookUp cannotTell(Refusal why) {
        return new CannotTell(new PlatformFailure.Refused(rest.host(), why, ""));
    }
}
