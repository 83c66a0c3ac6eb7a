package studio.meridian.platform.ghost;

import studio.meridian.platform.LookUp;
import studio.meridian.platform.LookUp.Absent;
import studio.meridian.platform.LookUp.CannotTell;
import studio.meridian.platform.LookUp.Found;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds out what became of a call on a post whose answer was lost. */
final class Search {
    private final Admin admin;
    private final Shelf shelf;

    Search(Admin admin) {
        this.admin = admin;
        this.shelf = new Shelf(admin);
    }

    /**
     * A draft has the delivery as its slug. Where somebody gave it another, one with the very text
     * is it; with another text under our name nobody can tell, and it is not made again.
     */
    LookUp create(Request request) {
        Shelf.Listing found = shelf.named(request);
        List<RemotePost> posts = found.posts();
        if (posts == null) return found.answer().lookUp();
        if (posts.isEmpty()) return new Absent();
        Optional<RemotePost> ours =
                posts.stream()
                        .filter(post -> post.slug().equals(request.marker()))
                        .findFirst()
                        .or(() -> posts.stream().filter(post -> isSent(post, request)).findFirst());
        if (ours.isPresent()) return new Found(ours.get().done());
        return cannotTell(Refusal.CANNOT_TELL);
    }

    LookUp publish(Request request) {
        Shelf.Listing reading = shelf.read(request.number());
        RemotePost post = reading.first();
        if (post == null) return reading.answer().lookUp();
        String base = Objects.requireNonNullElse(request.base(), post.base());
        boolean same = post.isStill(base);
        // What was changed after it became public is not ours: the next change will notice.
        if (post.isPublished()) return new Found(post.done(same ? post.base() : base));
        return same ? new Absent() : cannotTell(Refusal.CHANGED_THERE);
    }

    LookUp update(Request request) {
        Shelf.Listing reading = shelf.read(request.number());
        RemotePost post = reading.first();
        if (post == null) return reading.answer().lookUp();
        if (isSent(post, request)) return new Found(post.done());
        boolean untouched = request.base() != null && post.isStill(request.base());
        return untouched ? new Absent() : cannotTell(Refusal.CHANGED_THERE);
    }

    LookUp delete(Request request) {
        Shelf.Listing reading = shelf.read(request.number());
        if (reading.answer().meaning() == Meaning.GONE) return new Found(Posts.gone(request));
        return reading.first() == null ? reading.answer().lookUp() : new Absent();
    }

    private static boolean isSent(RemotePost post, Request request) {
        return post.print().equals(post.printWith(request.fieldsThere()));
    }

    private LookUp cannotTell(Refusal why) {
        return new CannotTell(new PlatformFailure.Refused(admin.host(), why, ""));
    }
}
