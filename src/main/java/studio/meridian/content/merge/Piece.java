package studio.meridian.content.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of two texts that have a common origin.
 *
 * @param base its blocks in the origin
 * @param mine the same in our text
 * @param theirs the same in the other text
 */
public record Piece(List<String> base, List<String> mine, List<String> theirs) {
    /** Who changed it. */
    public enum Kind {
        /** Nobody, or both in the same way. */
        SAME,
        /** Only we did. */
        MINE,
        /** Only they did. */
        THEIRS,
        /** Both, each in their own way: a person chooses. */
        CHOICE
    }

    /** What becomes of it. */
    public enum Pick {
        MINE,
        THEIRS,
        /** Ours, and theirs behind it. */
        BOTH
    }

    public Piece {
        base = List.copyOf(base);
        mine = List.copyOf(mine);
        theirs = List.copyOf(theirs);
    }

    /** Who changed it. */
    public Kind kind() {
        if (mine.equals(theirs)) return Kind.SAME;
        if (theirs.equals(base)) return Kind.MINE;
        return mine.equals(base) ? Kind.THEIRS : Kind.CHOICE;
    }

    /** What is taken when nobody chose: the change, and with two of them both, so none is lost. */
    public Pick usual() {
        return switch (kind()) {
            case SAME, MINE -> Pick.MINE;
            case THEIRS -> Pick.THEIRS;
            case CHOICE -> Pick.BOTH;
        };
    }

    /** Its blocks as picked. */
    public List<String> picked(Pick pick) {
        return switch (pick) {
            case MINE -> mine;
            case THEIRS -> theirs;
            case BOTH -> {
                if (mine.equals(theirs)) yield mine;
                List<String> both = new ArrayList<>(mine);
                both.addAll(theirs);
                yield List.copyOf(both);
            }
        };
    }
}
