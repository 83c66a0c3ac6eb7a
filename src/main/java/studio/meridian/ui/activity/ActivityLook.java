package studio.meridian.ui.activity;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import studio.meridian.messages.Messages;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.storage.Decision;
import studio.meridian.sync.story.Reasons;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.delivery.Item;
import studio.meridian.ui.overlay.Notices;

import java.util.Locale;
import java.util.function.Consumer;

/** The words of the activity and the buttons by which a person decides. */
record ActivityLook(
        ActivityModel model,
        Messages messages,
        Words words,
        Reasons reasons,
        Notices notices,
        Runnable unlock,
        Consumer<Id<Delivery>> compare) {
    private static final String LOCKED = new SecretFailure.NoPassphrase().key();

    /** What an item is called. */
    String title(Item item) {
        return item.title().isBlank() ? messages.get("library.untitled") : item.title();
    }

    /** Why it stands where it stands. */
    String why(Story story) {
        Item item = story.item();
        return reasons.why(item.delivery(), item.channel(), story.attempts());
    }

    /** What can be decided about a delivery, as buttons. */
    FlowPane buttons(Story story) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("activity-buttons");
        if (!story.open().isEmpty() && LOCKED.equals(story.item().delivery().reason())) {
            Button open = new Button(messages.get("passphrase.unlock"));
            open.getStyleClass().add("activity-unlock");
            open.setAccessibleText(open.getText() + ": " + title(story.item()));
            open.setMinWidth(Region.USE_PREF_SIZE);
            open.setOnAction(_ -> unlock.run());
            buttons.getChildren().add(open);
        }
        if (story.differs()) buttons.getChildren().add(comparing(story.item()));
        for (Decision decision : Decision.values()) {
            if (!story.open().contains(decision)) continue;
            String name = decision.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Button button = new Button(messages.get("activity.do." + name));
            button.getStyleClass().add("decide-" + name);
            button.setAccessibleText(button.getText() + ": " + title(story.item()));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> decide(story.item(), decision, name));
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    /** The way out that loses nothing comes first. */
    private Button comparing(Item item) {
        Button button = new Button(messages.get("activity.do.compare"));
        button.getStyleClass().addAll("decide-compare", "accent");
        button.setAccessibleText(button.getText() + ": " + title(item));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> compare.accept(item.id()));
        return button;
    }

    private void decide(Item item, Decision decision, String name) {
        model.decide(
                item,
                decision,
                () -> notices.tell(messages.get("activity.done." + name, "title", title(item))));
    }
}
