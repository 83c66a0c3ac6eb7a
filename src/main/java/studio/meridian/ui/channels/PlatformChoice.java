package studio.meridian.ui.channels;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import studio.meridian.messages.Messages;
import studio.meridian.sync.account.Connections.Offer;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.overlay.CardScroll;
import studio.meridian.ui.overlay.Layers;

import java.util.List;
import java.util.function.Consumer;

/** The card on which a platform is chosen. */
final class PlatformChoice extends VBox {
    private final PlatformWords words;
    private final VBox list = new VBox();

    PlatformChoice(List<Offer> offers, Consumer<Offer> chosen, Runnable leave, Messages messages) {
        this.words = new PlatformWords(messages);
        getStyleClass().add("dialog");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.get("channels.choose-platform"));
        Label title = new Label(messages.get("channels.choose-platform"));
        title.getStyleClass().add("dialog-title");
        list.getStyleClass().add("platform-list");
        for (Offer offer : offers) list.getChildren().add(card(offer, chosen));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        Button close = new Button(messages.get("channels.cancel"));
        close.setOnAction(_ -> leave.run());
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(title, new CardScroll(list), buttons);
    }

    private Card card(Offer offer, Consumer<Offer> chosen) {
        Label name = new Label(words.name(offer));
        name.getStyleClass().add("platform-name");
        Label line = new Label(words.line(offer));
        line.setWrapText(true);
        line.getStyleClass().addAll("small", "quiet");
        VBox said = new VBox(name, line);
        HBox.setHgrow(said, Priority.ALWAYS);
        Card card = new Card(() -> chosen.accept(offer));
        card.getChildren().addAll(Icons.of(PlatformWords.icon(offer)), said);
        card.setId("platform-" + offer.platform());
        card.setAccessibleText(name.getText() + ", " + line.getText());
        return card;
    }

    /** A button whose words may take several lines. */
    private static final class Card extends HBox {
        private final Runnable action;

        private Card(Runnable action) {
            this.action = action;
            getStyleClass().add("platform-card");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            setOnMouseClicked(_ -> action.run());
            setOnKeyPressed(event -> {
                if (event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.SPACE) return;
                event.consume();
                action.run();
            });
        }

        @Override
        public void executeAccessibleAction(AccessibleAction what, Object... parameters) {
            if (what == AccessibleAction.FIRE) action.run();
            else super.executeAccessibleAction(what, parameters);
        }
    }

    private void walk(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0) return;
        event.consume();
        int at = list.getChildren().indexOf(getScene().getFocusOwner());
        int to = Math.clamp(at + step, 0, list.getChildren().size() - 1);
        list.getChildren().get(to).requestFocus();
    }

    void open(Layers layers) {
        layers.open(this, Pos.CENTER, list.getChildren().getFirst(), layers::close);
    }
}
