package studio.meridian.content.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Two texts with a common origin, side by side (diff3 over blocks). What one side alone changed is
 * merged; what both changed is a choice that keeps both.
 *
 * @param pieces in reading order; together they hold every block of each text
 */
public record Merge(List<Piece> pieces) {
    public Merge {
        pieces = List.copyOf(pieces);
    }

    /** Compares two Markdown texts with the one both were made from. */
    public static Merge of(String base, String mine, String theirs) {
        return of(Blocks.of(base), Blocks.of(mine), Blocks.of(theirs));
    }

    /** As {@link #of(String, String, String)}, with blocks. */
    public static Merge of(List<String> base, List<String> mine, List<String> theirs) {
        List<Hunk> hunks = new ArrayList<>(hunks(base, mine, true));
        hunks.addAll(hunks(base, theirs, false));
        hunks.sort(Comparator.comparingInt(Hunk::from).thenComparingInt(Hunk::to));
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < hunks.size(); ) {
            List<Hunk> group = new ArrayList<>(List.of(hunks.get(i++)));
            while (i < hunks.size() && touches(group, hunks.get(i))) group.add(hunks.get(i++));
            int from = group.getFirst().from();
            int to = group.stream().mapToInt(Hunk::to).max().orElse(from);
            same(base.subList(done, from), pieces);
            pieces.add(
                    new Piece(
                            base.subList(from, to),
                            side(base, from, to, group, true),
                            side(base, from, to, group, false)));
            done = to;
        }
        same(base.subList(done, base.size()), pieces);
        return new Merge(pieces);
    }

    /**
     * What one side made of a stretch of the origin.
     *
     * @param from first block
     * @param to the block after the last; the same as the first where blocks were only added
     */
    private record Hunk(boolean mine, int from, int to, List<String> blocks) {
        /** Whether the same blocks are meant; standing side by side is not enough. */
        boolean overlaps(Hunk other) {
            if (from == to && other.from == other.to) return from == other.from;
            if (from == to) return other.from < from && from < other.to;
            if (other.from == other.to) return from < other.from && other.from < to;
            return from < other.to && other.from < to;
        }
    }

    private static boolean touches(List<Hunk> group, Hunk next) {
        return group.stream().anyMatch(one -> one.overlaps(next));
    }

    private static List<Hunk> hunks(List<String> base, List<String> side, boolean mine) {
        int[] matches = matches(base, side);
        List<Hunk> hunks = new ArrayList<>();
        int from = 0;
        int at = 0;
        for (int b = 0; b <= base.size(); b++) {
            if (b < base.size() && matches[b] < 0) continue;
            int to = b < base.size() ? matches[b] : side.size();
            boolean pairs = b - from == to - at;
            if (!pairs) hunks.add(new Hunk(mine, from, b, side.subList(at, to)));
            // As many as before: each is taken for the next version of the one in its place.
            for (int i = from; pairs && i < b; i++) {
                int own = at + i - from;
                hunks.add(new Hunk(mine, i, i + 1, side.subList(own, own + 1)));
            }
            from = b + 1;
            at = to + 1;
        }
        return hunks;
    }

    private static List<String> side(
            List<String> base, int from, int to, List<Hunk> group, boolean mine) {
        List<String> blocks = new ArrayList<>();
        int at = from;
        for (Hunk hunk : group) {
            if (hunk.mine() != mine) continue;
            blocks.addAll(base.subList(at, hunk.from()));
            blocks.addAll(hunk.blocks());
            at = hunk.to();
        }
        blocks.addAll(base.subList(at, to));
        return blocks;
    }

    private static void same(List<String> blocks, List<Piece> pieces) {
        for (String block : blocks) {
            List<String> one = List.of(block);
            pieces.add(new Piece(one, one, one));
        }
    }

    /** Where each element of one list stands in the other, -1 where it does not. */
    private static int[] matches(List<String> left, List<String> right) {
        int[] found = new int[left.size()];
        Arrays.fill(found, -1);
        int head = 0;
        int shorter = Math.min(left.size(), right.size());
        while (head < shorter && left.get(head).equals(right.get(head))) {
            found[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && left.get(left.size() - 1 - tail).equals(right.get(right.size() - 1 - tail))) {
            tail++;
            found[left.size() - tail] = right.size() - tail;
        }
        longest(left, right, head, tail, found);
        return found;
    }

    /** The longest common subsequence of what lies between. */
    private static void longest(
            List<String> left, List<String> right, int head, int tail, int[] found) {
        int rows = left.size() - head - tail;
        int columns = right.size() - head - tail;
        int[][] length = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                length[i][j] =
                        left.get(head + i).equals(right.get(head + j))
                                ? length[i + 1][j + 1] + 1
                                : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (left.get(head + i).equals(right.get(head + j))) {
                found[head + i] = head + j;
                i++;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** Whether a person has nothing to choose. */
    public boolean isClean() {
        return choices() == 0;
    }

    /** How many pieces a person must choose for. */
    public int choices() {
        return Math.toIntExact(
                pieces.stream().filter(piece -> piece.kind() == Piece.Kind.CHOICE).count());
    }

    /** The text when nobody chose; where both changed it, both stand in it. */
    public String text() {
        return Blocks.join(
                pieces.stream().flatMap(one -> one.picked(one.usual()).stream()).toList());
    }
}
