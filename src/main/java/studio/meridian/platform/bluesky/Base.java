package studio.meridian.platform.bluesky;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What we last left there: the version mark of a publication. Written as the moment its first post
 * gives for its making, and the content hash (CID) of each post.
 */
record Base(Instant at, List<String> cids) {
    /** Stands for a post of a thread that somebody took away. */
    static final String NONE = "-";

    Base {
        cids = List.copyOf(cids);
    }

    /** Reads what {@link #toString} wrote; null when nothing was left there, as far as we know. */
    static @Nullable Base read(@Nullable String revision) {
        if (revision == null || revision.isEmpty()) return null;
        List<String> parts = List.of(revision.split(" "));
        return new Base(Instant.parse(parts.getFirst()), parts.subList(1, parts.size()));
    }

    /** The hash of a post, or null when there was none. */
    @Nullable String cid(int number) {
        String cid = number <= cids.size() ? cids.get(number - 1) : NONE;
        return cid.equals(NONE) ? null : cid;
    }

    @Override
    public String toString() {
        return cids.isEmpty() ? at.toString() : at + " " + String.join(" ", cids);
    }
}
