package studio.meridian.ui.tour;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

import studio.meridian.ui.Desk;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.look.TextScale;
import studio.meridian.ui.look.ThemeChoice;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Plays the person at the desk: real mouse and key events on the real window. Its methods are
 * called from a thread of its own and return when the studio has come to rest.
 */
public final class Stagehand {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BLINK = Duration.ofMillis(20);
    private static final int CALM = 2;

    private final Desk desk;
    private final Background background;

    Stagehand(Desk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    /** Clicks in the middle of a node. */
    public void click(String selector) {
        click(selector, 1);
    }

    /** Clicks several times in the middle of a node. */
    public void click(String selector, int times) {
        on(() -> {
            Point2D at = middle(node(selector));
            Robot robot = new Robot();
            robot.mouseMove(at);
            for (int i = 0; i < times; i++) robot.mouseClick(MouseButton.PRIMARY);
        });
    }

    /** Presses keys as they are written for JavaFX, for example {@code Shortcut+K}. */
    public void press(String keys) {
        KeyCombination wanted = KeyCombination.valueOf(keys);
        KeyCode code = code(keys.substring(keys.lastIndexOf('+') + 1));
        boolean shortcut = keys.contains("Shortcut");
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        on(() -> {
            KeyEvent pressed =
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            code,
                            keys.contains("Shift"),
                            shortcut && !mac,
                            keys.contains("Alt"),
                            shortcut && mac);
            if (!wanted.match(pressed)) throw new IllegalArgumentException(keys);
            fire(pressed);
        });
    }

    private static KeyCode code(String name) {
        KeyCode named = KeyCode.getKeyCode(name);
        return named == null ? KeyCode.valueOf(name.toUpperCase(Locale.ROOT)) : named;
    }

    /** Types text of any script. */
    public void type(String text) {
        text.codePoints()
                .forEach(point ->
                        on(() ->
                                fire(
                                        new KeyEvent(
                                                KeyEvent.KEY_TYPED,
                                                Character.toString(point),
                                                "",
                                                KeyCode.UNDEFINED,
                                                false,
                                                false,
                                                false,
                                                false))));
    }

    private void fire(KeyEvent event) {
        Node owner = scene().getFocusOwner();
        Event.fireEvent(owner == null ? scene() : owner, event);
    }

    /** Wears a theme. */
    public void wear(ThemeChoice theme) {
        on(() -> desk.look().choiceProperty().set(theme));
    }

    /** Shows text in another size. */
    public void scale(TextScale scale) {
        on(() -> desk.look().textScaleProperty().set(scale));
    }

    /** Shows the interface in another language. */
    public void speak(Locale locale) {
        on(() -> desk.speak(locale));
    }

    /** Does anything else on the thread of the screen. */
    public void on(Runnable action) {
        background.ask(() -> {
            action.run();
            return true;
        });
        settle();
    }

    /** Whether something can be seen. */
    public boolean sees(String selector) {
        return background.ask(() -> find(selector) != null);
    }

    /** Waits until something that happens beside the screen can be seen. */
    public void waitFor(String selector) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!sees(selector)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never seen: " + selector);
            }
            settle();
        }
    }

    /** The scene that is played on; touch it only on the thread of the screen. */
    public Scene scene() {
        return desk.scene();
    }

    private Node node(String selector) {
        Node found = find(selector);
        if (found == null) throw new IllegalStateException("nothing to be seen: " + selector);
        return found;
    }

    private @org.jspecify.annotations.Nullable Node find(String selector) {
        Set<Node> all = scene().getRoot().lookupAll(selector);
        for (Node one : all) {
            Bounds bounds = one.localToScene(one.getBoundsInLocal());
            boolean seen = one.isVisible() && bounds.getWidth() > 0 && bounds.getHeight() > 0;
            if (seen) return one;
        }
        return null;
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /** Waits until nothing is under way and what is shown was laid out. */
    public void settle() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int calm = 0; calm < CALM; calm = background.isIdle() ? calm + 1 : 0) {
            if (System.nanoTime() > end) throw new IllegalStateException("never came to rest");
            pulse();
        }
    }

    private void pulse() {
        CountDownLatch laidOut = new CountDownLatch(1);
        background.ask(() -> {
            Runnable[] once = new Runnable[1];
            once[0] =
                    () -> {
                        scene().removePostLayoutPulseListener(once[0]);
                        laidOut.countDown();
                    };
            scene().addPostLayoutPulseListener(once[0]);
            Platform.requestNextPulse();
            return true;
        });
        try {
            if (!laidOut.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the window is not drawn");
            }
            Thread.sleep(BLINK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
