package studio.meridian.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.Spoken;
import studio.meridian.ui.TestDesk;
import studio.meridian.ui.UiToolkit;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.MapSettings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Plan, Channels and Activity by mouse and key events on the real window. */
class DeliveryScreensTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @TempDir Path temp;
    private TestWorkspace workspace;
    private Delivery delivery;
    @AutoClose private final Background background = Background.desktop();

    @BeforeEach
    void open() throws Exception {
        UiToolkit.start();
        workspace = new TestWorkspace(temp);
        Channel site = workspace.channels.add("site", "Site", true, Map.of("folder", "/srv/site"));
        var text = workspace.article("Salt", "text").variant();
        // Monday noon in the Azores; Thursday at nine in Tokyo is Wednesday night or Thursday
        // there.
        delivery =
                workspace.deliveries.plan(
                        text.id(),
                        site.id(),
                        LocalMoments.at(workspace.now().plus(Duration.ofHours(48)), TOKYO),
                        LatePolicy.ASK_AFTER_GRACE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void play(Consumer<Stagehand> action) {
        new Tour(background, temp.resolve("pictures"))
                .play(
                        TestDesk.open(workspace, background, new MapSettings()),
                        List.of(new Step("played", action)));
    }

    private LocalDateTime local() {
        Delivery now = Objects.requireNonNull(workspace.deliveries.find(delivery.id()));
        return Objects.requireNonNull(now.due()).local();
    }

    private LocalDateTime planned() {
        return Objects.requireNonNull(delivery.due()).local();
    }

    private static Node node(Stagehand hand, String selector) {
        return Objects.requireNonNull(hand.scene().getRoot().lookup(selector), selector);
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    private static void drag(
            Stagehand hand, Node chip, double dx, double dy, String beforeRelease) {
        Bounds bounds = chip.localToScene(chip.getLayoutBounds());
        double x = bounds.getMinX() + 10;
        double y = bounds.getMinY() + 8;
        hand.on(() -> fire(chip, MouseEvent.MOUSE_PRESSED, x, y));
        for (int i = 1; i <= 4; i++) {
            double share = i / 4.0;
            hand.on(() -> fire(chip, MouseEvent.MOUSE_DRAGGED, x + dx * share, y + dy * share));
        }
        assertThat(hand.sees("#plan-strip")).isTrue();
        if (!beforeRelease.isEmpty()) hand.press(beforeRelease);
        hand.on(() -> fire(chip, MouseEvent.MOUSE_RELEASED, x + dx, y + dy));
    }

    private static void fire(Node chip, EventType<MouseEvent> type, double x, double y) {
        Point2D screen = chip.getScene().getRoot().localToScreen(x, y);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                chip,
                new MouseEvent(
                        type,
                        x,
                        y,
                        screen.getX(),
                        screen.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    @Test
    void a_chip_is_dragged_to_another_day_and_undone() {
        play(hand -> {
            hand.press("Shortcut+3");
            Node chip = node(hand, ".plan-chip");
            double day = onScreen(Objects.requireNonNull(chip.getParent())).getWidth();
            drag(hand, chip, 2 * day, 0, "");
            assertThat(local()).isEqualTo(planned().plusDays(2));
            hand.click(".notice-action");
            assertThat(local()).isEqualTo(planned());
        });
    }

    @Test
    void escape_during_a_drag_puts_it_back() {
        play(hand -> {
            hand.press("Shortcut+3");
            Node chip = node(hand, ".plan-chip");
            double day = onScreen(Objects.requireNonNull(chip.getParent())).getWidth();
            drag(hand, chip, day, 0, "Esc");
            assertThat(local()).isEqualTo(planned());
        });
    }

    @Test
    void a_chip_is_dragged_to_another_hour_of_the_week() {
        play(hand -> {
            hand.press("Shortcut+3");
            hand.click("#plan-span-week");
            Node chip = node(hand, ".plan-chip");
            double lane = onScreen(Objects.requireNonNull(chip.getParent())).getWidth();
            double head = onScreen(node(hand, ".plan-lane-head")).getWidth();
            drag(hand, chip, (lane - head) / 14, 0, "");
            assertThat(local()).isEqualTo(planned().plusHours(12));
        });
    }

    @Test
    void a_delivery_is_moved_by_the_keyboard_alone() {
        play(hand -> {
            hand.press("Shortcut+3");
            hand.press("Right");
            hand.press("M");
            assertThat(hand.sees("#plan-strip")).isTrue();
            hand.press("Right");
            hand.press("Down");
            hand.press("Esc");
            assertThat(hand.sees("#plan-strip")).isFalse();
            assertThat(local()).isEqualTo(planned());
            hand.press("M");
            hand.press("Right");
            hand.press("Enter");
            assertThat(local()).isEqualTo(planned().plusDays(1));
            // The keyboard is still on it: Enter opens the card with date, time and zone.
            hand.press("Enter");
            hand.on(() -> ((TextField) node(hand, "#moment-time")).setText("07:15"));
            hand.press("Enter");
            assertThat(local().toLocalTime()).hasToString("07:15");
            hand.press("Delete");
            assertThat(Objects.requireNonNull(workspace.deliveries.find(delivery.id())).state())
                    .isEqualTo(DeliveryState.CANCELLED);
        });
    }

    @Test
    void a_post_is_planned_from_here() {
        workspace.article("Tea", "leaves");
        play(hand -> {
            hand.press("Shortcut+3");
            hand.click("#plan-new");
            hand.type("leaves");
            hand.on(() -> ((ListView<?>) node(hand, "#plan-posts")).getSelectionModel().select(0));
            hand.press("Enter");
        });
        assertThat(workspace.deliveries.titles()).containsValue("Tea");
    }

    @Test
    void a_site_is_added_by_the_keyboard() {
        play(hand -> {
            hand.press("Shortcut+5");
            hand.press("Shortcut+N");
            hand.press("Enter");
            hand.type("Photographs");
            hand.press("Enter");
            assertThat(hand.sees("#channel-problem")).isTrue();
            hand.type("/srv/photographs");
            hand.press("Enter");
        });
        assertThat(workspace.channels.named("Photographs").settings())
                .containsEntry("folder", "/srv/photographs");
    }

    @Test
    void every_control_of_these_screens_has_a_name() {
        play(hand -> {
            for (String keys : List.of("Shortcut+3", "Shortcut+5", "Shortcut+6")) {
                hand.press(keys);
                List<String> nameless = new ArrayList<>();
                hand.on(() -> nameless.addAll(Spoken.nameless(hand.scene().getRoot())));
                assertThat(nameless).as(keys).isEmpty();
            }
        });
    }
}
