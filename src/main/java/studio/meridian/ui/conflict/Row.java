package studio.meridian.ui.conflict;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.merge.Blocks;
import studio.meridian.content.merge.Piece;
import studio.meridian.content.merge.Piece.Kind;
import studio.meridian.content.merge.Piece.Pick;

import java.util.List;

/** One stretch of the three texts, and what is to become of it. */
final class Row {
    /** Which part of the post it belongs to. */
    enum Part {
        TITLE,
        SUMMARY,
        BODY
    }

    private final Part part;
    private final Piece piece;
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper decided = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Pick> pick = new ReadOnlyObjectWrapper<>();

    /** What it was, for undo. */
    record Past(String result, boolean decided, @Nullable Pick pick) {}

    Row(Part part, Piece piece) {
        this.part = part;
        this.piece = piece;
        // A line has room for one of them only.
        Pick usual = isLine() ? Pick.MINE : piece.usual();
        boolean asks = piece.kind() == Kind.CHOICE || (isLine() && differs());
        set(new Past(text(usual), !asks, asks ? null : usual));
    }

    /** A title or summary. */
    static Row line(Part part, String base, String mine, String theirs) {
        return new Row(part, new Piece(List.of(base), List.of(mine), List.of(theirs)));
    }

    Part part() {
        return part;
    }

    Kind kind() {
        return piece.kind();
    }

    boolean differs() {
        return piece.kind() != Kind.SAME;
    }

    /** Whether it is a line and no paragraph: two of them make no sense. */
    boolean isLine() {
        return part != Part.BODY;
    }

    String base() {
        return Blocks.join(piece.base());
    }

    String mine() {
        return Blocks.join(piece.mine());
    }

    String theirs() {
        return Blocks.join(piece.theirs());
    }

    String text(Pick wanted) {
        return Blocks.join(piece.picked(wanted));
    }

    Past past() {
        return new Past(result.get(), decided.get(), pick.get());
    }

    void set(Past wanted) {
        pick.set(wanted.pick());
        decided.set(wanted.decided());
        result.set(wanted.result());
    }

    /** The text that goes on. */
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Whether nothing has to be chosen any more. */
    ReadOnlyBooleanProperty decidedProperty() {
        return decided.getReadOnlyProperty();
    }

    /** The side it was taken from, or null when it was written freely or is open. */
    ReadOnlyObjectProperty<@Nullable Pick> pickProperty() {
        return pick.getReadOnlyProperty();
    }
}
