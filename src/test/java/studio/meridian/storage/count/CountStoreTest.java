package studio.meridian.storage.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.meridian.model.count.Metric.LIKES;
import static studio.meridian.model.count.Metric.QUOTES;
import static studio.meridian.model.count.Metric.REPLIES;
import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.Revision.Reason;
import studio.meridian.model.Variant;
import studio.meridian.model.count.Counted;
import studio.meridian.model.count.Metric;
import studio.meridian.model.count.Sample;
import studio.meridian.platform.Counts.Found;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.storage.Decision;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.storage.database.Change;
import studio.meridian.sync.counts.CountDesk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers over time, in a real database. */
class CountStoreTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private CountDesk desk;
    private Id<Variant> salt;

    @BeforeEach
    void publish() {
        workspace = new TestWorkspace(temp);
        desk = new CountDesk(workspace);
        salt = desk.publish("Salt").variant();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    /** An hour later. */
    private Counted keep(Found found) {
        workspace.pass(Duration.ofHours(1));
        desk.store.keep(Map.of(desk.post(salt), found));
        return desk.post(salt);
    }

    private Counted keep(Map<Metric, Long> numbers) {
        return keep(new Found.Given(numbers));
    }

    private List<Sample> samples() {
        return desk.store.samples(salt, desk.channel.id());
    }

    @Test
    void nothing_is_given_before_the_first_look() {
        assertThat(desk.store.published()).containsExactly(desk.post(salt));
        assertThat(desk.post(salt).numbers()).isEmpty();
        assertThat(desk.post(salt).lookedAt()).isNull();
        assertThat(samples()).isEmpty();
    }

    @Test
    void a_number_is_kept_once_until_it_changes_and_a_zero_is_a_number() {
        keep(Map.of(LIKES, 0L, REPLIES, 2L));
        keep(Map.of(LIKES, 0L, REPLIES, 2L));
        Instant before = workspace.now();
        Counted now = keep(Map.of(LIKES, 7L, REPLIES, 2L));
        assertThat(now.numbers()).isEqualTo(Map.of(LIKES, 7L, REPLIES, 2L));
        assertThat(now.toldAt()).isEqualTo(before.plus(Duration.ofHours(1)));
        assertThat(samples())
                .extracting(Sample::metric, Sample::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LIKES, 0L),
                        org.assertj.core.groups.Tuple.tuple(REPLIES, 2L),
                        org.assertj.core.groups.Tuple.tuple(LIKES, 7L));
        assertThat(desk.store.published()).containsExactly(now);
    }

    @Test
    void what_is_given_no_longer_is_not_given_and_what_it_was_stays_in_its_history() {
        keep(Map.of(LIKES, 5L, QUOTES, 1L));
        assertThat(keep(Map.of(LIKES, 5L)).number(QUOTES)).isNull();
        keep(Map.of(LIKES, 5L));
        assertThat(keep(Map.of(LIKES, 5L, QUOTES, 1L)).number(QUOTES)).isEqualTo(1);
        assertThat(samples())
                .filteredOn(sample -> sample.metric() == QUOTES)
                .extracting(Sample::value)
                .containsExactly(1L, null, 1L);
    }

    @Test
    void silence_and_nonsense_leave_the_numbers_and_the_hour_they_are_of() {
        Counted told = keep(Map.of(LIKES, 5L));
        for (Found found :
                List.of(
                        new Found.Silent(),
                        new Found.Unreadable(new PlatformFailure.NoNumber("a.example", "-1")))) {
            Counted now = keep(found);
            assertThat(now.numbers()).isEqualTo(told.numbers());
            assertThat(now.toldAt()).isEqualTo(told.toldAt());
            assertThat(now.lookedAt()).isEqualTo(workspace.now());
        }
        assertThat(samples()).hasSize(1);
    }

    @Test
    void what_is_gone_keeps_its_last_numbers_and_may_come_back() {
        keep(Map.of(LIKES, 5L));
        Counted gone = keep(new Found.Gone());
        assertThat(gone.gone()).isTrue();
        assertThat(gone.number(LIKES)).isEqualTo(5);
        assertThat(keep(new Found.Silent()).gone()).as("silence tells nothing new").isTrue();
        assertThat(keep(Map.of(LIKES, 6L)).gone()).isFalse();
    }

    @Test
    void an_edited_post_is_the_same_post() {
        Counted before = keep(Map.of(LIKES, 5L));
        workspace.variants.saveText(salt, text("Salt", "more"));
        workspace.variants.cut(salt, Reason.LEAVE);
        desk.publish(salt);
        Counted after = desk.post(salt);
        assertThat(after.remoteId()).isNotEqualTo(before.remoteId());
        assertThat(after.since()).isEqualTo(before.since());
        assertThat(after.numbers()).isEqualTo(before.numbers());
        assertThat(desk.store.published()).hasSize(1);
    }

    @Test
    void what_was_taken_down_is_not_counted_and_begins_anew_when_it_is_published_again() {
        keep(Map.of(LIKES, 5L));
        workspace.pass(Duration.ofDays(1));
        desk.takeDown(salt);
        assertThat(desk.store.published()).isEmpty();
        assertThat(desk.store.find(salt, desk.channel.id())).isNull();
        workspace.pass(Duration.ofDays(1));
        desk.publish(salt);
        Counted anew = desk.post(salt);
        assertThat(anew.since()).isEqualTo(workspace.now());
        assertThat(anew.numbers()).as("those of the other post").isEmpty();
        assertThat(anew.lookedAt()).isNull();
        assertThat(keep(new Found.Silent()).numbers()).isEmpty();
        assertThat(keep(Map.of(LIKES, 5L)).numbers()).isEqualTo(Map.of(LIKES, 5L));
    }

    @Test
    void what_a_person_vouched_for_has_no_name_to_ask_by() {
        Id<Variant> tea = workspace.article("Tea", "text").variant().id();
        desk.platform.answers.add(
                _ -> new PublishResult.Rejected(new PlatformFailure.Broken("fake")));
        desk.publish(tea);
        Delivery stopped = workspace.deliveries.of(workspace.posts.ids().getLast()).getFirst();
        assertThat(stopped.state()).isEqualTo(DeliveryState.NEEDS_USER);
        if (workspace.deliveries.decisions(stopped.id()).contains(Decision.IS_THERE)) {
            workspace.deliveries.decide(stopped.id(), Decision.IS_THERE);
        }
        assertThat(desk.store.published()).extracting(Counted::variant).containsExactly(salt);
    }

    @Test
    void languages_and_channels_are_counted_apart() {
        Id<Variant> tea = desk.publish("Tea").variant();
        desk.store.keep(
                Map.of(
                        desk.post(salt), CountDesk.given(1),
                        desk.post(tea), CountDesk.given(2)));
        assertThat(desk.post(salt).number(LIKES)).isEqualTo(1);
        assertThat(desk.post(tea).number(LIKES)).isEqualTo(2);
        var other = workspace.channels.add("fake", "Other", true, Map.of());
        workspace.deliveries.plan(salt, other.id(), null, LatePolicy.ANY_TIME);
        assertThat(desk.store.find(salt, other.id())).as("only planned").isNull();
    }

    @Test
    void listeners_hear_of_it_and_another_process_sees_it() {
        List<Set<Change>> heard = new ArrayList<>();
        try (var _ = workspace.database.changes().listen(heard::add);
                TestWorkspace beside = workspace.beside()) {
            desk.store.keep(Map.of(desk.post(salt), CountDesk.given(3)));
            desk.store.keep(Map.of());
            assertThat(heard).containsExactly(Set.of(new Change(Change.What.COUNTS, salt.value())));
            assertThat(new CountStore(beside.writing).find(salt, desk.channel.id()))
                    .isEqualTo(desk.post(salt));
        }
    }

    @Test
    void the_schema_itself_refuses_what_cannot_be_a_number() {
        keep(Map.of(LIKES, 5L));
        for (String value : List.of("-1", "10000000001", "'many'", "1.5")) {
            String sql =
                    "INSERT INTO count_sample (look, metric, at, value) VALUES (1, 'LIKES', 1, "
                            + value
                            + ")";
            assertThatThrownBy(
                            () -> workspace.database.writeOnly((handle, _) -> handle.execute(sql)))
                    .as(value)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(samples()).hasSize(1);
    }
}
