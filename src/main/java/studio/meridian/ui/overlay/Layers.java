package studio.meridian.ui.overlay;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The screens and, over them in the same scene, what asks for attention. A modal card takes the
 * keyboard until it is closed; then the keyboard goes back to where it was.
 */
public final class Layers extends StackPane {
    private final Deque<Card> cards = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper modal = new ReadOnlyBooleanWrapper();
    private final StackPane notices = new StackPane();
    private Subscription holding = Subscription.EMPTY;

    /** Whether the keyboard was last sent backwards. */
    private boolean backwards;

    /** A card that is open. */
    private record Card(StackPane scrim, Node card, @Nullable Node before, Runnable leave) {}

    public Layers() {
        getStyleClass().add("layers");
        notices.getStyleClass().add("notice-layer");
        notices.setPickOnBounds(false);
        StackPane.setAlignment(notices, Pos.BOTTOM_CENTER);
        getChildren().add(notices);
        sceneProperty().addListener((_, _, scene) -> holdFocus(scene));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> backwards = event.isShiftDown());
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    }

    private void holdFocus(@Nullable Scene scene) {
        holding.unsubscribe();
        holding =
                scene == null
                        ? Subscription.EMPTY
                        : scene.focusOwnerProperty().subscribe(this::keepInside);
    }

    private void keepInside(@Nullable Node owner) {
        Card top = cards.peek();
        if (top == null || owner == null || isInside(owner, top.scrim)) return;
        Node next = focusable(top.card, backwards);
        if (next != null) next.requestFocus();
    }

    private void escape(KeyEvent event) {
        Card top = cards.peek();
        if (top == null || event.getCode() != KeyCode.ESCAPE) return;
        event.consume();
        top.leave.run();
    }

    /** Puts the screens at the bottom. */
    public void setGround(Node ground) {
        getChildren().addFirst(ground);
    }

    /** Whether a card is open. */
    public ReadOnlyBooleanProperty modalProperty() {
        return modal.getReadOnlyProperty();
    }

    /** Where notices are put. */
    StackPane notices() {
        return notices;
    }

    /**
     * Opens a card over everything.
     *
     * @param at where in the window it stands
     * @param leave what Escape and a click beside the card do; it must close the card
     */
    public void open(Region card, Pos at, Node focus, Runnable leave) {
        StackPane scrim = new StackPane(card);
        scrim.getStyleClass().add("scrim");
        scrim.setAlignment(at);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        scrim.setOnMousePressed(event -> {
            if (scrim.equals(event.getTarget())) leave.run();
        });
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        cards.push(new Card(scrim, card, before, leave));
        getChildren().add(getChildren().indexOf(notices), scrim);
        modal.set(true);
        // What scrolls has its content in the scene only once it has its skin.
        scrim.applyCss();
        focus.requestFocus();
    }

    /** Closes the topmost card. */
    public void close() {
        Card top = cards.poll();
        if (top == null) return;
        getChildren().remove(top.scrim);
        modal.set(!cards.isEmpty());
        if (top.before != null && top.before.getScene() != null) top.before.requestFocus();
    }

    private static boolean isInside(Node node, Node ancestor) {
        for (Node one = node; one != null; one = one.getParent())
            if (one.equals(ancestor)) return true;
        return false;
    }

    /** The first that takes the keyboard, or the last. */
    private static @Nullable Node focusable(Node node, boolean last) {
        if (!node.isVisible() || node.isDisabled()) return null;
        if (node.isFocusTraversable()) return node;
        if (!(node instanceof Parent parent)) return null;
        List<Node> children = parent.getChildrenUnmodifiable();
        for (Node child : last ? children.reversed() : children) {
            Node found = focusable(child, last);
            if (found != null) return found;
        }
        return null;
    }
}
