package studio.meridian.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Pseudo;
import studio.meridian.ui.overlay.Layers;
import studio.meridian.ui.shell.PaletteModel.Item;

import java.util.List;

/** The command palette: a field, and under it what the typed letters may mean. */
final class Palette {
    private final PaletteModel model;
    private final Layers layers;
    private final Messages messages;
    private final VBox card = new VBox();
    private final VBox rows = new VBox();
    private final TextField field = new TextField();
    private boolean open;

    Palette(PaletteModel model, Layers layers, Messages messages) {
        this.model = model;
        this.layers = layers;
        this.messages = messages;
        card.getStyleClass().add("palette");
        rows.getStyleClass().add("palette-rows");
        field.getStyleClass().add("palette-field");
        field.setPromptText(messages.get("palette.prompt"));
        field.setAccessibleText(messages.get("palette.prompt"));
        field.textProperty().addListener((_, _, typed) -> model.type(typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        HBox top = new HBox(Icons.of(Feather.SEARCH), field);
        top.getStyleClass().add("palette-top");
        HBox.setHgrow(field, Priority.ALWAYS);
        card.getChildren().addAll(top, rows);
        model.items().addListener((javafx.beans.InvalidationListener) _ -> fill());
        model.currentProperty().addListener(_ -> mark());
    }

    /** Opens it with these commands. */
    void open(List<Command> commands) {
        if (open) return;
        open = true;
        field.clear();
        model.begin(commands.stream().map(Palette::item).toList());
        layers.open(card, Pos.TOP_CENTER, field, this::leave);
    }

    private static Item item(Command command) {
        return new Item(
                command.icon(), command.title(), command.keysText(), List.of(), command.action());
    }

    private void leave() {
        open = false;
        layers.close();
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case ENTER -> act(model.currentProperty().get());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void act(int index) {
        if (index >= model.items().size()) return;
        Item item = model.items().get(index);
        leave();
        item.action().run();
    }

    private void fill() {
        rows.getChildren().clear();
        for (int i = 0; i < model.items().size(); i++) rows.getChildren().add(row(i));
        if (model.items().isEmpty()) {
            Label nothing = new Label(messages.get("palette.nothing"));
            nothing.getStyleClass().add("palette-nothing");
            rows.getChildren().add(nothing);
        }
        mark();
    }

    private HBox row(int index) {
        Item item = model.items().get(index);
        Label detail = new Label(item.detail());
        detail.getStyleClass().add("palette-detail");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        TextFlow title = title(item);
        HBox row = new HBox(Icons.of(item.icon()), title, detail);
        HBox.setHgrow(title, Priority.ALWAYS);
        row.getStyleClass().add("palette-row");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(item.title());
        row.setOnMouseEntered(_ -> model.choose(index));
        row.setOnMouseClicked(_ -> act(index));
        return row;
    }

    private static TextFlow title(Item item) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().addAll("palette-title", "may-clip");
        int from = 0;
        for (int at = 0; at < item.title().length(); at++) {
            boolean change = at > 0 && item.marks().contains(at) != item.marks().contains(at - 1);
            if (!change) continue;
            flow.getChildren().add(text(item, from, at));
            from = at;
        }
        flow.getChildren().add(text(item, from, item.title().length()));
        return flow;
    }

    private static Text text(Item item, int from, int to) {
        Text text = new Text(item.title().substring(from, to));
        text.getStyleClass().add(item.marks().contains(from) ? "marked" : "plain");
        return text;
    }

    private void mark() {
        int current = model.currentProperty().get();
        for (int i = 0; i < rows.getChildren().size(); i++) {
            rows.getChildren().get(i).pseudoClassStateChanged(Pseudo.CURRENT, i == current);
        }
        // The keyboard is in the field, so it says what Enter would do.
        boolean any = current < model.items().size();
        field.setAccessibleHelp(any ? model.items().get(current).title() : null);
    }
}
