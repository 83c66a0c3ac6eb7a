package studio.meridian.platform.mastodon;

import studio.meridian.platform.LookUp;
import studio.meridian.platform.LookUp.Absent;
import studio.meridian.platform.LookUp.CannotTell;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.mastodon.There.Found;

/** Finds out what became of a call whose answer was lost. */
final class Search {
    private final Api api;
    private final There there;

    Search(Api api) {
        this.api = api;
        this.there = new There(api);
    }

    /**
     * A picture says nothing of itself, and bringing it again is harmless: no reader sees one that
     * no post shows.
     */
    LookUp lookUp(Call call) {
        if (call instanceof Call.Prepare || call instanceof Call.Upload) return new Absent();
        if (call instanceof Call.Nothing) return new Absent();
        Answer quiet = api.quiet();
        if (quiet != null) return quiet.ofLookUp();
        return switch (call) {
            case Call.Create create -> create(create);
            case Call.Edit edit -> edit(edit);
            case Call.Remove remove -> remove(remove);
            default -> new Absent();
        };
    }

    private LookUp create(Call.Create call) {
        return switch (there.seek(call.meant(), call.around())) {
            case Found.Post post -> new LookUp.Found(There.done(call.place(), post.status()));
            case Found.Nothing _ -> new Absent();
            case Found.Trouble trouble -> trouble.answer().ofLookUp();
            case Found.TooMany _ -> cannotTell(Refusal.CANNOT_TELL);
        };
    }

    /** A change that left everything as it was can be made again. */
    private LookUp edit(Call.Edit call) {
        return switch (there.look(call.before())) {
            case Found.Post post when post.status().print().equals(call.before().print()) ->
                    new Absent();
            case Found.Post post when post.status().says(call.meant().words()) ->
                    new LookUp.Found(There.done(call.place(), post.status()));
            case Found.Post _ -> cannotTell(Refusal.CHANGED_THERE);
            case Found.Trouble trouble -> trouble.answer().ofLookUp();
            case Found.Nothing _, Found.TooMany _ -> cannotTell(Refusal.GONE);
        };
    }

    private LookUp remove(Call.Remove call) {
        return switch (there.look(call.before())) {
            case Found.Nothing _ -> new LookUp.Found(There.gone(call));
            case Found.Post post when post.status().print().equals(call.before().print()) ->
                    new Absent();
            case Found.Post _, Found.TooMany _ -> cannotTell(Refusal.CHANGED_THERE);
            case Found.Trouble trouble -> trouble.answer().ofLookUp();
        };
    }

    private LookUp cannotTell(Refusal why) {
        return new CannotTell(new PlatformFailure.Refused(api.host(), why, ""));
    }
}
