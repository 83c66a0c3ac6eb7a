package studio.meridian.ui.activity;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.meridian.ui.common.Script;
import studio.meridian.ui.delivery.Item;

/** Something that needs a person: what it is, why, and what can be done. */
final class NeedCard extends VBox {
    NeedCard(Story story, ActivityLook look) {
        Item item = story.item();
        getStyleClass().add("need-card");
        setAccessibleRole(AccessibleRole.NODE);
        Label title = new Label(look.title(item));
        title.getStyleClass().addAll("need-title", "may-clip");
        Script.font(title, item.delivery().locale());
        Label state = new Label();
        look.model().stage(item).dress(state, look.messages());
        state.setMinWidth(USE_PREF_SIZE);
        state.getStyleClass().add("small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(title, gap, state);
        top.getStyleClass().add("need-top");
        Label why = new Label(look.why(story));
        why.setWrapText(true);
        why.getStyleClass().add("need-why");
        Label where = new Label(item.delivery().locale().tag() + " · " + item.channel().name());
        where.getStyleClass().addAll("small", "quiet", "may-clip");
        FlowPane buttons = look.buttons(story);
        getChildren().addAll(top, where, why);
        if (!buttons.getChildren().isEmpty()) getChildren().add(buttons);
        setAccessibleText(title.getText() + ", " + state.getText() + ", " + why.getText());
        setOnMouseClicked(_ -> look.model().choose(item.id()));
    }
}
