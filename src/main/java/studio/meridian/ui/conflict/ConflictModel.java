package studio.meridian.ui.conflict;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.merge.Piece;
import studio.meridian.content.merge.Piece.Pick;
import studio.meridian.model.Delivery;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.sync.conflict.Comparison;
import studio.meridian.sync.conflict.Conflicts;
import studio.meridian.sync.conflict.Words;
import studio.meridian.ui.common.Background;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Three texts of one post, what becomes of each stretch of them, and the decision. */
public final class ConflictModel {
    private final Comparison seen;
    private final Conflicts conflicts;
    private final Background background;
    private final List<Row> rows = new ArrayList<>();
    private final Deque<Change> past = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** Something that can be taken back. */
    private record Change(Row row, Row.Past before, boolean typed) {}

    /**
     * @param seen what the person decides about
     */
    public ConflictModel(Comparison seen, Conflicts conflicts, Background background) {
        this.seen = seen;
        this.conflicts = conflicts;
        this.background = background;
        fill();
        current.set(Math.max(0, next(-1, 1)));
        count();
    }

    private void fill() {
        Words base = seen.base();
        Words mine = seen.mine();
        Words theirs = seen.theirs() == null ? mine : seen.theirs();
        rows.add(Row.line(Row.Part.TITLE, base.title(), mine.title(), theirs.title()));
        if (!mine.summary().equals(theirs.summary())) {
            rows.add(Row.line(Row.Part.SUMMARY, base.summary(), mine.summary(), theirs.summary()));
        }
        for (Piece piece : seen.merge().pieces()) {
            if (seen.theirs() != null) rows.add(new Row(Row.Part.BODY, piece));
            else if (!piece.mine().isEmpty()) {
                rows.add(
                        new Row(
                                Row.Part.BODY,
                                new Piece(piece.mine(), piece.mine(), piece.mine())));
            }
        }
    }

    /** What the person decides about. */
    Comparison seen() {
        return seen;
    }

    /** All stretches in reading order. */
    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Whether there are two texts that can become one. */
    boolean isMergeable() {
        return seen.theirs() != null && !seen.isRemoval();
    }

    /** The stretch in hand. */
    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** How many choices are still open. */
    ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Whether a decision is being carried out. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Takes a stretch in hand. */
    void take(Row row) {
        int at = rows.indexOf(row);
        if (at >= 0) current.set(at);
    }

    /** Goes to the next stretch that differs, or the one before. */
    void go(int step) {
        int found = next(current.get(), step);
        if (found >= 0) current.set(found);
    }

    private int next(int from, int step) {
        for (int i = from + step; i >= 0 && i < rows.size(); i += step) {
            if (rows.get(i).differs()) return i;
        }
        return -1;
    }

    /** Chooses for the stretch in hand. */
    void pick(Pick pick) {
        pick(rows.get(current.get()), pick);
    }

    /** Chooses for a stretch; a line cannot hold both. */
    void pick(Row row, Pick pick) {
        background.assertOnScreen();
        if (!row.differs() || (row.isLine() && pick == Pick.BOTH)) return;
        remember(new Change(row, row.past(), false));
        row.set(new Row.Past(row.text(pick), true, pick));
        count();
    }

    /** Somebody types in the result of a stretch. */
    void write(Row row, String text) {
        if (row.resultProperty().get().equals(text)) return;
        Change last = past.peek();
        boolean goesOn = last != null && last.typed() && last.row().equals(row);
        if (!goesOn) remember(new Change(row, row.past(), true));
        row.set(new Row.Past(text, true, null));
        count();
    }

    private void remember(Change change) {
        past.push(change);
        undoable.set(true);
    }

    /** Takes the last choice back, or all that was typed in one stretch since. */
    void undo() {
        Change last = past.poll();
        if (last == null) return;
        last.row().set(last.before());
        take(last.row());
        undoable.set(!past.isEmpty());
        count();
    }

    private void count() {
        open.set(
                Math.toIntExact(rows.stream().filter(row -> !row.decidedProperty().get()).count()));
    }

    /** The words as they were put together. */
    Words merged() {
        String summary =
                rows.stream().anyMatch(row -> row.part() == Row.Part.SUMMARY)
                        ? of(Row.Part.SUMMARY)
                        : seen.mine().summary();
        return new Words(of(Row.Part.TITLE), summary, of(Row.Part.BODY));
    }

    private String of(Row.Part part) {
        return rows.stream()
                .filter(row -> row.part() == part)
                .map(row -> row.resultProperty().get().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * Carries the decision out.
     *
     * @param done told what was planned, if anything is to be sent
     */
    void settle(Resolution how, Consumer<Optional<Delivery>> done) {
        background.assertOnScreen();
        if (busy.get()) return;
        busy.set(true);
        @Nullable Words words = how == Resolution.MERGED ? merged() : null;
        background.write(
                () -> Optional.ofNullable(conflicts.settle(seen, how, words)),
                planned -> {
                    busy.set(false);
                    done.accept(planned);
                },
                failure -> {
                    busy.set(false);
                    background.report(failure);
                });
    }
}
