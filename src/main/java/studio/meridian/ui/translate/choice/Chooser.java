package studio.meridian.ui.translate.choice;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Messages;
import studio.meridian.ui.overlay.Choice;
import studio.meridian.ui.overlay.Dialogs;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for one of many things: a search field over a list, all by keyboard. */
public final class Chooser<T> {
    private final TextField search = new TextField();
    private final ListView<T> list = new ListView<>();
    private final VBox content = new VBox(search, list);
    private final BiConsumer<String, Consumer<List<T>>> find;
    private boolean open = true;

    /**
     * @param find gives the things that fit the words typed
     * @param name what a thing is called
     */
    public Chooser(BiConsumer<String, Consumer<List<T>>> find, Function<T, String> name) {
        this.find = find;
        content.getStyleClass().add("chooser");
        list.setId("chooser-list");
        search.setId("chooser-search");
        list.setCellFactory(_ -> new NameCell<>(name));
        search.textProperty().subscribe(this::look);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    }

    private void look(String words) {
        find.accept(words, this::show);
    }

    private void show(List<T> found) {
        if (!open) return;
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
    }

    private void step(KeyEvent event) {
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (by == 0 || list.getItems().isEmpty()) return;
        int to = list.getSelectionModel().getSelectedIndex() + by;
        list.getSelectionModel().clearAndSelect(Math.clamp(to, 0, list.getItems().size() - 1));
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
        event.consume();
    }

    /**
     * Asks.
     *
     * @param prefix of the message keys: title, what the field is for, verb
     */
    public void ask(String prefix, Dialogs dialogs, Messages messages, Consumer<T> chosen) {
        search.setPromptText(messages.get(prefix + ".search"));
        search.setAccessibleText(messages.get(prefix + ".search"));
        list.setAccessibleText(messages.get(prefix + ".title"));
        Choice take =
                Choice.main(
                        messages.get(prefix + ".take"), () -> take(selected().getValue(), chosen));
        Choice leave = Choice.plain(messages.get("translate.cancel"), () -> open = false);
        dialogs.ask(messages.get(prefix + ".title"), "", content, List.of(leave, take));
        search.requestFocus();
    }

    private ObservableValue<T> selected() {
        return list.getSelectionModel().selectedItemProperty();
    }

    private void take(@Nullable T one, Consumer<T> chosen) {
        open = false;
        if (one != null) chosen.accept(one);
    }

    private static final class NameCell<T> extends ListCell<T> {
        private final Function<T, String> name;

        NameCell(Function<T, String> name) {
            this.name = name;
            getStyleClass().addAll("chooser-cell", "may-clip");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : name.apply(item));
        }
    }
}
