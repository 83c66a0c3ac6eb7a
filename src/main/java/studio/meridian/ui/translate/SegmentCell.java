package studio.meridian.ui.translate;

import javafx.geometry.Insets;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Messages;
import studio.meridian.model.TranslationUnit;
import studio.meridian.ui.translate.sentence.PairPane;
import studio.meridian.ui.translate.sentence.SentenceText;
import studio.meridian.ui.translate.sentence.UnitLook;

/** One sentence in the list; where the one in work stands, it only keeps the place of the card. */
final class SegmentCell extends ListCell<TranslationUnit> {
    private final SegmentList list;
    private final Messages messages;
    private final SentenceText source = new SentenceText("sentence-source");
    private final SentenceText target = new SentenceText("sentence-target");
    private final Label state = new Label();
    private final PairPane row = new PairPane(source, target, state);

    SegmentCell(SegmentList list, Messages messages) {
        this.list = list;
        this.messages = messages;
        getStyleClass().add("segment-cell");
        row.getStyleClass().add("segment-row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        layoutYProperty().addListener(_ -> moved());
        heightProperty().addListener(_ -> moved());
        visibleProperty().addListener(_ -> moved());
    }

    private void moved() {
        if (holdsCard()) list.placeCard();
    }

    /** Whether the sentence in work stands here, so that the card belongs over this cell. */
    boolean holdsCard() {
        return !isEmpty() && list.isActive(getItem());
    }

    @Override
    protected void updateItem(@Nullable TranslationUnit unit, boolean empty) {
        super.updateItem(unit, empty);
        setText(null);
        if (empty || unit == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        show(unit);
        setGraphic(row);
        mark();
    }

    /** Shows the row, or its empty place while the card stands there. */
    void mark() {
        boolean card = holdsCard();
        row.setVisible(!card);
        requestLayout();
        list.placeCard();
    }

    private void show(TranslationUnit unit) {
        Work work = list.work();
        if (work == null || work.variant() == null) return;
        source.show(unit.source(), unit.field(), work.source());
        target.show(unit.target(), unit.field(), work.variant().locale());
        UnitLook look = UnitLook.of(unit);
        look.show(state, messages);
        setAccessibleText(unit.source() + "\n" + unit.target() + "\n" + look.word(messages));
    }

    @Override
    protected double computePrefHeight(double width) {
        if (isEmpty()) return super.computePrefHeight(width);
        if (holdsCard()) return snapSizeY(list.cardHeight(width));
        Insets insets = getInsets();
        double inner = width - insets.getLeft() - insets.getRight();
        return snapSizeY(row.prefHeight(inner) + insets.getTop() + insets.getBottom());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Insets insets = getInsets();
        row.resizeRelocate(
                insets.getLeft(),
                insets.getTop(),
                getWidth() - insets.getLeft() - insets.getRight(),
                getHeight() - insets.getTop() - insets.getBottom());
    }
}
