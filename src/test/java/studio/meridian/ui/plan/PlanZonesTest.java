package studio.meridian.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.messages.Messages;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.LatePolicy;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.schedule.Resolution;
import studio.meridian.schedule.WeekGrid;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.common.AtOnce;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.delivery.Item;
import studio.meridian.ui.delivery.Stage;
import studio.meridian.ui.plan.PlanModel.Face;
import studio.meridian.ui.plan.PlanModel.Span;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Readers and audiences all over the world, on the days when their clocks misbehave. */
class PlanZonesTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private Channel site;
    private final List<PlanModel> opened = new ArrayList<>();

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        site = workspace.channels.add("site", "Site", true, Map.of());
    }

    @AfterEach
    void close() {
        opened.forEach(PlanModel::hidden);
        workspace.close();
    }

    private PlanModel at(String home, String locale) {
        PlanModel model =
                new PlanModel(
                        workspace.deliveries,
                        workspace.channels,
                        workspace.database.changes(),
                        AtOnce.background(),
                        workspace::now,
                        ZoneId.of(home),
                        Locale.forLanguageTag(locale));
        opened.add(model);
        model.shown();
        return model;
    }

    private Delivery plan(String local, String zone) {
        var due =
                LocalMoments.resolve(
                                LocalDateTime.parse(local),
                                ZoneId.of(zone),
                                Resolution.Choice.EARLIER)
                        .planned();
        var text = workspace.article("Salt", "text").variant();
        return workspace.deliveries.plan(text.id(), site.id(), due, LatePolicy.ASK_AFTER_GRACE);
    }

    private LocalDateTime stored(Delivery delivery) {
        Delivery now = Objects.requireNonNull(workspace.deliveries.find(delivery.id()));
        return Objects.requireNonNull(now.due()).local();
    }

    private static PlanLook look(String home, String locale, TestWorkspace workspace) {
        Messages messages = Messages.of(Locale.forLanguageTag(locale));
        return new PlanLook(
                messages,
                new Words(messages, ZoneId.of(home), workspace::now),
                new PlanDates(messages.locale()),
                _ -> "");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Kathmandu, 2026-11-26T00:15, 2026-11-25",
        "Asia/Kolkata, 2026-11-26T05:15, 2026-11-25",
        "Asia/Kolkata, 2026-11-26T05:45, 2026-11-26",
        "Pacific/Chatham, 2026-11-26T13:30, 2026-11-25",
        "Pacific/Kiritimati, 2026-11-26T13:59, 2026-11-25",
        "America/St_Johns, 2026-11-25T20:45, 2026-11-26",
        "Pacific/Pago_Pago, 2026-11-25T13:00, 2026-11-26"
    })
    void the_day_changes_between_two_clocks(String zone, String local, String inLondon) {
        plan(local, zone);
        PlanModel model = at("Europe/London", "en-GB");
        Item item = model.itemsProperty().get().getFirst();
        assertThat(model.dayOf(item)).isEqualTo(LocalDate.parse(inLondon));
        model.face(Face.AUDIENCE);
        assertThat(model.dayOf(item)).isEqualTo(LocalDateTime.parse(local).toLocalDate());
    }

    @Test
    void the_far_ends_of_the_world_are_seen_on_the_first_and_the_last_day() {
        plan("2027-02-28T23:30", "Pacific/Pago_Pago");
        PlanModel east = at("Pacific/Kiritimati", "en-GB");
        east.face(Face.AUDIENCE);
        // February 2027 is four weeks from Monday to Sunday, so its last day is the last one shown.
        east.show(LocalDate.of(2027, 2, 15));
        assertThat(east.month().days().getLast()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(east.itemsProperty().get()).hasSize(1);
        plan("2027-02-01T00:30", "Pacific/Kiritimati");
        PlanModel west = at("Pacific/Pago_Pago", "en-GB");
        west.face(Face.AUDIENCE);
        west.show(LocalDate.of(2027, 2, 15));
        assertThat(west.month().first()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(west.itemsProperty().get()).hasSize(2);
        west.face(Face.OWN);
        assertThat(west.itemsProperty().get()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-03-28, 23",
        "Europe/Berlin, 2027-10-31, 25",
        "America/New_York, 2027-03-14, 23",
        "Australia/Lord_Howe, 2027-04-04, 24.5",
        "Australia/Lord_Howe, 2027-10-03, 23.5",
        "Africa/Cairo, 2027-04-30, 23",
        "America/Santiago, 2027-09-05, 23",
        "Asia/Kolkata, 2027-03-28, 24"
    })
    void a_lane_knows_how_long_its_days_are(String zone, LocalDate day, double hours) {
        Axis axis = Axis.of(WeekGrid.of(day, ZoneId.of("Etc/GMT+12"), Locale.GERMANY));
        Axis wide =
                new Axis(axis.from().minus(Duration.ofDays(7)), axis.to().plus(Duration.ofDays(7)));
        Axis.Day found =
                wide.days(ZoneId.of(zone)).stream()
                        .filter(one -> one.date().equals(day))
                        .findFirst()
                        .orElseThrow();
        assertThat(Duration.between(found.from(), found.to()))
                .isEqualTo(Duration.ofMinutes(Math.round(hours * 60)));
    }

    @Test
    void days_follow_each_other_without_gaps_and_night_is_where_the_audience_sleeps() {
        long seed = 20261124;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int round = 0; round < 300; round++) {
            ZoneId home = ZoneId.of(zones.get(random.nextInt(zones.size())));
            ZoneId audience = ZoneId.of(zones.get(random.nextInt(zones.size())));
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1500));
            Axis axis = Axis.of(WeekGrid.of(day, home, Locale.UK));
            Instant next = axis.from();
            for (Axis.Day one : axis.days(audience)) {
                assertThat(one.from()).as("%s %s %s", home, audience, one).isEqualTo(next);
                next = one.to();
            }
            assertThat(next).isEqualTo(axis.to());
            Instant at = axis.from().plusSeconds(random.nextInt(7 * 24 * 3600));
            boolean shaded =
                    axis.nights(audience).stream()
                            .anyMatch(
                                    night -> !at.isBefore(night.from()) && at.isBefore(night.to()));
            if (axis.shows(at)) {
                assertThat(shaded)
                        .as("%s in %s", at, audience)
                        .isEqualTo(WeekGrid.isNight(at.atZone(audience).toLocalTime()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, SUNDAY",
        "en-GB, MONDAY",
        "pt-PT, SUNDAY",
        "ar-EG, SATURDAY",
        "fa-IR, SATURDAY",
        "zh-Hans-CN, MONDAY",
        "he-IL, SUNDAY",
        "dv-MV, FRIDAY"
    })
    void month_and_week_begin_alike_for_every_reader(String locale, String first) {
        PlanModel model = at("Europe/London", locale);
        assertThat(model.month().first().getDayOfWeek()).hasToString(first);
        assertThat(model.week().first().getDayOfWeek()).hasToString(first);
        assertThat(model.month().days()).contains(model.dayProperty().get());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-27T02:30, 1, 0, 2027-03-28T02:30, GAP",
        "2027-03-28T01:30, 0, 1, 2027-03-28T02:30, GAP",
        "2027-03-28T03:30, 0, -1, 2027-03-28T02:30, GAP",
        "2027-10-30T02:30, 1, 0, 2027-10-31T02:30, OVERLAP",
        "2027-10-31T03:30, 0, -1, 2027-10-31T02:30, OVERLAP",
        "2027-10-31T01:30, 0, 2, 2027-10-31T03:30, EXACT"
    })
    void a_move_into_the_night_when_clocks_change_says_so_and_keeps_the_wish(
            String from, int days, int hours, String wished, Resolution.Kind kind) {
        Delivery delivery = plan(from, "Europe/Berlin");
        PlanModel model = at("Atlantic/Azores", "en-GB");
        model.show(LocalDateTime.parse(from).toLocalDate());
        model.take(model.itemsProperty().get().getFirst());
        model.nudge(days, hours);
        List<PlanModel.Moved> moved = new ArrayList<>();
        model.letGo(moved::add, () -> {});
        assertThat(moved.getFirst().now().kind()).isEqualTo(kind);
        assertThat(stored(delivery)).isEqualTo(LocalDateTime.parse(wished));
        model.undo(moved.getFirst());
        assertThat(Objects.requireNonNull(workspace.deliveries.find(delivery.id())).due())
                .isEqualTo(delivery.due());
    }

    @Test
    void the_second_of_two_readings_survives_being_taken_up_and_put_down() {
        var second =
                LocalMoments.resolve(
                                LocalDateTime.parse("2027-10-31T02:30"),
                                ZoneId.of("Europe/Berlin"),
                                Resolution.Choice.LATER)
                        .planned();
        var text = workspace.article("Salt", "text").variant();
        workspace.deliveries.plan(text.id(), site.id(), second, LatePolicy.ANY_TIME);
        PlanModel model = at("Atlantic/Azores", "en-GB");
        model.show(LocalDate.of(2027, 10, 31));
        model.take(model.itemsProperty().get().getFirst());
        model.nudge(1, 0);
        model.nudge(-1, 0);
        List<PlanModel.Moved> moved = new ArrayList<>();
        model.letGo(moved::add, () -> {});
        assertThat(moved).isEmpty();
        Resolution said = Proposal.meaning(second);
        assertThat(said.planned()).isEqualTo(second);
        assertThat(look("Atlantic/Azores", "en", workspace).moment(said))
                .contains("02:30 comes twice")
                .contains("for you Oct 31, 2027 00:30");
    }

    @Test
    void a_random_walk_by_the_keyboard_can_always_be_taken_back() {
        long seed = 4711;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Delivery delivery = plan("2027-06-15T02:30", "America/St_Johns");
        PlanModel model = at("Asia/Kathmandu", "en-GB");
        for (int round = 0; round < 40; round++) {
            model.show(stored(delivery).toLocalDate());
            LocalDateTime before = stored(delivery);
            model.take(model.itemsProperty().get().getFirst());
            int days = random.nextInt(15) - 7;
            int hours = random.nextInt(47) - 23;
            for (int i = 0; i < 3; i++) model.nudge(days, hours);
            List<PlanModel.Moved> moved = new ArrayList<>();
            model.letGo(moved::add, () -> {});
            assertThat(stored(delivery))
                    .isEqualTo(before.plusDays(3L * days).plusHours(3L * hours));
            if (round % 2 == 0 && !moved.isEmpty()) {
                model.undo(moved.getFirst());
                assertThat(stored(delivery)).isEqualTo(before);
            }
        }
    }

    @Test
    void the_whole_sentence_of_an_item_is_said_in_the_readers_language() {
        plan("2026-11-26T09:00", "Asia/Kathmandu");
        PlanModel model = at("Europe/London", "zh-Hans");
        Item item = model.itemsProperty().get().getFirst();
        Instant moment = Objects.requireNonNull(item.due()).instant();
        ZoneId zone = ZoneId.of("Asia/Kathmandu");
        String chinese =
                look("Europe/London", "zh-Hans", workspace)
                        .allOf(item, moment, zone, Stage.PLANNED);
        assertThat(chinese).contains("Salt", "英语", "Site", "已排期", "09:00", "加德满都");
        String english =
                look("Europe/London", "en", workspace).allOf(item, moment, zone, Stage.PLANNED);
        assertThat(english).isEqualTo("Salt, English, Site, Planned, Thu 09:00 Kathmandu");
    }

    @Test
    void an_item_without_a_title_is_not_without_a_name() {
        var text = workspace.article("", "").variant();
        workspace.deliveries.plan(
                text.id(),
                site.id(),
                LocalMoments.at(workspace.now().plus(Duration.ofDays(1)), ZoneId.of("Asia/Tokyo")),
                LatePolicy.ANY_TIME);
        PlanModel model = at("Europe/London", "en");
        Item item = model.itemsProperty().get().getFirst();
        assertThat(look("Europe/London", "en", workspace).title(item)).isNotBlank();
    }

    @Test
    void a_week_shows_only_what_falls_into_it_by_the_readers_clock() {
        plan("2026-11-30T08:59", "Asia/Tokyo");
        plan("2026-11-30T09:00", "Asia/Tokyo");
        PlanModel model = at("Europe/London", "en-GB");
        model.span(Span.WEEK);
        assertThat(model.itemsProperty().get()).hasSize(1);
        model.turn(1);
        assertThat(model.itemsProperty().get()).hasSize(1);
        model.turn(1);
        assertThat(model.itemsProperty().get()).isEmpty();
    }
}
