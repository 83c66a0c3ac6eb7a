package studio.meridian.ui.write;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Messages;
import studio.meridian.model.LocaleTag;
import studio.meridian.ui.common.Composing;
import studio.meridian.ui.common.Script;
import studio.meridian.ui.write.edit.MarkdownEdits;
import studio.meridian.ui.write.edit.Spots;
import studio.meridian.ui.write.edit.TextEdit;

import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/** The title and the text, in stock controls: they know every input method and direction. */
final class Editor extends StackPane {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final TextField title = new TextField();
    private final TextArea body = new TextArea();
    private final VBox page = new VBox(title, body);
    private final Composing composingTitle;
    private final Composing composingBody;

    /** A change made of the text and the selection in it. */
    @FunctionalInterface
    interface Change {
        TextEdit of(String text, int start, int end);
    }

    Editor(WriteModel model, Messages messages) {
        getStyleClass().add("editor");
        page.getStyleClass().add("editor-page");
        VBox.setVgrow(body, Priority.ALWAYS);
        title.setId("write-title");
        title.getStyleClass().add("editor-title");
        title.setPromptText(messages.get("write.title"));
        title.setAccessibleText(messages.get("write.title"));
        title.textProperty().bindBidirectional(model.titleProperty());
        title.setOnAction(_ -> body.requestFocus());
        body.setId("write-body");
        body.getStyleClass().add("editor-body");
        body.setWrapText(true);
        body.setPromptText(messages.get("write.body"));
        body.setAccessibleText(messages.get("write.body"));
        body.textProperty().bindBidirectional(model.bodyProperty());
        body.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        composingTitle = new Composing(title, page, model::composed);
        composingBody = new Composing(body, page, model::composed);
        getChildren().add(page);
    }

    /** The title as far as it is written. */
    String writtenTitle() {
        return composingTitle.written();
    }

    /** The text as far as it is written. */
    String writtenBody() {
        return composingBody.written();
    }

    /** Another text came in: what was typed in the one before cannot be undone in this one. */
    void begin() {
        composingTitle.forget();
        composingBody.forget();
        title.setText(title.getText());
        body.setText(body.getText());
    }

    private void enter(KeyEvent event) {
        boolean plain =
                event.getCode() == KeyCode.ENTER && !event.isShiftDown() && !event.isShortcutDown();
        if (!plain || !body.isEditable() || body.getSelection().getLength() > 0) return;
        TextEdit edit = MarkdownEdits.enter(body.getText(), body.getCaretPosition());
        if (edit == null) return;
        event.consume();
        apply(edit);
    }

    /** Sets script and direction. */
    void speak(LocaleTag locale) {
        Script.dress(page, locale);
    }

    /** Whether words can be typed. */
    void setEditable(boolean editable) {
        title.setEditable(editable);
        body.setEditable(editable);
    }

    /** Changes the text; one undo takes it back. */
    void change(Change change) {
        if (!body.isEditable()) return;
        apply(
                change.of(
                        body.getText(),
                        body.getSelection().getStart(),
                        body.getSelection().getEnd()));
        body.requestFocus();
    }

    private void apply(TextEdit edit) {
        body.replaceText(edit.start(), edit.end(), edit.text());
        body.selectRange(edit.anchor(), edit.caret());
    }

    /** Replaces the whole text; one undo takes it back. */
    void replaceAll(BiFunction<String, Integer, String> by) {
        if (!body.isEditable()) return;
        int caret = body.getCaretPosition();
        String after = by.apply(body.getText(), caret);
        if (after.equals(body.getText())) return;
        body.replaceText(0, body.getLength(), after);
        body.selectRange(Math.min(caret, after.length()), Math.min(caret, after.length()));
    }

    /** Selects a stretch and brings it into sight. */
    void select(int start, int end) {
        body.selectRange(start, end);
    }

    /** Puts the keyboard into the text, at a stretch of it. */
    void reveal(Spots.Spot spot) {
        body.requestFocus();
        body.selectRange(spot.start(), spot.end());
    }

    /** Position of the caret in the text. */
    int caret() {
        return body.getCaretPosition();
    }

    /** Where the selection begins. */
    int selectionStart() {
        return body.getSelection().getStart();
    }

    /**
     * Lets pictures be pasted and dropped.
     *
     * @param paste takes what the clipboard holds; false when there is no picture in it
     * @param drop takes what is dropped
     */
    void takePictures(BooleanSupplier paste, java.util.function.Consumer<DragEvent> drop) {
        body.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean text = Clipboard.getSystemClipboard().hasString();
                    if (!PASTE.match(event) || text || !body.isEditable()) return;
                    if (paste.getAsBoolean()) event.consume();
                });
        addEventFilter(
                DragEvent.DRAG_OVER,
                event -> {
                    if (!event.getDragboard().hasFiles() || !body.isEditable()) return;
                    event.acceptTransferModes(TransferMode.COPY);
                    event.consume();
                });
        addEventFilter(
                DragEvent.DRAG_DROPPED,
                event -> {
                    if (!event.getDragboard().hasFiles() || !body.isEditable()) return;
                    drop.accept(event);
                    event.setDropCompleted(true);
                    event.consume();
                });
    }

    /** Puts the keyboard where one goes on writing. */
    void takeKeyboard(@Nullable String words) {
        if (words == null || words.isEmpty()) title.requestFocus();
        else body.requestFocus();
    }

    void focusBody() {
        body.requestFocus();
    }

    void undo() {
        if (title.isFocused()) title.undo();
        else body.undo();
    }

    void redo() {
        if (title.isFocused()) title.redo();
        else body.redo();
    }
}
