package studio.meridian.ui.conflict;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.meridian.content.merge.Piece.Pick;
import studio.meridian.messages.Messages;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.sync.conflict.Comparison;
import studio.meridian.ui.common.Css;
import studio.meridian.ui.common.Pseudo;
import studio.meridian.ui.common.Toggle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What stands here and there side by side, with the result beside it. Alt with 1, 2 and 3 chooses,
 * Alt with the arrows goes from difference to difference, and the buttons say what will happen. In
 * a narrow window the columns become tabs.
 */
public final class ConflictView extends VBox {
    private static final double NARROW = 860;
    private static final List<Column> COLUMNS = List.of(Column.values());

    private final ConflictModel model;
    private final Messages messages;
    private final Consumer<Resolution> decide;
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final List<RowPane> panes = new ArrayList<>();
    private final List<Label> heads = new ArrayList<>();
    private final ObjectProperty<Column> tab = new SimpleObjectProperty<>(Column.MERGED);
    private final Toggle<Column> tabs;
    private final Button send = new Button();
    private final Button wait;

    /** What stands in a column. */
    enum Column {
        MINE,
        THEIRS,
        MERGED
    }

    /**
     * @param decide carries a decision out
     * @param later closes it without one
     */
    public ConflictView(
            ConflictModel model, Messages messages, Consumer<Resolution> decide, Runnable later) {
        this.model = model;
        this.messages = messages;
        this.decide = decide;
        this.tabs =
                new Toggle<>(
                        "conflict-tabs",
                        words("conflict.columns"),
                        List.of(Column.values()),
                        this::name,
                        tab,
                        tab::set);
        this.wait = button("later", "conflict-later", later);
        getStylesheets().add(Css.of("conflict"));
        getStyleClass().addAll("dialog", "conflict");
        setAccessibleRole(AccessibleRole.DIALOG);
        build();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        widthProperty().addListener((_, _, _) -> columns());
        tab.subscribe(_ -> columns());
        model.currentProperty().subscribe(_ -> mark());
    }

    private void build() {
        Comparison seen = model.seen();
        Label title = label(words(titleKey(), "channel", seen.channel().name()), "dialog-title");
        Label what = label(what(), "dialog-message");
        setAccessibleText(title.getText() + ". " + what.getText());
        getChildren().addAll(title, what, tabs);
        int number = 0;
        heads();
        for (Row row : model.rows()) {
            RowPane pane = new RowPane(row, ++number, model, messages);
            panes.add(pane);
            grid.add(pane.mine(), 0, number);
            if (seen.theirs() != null) grid.add(pane.theirs(), 1, number);
            if (model.isMergeable()) grid.add(pane.result(), 2, number);
        }
        grid.getStyleClass().add("conflict-grid");
        scroll.setFitToWidth(true);
        scroll.setId("conflict-texts");
        scroll.setAccessibleText(words("conflict.columns"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        if (model.isMergeable()) getChildren().add(label(words("conflict.keys"), "small"));
        getChildren().addAll(scroll, buttons());
    }

    private String titleKey() {
        return model.seen().theirs() == null ? "conflict.title-gone" : "conflict.title";
    }

    private String what() {
        Comparison seen = model.seen();
        String channel = seen.channel().name();
        if (seen.theirs() == null) return words("conflict.gone", "channel", channel);
        List<String> all = new ArrayList<>();
        all.add(
                seen.isRemoval()
                        ? words("conflict.removal")
                        : words("conflict.changed", "channel", channel));
        if (seen.isOutsideWords()) all.add(words("conflict.outside-words"));
        if (!seen.conflict().there().faithful()) all.add(words("conflict.unfaithful"));
        return String.join(" ", all);
    }

    private void heads() {
        for (Column column : Column.values()) {
            Label head = label(name(column), "conflict-head");
            heads.add(head);
            boolean wanted =
                    column == Column.MINE
                            || (column == Column.THEIRS && model.seen().theirs() != null)
                            || (column == Column.MERGED && model.isMergeable());
            if (wanted) grid.add(head, COLUMNS.indexOf(column), 0);
        }
    }

    private String name(Column column) {
        return words("conflict.column." + column.name().toLowerCase(Locale.ROOT));
    }

    private FlowPane buttons() {
        Button undo = button("undo", "conflict-undo", model::undo);
        undo.disableProperty().bind(model.undoableProperty().not());
        String kind = kind();
        Button theirs =
                button(kind + "theirs", "conflict-theirs", () -> decide.accept(Resolution.THEIRS));
        Button mine = button(kind + "mine", "conflict-mine", () -> decide.accept(Resolution.MINE));
        theirs.disableProperty().bind(model.busyProperty());
        mine.disableProperty().bind(model.busyProperty());
        FlowPane row = new FlowPane(wait);
        row.getStyleClass().addAll("dialog-buttons", "conflict-buttons");
        if (model.isMergeable()) row.getChildren().add(undo);
        row.getChildren().addAll(theirs, mine);
        if (model.isMergeable()) row.getChildren().add(sending());
        return row;
    }

    private String kind() {
        if (model.seen().theirs() == null) return "gone-";
        return model.seen().isRemoval() ? "removal-" : "";
    }

    private Button sending() {
        send.setId("conflict-send");
        send.getStyleClass().add("accent");
        send.setMinWidth(Region.USE_PREF_SIZE);
        send.setOnAction(_ -> decide.accept(Resolution.MERGED));
        send.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.openProperty().get() == 0
                                                ? words("conflict.do.send")
                                                : messages.get(
                                                        "conflict.do.open",
                                                        "count",
                                                        model.openProperty().get()),
                                model.openProperty()));
        send.disableProperty().bind(model.openProperty().greaterThan(0).or(model.busyProperty()));
        return send;
    }

    private Button button(String key, String id, Runnable action) {
        Button button =
                new Button(words("conflict.do." + key, "channel", model.seen().channel().name()));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label label(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private String words(String key) {
        return messages.get(key);
    }

    private String words(String key, String name, String value) {
        return messages.get(key, Map.of(name, value));
    }

    /** Three side by side, or the one of the tab. */
    private void columns() {
        boolean narrow = getWidth() > 0 && getWidth() < NARROW && model.seen().theirs() != null;
        tabs.setVisible(narrow);
        tabs.setManaged(narrow);
        int count = model.isMergeable() ? 3 : model.seen().theirs() == null ? 1 : 2;
        grid.getColumnConstraints().clear();
        for (Column column : Column.values()) {
            boolean shown = narrow ? column == tab.get() : COLUMNS.indexOf(column) < count;
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(!shown ? 0 : narrow ? 100 : 100.0 / count);
            width.setHgrow(shown ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(width);
            for (Node node : grid.getChildren()) {
                if (GridPane.getColumnIndex(node) != COLUMNS.indexOf(column)) continue;
                node.setVisible(shown);
                node.setManaged(shown);
            }
        }
        pseudoClassStateChanged(Pseudo.NARROW, narrow);
    }

    private void mark() {
        for (int i = 0; i < panes.size(); i++) {
            panes.get(i).current(i == model.currentProperty().get());
        }
    }

    private void key(KeyEvent event) {
        if (!model.isMergeable()) return;
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) model.undo();
        else if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) send.fire();
        else if (!event.isAltDown()) return;
        else if (event.getCode() == KeyCode.DIGIT1) model.pick(Pick.MINE);
        else if (event.getCode() == KeyCode.DIGIT2) model.pick(Pick.THEIRS);
        else if (event.getCode() == KeyCode.DIGIT3) model.pick(Pick.BOTH);
        else if (event.getCode() == KeyCode.DOWN) go(1);
        else if (event.getCode() == KeyCode.UP) go(-1);
        else return;
        event.consume();
    }

    private void go(int step) {
        model.go(step);
        tab.set(Column.MERGED);
        RowPane pane = panes.get(model.currentProperty().get());
        pane.field().requestFocus();
        reveal(pane.result());
    }

    private void reveal(Node node) {
        double height = grid.getHeight() - scroll.getViewportBounds().getHeight();
        if (height <= 0) return;
        double top = node.getBoundsInParent().getMinY() - 24;
        scroll.setVvalue(Math.clamp(top / height, 0, 1));
    }

    /** What takes the keyboard first: the first difference, else what leaves all as it is. */
    public Node first() {
        return model.isMergeable() ? panes.get(model.currentProperty().get()).field() : wait;
    }
}
