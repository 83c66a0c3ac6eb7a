package studio.meridian.sync.counts;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.model.count.Metric.LIKES;
import static studio.meridian.sync.counts.CountDesk.given;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.count.Counted;
import studio.meridian.platform.Counts;
import studio.meridian.platform.Counts.Found;
import studio.meridian.platform.Platform;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PlatformFailure.NoNumber;
import studio.meridian.platform.PlatformFailure.Refused;
import studio.meridian.platform.PlatformFailure.Unreachable;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.Trouble;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.storage.TestWorkspace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is asked, when, and what becomes of refusals. */
class CollectorTest {
    private static final Duration LATER = Duration.ofMinutes(15);
    private static final PlatformFailure NO_NETWORK = new Unreachable("a.example", Trouble.NO_HOST);

    @TempDir Path temp;
    private TestWorkspace workspace;
    private CountDesk desk;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        desk = new CountDesk(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void a_young_post_is_asked_for_every_quarter_of_an_hour() {
        Counted salt = desk.publish("Salt");
        assertThat(desk.round()).as("nobody has read it yet").isZero();
        for (long likes = 1; likes <= 3; likes++) {
            long now = likes;
            desk.answer(_ -> given(now));
            workspace.pass(LATER);
            assertThat(desk.round()).isEqualTo(1);
            assertThat(desk.round()).isZero();
            assertThat(desk.post(salt.variant()).number(LIKES)).isEqualTo(likes);
        }
        assertThat(desk.asked).hasSize(3);
        assertThat(desk.asked.getFirst())
                .containsExactly(
                        new Counts.Left(salt.remoteKey(), salt.remoteId(), salt.remoteRevision()));
    }

    @Test
    void nobody_is_asked_while_sending_is_paused_or_a_channel_rests_or_it_is_switched_off() {
        desk.publish("Salt");
        workspace.pass(LATER);
        desk.settings.pause(true);
        assertThat(desk.round()).isZero();
        desk.settings.pause(false);
        desk.settings.count(false);
        assertThat(desk.round()).isZero();
        desk.settings.count(true);
        Channel channel = desk.channel;
        Channel off =
                new Channel(
                        channel.id(),
                        channel.platform(),
                        channel.name(),
                        false,
                        channel.settings());
        workspace.channels.save(off);
        assertThat(desk.round()).isZero();
        workspace.channels.save(channel);
        assertThat(desk.round()).isEqualTo(1);
    }

    @Test
    void a_platform_that_counts_nothing_is_never_asked() {
        desk.publish("Salt");
        desk.platform.counting = null;
        workspace.pass(LATER);
        assertThat(desk.round()).isZero();
        assertThat(desk.collector.refresh(_ -> true)).isEmpty();
        assertThat(desk.store.published().getFirst().lookedAt()).isNull();
    }

    @Test
    void many_posts_take_their_turns_and_none_is_left_out() {
        for (int i = 0; i < 45; i++) desk.publish("Post " + i);
        workspace.pass(LATER);
        Set<String> asked = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            assertThat(desk.round()).isLessThanOrEqualTo(Platform.COUNTED_AT_ONCE);
            desk.asked.getLast().forEach(left -> asked.add(left.key()));
        }
        assertThat(asked).hasSize(45);
        assertThat(desk.round()).isZero();
    }

    @Test
    void a_channel_that_refuses_rests_longer_each_time_and_is_asked_again_after_it_answered() {
        desk.publish("Salt");
        desk.answerAll(_ -> Counts.stopped(NO_NETWORK, null));
        workspace.pass(LATER);
        for (int refusals = 1; refusals <= 12; refusals++) {
            assertThat(desk.round()).as("refusal %d", refusals).isEqualTo(1);
            long minutes = Math.min(15L << (refusals - 1), 24 * 60);
            workspace.pass(Duration.ofMinutes(minutes).minusMillis(1));
            assertThat(desk.round()).isZero();
            workspace.pass(Duration.ofMillis(1));
        }
        desk.answer(_ -> given(4));
        assertThat(desk.round()).isEqualTo(1);
        workspace.pass(Duration.ofDays(8));
        desk.answerAll(_ -> Counts.stopped(NO_NETWORK, null));
        desk.round();
        workspace.pass(LATER);
        assertThat(desk.round()).as("the row of refusals was broken").isEqualTo(1);
    }

    @Test
    void as_long_as_a_platform_asks_to_be_left_alone_it_is() {
        desk.publish("Salt");
        PlatformFailure often = new Refused("a.example", Refusal.TOO_OFTEN, "");
        desk.answerAll(_ -> Counts.stopped(often, Duration.ofHours(3)));
        workspace.pass(LATER);
        desk.round();
        workspace.pass(Duration.ofHours(3).minusSeconds(1));
        assertThat(desk.round()).isZero();
        workspace.pass(Duration.ofSeconds(1));
        assertThat(desk.round()).isEqualTo(1);
    }

    @Test
    void one_channel_that_refuses_keeps_no_other_from_being_counted() {
        desk.publish("Salt");
        Channel other = workspace.channels.add("fake", "Other", true, Map.of());
        var salt = desk.store.published().getFirst().variant();
        workspace.deliveries.plan(
                salt, other.id(), null, studio.meridian.model.LatePolicy.ANY_TIME);
        desk.publish("Tea");
        workspace.pass(LATER);
        desk.answerAll(posts ->
                posts.size() == 2
                        ? Counts.stopped(NO_NETWORK, null)
                        : new Counts(Map.of(posts.getFirst().key(), given(9))));
        assertThat(desk.round()).isEqualTo(3);
        assertThat(desk.store.published())
                .filteredOn(post -> post.number(LIKES) != null)
                .extracting(Counted::channel)
                .containsExactly(other.id());
    }

    @Test
    void what_was_found_before_a_stop_counts_and_the_rest_is_asked_for_later() {
        Counted salt = desk.publish("Salt");
        Counted tea = desk.publish("Tea");
        desk.answerAll(_ ->
                new Counts(Map.of(salt.remoteKey(), given(2)), new Counts.Stop(NO_NETWORK, null)));
        assertThat(desk.collector.refresh(_ -> true))
                .containsExactly(new Collector.Trouble(desk.channel, NO_NETWORK));
        assertThat(desk.post(salt.variant()).number(LIKES)).isEqualTo(2);
        assertThat(desk.post(tea.variant()).lookedAt()).isNull();
    }

    @Test
    void a_number_that_cannot_be_one_is_told_and_the_other_posts_are_counted() {
        Counted salt = desk.publish("Salt");
        Counted tea = desk.publish("Tea");
        NoNumber nonsense = new NoNumber("a.example", "-3");
        desk.answer(left ->
                left.key().equals(salt.remoteKey()) ? new Found.Unreadable(nonsense) : given(2));
        assertThat(desk.collector.refresh(_ -> true))
                .extracting(Collector.Trouble::failure)
                .containsExactly(nonsense);
        assertThat(desk.post(salt.variant()).numbers()).isEmpty();
        assertThat(desk.post(tea.variant()).number(LIKES)).isEqualTo(2);
        workspace.pass(LATER);
        assertThat(desk.round()).as("the channel need not rest for it").isEqualTo(2);
    }

    @Test
    void a_person_may_ask_whatever_is_due_and_though_it_is_switched_off() {
        Counted salt = desk.publish("Salt");
        desk.publish("Tea");
        desk.settings.count(false);
        desk.settings.pause(true);
        assertThat(desk.collector.refresh(post -> post.equals(salt))).isEmpty();
        assertThat(desk.asked).hasSize(1);
        assertThat(desk.asked.getFirst()).hasSize(1);
        assertThat(desk.post(salt.variant()).number(LIKES)).isEqualTo(1);
    }

    @Test
    void a_person_asks_for_all_of_many_posts_and_one_refusal_ends_it() {
        for (int i = 0; i < 45; i++) desk.publish("Post " + i);
        desk.collector.refresh(_ -> true);
        assertThat(desk.asked).extracting(List::size).containsExactly(20, 20, 5);
        desk.asked.clear();
        desk.answerAll(_ -> Counts.stopped(NO_NETWORK, null));
        assertThat(desk.collector.refresh(_ -> true)).hasSize(1);
        assertThat(desk.asked).hasSize(1);
    }

    @Test
    void a_locked_account_and_a_broken_adapter_are_told_and_rest() {
        desk.publish("Salt");
        desk.locked = new FailureException(new SecretFailure.NoPassphrase());
        assertThat(desk.collector.refresh(_ -> true))
                .extracting(trouble -> trouble.failure().key())
                .containsExactly("secrets.no-passphrase");
        desk.locked = null;
        desk.answerAll(_ -> {
            throw new IllegalStateException("a defect");
        });
        assertThat(desk.collector.refresh(_ -> true))
                .extracting(trouble -> trouble.failure().key())
                .containsExactly("platform.broken");
        workspace.pass(LATER);
        assertThat(desk.round()).isZero();
    }
}
