package studio.meridian.content.merge;

import java.util.ArrayList;
import java.util.Arrays;
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
        int[] toMine = matches(base, mine);
        int[] toTheirs = matches(base, theirs);
        List<Piece> pieces = new ArrayList<>();
        int b = 0;
        int m = 0;
        int t = 0;
        while (b < base.size() || m < mine.size() || t < theirs.size()) {
            int next = b;
            while (next < base.size() && (toMine[next] < 0 || toTheirs[next] < 0)) next++;
            int mineTo = next < base.size() ? toMine[next] : mine.size();
            int theirsTo = next < base.size() ? toTheirs[next] : theirs.size();
            if (next > b || mineTo > m || theirsTo > t) {
                pieces.add(
                        new Piece(
                                base.subList(b, next),
                                mine.subList(m, mineTo),
                                theirs.subList(t, theirsTo)));
            }
            b = next;
            m = mineTo;
            t = theirsTo;
            if (b >= base.size()) continue;
            List<String> one = base.subList(b, b + 1);
            pieces.add(new Piece(one, one, one));
            b++;
            m++;
            t++;
        }
        return new Merge(pieces);
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
        return pieces.stream().noneMatch(piece -> piece.kind() == Piece.Kind.CHOICE);
    }

    /** The text when nobody chose; where both changed it, both stand in it. */
    public String text() {
        return Blocks.join(
                pieces.stream().flatMap(one -> one.picked(one.usual()).stream()).toList());
    }
}
