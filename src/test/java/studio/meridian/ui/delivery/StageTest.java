package studio.meridian.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.messages.Messages;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.PlannedTime;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.storage.PostStore.Created;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.story.Reasons;
import studio.meridian.ui.UiToolkit;
import studio.meridian.ui.common.Words;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Deliveries read from real rows: how far they are, why, and when. */
class StageTest {
    private static final ZoneId AZORES = ZoneId.of("Atlantic/Azores");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @TempDir Path temp;
    private TestWorkspace workspace;
    private Channel site;
    private Items items;
    private final Messages messages = Messages.of(Locale.ENGLISH);
    private Reasons reasons;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        site = workspace.channels.add("site", "Photos", true, Map.of("folder", "/srv/site"));
        items = new Items(workspace.deliveries, workspace.channels);
        reasons =
                new Reasons(messages, new Words(messages, AZORES, workspace::now), workspace::now);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Delivery planned(String title, Duration away) {
        Created post = workspace.article(title, "First line.\n\nSecond.");
        PlannedTime due = LocalMoments.at(workspace.now().plus(away), TOKYO);
        return workspace.deliveries.plan(
                post.variant().id(), site.id(), due, LatePolicy.ASK_AFTER_GRACE);
    }

    private Item in(DeliveryState state) {
        return set(planned("Salt", Duration.ofHours(20)), state, null);
    }

    private Item set(Delivery delivery, DeliveryState state, String reason) {
        workspace.database.writeOnly((handle, _) ->
                handle.execute(
                        "UPDATE delivery SET state = ?, reason = ? WHERE id = ?",
                        state.name(),
                        reason,
                        delivery.id().toBytes()));
        return items.recent(100).stream()
                .filter(one -> one.id().equals(delivery.id()))
                .findFirst()
                .orElseThrow();
    }

    private void activate(boolean active) {
        workspace.channels.save(
                new Channel(site.id(), "site", site.name(), active, site.settings()));
    }

    private Item again(Item item) {
        return items.recent(100).stream()
                .filter(one -> one.id().equals(item.id()))
                .findFirst()
                .orElseThrow();
    }

    private String why(Item item) {
        return reasons.why(item.delivery(), item.channel(), workspace.outbox.attempts(item.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUED, PLANNED",
        "SCHEDULED, PLANNED",
        "READY, WAITING",
        "SENDING, SENDING",
        "DRAFTED, SENDING",
        "SERVER_SCHEDULED, SENDING",
        "UNKNOWN, UNCLEAR",
        "RECONCILING, UNCLEAR",
        "CONFIRMED, PUBLISHED",
        "MISSED, NEEDS_YOU",
        "MISSED_BY_SERVER, NEEDS_YOU",
        "NEEDS_USER, NEEDS_YOU",
        "EXPIRED, EXPIRED",
        "CANCELLED, CALLED_OFF"
    })
    void each_state_is_told_as_one_stage_with_and_without_its_delivery(
            DeliveryState state, Stage stage) {
        assertThat(Stage.of(in(state), workspace.now())).isEqualTo(stage);
        assertThat(Stage.of(state)).isEqualTo(stage);
    }

    @ParameterizedTest
    @EnumSource(DeliveryState.class)
    void a_reason_asks_for_a_decision_only_where_the_stage_does(DeliveryState state) {
        Item item = in(state);
        boolean asks = why(item).equals(messages.get("delivery.why.needs-you"));
        assertThat(asks).isEqualTo(Stage.of(item, workspace.now()) == Stage.NEEDS_YOU);
    }

    @ParameterizedTest
    @EnumSource(DeliveryState.class)
    void an_inactive_channel_holds_what_waits_and_is_named_but_not_for_what_is_over(
            DeliveryState state) {
        Item active = in(state);
        activate(false);
        Item item = again(active);
        Stage stage = Stage.of(item, workspace.now());
        assertThat(why(item).contains("Photos is inactive")).isEqualTo(!state.isFinal());
        if (stage == Stage.HELD) assertThat(stage.needsYou()).isFalse();
        if (state.isFinal()) assertThat(stage.isOver()).isTrue();
    }

    @Test
    void a_moment_that_passed_makes_it_late_and_lateness_needs_a_person() {
        Item item = set(planned("Salt", Duration.ofMinutes(10)), DeliveryState.SCHEDULED, null);
        assertThat(Stage.of(item, workspace.now())).isEqualTo(Stage.PLANNED);
        workspace.pass(Duration.ofMinutes(10));
        assertThat(Stage.of(item, workspace.now())).as("this very moment").isEqualTo(Stage.PLANNED);
        workspace.pass(Duration.ofSeconds(90));
        assertThat(Stage.of(item, workspace.now())).isEqualTo(Stage.LATE);
        assertThat(Stage.LATE.needsYou()).isTrue();
        assertThat(why(item)).startsWith("Its moment was 1 min ago.");
    }

    @Test
    void a_planned_moment_is_said_on_the_clock_of_the_audience() {
        Item item = set(planned("Salt", Duration.ofHours(20)), DeliveryState.SCHEDULED, null);
        // 09:00 in Greenwich is 18:00 in Tokyo; twenty hours later it is 14:00 there.
        assertThat(why(item)).isEqualTo("It goes out tomorrow 14:00 Tokyo (in 20 h).");
    }

    @Test
    void a_failure_is_said_with_its_particulars_and_its_remedy() {
        Delivery delivery =
                workspace.deliveries.plan(
                        workspace.article("Salt", "x").variant().id(),
                        site.id(),
                        null,
                        LatePolicy.ASK_AFTER_GRACE);
        long epoch = workspace.outbox.takeLease("test", 1, "boot");
        var sending =
                workspace.outbox.begin(
                        delivery,
                        epoch,
                        TestWorkspace.single("publish", new byte[] {1}),
                        new studio.meridian.storage.OutboxStore.Try(workspace.now(), 0, "boot"));
        workspace.outbox.finish(
                Objects.requireNonNull(workspace.deliveries.find(delivery.id())),
                Objects.requireNonNull(sending).attempt(),
                DeliveryState.NEEDS_USER,
                epoch,
                new studio.meridian.storage.OutboxStore.Result(
                        studio.meridian.model.Attempt.Outcome.REJECTED,
                        "platform.folder-refused",
                        "{\"path\":\"/srv/other\",\"detail\":\"no space left\"}",
                        null,
                        null));
        Item item = items.recent(1).getFirst();
        assertThat(why(item)).contains("/srv/other").doesNotContain("/srv/site", "{");
        assertThat(why(item))
                .contains(
                        messages.get(
                                "failure.platform.folder-refused.remedy",
                                Map.of("path", "/srv/other", "detail", "no space left")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody.knows", "late"})
    void a_reason_without_words_falls_back_to_asking(String reason) {
        Item item = set(planned("Salt", Duration.ofHours(1)), DeliveryState.NEEDS_USER, reason);
        assertThat(why(item)).isNotBlank().doesNotContain("nobody", "failure.");
    }

    @Test
    void one_without_a_title_is_called_by_its_first_line() {
        planned("", Duration.ofHours(1));
        assertThat(items.recent(1)).extracting(Item::title).containsExactly("First line.");
    }

    @Test
    void a_list_shows_the_planned_moment_while_it_waits_and_the_last_change_after() {
        Delivery delivery = planned("Salt", Duration.ofHours(20));
        Item waiting = set(delivery, DeliveryState.SCHEDULED, null);
        assertThat(waiting.moment()).isEqualTo(workspace.now().plus(Duration.ofHours(20)));
        assertThat(waiting.isMovable()).isTrue();
        Item there = set(delivery, DeliveryState.CONFIRMED, null);
        assertThat(there.moment()).isEqualTo(delivery.updatedAt());
        assertThat(there.isMovable()).isFalse();
    }

    @Test
    void the_plan_holds_what_begins_in_it_and_not_what_begins_after() {
        planned("Two", Duration.ofHours(2));
        planned("One", Duration.ofHours(1));
        planned("Five", Duration.ofHours(5));
        assertThat(
                        items.planned(
                                workspace.now().plus(Duration.ofHours(1)),
                                workspace.now().plus(Duration.ofHours(5))))
                .extracting(Item::title)
                .containsExactly("One", "Two");
    }

    @Test
    void a_label_changes_its_colour_with_its_stage_and_always_has_a_word() throws Exception {
        UiToolkit.run(() -> {
            Label label = new Label();
            for (Stage stage : Stage.values()) {
                stage.dress(label, messages);
                assertThat(label.getText()).isNotBlank();
                assertThat(label.getGraphic()).isNotNull();
                assertThat(label.getStyleClass())
                        .filteredOn(one -> one.startsWith("meaning-"))
                        .containsExactly(stage.styleClass());
            }
            List<String> words =
                    java.util.Arrays.stream(Stage.values()).map(one -> one.word(messages)).toList();
            assertThat(words).doesNotHaveDuplicates();
        });
    }
}
