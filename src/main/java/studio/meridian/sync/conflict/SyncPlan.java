package studio.meridian.sync.conflict;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.merge.Merge;

/** What is to be done about a post here and on a platform, given what both last agreed on. */
public sealed interface SyncPlan {
    /** Both say the same, or both took it away. */
    record Nothing() implements SyncPlan {}

    /** Only we changed it, or it is new here. */
    record SendOurs() implements SyncPlan {}

    /** Only they changed it. */
    record TakeTheirs() implements SyncPlan {}

    /** Both changed it: a person decides, with what could be merged merged. */
    record BothChanged(Merge body) implements SyncPlan {}

    /** We took it away, and there it is as we left it. */
    record RemoveThere() implements SyncPlan {}

    /** We took it away, and they changed it: a person decides. */
    record ChangedThere() implements SyncPlan {}

    /**
     * They took it away: a person decides.
     *
     * @param changedHere whether we changed it since
     */
    record RemovedThere(boolean changedHere) implements SyncPlan {}

    /**
     * Compares. Depends on nothing but what it is given.
     *
     * @param base what we last left there, or null when we never did
     * @param local what is to be there, or null for nothing
     * @param remote what is there, or null for nothing
     */
    static SyncPlan of(@Nullable Words base, @Nullable Words local, @Nullable Words remote) {
        if (local == null && remote == null) return new Nothing();
        if (remote == null) {
            return base == null ? new SendOurs() : new RemovedThere(!same(base, local));
        }
        if (local == null) return same(base, remote) ? new RemoveThere() : new ChangedThere();
        if (local.sayTheSame(remote)) return new Nothing();
        if (same(base, remote)) return new SendOurs();
        if (same(base, local)) return new TakeTheirs();
        String origin = base == null ? "" : base.body();
        return new BothChanged(Merge.of(origin, local.body(), remote.body()));
    }

    private static boolean same(@Nullable Words one, @Nullable Words other) {
        return one != null && other != null && one.sayTheSame(other);
    }
}
