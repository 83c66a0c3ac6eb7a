package studio.meridian.ui.translate.sentence;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Source and target side by side with the state at the end; one over the other where there is no
 * room for that. Its height follows from its width.
 */
public final class PairPane extends Pane {
    /** Below this many times the type size two columns are too narrow to read. */
    private static final double NARROW = 44;

    private static final double LEAST = 20;
    private static final double GAP = 24;
    private static final double LINE_GAP = 4;

    /** In times the type size; the longest word must fit. */
    private static final double END = 9.5;

    private final Region source;
    private final Region target;
    private final Label state;

    public PairPane(Region source, Region target, Label state) {
        this.source = source;
        this.target = target;
        this.state = state;
        getChildren().addAll(source, target, state);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Before the first layout there is no width; text asked to wrap at nothing fails. */
    private double usable(double width) {
        Insets insets = getInsets();
        return Math.max(LEAST * em(), width - insets.getLeft() - insets.getRight());
    }

    private double em() {
        return state.getFont().getSize();
    }

    private boolean isNarrow(double width) {
        return width < NARROW * em();
    }

    private double end() {
        return Math.max(END * em(), state.prefWidth(-1));
    }

    private double column(double width) {
        return snapSizeX((width - end() - 2 * GAP) / 2);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inner = usable(width);
        return insets.getTop() + insets.getBottom() + inside(inner);
    }

    private double inside(double width) {
        if (isNarrow(width)) {
            return source.prefHeight(width)
                    + target.prefHeight(width)
                    + state.prefHeight(-1)
                    + 2 * LINE_GAP;
        }
        double column = column(width);
        double texts = Math.max(source.prefHeight(column), target.prefHeight(column));
        return Math.max(texts, state.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = usable(getWidth());
        double x = insets.getLeft();
        double y = insets.getTop();
        if (isNarrow(width)) {
            y = below(source, x, y, width, source.prefHeight(width));
            y = below(target, x, y, width, target.prefHeight(width));
            below(state, x, y, state.prefWidth(-1), state.prefHeight(-1));
            return;
        }
        double column = column(width);
        source.resizeRelocate(x, y, column, source.prefHeight(column));
        target.resizeRelocate(x + column + GAP, y, column, target.prefHeight(column));
        state.resizeRelocate(x + 2 * (column + GAP), y, state.prefWidth(-1), state.prefHeight(-1));
    }

    private static double below(Region node, double x, double y, double width, double height) {
        node.resizeRelocate(x, y, width, height);
        return y + height + LINE_GAP;
    }
}
