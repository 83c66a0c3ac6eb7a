package studio.meridian.ui.translate;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Messages;
import studio.meridian.model.TranslationUnit;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences, a small number of live cells whatever their number, and over the place of the one
 * in work the only editor. The editor is laid over the list rather than put into a cell, because a
 * list moves its cells about as it likes, and a field that is moved loses the keyboard and what an
 * input method composes.
 */
final class SegmentList extends StackPane {
    /** Where nobody sees it; an invisible node would lose the keyboard. */
    private static final double AWAY = -10_000;

    private final TranslateModel model;
    private final SegmentCard card;
    private final ListView<TranslationUnit> list;
    private final Pane over = new Over();
    private final List<SegmentCell> cells = new ArrayList<>();
    private boolean following;

    SegmentList(TranslateModel model, SegmentCard card, Messages messages) {
        this.model = model;
        this.card = card;
        list = new ListView<>(model.rows());
        list.getStyleClass().add("segment-list");
        list.setId("segments");
        list.setAccessibleText(messages.get("translate.segments"));
        list.setCellFactory(_ -> cell(messages));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, unit) -> chosen(unit));
        list.setOnKeyPressed(event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            card.takeKeyboard();
        });
        list.setOnMouseClicked(_ -> card.takeKeyboard());
        over.getChildren().add(card);
        over.setPickOnBounds(false);
        getChildren().addAll(list, over);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        model.rows().addListener((javafx.beans.InvalidationListener) _ -> follow());
        card.heightNeeds(this::remeasure);
    }

    private SegmentCell cell(Messages messages) {
        SegmentCell cell = new SegmentCell(this, messages);
        cells.add(cell);
        return cell;
    }

    private void chosen(@Nullable TranslationUnit unit) {
        if (!following && unit != null) model.activate(unit);
    }

    /** Another sentence is in work. */
    void changed() {
        follow();
        cells.forEach(SegmentCell::mark);
        int index = model.activeIndex();
        if (index >= 0 && !isSeen(index)) list.scrollTo(Math.max(0, index - 1));
        over.requestLayout();
    }

    private boolean isSeen(int index) {
        return cells.stream()
                .filter(cell -> cell.getIndex() == index && isLive(cell))
                .map(cell -> sceneToLocal(cell.localToScene(cell.getBoundsInLocal())))
                .anyMatch(this::isInside);
    }

    private boolean isInside(Bounds bounds) {
        return bounds.getMinY() >= 0 && bounds.getMaxY() <= getHeight();
    }

    private void follow() {
        following = true;
        try {
            int index = model.activeIndex();
            if (index < 0) list.getSelectionModel().clearSelection();
            else if (list.getSelectionModel().getSelectedIndex() != index) {
                list.getSelectionModel().clearAndSelect(index);
                list.getFocusModel().focus(index);
            }
        } finally {
            following = false;
        }
    }

    private void remeasure() {
        for (SegmentCell cell : cells) if (cell.holdsCard()) cell.requestLayout();
        over.requestLayout();
    }

    boolean isActive(@Nullable TranslationUnit unit) {
        TranslationUnit active = model.activeProperty().get();
        return active != null && unit != null && active.id().equals(unit.id());
    }

    @Nullable Work work() {
        return model.workProperty().get();
    }

    double cardHeight(double width) {
        return card.prefHeight(width);
    }

    /** The card follows its cell. */
    void placeCard() {
        over.requestLayout();
    }

    private static boolean isLive(SegmentCell cell) {
        return cell.isVisible()
                && cell.getParent() != null
                && cell.getParent().isVisible()
                && cell.getParent().getParent() != null
                && cell.getParent().getParent().isVisible();
    }

    /** Holds nothing but the card. */
    private final class Over extends Pane {
        @Override
        protected void layoutChildren() {
            SegmentCell place =
                    cells.stream()
                            .filter(cell -> cell.holdsCard() && isLive(cell))
                            .findFirst()
                            .orElse(null);
            if (place == null) {
                card.resizeRelocate(0, AWAY, getWidth(), card.prefHeight(getWidth()));
                return;
            }
            Point2D at = sceneToLocal(place.localToScene(0, 0));
            boolean mirrored = at.getX() > place.getWidth() / 2;
            double x = mirrored ? at.getX() - place.getWidth() : at.getX();
            card.resizeRelocate(x, at.getY(), place.getWidth(), place.getHeight());
        }
    }
}
