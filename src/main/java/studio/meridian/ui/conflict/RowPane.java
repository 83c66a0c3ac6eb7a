package studio.meridian.ui.conflict;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.content.merge.Piece.Kind;
import studio.meridian.content.merge.Piece.Pick;
import studio.meridian.messages.Messages;
import studio.meridian.model.LocaleTag;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Pseudo;
import studio.meridian.ui.common.Script;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one stretch looks like: our side, theirs, and the result with its choice. */
final class RowPane {
    /** Space and lines around the words of a field, as the sheet has them. */
    private static final double AROUND = 20;

    private static final double LEAST = 36;
    private static final List<Pick> PICKS = List.of(Pick.values());

    private final Row row;
    private final ConflictModel model;
    private final Messages messages;
    private final LocaleTag locale;
    private final int number;
    private final Node mine;
    private final Node theirs;
    private final VBox result = new VBox();
    private final TextArea area = new TextArea();

    /**
     * @param number where it stands, from 1
     */
    RowPane(Row row, int number, ConflictModel model, Messages messages) {
        this.row = row;
        this.number = number;
        this.model = model;
        this.messages = messages;
        this.locale = model.seen().locale();
        this.mine = side(row.mine(), "mine");
        this.theirs = side(row.theirs(), "theirs");
        build();
    }

    private VBox side(String text, String name) {
        DiffFlow flow =
                new DiffFlow(row.base(), text, locale, words("conflict.column." + name), messages);
        VBox box = new VBox(flow);
        box.getStyleClass().addAll("conflict-cell", "conflict-" + name);
        if (row.part() == Row.Part.TITLE) flow.getStyleClass().add("conflict-title");
        box.setMaxHeight(Double.MAX_VALUE);
        box.setOnMouseClicked(_ -> model.take(row));
        return box;
    }

    private void build() {
        area.setWrapText(true);
        area.getStyleClass().add("conflict-result");
        area.setAccessibleText(
                messages.get(
                        "conflict.result.name",
                        Map.of("number", number, "state", state(row.kind()))));
        area.setPromptText(words("conflict.left-out"));
        Script.dress(area, locale);
        area.setText(row.resultProperty().get());
        row.resultProperty()
                .subscribe(text -> {
                    if (!area.getText().equals(text)) area.setText(text);
                });
        area.textProperty().addListener((_, _, text) -> model.write(row, text));
        area.focusedProperty()
                .addListener((_, _, now) -> {
                    if (now) model.take(row);
                });
        grow();
        result.getChildren().add(area);
        result.getStyleClass().addAll("conflict-cell", "conflict-merged");
        if (row.differs()) result.getChildren().addAll(picks(), told());
    }

    /** As high as its text, so that the whole post scrolls and no part of it. */
    private void grow() {
        Text measure = new Text();
        measure.textProperty().bind(area.textProperty());
        measure.fontProperty().bind(area.fontProperty());
        measure.wrappingWidthProperty()
                .bind(Bindings.max(40, area.widthProperty().subtract(2 * AROUND)));
        area.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        Math.max(
                                                LEAST,
                                                measure.getLayoutBounds().getHeight() + AROUND),
                                measure.layoutBoundsProperty()));
        area.setMinHeight(Region.USE_PREF_SIZE);
    }

    private FlowPane picks() {
        FlowPane picks = new FlowPane();
        picks.getStyleClass().add("conflict-picks");
        Map<Pick, Button> buttons = new EnumMap<>(Pick.class);
        for (Pick pick : PICKS) {
            if (row.isLine() && pick == Pick.BOTH) continue;
            String name = pick.name().toLowerCase(Locale.ROOT);
            Button button = new Button(words("conflict.pick." + name));
            button.getStyleClass().addAll("conflict-pick", "pick-" + name);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setTooltip(new Tooltip("Alt+" + (PICKS.indexOf(pick) + 1)));
            button.setOnAction(_ -> {
                model.take(row);
                model.pick(row, pick);
            });
            buttons.put(pick, button);
            picks.getChildren().add(button);
        }
        row.pickProperty().subscribe(now -> buttons.forEach((pick, one) -> mark(one, pick, now)));
        return picks;
    }

    /** The chosen one has a tick, and says so to those who do not see it. */
    private void mark(Button button, Pick pick, @Nullable Pick now) {
        boolean chosen = pick == now;
        button.setGraphic(chosen ? Icons.of(Feather.CHECK) : null);
        button.pseudoClassStateChanged(Pseudo.CURRENT, chosen);
        String key = chosen ? "conflict.pick.chosen" : "conflict.pick.name";
        button.setAccessibleText(
                messages.get(key, Map.of("pick", button.getText(), "number", number)));
    }

    private Label told() {
        Label told = new Label();
        told.getStyleClass().addAll("small", "conflict-state");
        told.setWrapText(true);
        row.decidedProperty()
                .subscribe(decided -> {
                    boolean asks = !decided;
                    told.setText(asks ? words("conflict.choose") : state(row.kind()));
                    told.setGraphic(Icons.of(asks ? Feather.ALERT_CIRCLE : Feather.EDIT_2));
                    told.pseudoClassStateChanged(Pseudo.DONE, decided);
                });
        return told;
    }

    private String state(Kind kind) {
        return words("conflict.state." + kind.name().toLowerCase(Locale.ROOT));
    }

    private String words(String key) {
        return messages.get(key);
    }

    Node mine() {
        return mine;
    }

    Node theirs() {
        return theirs;
    }

    Node result() {
        return result;
    }

    /** What takes the keyboard. */
    Node field() {
        return area;
    }

    void current(boolean now) {
        for (Node node : new Node[] {mine, theirs, result}) {
            node.pseudoClassStateChanged(Pseudo.CURRENT, now && row.differs());
        }
    }
}
