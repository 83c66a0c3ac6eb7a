package studio.meridian.ui.translate.sentence;

import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import studio.meridian.model.LocaleTag;
import studio.meridian.ui.common.Script;

/** A stock text area as high as its words; Tab leaves it, as in every other field. */
public final class GrowingField extends StackPane {
    private final TextArea area = new TextArea();
    private final Label measure = new Label();

    public GrowingField() {
        getStyleClass().add("growing-field");
        measure.getStyleClass().add("growing-measure");
        measure.setWrapText(true);
        measure.setVisible(false);
        measure.setMaxWidth(Double.MAX_VALUE);
        measure.setMinWidth(0);
        measure.getStyleClass().add("may-clip");
        measure.setMinHeight(Region.USE_PREF_SIZE);
        measure.setAccessibleRole(AccessibleRole.NODE);
        area.setWrapText(true);
        area.setMinHeight(0);
        area.setPrefHeight(0);
        // A line that ends in a line feed needs room for the empty line below it.
        area.textProperty().subscribe(words -> measure.setText(words + "\u200B"));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        getChildren().addAll(measure, area);
    }

    private void leave(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isShortcutDown() || event.isAltDown()) return;
        event.consume();
        area.requestFocusTraversal(
                event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }

    /** Where one types. */
    public TextArea area() {
        return area;
    }

    /** Takes the font and the direction of a language. */
    public void dress(LocaleTag locale) {
        Script.dress(area, locale);
        Script.dress(measure, locale);
    }
}
