package studio.meridian.ui.common;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

/** A field to look for something: a glass before the words, behind them a cross that clears. */
public final class SearchField extends CustomTextField {
    /**
     * @param prompt shown while it is empty, and its name for screen readers
     * @param clear name of the cross
     */
    public SearchField(String id, String prompt, String clear) {
        setId(id);
        getStyleClass().add("search-field");
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(Icons.of(Feather.SEARCH));
        Button cross = Icons.button(Feather.X, clear, this::clear);
        cross.getStyleClass().add("clear-button");
        // Escape is its key.
        cross.setFocusTraversable(false);
        cross.visibleProperty().bind(textProperty().isEmpty().not());
        setRight(cross);
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    }

    private void escape(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE || getText().isEmpty()) return;
        clear();
        event.consume();
    }
}
