package studio.meridian.ui.overlay;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Icons;

import java.time.Duration;

/**
 * Short news at the foot of the window, gone by itself after a while. One at a time: a newer one
 * takes the place of the older. It stays while the mouse rests on it or the keyboard is in it.
 */
public final class Notices {
    private static final Duration BRIEF = Duration.ofSeconds(6);
    private static final Duration WITH_ACTION = Duration.ofSeconds(12);

    private final StackPane place;
    private final Background background;
    private final Messages messages;
    private Background.@Nullable Pending end;

    /** Where the keyboard was before it went to the notice. */
    private @Nullable Node before;

    public Notices(Layers layers, Background background, Messages messages) {
        this.place = layers.notices();
        this.background = background;
        this.messages = messages;
    }

    /** Tells something. */
    public void tell(String words) {
        show(words, Feather.CHECK, "notice-plain", null, BRIEF);
    }

    /**
     * Tells something that can be taken back or followed.
     *
     * @param verb what the button does, for example "Undo"
     */
    public void tell(String words, String verb, Runnable action) {
        show(words, Feather.CHECK, "notice-plain", button(verb, action), WITH_ACTION);
    }

    /** Tells of a problem; it stays until it is closed. */
    public void problem(String words, String verb, Runnable action) {
        show(words, Feather.ALERT_TRIANGLE, "notice-problem", button(verb, action), Duration.ZERO);
    }

    /** Takes away what is shown. */
    public void clear() {
        if (end != null) end.cancel();
        end = null;
        boolean keyboard = place.isFocusWithin();
        place.getChildren().clear();
        Node back = before;
        if (keyboard && back != null && back.getScene() != null) back.requestFocus();
    }

    private Button button(String verb, Runnable action) {
        Button button = new Button(verb);
        button.getStyleClass().add("notice-action");
        button.setOnAction(_ -> {
            clear();
            action.run();
        });
        return button;
    }

    private void show(
            String words, Feather icon, String look, @Nullable Button action, Duration stay) {
        background.assertOnScreen();
        clear();
        Label label = new Label(words);
        label.setWrapText(true);
        HBox card = new HBox(Icons.of(icon, "notice-icon"), label);
        card.getStyleClass().addAll("notice", look);
        if (action != null) card.getChildren().add(action);
        card.getChildren().add(Icons.button(Feather.X, messages.get("notice.close"), this::clear));
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(words);
        card.setOnKeyPressed(event -> {
            if (event.getCode() != KeyCode.ESCAPE) return;
            event.consume();
            clear();
        });
        StackPane.setAlignment(card, Pos.BOTTOM_CENTER);
        place.getChildren().setAll(card);
        before = place.getScene() == null ? null : place.getScene().getFocusOwner();
        card.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        if (!stay.isZero()) endAfter(stay, card);
    }

    private void endAfter(Duration stay, HBox card) {
        end =
                background.later(
                        stay,
                        () -> {
                            if (!place.getChildren().contains(card)) return;
                            if (card.isHover() || card.isFocusWithin()) endAfter(stay, card);
                            else clear();
                        });
    }
}
