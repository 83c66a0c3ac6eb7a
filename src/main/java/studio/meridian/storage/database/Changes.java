package studio.meridian.storage.database;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Collects, during one transaction, what listeners are told after its commit. */
public final class Changes {
    private final Set<Change> all = new LinkedHashSet<>();

    /** Notes that a record was made, changed or removed. */
    public void add(Change.What what, UUID id) {
        all.add(new Change(what, id));
    }

    Set<Change> all() {
        return Set.copyOf(all);
    }
}
