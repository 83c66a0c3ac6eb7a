package studio.meridian.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.schedule.Resolution;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.MouseDesk;
import studio.meridian.ui.look.TextScale;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The whole plan by keyboard; the reader lives in the Azores. */
class PlanKeysTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

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

    private Delivery now(Delivery delivery) {
        return Objects.requireNonNull(workspace.deliveries.find(delivery.id()));
    }

    private LocalDateTime local(Delivery delivery) {
        return Objects.requireNonNull(now(delivery).due()).local();
    }

    private static void press(MouseDesk desk, String... keys) {
        for (String key : keys) desk.hand().press(key);
    }

    private static void write(MouseDesk desk, String selector, String words) {
        TextField field = (TextField) desk.node(selector);
        desk.hand().on(() -> field.setText(words));
    }

    @Test
    void in_a_month_arrows_move_by_days_and_weeks_and_in_a_week_by_hours_and_days()
            throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    press(desk, "Shortcut+3", "Right", "M", "Down", "Left", "Enter");
                    assertThat(local(salt)).isEqualTo("2026-12-02T09:00");
                    assertThat(desk.owner()).isInstanceOf(DeliveryChip.class);
                    desk.hand().click("#plan-span-week");
                    press(desk, "Page Down", "Right", "M", "Down", "Right", "Right", "Enter");
                    assertThat(local(salt)).isEqualTo("2026-12-03T11:00");
                });
    }

    @Test
    void mirrored_the_left_arrow_leads_on() throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().speak(Locale.forLanguageTag("ar"));
                    press(desk, "Shortcut+3", "Left", "M", "Left", "Enter");
                    assertThat(local(salt)).isEqualTo("2026-11-27T09:00");
                });
    }

    @Test
    void what_is_taken_up_is_put_back_by_turning_the_page_or_leaving_the_screen() throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    press(desk, "Shortcut+3", "Right", "M", "Right");
                    press(desk, "Shortcut+5", "Shortcut+3");
                    assertThat(desk.all("#plan-strip")).isEmpty();
                    press(desk, "Right", "M", "Right");
                    desk.hand().click("#plan-span-week");
                    assertThat(desk.all("#plan-strip")).isEmpty();
                    assertThat(local(salt)).isEqualTo("2026-11-26T09:00");
                });
    }

    @Test
    void what_was_called_off_comes_back_by_undo() throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    press(desk, "Shortcut+3", "Right", "Delete");
                    assertThat(now(salt).state()).isEqualTo(DeliveryState.CANCELLED);
                    assertThat(desk.all(".plan-chip")).isEmpty();
                    desk.hand().click(".notice-action");
                    assertThat(desk.all(".plan-chip")).hasSize(1);
                });
        assertThat(workspace.deliveries.recent(9))
                .filteredOn(one -> one.state() == DeliveryState.SCHEDULED)
                .singleElement()
                .extracting(Delivery::due)
                .isEqualTo(salt.due());
    }

    @Test
    void a_day_with_too_many_shows_the_one_that_is_chosen() throws Exception {
        for (int i = 0; i < 9; i++) plan("Tea " + i, "2026-11-26T1" + i + ":00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    press(desk, "Shortcut+3");
                    int seen = desk.all(".plan-chip").size();
                    assertThat(seen).isBetween(1, 8);
                    assertThat(desk.words(".plan-more").getFirst())
                            .isEqualTo("+" + (9 - seen) + " more");
                    assertThat(desk.node(".plan-more").getAccessibleText()).contains("November 26");
                    for (int i = 0; i < 9; i++) {
                        press(desk, "Right");
                        assertThat(desk.owner()).isInstanceOf(DeliveryChip.class);
                        assertThat(Objects.requireNonNull(desk.owner()).getAccessibleText())
                                .startsWith("Tea " + i);
                    }
                    desk.hand().click(".plan-more");
                    assertThat(desk.all(".plan-chip")).hasSize(9);
                });
    }

    @Test
    void an_unchanged_card_moves_nothing_and_says_nothing() throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    press(desk, "Shortcut+3", "Right", "Enter", "Enter");
                    assertThat(desk.all(".dialog")).isEmpty();
                    assertThat(desk.all(".notice")).isEmpty();
                });
        assertThat(workspace.outbox.events(salt.id())).hasSize(1);
    }

    @Test
    void the_place_of_the_audience_is_found_and_taken_by_the_keyboard() throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    press(desk, "Shortcut+3", "Right", "Enter");
                    Node place = desk.node("#moment-zone");
                    desk.hand().on(place::requestFocus);
                    write(desk, "#moment-zone", "kathm");
                    assertThat(desk.all("#moment-zones")).hasSize(1);
                    press(desk, "Down");
                    assertThat(desk.owner()).isSameAs(desk.node("#moment-zones"));
                    Node date = desk.node("#moment-date");
                    desk.hand().on(date::requestFocus);
                    assertThat(desk.all("#moment-zones")).isEmpty();
                    assertThat(((TextField) place).getText()).isEqualTo("Kathmandu");
                    assertThat(desk.words("#moment-meaning").getFirst())
                            .startsWith("Thursday, November 26, 09:00 Kathmandu");
                    press(desk, "Enter");
                    assertThat(Objects.requireNonNull(now(salt).due()).zone().getId())
                            .isIn("Asia/Kathmandu", "Asia/Katmandu");
                    assertThat(local(salt)).isEqualTo("2026-11-26T09:00");
                });
    }

    @Test
    void the_second_time_of_an_hour_that_comes_twice_is_said_as_it_was_planned() throws Exception {
        Delivery salt = plan("Salt", "2027-10-31T12:00", ZoneId.of("Europe/Berlin"));
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    press(desk, "Shortcut+3");
                    for (int i = 0; i < 11; i++) press(desk, "Page Down");
                    press(desk, "Right", "Enter");
                    write(desk, "#moment-time", "02:30");
                    List<Node> readings = desk.all(".moment-readings .button");
                    assertThat(readings).hasSize(2);
                    desk.hand().on(() -> ((Button) readings.getLast()).fire());
                    press(desk, "Enter");
                    assertThat(Objects.requireNonNull(now(salt).due()).instant())
                            .hasToString("2027-10-31T01:30:00Z");
                    assertThat(desk.words(".notice .label").getFirst()).contains("comes twice");
                });
    }

    @Test
    void what_is_typed_wrong_is_said_in_words_before_anything_is_done() throws Exception {
        Delivery salt = plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    press(desk, "Shortcut+3", "Right", "Enter");
                    write(desk, "#moment-date", "26.11.2026");
                    assertThat(desk.words("#moment-meaning").getFirst())
                            .startsWith("Write the date with the year first");
                    write(desk, "#moment-date", "2026-11-20");
                    assertThat(desk.words("#moment-meaning").getFirst())
                            .startsWith("That moment has passed");
                    press(desk, "Enter");
                    assertThat(local(salt)).isEqualTo("2026-11-26T09:00");
                });
    }

    @Test
    void at_twice_the_size_the_cards_scroll_and_their_buttons_stay_in_the_window()
            throws Exception {
        plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().scale(TextScale.P200);
                    press(desk, "Shortcut+3", "Shortcut+N");
                    Node place = desk.node("#moment-zone");
                    write(desk, "#moment-zone", "am");
                    assertThat(desk.all("#moment-zones")).hasSize(1);
                    inWindow(desk, desk.node(".dialog"));
                    for (Node button : desk.all(".dialog-buttons .button")) inWindow(desk, button);
                    assertThat(desk.owner()).isSameAs(desk.node("#plan-search"));
                    // From field to field, what has the keyboard is in sight.
                    for (int i = 0; i < 20 && desk.owner() != place; i++) press(desk, "Tab");
                    assertThat(desk.owner()).isSameAs(place);
                    inWindow(desk, place);
                });
    }

    @Test
    void at_twice_the_size_today_is_in_sight() throws Exception {
        plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().scale(TextScale.P200);
                    press(desk, "Shortcut+3");
                    inWindow(desk, desk.node(".plan-day:current"));
                    press(desk, "Right");
                    inWindow(desk, Objects.requireNonNull(desk.owner()));
                });
    }

    private static void inWindow(MouseDesk desk, Node node) {
        Bounds[] found = new Bounds[2];
        desk.hand()
                .on(() -> {
                    found[0] = node.localToScene(node.getLayoutBounds());
                    found[1] = desk.hand().scene().getRoot().getLayoutBounds();
                });
        assertThat(found[0].getMinY()).as("%s", node).isGreaterThanOrEqualTo(0);
        assertThat(found[0].getMaxY()).as("%s", node).isLessThanOrEqualTo(found[1].getMaxY());
    }

    @Test
    void every_control_has_a_name_also_on_the_cards_and_in_chinese() throws Exception {
        plan("Salt", "2026-11-26T09:00", TOKYO);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    for (String tag : List.of("en", "zh-Hans")) {
                        desk.hand().speak(Locale.forLanguageTag(tag));
                        press(desk, "Shortcut+3");
                        assertThat(desk.nameless()).as(tag).isEmpty();
                        press(desk, "Right", "Enter");
                        assertThat(desk.nameless()).as(tag).isEmpty();
                        press(desk, "Esc", "Shortcut+N");
                        assertThat(desk.nameless()).as(tag).isEmpty();
                        press(desk, "Esc");
                    }
                });
    }
}
