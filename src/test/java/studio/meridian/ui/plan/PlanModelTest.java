package studio.meridian.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.Messages;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.schedule.Resolution;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.common.AtOnce;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.delivery.Item;
import studio.meridian.ui.plan.PlanModel.Face;
import studio.meridian.ui.plan.PlanModel.Moved;
import studio.meridian.ui.plan.PlanModel.Span;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

class PlanModelTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @TempDir Path temp;
    private TestWorkspace workspace;
    private Channel site;
    private PlanModel model;
    private PlanLook look;
    private final List<Moved> moved = new ArrayList<>();
    private boolean past;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        site = workspace.channels.add("site", "Site", true, Map.of());
        model = model(Locale.GERMANY);
        Messages messages = Messages.of(Locale.ENGLISH);
        look =
                new PlanLook(
                        messages,
                        new Words(messages, BERLIN, workspace::now),
                        new PlanDates(Locale.ENGLISH),
                        _ -> "");
        model.shown();
    }

    @AfterEach
    void close() {
        model.hidden();
        workspace.close();
    }

    private PlanModel model(Locale locale) {
        return new PlanModel(
                workspace.deliveries,
                workspace.channels,
                workspace.database.changes(),
                AtOnce.background(),
                workspace::now,
                BERLIN,
                locale);
    }

    private Delivery plan(String title, String local, ZoneId zone) {
        var planned =
                LocalMoments.resolve(LocalDateTime.parse(local), zone, Resolution.Choice.EARLIER)
                        .planned();
        var text = workspace.article(title, "text").variant();
        return workspace.deliveries.plan(text.id(), site.id(), planned, LatePolicy.ASK_AFTER_GRACE);
    }

    private Item only() {
        assertThat(model.itemsProperty().get()).hasSize(1);
        return model.itemsProperty().get().getFirst();
    }

    private void letGo() {
        model.letGo(moved::add, () -> past = true);
    }

    private Delivery stored(Delivery delivery) {
        return Objects.requireNonNull(workspace.deliveries.find(delivery.id()));
    }

    @Test
    void what_is_planned_elsewhere_appears_by_itself() {
        assertThat(model.bareProperty().get()).isTrue();
        plan("Salt", "2026-11-26T09:00", BERLIN);
        assertThat(model.bareProperty().get()).isFalse();
        assertThat(only().title()).isEqualTo("Salt");
        model.hidden();
        plan("Tea", "2026-11-27T09:00", BERLIN);
        assertThat(model.itemsProperty().get()).hasSize(1);
    }

    @Test
    void an_item_stands_on_the_day_of_the_clock_that_is_shown() {
        plan("Salt", "2026-11-27T06:00", TOKYO);
        assertThat(model.dayOf(only())).isEqualTo(LocalDate.of(2026, 11, 26));
        model.face(Face.AUDIENCE);
        assertThat(model.dayOf(only())).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void weeks_begin_where_the_reader_is_used_to_and_months_have_five_or_six_of_them() {
        assertThat(model.week().first().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(model(Locale.US).week().first().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(model(Locale.forLanguageTag("ar-EG")).week().first().getDayOfWeek())
                .isEqualTo(DayOfWeek.SATURDAY);
        model.show(LocalDate.of(2026, 12, 3));
        assertThat(model.month().weeks()).isEqualTo(5);
        model.show(LocalDate.of(2026, 8, 3));
        assertThat(model.month().weeks()).isEqualTo(6);
    }

    @Test
    void pages_are_turned_by_what_is_shown() {
        plan("Salt", "2026-12-24T18:00", BERLIN);
        assertThat(model.itemsProperty().get()).isEmpty();
        model.turn(1);
        assertThat(only().title()).isEqualTo("Salt");
        model.today();
        model.span(Span.WEEK);
        model.turn(4);
        assertThat(model.week().first()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(only().title()).isEqualTo("Salt");
        model.turn(1);
        assertThat(model.itemsProperty().get()).isEmpty();
    }

    @Test
    void a_move_keeps_the_hour_of_the_audience_and_can_be_taken_back() {
        Delivery delivery = plan("Salt", "2026-11-26T09:00", TOKYO);
        assertThat(model.take(only())).isTrue();
        model.nudge(2, 0);
        model.nudge(0, -1);
        letGo();
        assertThat(Objects.requireNonNull(stored(delivery).due()).local())
                .isEqualTo(LocalDateTime.parse("2026-11-28T08:00"));
        assertThat(Objects.requireNonNull(only().due()).zone()).isEqualTo(TOKYO);
        model.undo(moved.getFirst());
        assertThat(stored(delivery).due()).isEqualTo(delivery.due());
    }

    @Test
    void an_hour_that_does_not_exist_is_said_in_words() {
        plan("Salt", "2027-03-27T02:30", BERLIN);
        model.show(LocalDate.of(2027, 3, 27));
        model.take(only());
        model.nudge(1, 0);
        letGo();
        Resolution now = moved.getFirst().now();
        assertThat(now.kind()).isEqualTo(Resolution.Kind.GAP);
        assertThat(look.moment(now))
                .startsWith("02:30 does not exist in Berlin on that day")
                .contains("Sunday, March 28, 03:30 Berlin");
    }

    @Test
    void an_hour_that_comes_twice_is_said_in_words_and_keeps_the_reading_that_was_chosen() {
        Delivery delivery = plan("Salt", "2027-10-30T02:30", BERLIN);
        model.show(LocalDate.of(2027, 10, 30));
        model.take(only());
        model.nudge(1, 0);
        letGo();
        assertThat(look.moment(moved.getFirst().now())).startsWith("02:30 comes twice in Berlin");
        Resolution second =
                LocalMoments.resolve(
                        LocalDateTime.parse("2027-10-31T02:30"), BERLIN, Resolution.Choice.LATER);
        model.move(only(), second, moved::add, () -> past = true);
        assertThat(stored(delivery).due()).isEqualTo(second.planned());
        assertThat(Proposal.of(only()).resolve().planned()).isEqualTo(second.planned());
    }

    @Test
    void nothing_is_moved_into_the_past() {
        Delivery delivery = plan("Salt", "2026-11-24T09:00", BERLIN);
        model.take(only());
        model.nudge(-3, 0);
        letGo();
        assertThat(past).isTrue();
        assertThat(moved).isEmpty();
        assertThat(stored(delivery).due()).isEqualTo(delivery.due());
    }

    @Test
    void what_was_put_back_is_not_moved() {
        Delivery delivery = plan("Salt", "2026-11-26T09:00", BERLIN);
        model.take(only());
        model.nudge(3, 0);
        model.leave();
        letGo();
        assertThat(moved).isEmpty();
        assertThat(stored(delivery).due()).isEqualTo(delivery.due());
    }

    @Test
    void what_was_called_off_goes_and_comes_back() {
        Delivery delivery = plan("Salt", "2026-11-26T09:00", BERLIN);
        Item item = only();
        model.cancel(item, () -> {});
        assertThat(stored(delivery).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(model.itemsProperty().get()).isEmpty();
        model.restore(item);
        assertThat(only().due()).isEqualTo(delivery.due());
        assertThat(model.take(item)).isTrue();
    }

    @Test
    void arrows_walk_in_the_order_of_time_and_stop_at_the_ends() {
        plan("Second", "2026-11-27T09:00", BERLIN);
        plan("First", "2026-11-26T09:00", BERLIN);
        model.step(1);
        assertThat(title()).isEqualTo("First");
        model.step(1);
        assertThat(title()).isEqualTo("Second");
        model.step(1);
        assertThat(title()).isEqualTo("Second");
        model.step(-1);
        assertThat(title()).isEqualTo("First");
    }

    private String title() {
        return Objects.requireNonNull(model.chosenItem()).title();
    }
}
