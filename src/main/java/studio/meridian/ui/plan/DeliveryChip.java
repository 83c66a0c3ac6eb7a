package studio.meridian.ui.plan;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Pseudo;
import studio.meridian.ui.common.Script;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.delivery.Item;
import studio.meridian.ui.delivery.Stage;

import java.time.Instant;
import java.time.ZoneId;

/** One delivery in the plan: its title, then its state, hour, language and channel. */
final class DeliveryChip extends VBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

    private final Item item;

    DeliveryChip(Item item, Instant moment, Instant now, ZoneId zone, PlanLook look) {
        this.item = item;
        Messages messages = look.messages();
        Words words = look.words();
        Stage stage = Stage.of(item, now);
        String name = look.title(item);
        String hour = words.clockTime(moment, zone);
        Label title = new Label(name);
        title.getStyleClass().addAll("plan-chip-title", "may-clip");
        Script.dress(title, item.delivery().locale());
        Label state = new Label();
        boolean refused = look.isRefused(item);
        if (refused) refused(state, messages);
        else stage.dress(state, messages);
        state.getStyleClass().addAll("plan-chip-fact", "may-clip");
        Label time = new Label(hour);
        time.getStyleClass().addAll("plan-chip-fact", "plan-chip-time", "may-clip");
        time.setMinWidth(USE_PREF_SIZE);
        Label locale = new Label(item.delivery().locale().tag(), Icons.of(item.channelIcon()));
        locale.setMinWidth(USE_PREF_SIZE);
        locale.getStyleClass().addAll("plan-chip-fact", "may-clip");
        HBox facts = new HBox(time, state, locale);
        facts.getStyleClass().add("plan-chip-facts");
        getChildren().addAll(title, facts);
        getStyleClass().addAll("plan-chip", refused ? "meaning-problem" : stage.styleClass());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        String all = look.allOf(item, moment, zone, stage);
        setAccessibleText(all);
        Tooltip.install(this, new Tooltip(all));
        pseudoClassStateChanged(OVER, stage.isOver());
    }

    private static void refused(Label state, Messages messages) {
        state.setGraphic(Icons.of(Feather.X_OCTAGON));
        state.setText(messages.get("fit.refused"));
        state.getStyleClass().add("meaning-problem");
    }

    Item item() {
        return item;
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(Pseudo.CURRENT, chosen);
    }

    void take(boolean taken) {
        pseudoClassStateChanged(TAKEN, taken);
    }
}
