package studio.meridian.ui.library;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.ui.common.Css;
import studio.meridian.ui.common.Drawing;
import studio.meridian.ui.common.EmptyState;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.overlay.Notices;
import studio.meridian.ui.preview.ArticlePreview;
import studio.meridian.ui.shell.Command;
import studio.meridian.ui.shell.ScreenView;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The Library: the list at the start, the chosen post beside it. */
public final class LibraryView implements ScreenView {
    private final LibraryModel model;
    private final PreviewModel preview;
    private final Messages messages;
    private final PostActions can;
    private final BorderPane root = new BorderPane();
    private final TextField search = new TextField();
    private final StackPane place = new StackPane();
    private final PostList list;
    private final PreviewPane pane;
    private final HBox desk = new HBox();

    /**
     * @param open brings a post to the Write screen
     * @param writingLocale the language new posts begin in
     */
    public LibraryView(
            LibraryModel model,
            PreviewModel preview,
            ArticlePreview article,
            Notices notices,
            Messages messages,
            Words words,
            Consumer<Id<Post>> open,
            LocaleTag writingLocale) {
        this.model = model;
        this.preview = preview;
        this.messages = messages;
        can = new PostActions(model, notices, messages, open, writingLocale);
        list = new PostList(model, can, messages, words);
        pane = new PreviewPane(preview, article, messages);
        root.getStylesheets().add(Css.of("library"));
        root.getStyleClass().add("library");
        VBox column = new VBox(head(), new FilterBar(model, messages, words), place);
        column.getStyleClass().add("library-column");
        VBox.setVgrow(place, Priority.ALWAYS);
        HBox.setHgrow(pane, Priority.ALWAYS);
        desk.getChildren().addAll(column, pane);
        follow();
    }

    private HBox head() {
        search.setPromptText(messages.get("library.search"));
        search.setAccessibleText(messages.get("library.search"));
        search.setId("library-search");
        search.textProperty().addListener((_, _, typed) -> model.search(typed));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveSearch);
        Button create = new Button(messages.get("library.new"), Icons.of(Feather.PLUS));
        create.setId("new-post");
        create.getStyleClass().add("accent");
        create.setMinWidth(Region.USE_PREF_SIZE);
        create.setOnAction(_ -> can.create());
        HBox field = new HBox(Icons.of(Feather.SEARCH), search);
        field.getStyleClass().add("search-field");
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head = new HBox(field, create);
        head.getStyleClass().add("library-head");
        return head;
    }

    private void leaveSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) search.clear();
        else if (event.getCode() == KeyCode.DOWN && !model.rows().isEmpty()) toList();
        else return;
        event.consume();
    }

    private void toList() {
        if (model.chosenIndex() < 0) model.choose(model.rows().getFirst().post());
        list.requestFocus();
    }

    private void follow() {
        model.chosenProperty().addListener(_ -> showChosen());
        model.rows().addListener((javafx.beans.InvalidationListener) _ -> rowsChanged());
        model.loadedProperty().addListener(_ -> rowsChanged());
        model.answeredProperty().addListener(_ -> rowsChanged());
        model.filterProperty().addListener(_ -> rowsChanged());
        rowsChanged();
    }

    private void rowsChanged() {
        Node wanted = place();
        // Put in anew, the list would be styled and laid out from the ground up with each key.
        if (!place.getChildren().equals(List.of(wanted))) place.getChildren().setAll(wanted);
        showWelcome(nothingAtAll());
        showChosen();
    }

    /** In a workspace without posts there is one thing to do, and the keyboard is on it. */
    private void showWelcome(boolean wanted) {
        if (!wanted) {
            root.setCenter(desk);
        } else if (desk.equals(root.getCenter()) || root.getCenter() == null) {
            EmptyState welcome = welcome();
            root.setCenter(welcome);
            welcome.takeKeyboard();
        }
    }

    private boolean nothingAtAll() {
        boolean bare =
                model.queryProperty().get().isEmpty() && model.filterProperty().get() == Filter.ALL;
        boolean none = model.countsProperty().get().values().stream().allMatch(count -> count == 0);
        return model.loadedProperty().get() && bare && none && model.rows().isEmpty();
    }

    private void showChosen() {
        Row row = model.chosenRow();
        pane.offer(row, can);
        if (row == null) preview.clear();
        else preview.show(row.post(), LocaleTag.of(row.sourceLocale()));
    }

    private Node place() {
        if (!model.rows().isEmpty() || !model.loadedProperty().get()) return list;
        if (!model.answeredProperty().get().isBlank()) {
            return new EmptyState(
                    Drawing.GLASS,
                    messages.get("library.nothing-found", "words", model.answeredProperty().get()),
                    messages.get("library.clear-search"),
                    search::clear);
        }
        return new EmptyState(
                Drawing.SHEET,
                messages.get("library.empty." + model.filterProperty().get().key()),
                messages.get("library.show-all"),
                () -> model.filter(Filter.ALL));
    }

    private EmptyState welcome() {
        return new EmptyState(
                Drawing.PEN,
                messages.get("library.welcome"),
                messages.get("library.new"),
                can::create);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        model.shown();
        list.requestFocus();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>();
        all.add(Command.of(Feather.PLUS, messages.get("library.new"), "Shortcut+N", can::create));
        all.add(
                Command.of(
                        Feather.SEARCH,
                        messages.get("library.search"),
                        "Shortcut+F",
                        search::requestFocus));
        addFor(model.chosenRow(), all);
        return all;
    }

    private void addFor(@Nullable Row row, List<Command> all) {
        if (row == null) return;
        all.add(Command.of(Feather.EDIT_3, messages.get("library.write"), () -> can.open(row)));
        all.add(
                Command.of(
                        Feather.COPY,
                        messages.get("library.duplicate"),
                        "Shortcut+D",
                        () -> can.duplicate(row)));
        if (row.archived()) {
            all.add(
                    Command.of(
                            Feather.CORNER_UP_LEFT,
                            messages.get("library.restore"),
                            () -> can.restore(row)));
        } else {
            all.add(
                    Command.of(
                            Feather.ARCHIVE,
                            messages.get("library.archive"),
                            () -> can.archive(row)));
        }
    }
}
