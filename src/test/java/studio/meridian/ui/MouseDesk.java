package studio.meridian.ui;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;

import org.jspecify.annotations.Nullable;

import studio.meridian.secrets.MemoryRing;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.account.TestAccounts;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.MapSettings;
import studio.meridian.ui.tour.Stagehand;
import studio.meridian.ui.tour.Step;
import studio.meridian.ui.tour.Tour;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The real desk under a robot. It presses and lets go with the mouse of the platform; what lies
 * between is sent to the node that was pressed, as a platform does: JavaFX 26.0.1 headless forgets
 * the button while its robot moves, so its drags reach another node.
 */
public final class MouseDesk {
    private static final double WIDTH = 1000;

    private final Stagehand hand;
    private @Nullable Robot robot;
    private @Nullable Node pressed;

    private MouseDesk(Stagehand hand) {
        this.hand = hand;
    }

    /** Opens a desk, lets it be played on and closes it. */
    public static void play(TestWorkspace workspace, Path temp, Consumer<MouseDesk> story)
            throws Exception {
        MemoryRing ring = new MemoryRing("Ring");
        play(workspace, new TestAccounts(workspace, () -> ring), temp, story);
    }

    /** As {@link #play(TestWorkspace, Path, Consumer)}, over accounts. */
    public static void play(
            TestWorkspace workspace, TestAccounts accounts, Path temp, Consumer<MouseDesk> story)
            throws Exception {
        UiToolkit.start();
        Step step =
                new Step(
                        "played",
                        hand -> {
                            // The headless screen is no wider.
                            hand.on(() -> hand.scene().getWindow().setWidth(WIDTH));
                            story.accept(new MouseDesk(hand));
                        });
        try (Background background = Background.desktop()) {
            new Tour(background, temp.resolve("pictures"))
                    .play(
                            TestDesk.open(workspace, background, new MapSettings(), accounts),
                            List.of(step));
        }
    }

    /** Made on the thread of the screen. */
    private Robot robot() {
        Robot made = robot == null ? new Robot() : robot;
        robot = made;
        return made;
    }

    /** Keys, clicks and looks. */
    public Stagehand hand() {
        return hand;
    }

    /** What is in the scene and seen. */
    public List<Node> all(String selector) {
        List<Node> all = new ArrayList<>();
        hand.on(() ->
                hand.scene().getRoot().lookupAll(selector).stream()
                        .filter(MouseDesk::isSeen)
                        .forEach(all::add));
        return all;
    }

    private static boolean isSeen(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) return false;
        }
        return true;
    }

    /** The first of what is in the scene and seen. */
    public Node node(String selector) {
        List<Node> all = all(selector);
        if (all.isEmpty()) throw new AssertionError("nothing to be seen: " + selector);
        return all.getFirst();
    }

    /** The words of all labels and buttons that are seen. */
    public List<String> words(String selector) {
        return all(selector).stream()
                .map(node -> Objects.requireNonNullElse(((Labeled) node).getText(), ""))
                .toList();
    }

    /** What has the keyboard. */
    public @Nullable Node owner() {
        Node[] owner = new Node[1];
        hand.on(() -> owner[0] = hand.scene().getFocusOwner());
        return owner[0];
    }

    /** Where a node is on the screen. */
    public static Bounds bounds(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    /** A point of a node on the screen, in shares of its size. */
    public static Point2D at(Node node, double x, double y) {
        Bounds bounds = bounds(node);
        return new Point2D(
                bounds.getMinX() + x * bounds.getWidth(),
                bounds.getMinY() + y * bounds.getHeight());
    }

    /** Moves the mouse and presses its main button. */
    public void press(Point2D at) {
        hand.on(() -> robot().mouseMove(at));
        EventHandler<MouseEvent> note = event -> pressed = (Node) event.getTarget();
        hand.on(() -> {
            hand.scene().addEventFilter(MouseEvent.MOUSE_PRESSED, note);
            robot().mousePress(MouseButton.PRIMARY);
        });
        hand.on(() -> hand.scene().removeEventFilter(MouseEvent.MOUSE_PRESSED, note));
    }

    /** Moves the mouse while the button is down. */
    public void drag(Point2D to) {
        Node target = Objects.requireNonNull(pressed, "press first");
        hand.on(() -> {
            Point2D scene = hand.scene().getRoot().screenToLocal(to);
            Event.fireEvent(target, dragged(scene, to));
        });
    }

    private MouseEvent dragged(Point2D inRoot, Point2D screen) {
        Point2D scene = hand.scene().getRoot().localToScene(inRoot);
        return new MouseEvent(
                MouseEvent.MOUSE_DRAGGED,
                scene.getX(),
                scene.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    /** Lets the button go. */
    public void release() {
        hand.on(() -> robot().mouseRelease(MouseButton.PRIMARY));
    }

    /** Press, drag, release. */
    public void drag(Point2D from, Point2D to) {
        press(from);
        drag(from.midpoint(to));
        drag(to);
        release();
    }

    /** Every control that is seen and has no name a screen reader could say. */
    public List<String> nameless() {
        List<String> nameless = new ArrayList<>();
        hand.on(() -> nameless.addAll(Spoken.nameless(hand.scene().getRoot())));
        return nameless;
    }
}
