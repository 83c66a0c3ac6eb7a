package studio.meridian.platform.ghost;

import studio.meridian.platform.Done;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.PublishResult.Arrived;
import studio.meridian.platform.PublishResult.Rejected;
import studio.meridian.platform.Refusal;

import tools.jackson.databind.node.ObjectNode;

/**
 * The calls that make, publish, change and take away a post. Before each that touches a post which
 * is there, it is read: what somebody else changed is not overwritten. The write then repeats the
 * moment of the last change, and Ghost itself refuses it when there was another since (within the
 * same second it does not notice).
 */
final class Posts {
    private final Admin admin;
    private final Shelf shelf;

    Posts(Admin admin) {
        this.admin = admin;
        this.shelf = new Shelf(admin);
    }

    /** Makes a draft, or takes over the one that an earlier delivery of the text left behind. */
    PublishResult create(Request request) {
        if (!request.adopts()) return made(request);
        Shelf.Listing found = shelf.named(request);
        if (found.posts() == null) return found.answer().ofReadBefore();
        RemotePost there = found.first();
        if (there == null) return made(request);
        // Readers know it already, and nobody knows what of it is ours.
        if (there.isPublished()) return refused(Refusal.CHANGED_THERE);
        return changed(there, request);
    }

    /** Publishes the draft as it was left. */
    PublishResult publish(Request request) {
        return overwrite(request, false);
    }

    PublishResult update(Request request) {
        return overwrite(request, true);
    }

    private PublishResult overwrite(Request request, boolean published) {
        Shelf.Listing reading = shelf.read(request.number());
        RemotePost there = reading.first();
        if (there == null) return reading.answer().ofReadBefore();
        // Somebody took it from its readers; a new text must not hide that.
        boolean hidden = published && !there.isPublished();
        if (hidden || !isAsLeft(there, request)) return refused(Refusal.CHANGED_THERE);
        return changed(there, request);
    }

    PublishResult delete(Request request) {
        Shelf.Listing reading = shelf.read(request.number());
        if (reading.answer().meaning() == Meaning.GONE) return new Arrived(gone(request));
        RemotePost there = reading.first();
        if (there == null) return reading.answer().ofReadBefore();
        if (!isAsLeft(there, request)) return refused(Refusal.CHANGED_THERE);
        Answer answer = admin.delete(Shelf.at(request.number()));
        return switch (answer.meaning()) {
            case GONE -> new Arrived(gone(request));
            case DONE -> deleted(answer, request);
            default -> answer.ofWrite();
        };
    }

    /** Ghost says nothing at all when it has done it; whoever says more may be somebody else. */
    private static PublishResult deleted(Answer answer, Request request) {
        return answer.isEmpty() ? new Arrived(gone(request)) : answer.ofWrite();
    }

    /** What a post that is no longer there came to. */
    static Done gone(Request request) {
        return new Done(request.number(), null, "");
    }

    /** Without a mark of ours nobody can say that it was not changed. */
    private static boolean isAsLeft(RemotePost there, Request request) {
        String base = request.base();
        return base != null && there.isStill(base);
    }

    private PublishResult made(Request request) {
        ObjectNode fields = (ObjectNode) request.fieldsThere().deepCopy();
        // Authors may make posts of their own only, and must say so.
        String author = admin.author();
        if (!author.isEmpty()) fields.putArray("authors").addObject().put("id", author);
        return arrived(admin.write("POST", Shelf.POSTS, fields), request);
    }

    private PublishResult changed(RemotePost there, Request request) {
        ObjectNode fields = (ObjectNode) request.fieldsThere().deepCopy();
        fields.put("updated_at", there.updated());
        return arrived(admin.write("PUT", Shelf.at(there.id()), fields), request);
    }

    private PublishResult arrived(Answer answer, Request request) {
        RemotePost post = Shelf.listing(answer).first();
        if (post == null) return answer.ofWrite();
        boolean held = request.call() == Request.Call.PUBLISH && !post.isPublished();
        return held ? refused(Refusal.NO_RIGHT) : new Arrived(post.done());
    }

    private PublishResult refused(Refusal why) {
        return new Rejected(new PlatformFailure.Refused(admin.host(), why, ""));
    }
}
