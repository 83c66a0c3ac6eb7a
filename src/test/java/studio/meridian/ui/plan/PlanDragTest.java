package studio.meridian.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.ui.MouseDesk.at;
import static studio.meridian.ui.MouseDesk.bounds;

import javafx.geometry.Point2D;
import javafx.scene.Node;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.LatePolicy;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.schedule.Resolution;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.MouseDesk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Deliveries are dragged by a real mouse; the reader lives in the Azores. */
class PlanDragTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir Path temp;
    private TestWorkspace workspace;
    private Channel site;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp.resolve("w"));
        site = workspace.channels.add("site", "Site", true, Map.of("folder", "/srv/site"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Delivery plan(String title, String local, ZoneId zone) {
        var due =
                LocalMoments.resolve(LocalDateTime.parse(local), zone, Resolution.Choice.EARLIER)
                        .planned();
        var text = workspace.article(title, "text").variant();
        return workspace.deliveries.plan(text.id(), site.id(), due, LatePolicy.ASK_AFTER_GRACE);
    }

    private LocalDateTime local(Delivery delivery) {
        Delivery now = Objects.requireNonNull(workspace.deliveries.find(delivery.id()));
        return Objects.requireNonNull(now.due()).local();
    }

    private static Point2D grip(Node chip) {
        return at(chip, 0.3, 0.3);
    }

    private static Node day(MouseDesk desk, LocalDate day) {
        return desk.all(".plan-day").stream()
                .filter(node -> node instanceof DayCell cell && cell.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private void toPlanAt(MouseDesk desk, int months) {
        desk.hand().press("Shortcut+3");
        for (int i = 0; i < months; i++) desk.hand().press("Page Down");
    }

    @Test
    void a_chip_is_dragged_to_another_day_and_taken_back() throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    toPlanAt(desk, 0);
                    desk.press(grip(desk.node(".plan-chip")));
                    desk.drag(at(day(desk, LocalDate.of(2026, 11, 27)), 0.5, 0.5));
                    assertThat(desk.words("#plan-strip").getFirst())
                            .startsWith("Moving “Salt” to Saturday, November 28, 09:00 Tokyo");
                    assertThat(desk.words(".plan-drag").getFirst()).contains("09:00 Tokyo");
                    desk.release();
                    assertThat(local(salt)).isEqualTo("2026-11-28T09:00");
                    assertThat(desk.all("#plan-strip")).isEmpty();
                    desk.hand().click(".notice-action");
                    assertThat(local(salt)).isEqualTo("2026-11-26T09:00");
                });
    }

    @Test
    void a_short_tremble_of_the_hand_moves_nothing_and_two_clicks_open_the_card() throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    toPlanAt(desk, 0);
                    Point2D from = grip(desk.node(".plan-chip"));
                    desk.drag(from, from.add(3, 3));
                    assertThat(desk.all(".notice")).isEmpty();
                    assertThat(local(salt)).isEqualTo("2026-11-26T09:00");
                    desk.hand().click(".plan-chip", 2);
                    assertThat(desk.hand().sees("#moment-date")).isTrue();
                });
    }

    @Test
    void released_outside_of_the_month_it_stays() throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    toPlanAt(desk, 0);
                    desk.drag(grip(desk.node(".plan-chip")), new Point2D(60, 400));
                    assertThat(local(salt)).isEqualTo("2026-11-26T09:00");
                    assertThat(desk.all(".notice")).isEmpty();
                    assertThat(desk.all(".plan-drag")).isEmpty();
                });
    }

    @Test
    void released_outside_of_the_week_it_stays() throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    toPlanAt(desk, 0);
                    desk.hand().click("#plan-span-week");
                    Point2D from = grip(desk.node(".plan-chip"));
                    desk.drag(from, new Point2D(from.getX() - 90, 20));
                    assertThat(local(salt)).isEqualTo("2026-11-26T09:00");
                    assertThat(desk.all(".notice")).isEmpty();
                });
    }

    @Test
    void escape_takes_it_out_of_the_hand_at_once() throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    toPlanAt(desk, 0);
                    desk.press(grip(desk.node(".plan-chip")));
                    desk.drag(at(day(desk, LocalDate.of(2026, 11, 27)), 0.5, 0.5));
                    assertThat(desk.all(".plan-drag")).hasSize(1);
                    desk.hand().press("Esc");
                    assertThat(desk.all(".plan-drag")).isEmpty();
                    assertThat(desk.all("#plan-strip")).isEmpty();
                    desk.drag(at(day(desk, LocalDate.of(2026, 11, 28)), 0.5, 0.5));
                    desk.release();
                    assertThat(local(salt)).isEqualTo("2026-11-26T09:00");
                });
    }

    @Test
    void dragged_onto_the_past_it_stays_and_that_is_said() throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    toPlanAt(desk, 0);
                    Node past = day(desk, LocalDate.of(2026, 11, 20));
                    desk.drag(grip(desk.node(".plan-chip")), at(past, 0.5, 0.5));
                    assertThat(local(salt)).isEqualTo("2026-11-26T09:00");
                    assertThat(desk.words(".notice .label").getFirst())
                            .isEqualTo(
                                    "That moment has passed. Nothing was changed; choose a later"
                                            + " one.");
                    assertThat(desk.all(".notice-action")).isEmpty();
                });
    }

    @Test
    void dragged_onto_an_hour_that_does_not_exist_the_words_say_what_it_means() throws Exception {
        Delivery salt = plan("Salt", "2027-03-27T02:30", BERLIN);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    toPlanAt(desk, 4);
                    desk.press(grip(desk.node(".plan-chip")));
                    desk.drag(at(day(desk, LocalDate.of(2027, 3, 28)), 0.5, 0.5));
                    assertThat(desk.words("#plan-strip").getFirst())
                            .contains("02:30 does not exist in Berlin on that day")
                            .contains("Sunday, March 28, 03:30 Berlin");
                    desk.release();
                    assertThat(desk.words(".notice .label").getFirst())
                            .contains("the clocks go forward");
                    desk.hand().click(".notice-action");
                    assertThat(local(salt)).isEqualTo("2027-03-27T02:30");
                });
    }

    @Test
    void dragged_onto_an_hour_that_comes_twice_the_words_say_which_one_it_is() throws Exception {
        Delivery salt = plan("Salt", "2027-10-30T02:30", BERLIN);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    toPlanAt(desk, 11);
                    Node sunday = day(desk, LocalDate.of(2027, 10, 31));
                    desk.drag(grip(desk.node(".plan-chip")), at(sunday, 0.5, 0.5));
                    assertThat(desk.words(".notice .label").getFirst())
                            .contains("02:30 comes twice in Berlin on that day")
                            .contains("for you");
                    Delivery now = Objects.requireNonNull(workspace.deliveries.find(salt.id()));
                    assertThat(Objects.requireNonNull(now.due()).instant())
                            .isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
                });
    }

    @Test
    void what_changes_meanwhile_does_not_take_it_out_of_the_hand() throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    toPlanAt(desk, 0);
                    Node chip = desk.node(".plan-chip");
                    Node friday = day(desk, LocalDate.of(2026, 11, 27));
                    Point2D goal = at(friday, 0.5, 0.5);
                    desk.press(grip(chip));
                    desk.drag(grip(chip).midpoint(goal));
                    plan("Tea", "2026-11-25T12:00", BERLIN);
                    desk.hand().settle();
                    assertThat(desk.all(".plan-chip")).containsExactly(chip);
                    desk.drag(goal);
                    desk.release();
                    assertThat(local(salt)).isEqualTo("2026-11-28T09:00");
                    assertThat(desk.all(".plan-chip")).hasSize(2);
                });
    }

    @Test
    void in_a_week_a_drag_changes_the_hour_by_the_clock_of_the_audience() throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", ZoneId.of("Asia/Kathmandu"));
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    toPlanAt(desk, 0);
                    desk.hand().click("#plan-span-week");
                    Node chip = desk.node(".plan-chip");
                    double track =
                            bounds(Objects.requireNonNull(chip.getParent())).getWidth()
                                    - bounds(desk.node(".plan-lane-head")).getWidth();
                    Point2D from = grip(chip);
                    desk.drag(from, from.add(track / 14, 0));
                    assertThat(local(salt)).isEqualTo("2026-11-26T21:00");
                });
    }

    @Test
    void mirrored_time_runs_to_the_left() throws Exception {
        Delivery salt = plan("Salt", "2026-11-25T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().speak(Locale.forLanguageTag("ar"));
                    toPlanAt(desk, 0);
                    Node chip = desk.node(".plan-chip");
                    double day = bounds(Objects.requireNonNull(chip.getParent())).getWidth();
                    Point2D from = grip(chip);
                    desk.drag(from, from.subtract(day, 0));
                    assertThat(local(salt)).isEqualTo("2026-11-26T09:00");
                    desk.hand().click("#plan-span-week");
                    Node inLane = desk.node(".plan-chip");
                    double track =
                            bounds(Objects.requireNonNull(inLane.getParent())).getWidth()
                                    - bounds(desk.node(".plan-lane-head")).getWidth();
                    Point2D held = at(inLane, 0.9, 0.3);
                    desk.drag(held, held.subtract(track / 7, 0));
                    assertThat(local(salt)).isEqualTo("2026-11-27T09:00");
                });
    }

    @Test
    void what_was_called_off_meanwhile_cannot_be_moved_and_the_person_is_told() throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    toPlanAt(desk, 0);
                    desk.press(grip(desk.node(".plan-chip")));
                    desk.drag(at(day(desk, LocalDate.of(2026, 11, 27)), 0.5, 0.5));
                    workspace.deliveries.cancel(salt.id());
                    desk.hand().settle();
                    desk.release();
                    assertThat(desk.words(".dialog-title")).hasSize(1);
                    assertThat(local(salt)).isEqualTo("2026-11-26T09:00");
                    desk.hand().press("Esc");
                    assertThat(desk.all(".plan-chip")).isEmpty();
                });
    }

    @Test
    void what_needs_a_decision_cannot_be_picked_up() throws Exception {
        Delivery salt = plan("Salt", "2026-11-23T10:00", TOKYO);
        workspace.pass(Duration.ofHours(2));
        long epoch = workspace.outbox.takeLease("test", 1, "boot");
        workspace.outbox.transition(
                salt, studio.meridian.model.DeliveryState.MISSED, epoch, "missed");
        Delivery missed = Objects.requireNonNull(workspace.deliveries.find(salt.id()));
        workspace.outbox.transition(
                missed, studio.meridian.model.DeliveryState.NEEDS_USER, epoch, "missed");
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    toPlanAt(desk, 0);
                    Node day = day(desk, LocalDate.of(2026, 11, 27));
                    desk.drag(grip(desk.node(".plan-chip")), at(day, 0.5, 0.5));
                    assertThat(local(salt)).isEqualTo("2026-11-23T10:00");
                    desk.hand().press("M");
                    assertThat(desk.words(".notice .label").getFirst())
                            .startsWith("It was sent or needs a decision");
                });
    }
}
