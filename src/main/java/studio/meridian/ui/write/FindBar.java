package studio.meridian.ui.write;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.write.edit.Finder;
import studio.meridian.ui.write.edit.Finder.Hit;
import studio.meridian.ui.write.edit.TextEdit;

import java.util.List;
import java.util.Map;

/** Finds and replaces in the text. */
final class FindBar extends HBox {
    private final WriteModel model;
    private final Editor editor;
    private final Messages messages;
    private final Words words;
    private final TextField find = new TextField();
    private final TextField replace = new TextField();
    private final Label found = new Label();

    FindBar(WriteModel model, Editor editor, Messages messages, Words words) {
        this.model = model;
        this.editor = editor;
        this.messages = messages;
        this.words = words;
        getStyleClass().add("find-bar");
        field(find, "find-words", "write.find");
        field(replace, "find-replace", "write.replace");
        found.getStyleClass().addAll("quiet", "small");
        found.setMinWidth(Region.USE_PREF_SIZE);
        find.textProperty().addListener(_ -> typed());
        find.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        replace.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        Button one = text("write.replace.one", this::replaceOne);
        one.setId("replace-one");
        Button all = text("write.replace.all", this::replaceAll);
        all.setId("replace-all");
        getChildren()
                .addAll(
                        find,
                        found,
                        Icons.button(
                                Feather.CHEVRON_UP,
                                messages.get("write.find.previous"),
                                this::previous),
                        Icons.button(
                                Feather.CHEVRON_DOWN, messages.get("write.find.next"), this::next),
                        replace,
                        one,
                        all,
                        Icons.button(Feather.X, messages.get("write.find.close"), this::close));
        model.bodyProperty()
                .addListener(_ -> {
                    if (isVisible()) count(-1);
                });
        setVisible(false);
        setManaged(false);
    }

    private void field(TextField field, String id, String key) {
        field.setId(id);
        field.setPromptText(messages.get(key));
        field.setAccessibleText(messages.get(key));
        HBox.setHgrow(field, Priority.ALWAYS);
    }

    private Button text(String key, Runnable action) {
        Button button = new Button(messages.get(key));
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Opens it with the keyboard in it. */
    void open() {
        setManaged(true);
        setVisible(true);
        find.requestFocus();
        find.selectAll();
        count(-1);
    }

    private void close() {
        setVisible(false);
        setManaged(false);
        editor.focusBody();
    }

    private void keys(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) close();
        else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) previous();
        else if (event.getCode() == KeyCode.ENTER && event.getSource().equals(replace))
            replaceOne();
        else if (event.getCode() == KeyCode.ENTER) next();
        else return;
        event.consume();
    }

    private void typed() {
        List<Hit> hits = hits();
        go(hits, Finder.next(hits, editor.selectionStart()));
    }

    private List<Hit> hits() {
        return Finder.all(model.bodyProperty().get(), find.getText());
    }

    private void next() {
        List<Hit> hits = hits();
        go(hits, Finder.next(hits, editor.caret()));
    }

    private void previous() {
        List<Hit> hits = hits();
        go(hits, Finder.previous(hits, editor.selectionStart()));
    }

    private void go(List<Hit> hits, int which) {
        if (which >= 0) editor.select(hits.get(which).start(), hits.get(which).end());
        count(which);
    }

    private void count(int which) {
        int all = hits().size();
        if (find.getText().isEmpty()) found.setText("");
        else if (all == 0) found.setText(messages.get("write.find.none"));
        else if (which < 0) found.setText(words.number(all));
        else {
            found.setText(
                    messages.get("write.find.count", Map.of("number", which + 1, "all", all)));
        }
    }

    private void replaceOne() {
        List<Hit> hits = hits();
        int which = Finder.next(hits, editor.selectionStart());
        if (which < 0) return;
        Hit hit = hits.get(which);
        String by = replace.getText();
        editor.change((_, _, _) -> {
            int end = hit.start() + by.length();
            return new TextEdit(hit.start(), hit.end(), by, end, end);
        });
        replace.requestFocus();
        next();
    }

    private void replaceAll() {
        editor.replaceAll((text, _) -> Finder.replaceAll(text, find.getText(), replace.getText()));
        count(-1);
    }
}
