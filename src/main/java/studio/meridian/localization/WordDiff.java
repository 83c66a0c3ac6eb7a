package studio.meridian.localization;

import java.util.ArrayList;
import java.util.List;

/** What changed between two sentences, word by word, so that a reader sees it at a glance. */
public final class WordDiff {
    private WordDiff() {}

    /** What happened to a part. */
    public enum Kind {
        /** In both. */
        KEEP,
        /** Only in the new text. */
        INSERT,
        /** Only in the old text. */
        DELETE
    }

    /**
     * A stretch of text.
     *
     * @param text never empty
     */
    public record Part(Kind kind, String text) {}

    /**
     * The parts in reading order; where words are replaced, the old ones come first. KEEP and
     * DELETE together are the old text, KEEP and INSERT the new one.
     */
    public static List<Part> between(String before, String after) {
        List<String> left = Tokens.of(before);
        List<String> right = Tokens.of(after);
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (CommonSubsequence.Pair pair : CommonSubsequence.of(left, right)) {
            changes.add(
                    new Change(
                            String.join("", left.subList(i, pair.left())),
                            String.join("", right.subList(j, pair.right())),
                            left.get(pair.left())));
            i = pair.left() + 1;
            j = pair.right() + 1;
        }
        String deleted = String.join("", left.subList(i, left.size()));
        String inserted = String.join("", right.subList(j, right.size()));
        changes.add(new Change(deleted, inserted, ""));
        return parts(withoutIslands(runs(changes)));
    }

    /** A replacement (either side may be empty) and the unchanged text behind it. */
    private record Change(String deleted, String inserted, String kept) {
        boolean isNone() {
            return deleted.isEmpty() && inserted.isEmpty();
        }

        int size() {
            return Math.max(deleted.length(), inserted.length());
        }

        /** Both as one, what was kept between them now deleted and inserted again. */
        Change joined(Change next) {
            return new Change(
                    deleted + kept + next.deleted, inserted + kept + next.inserted, next.kept);
        }

        Change keepingMore(String more) {
            return new Change(deleted, inserted, kept + more);
        }
    }

    private static List<Change> runs(List<Change> changes) {
        List<Change> result = new ArrayList<>();
        for (Change change : changes) {
            if (change.isNone() && !result.isEmpty()) {
                result.add(result.removeLast().keepingMore(change.kept));
            } else {
                result.add(change);
            }
        }
        return result;
    }

    /** Unchanged scraps no longer than the changes on both sides only make a diff hard to read. */
    private static List<Change> withoutIslands(List<Change> changes) {
        List<Change> result = new ArrayList<>();
        for (Change change : changes) {
            Change next = change;
            while (!result.isEmpty() && isIsland(result.getLast(), next)) {
                next = result.removeLast().joined(next);
            }
            result.add(next);
        }
        return result;
    }

    private static boolean isIsland(Change before, Change after) {
        if (before.isNone() || after.isNone()) return false;
        int length = before.kept.length();
        boolean blank = !Tokens.isWord(before.kept);
        return blank ? length <= 3 : length <= Math.min(before.size(), after.size());
    }

    private static List<Part> parts(List<Change> changes) {
        List<Part> parts = new ArrayList<>();
        for (Change change : changes) {
            add(parts, Kind.DELETE, change.deleted);
            add(parts, Kind.INSERT, change.inserted);
            add(parts, Kind.KEEP, change.kept);
        }
        return parts;
    }

    private static void add(List<Part> parts, Kind kind, String text) {
        if (!text.isEmpty()) parts.add(new Part(kind, text));
    }
}
