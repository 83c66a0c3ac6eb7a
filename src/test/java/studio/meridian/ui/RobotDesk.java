package studio.meridian.ui;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.testfx.api.FxRobot;

import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.MapSettings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** The real desktop in a window without a display, and a robot that sits at it. */
public final class RobotDesk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BLINK = Duration.ofMillis(20);
    private static final double HIGH = 900;

    public final TestWorkspace workspace;
    private final Background background = Background.desktop();
    private final FxRobot robot = new FxRobot();
    private Desk desk;
    private Stage stage;

    private RobotDesk(TestWorkspace workspace) {
        this.workspace = workspace;
    }

    /** An empty workspace; the window opens with {@link #show}. */
    public static RobotDesk over(Path folder) throws Exception {
        UiToolkit.start();
        return new RobotDesk(new TestWorkspace(folder));
    }

    /** Opens the window; the headless screen is a thousand pixels wide. */
    public RobotDesk show(double width) {
        desk = TestDesk.open(workspace, background, new MapSettings());
        look(() -> {
            stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(desk.scene());
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(HIGH);
            stage.show();
            stage.requestFocus();
            return true;
        });
        until("the window has the keyboard", () -> stage.isFocused());
        settle();
        return this;
    }

    /** Opens a post by its title, from the Library into Write. */
    public void write(String title) {
        keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        keys(KeyCode.CONTROL, KeyCode.F);
        until("the keyboard is in the search", () -> owner() instanceof TextInputControl);
        type(title);
        settle();
        keys(KeyCode.DOWN);
        until("the list has the keyboard", () -> owner() instanceof ListView<?>);
        keys(KeyCode.ENTER);
        until("the editor is open", () -> find("#write-body") != null);
        settle();
    }

    /** Opens a post by its title in Translate. */
    public void translate(String title) {
        keys(KeyCode.CONTROL, KeyCode.DIGIT4);
        keys(KeyCode.CONTROL, KeyCode.O);
        until("posts are offered", () -> find("#chooser-search") != null);
        type(title);
        settle();
        keys(KeyCode.ENTER);
        until("the sentences are open", () -> find("#target") != null);
        settle();
    }

    /** Presses keys together on the keyboard of the window. */
    public void keys(KeyCode... codes) {
        robot.push(codes);
        settle();
    }

    /** Clicks with the mouse. */
    public void click(String selector) {
        Node node = look(() -> find(selector));
        if (node == null) throw new AssertionError("nothing to click: " + selector);
        // The robot of the tests walks there in two hundred steps, each with a picture of the
        // window.
        Bounds bounds = look(() -> node.localToScreen(node.getBoundsInLocal()));
        Robot mouse = look(Robot::new);
        act(() -> mouse.mouseMove(bounds.getCenterX(), bounds.getCenterY()));
        act(() -> mouse.mousePress(MouseButton.PRIMARY));
        act(() -> mouse.mouseRelease(MouseButton.PRIMARY));
        settle();
    }

    /** Presses a button by the keyboard; it may lie beyond the headless screen. */
    public void press(String selector) {
        focus(selector, 0);
        keys(KeyCode.SPACE);
    }

    /** Types text of any script, one character after the other. */
    public void type(String text) {
        text.codePoints().forEach(point -> fire(typed(Character.toString(point))));
        settle();
    }

    private static KeyEvent typed(String sign) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    /** One step of an input method: what it hands over, and what it still composes. */
    public void compose(String committed, String... composed) {
        List<InputMethodTextRun> runs =
                Arrays.stream(composed)
                        .map(run ->
                                new InputMethodTextRun(
                                        run,
                                        javafx.scene.input.InputMethodHighlight.UNSELECTED_RAW))
                        .toList();
        fire(
                new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        runs,
                        committed,
                        composed.length == 0 ? 0 : composed[composed.length - 1].length()));
    }

    private void fire(Event event) {
        look(() -> {
            Event.fireEvent(owner(), event);
            return true;
        });
    }

    private Node owner() {
        return desk.scene().getFocusOwner();
    }

    /** Whether the keyboard is in the node. */
    public boolean hasKeyboard(String selector) {
        return look(() -> owner() != null && owner().equals(find(selector)));
    }

    /** Puts the keyboard into a node and the caret of a field at a place. */
    public void focus(String selector, int caret) {
        look(() -> {
            Node node = find(selector);
            node.requestFocus();
            if (node instanceof TextInputControl field) field.positionCaret(caret);
            return true;
        });
    }

    /** Selects a stretch of a field that has the keyboard. */
    public void select(String selector, String words) {
        look(() -> {
            TextInputControl field = (TextInputControl) find(selector);
            int start = field.getText().indexOf(words);
            field.requestFocus();
            field.selectRange(start, start + words.length());
            return true;
        });
    }

    /** What stands in a field. */
    public String text(String selector) {
        return look(() -> ((TextInputControl) find(selector)).getText());
    }

    /** Whether something can be seen. */
    public boolean sees(String selector) {
        return look(() -> find(selector) != null);
    }

    /** A node that can be seen; touch it only within {@link #look}. */
    public Node find(String selector) {
        for (Node node : desk.scene().getRoot().lookupAll(selector)) {
            Bounds bounds = node.localToScene(node.getBoundsInLocal());
            if (isSeen(node) && bounds.getWidth() > 0 && bounds.getHeight() > 0) return node;
        }
        return null;
    }

    private static boolean isSeen(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) return false;
        }
        return true;
    }

    /** Widens or narrows the window. */
    public void width(double width) {
        look(() -> {
            stage.setWidth(width);
            return true;
        });
        settle();
    }

    private void act(Runnable deed) {
        look(() -> {
            deed.run();
            return true;
        });
    }

    /** Asks on the thread of the screen. */
    public <T> T look(Callable<T> question) {
        try {
            return Platform.isFxApplicationThread() ? question.call() : UiToolkit.call(question);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until something is so on the thread of the screen. */
    public void until(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!look(condition)) {
            if (System.nanoTime() > end) throw new AssertionError("never: " + what);
            blink();
        }
    }

    /** Waits until nothing is under way; delays do not count. */
    public void settle() {
        for (int calm = 0; calm < 3; calm = background.isIdle() ? calm + 1 : 0) {
            robot.interact(() -> desk.scene().getRoot().layout());
            blink();
        }
    }

    private static void blink() {
        try {
            Thread.sleep(BLINK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Controls that a screen reader could not name. */
    public List<String> nameless() {
        return look(() -> Spoken.nameless(desk.scene().getRoot()));
    }

    @Override
    public void close() {
        if (desk != null) {
            settle();
            look(() -> {
                desk.close();
                return true;
            });
            settle();
            look(() -> {
                stage.hide();
                return true;
            });
        }
        background.close();
        workspace.close();
    }
}
