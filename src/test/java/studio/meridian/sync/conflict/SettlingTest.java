package studio.meridian.sync.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.model.Delivery.Kind;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.Revision;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.platform.Reading;
import studio.meridian.platform.Refusal;
import studio.meridian.storage.Decision;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.storage.conflict.ConflictFailure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** A post that somebody changed there, from the refusal to the end, on a real workspace. */
class SettlingTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private Desk desk;

    @BeforeEach
    void publish() {
        workspace = new TestWorkspace(temp);
        desk = new Desk(workspace, "Salt", "one\n\ntwo");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Comparison conflict() {
        desk.platform.edit("Salt", "one\n\ntheirs");
        desk.write("Salt", "mine\n\ntwo");
        Delivery stopped = desk.plan();
        desk.run();
        assertThat(desk.now(stopped).state()).isEqualTo(DeliveryState.NEEDS_USER);
        return Objects.requireNonNull(workspace.conflicts.of(stopped.id()));
    }

    private List<String> bodies() {
        return workspace.variants.revisions(desk.variant).stream()
                .map(Revision::text)
                .map(VariantText::body)
                .toList();
    }

    private String body() {
        return Objects.requireNonNull(workspace.variants.find(desk.variant)).text().body();
    }

    @Test
    void a_change_there_is_found_with_all_three_texts_and_nothing_is_overwritten() {
        Comparison found = conflict();
        assertThat(found.base().body()).isEqualTo("one\n\ntwo");
        assertThat(found.mine().body()).isEqualTo("mine\n\ntwo");
        assertThat(found.theirs()).isEqualTo(new Words("Salt", "", "one\n\ntheirs"));
        assertThat(found.plan()).isInstanceOf(SyncPlan.BothChanged.class);
        assertThat(found.choices()).isZero();
        assertThat(desk.platform.there).isEqualTo(found.theirs());
        assertThat(desk.platform.received).containsExactly(Kind.CREATE);
    }

    @Test
    void keeping_ours_overwrites_what_was_seen_and_keeps_theirs_as_a_version() {
        Comparison found = conflict();
        Delivery next = settle(found, Resolution.MINE);
        assertThat(next.kind()).isEqualTo(Kind.UPDATE);
        desk.run();
        assertThat(desk.now(next).state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(desk.platform.there).isEqualTo(found.mine());
        assertThat(bodies()).contains("one\n\ntheirs", "mine\n\ntwo").startsWith("mine\n\ntwo");
        assertThat(desk.now(found.stopped()).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(workspace.outbox.events(found.stopped().id()).getLast())
                .satisfies(event -> {
                    assertThat(event.reason()).isEqualTo("conflict-mine");
                    assertThat(event.who()).isEqualTo("Noor");
                });
        assertThat(workspace.conflicts.open()).isEmpty();
    }

    @Test
    void ours_does_not_overwrite_what_was_changed_after_we_looked() {
        Comparison found = conflict();
        desk.platform.edit("Salt", "later");
        Delivery next = settle(found, Resolution.MINE);
        desk.run();
        assertThat(desk.now(next).state()).isEqualTo(DeliveryState.NEEDS_USER);
        assertThat(desk.platform.there.body()).isEqualTo("later");
        Comparison again = Objects.requireNonNull(workspace.conflicts.of(next.id()));
        assertThat(again.theirs().body()).isEqualTo("later");
        assertThat(again.base().body()).as("what was seen").isEqualTo("one\n\ntheirs");
    }

    @Test
    void taking_theirs_sends_nothing_and_ours_stays_a_version() {
        Comparison found = conflict();
        assertThat(workspace.conflicts.settle(found, Resolution.THEIRS, null)).isNull();
        desk.run();
        assertThat(body()).isEqualTo("one\n\ntheirs");
        assertThat(bodies()).startsWith("one\n\ntheirs").contains("mine\n\ntwo");
        assertThat(desk.platform.received).containsExactly(Kind.CREATE);
        assertThat(desk.plan().state()).as("nothing is planned").isEqualTo(DeliveryState.CONFIRMED);
    }

    @Test
    void an_edit_after_taking_theirs_goes_out_without_a_question() {
        workspace.conflicts.settle(conflict(), Resolution.THEIRS, null);
        desk.write("Salt", "one\n\ntheirs\n\nmore");
        Delivery next = desk.plan();
        desk.run();
        assertThat(desk.now(next).state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(desk.platform.there.body()).endsWith("more");
    }

    @Test
    void going_back_to_what_was_sent_first_is_sent_again() {
        workspace.conflicts.settle(conflict(), Resolution.THEIRS, null);
        desk.write("Salt", "one\n\ntwo");
        desk.plan();
        desk.run();
        assertThat(desk.platform.there.body()).isEqualTo("one\n\ntwo");
    }

    @Test
    void a_taken_text_is_undone_by_bringing_ours_back() {
        workspace.conflicts.settle(conflict(), Resolution.THEIRS, null);
        Revision mine =
                workspace.variants.revisions(desk.variant).stream()
                        .filter(one -> one.text().body().equals("mine\n\ntwo"))
                        .findFirst()
                        .orElseThrow();
        workspace.variants.restore(mine.id());
        assertThat(body()).isEqualTo("mine\n\ntwo");
    }

    @Test
    void what_merges_by_itself_is_sent_merged_and_descends_from_both() {
        Comparison found = conflict();
        Delivery next =
                Objects.requireNonNull(workspace.conflicts.settle(found, Resolution.MERGED, null));
        desk.run();
        assertThat(desk.now(next).state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(desk.platform.there.body()).isEqualTo("mine\n\ntheirs");
        List<Revision> all = workspace.variants.revisions(desk.variant);
        List<String> parents =
                all.stream()
                        .filter(one -> all.getFirst().parents().contains(one.id()))
                        .map(one -> one.text().body())
                        .toList();
        assertThat(parents).containsExactlyInAnyOrder("mine\n\ntwo", "one\n\ntheirs");
    }

    @Test
    void a_title_that_differs_is_not_merged_without_a_person() {
        desk.platform.edit("Their salt", "one\n\ntwo");
        desk.write("Salt", "mine\n\ntwo");
        Comparison found = stopped(desk.plan());
        assertThat(found.choices()).isEqualTo(1);
        assertThatThrownBy(() -> workspace.conflicts.settle(found, Resolution.MERGED, null))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e ->
                                assertThat(e.failure())
                                        .isInstanceOf(ConflictFailure.ChoiceOpen.class));
        assertThat(workspace.conflicts.open()).hasSize(1);
        workspace.conflicts.settle(
                found, Resolution.MERGED, new Words("Their salt", "", "mine\n\ntwo"));
        desk.run();
        assertThat(desk.platform.there).isEqualTo(new Words("Their salt", "", "mine\n\ntwo"));
    }

    @Test
    void a_merge_that_is_all_theirs_sends_nothing() {
        Comparison found = conflict();
        Words theirs = Objects.requireNonNull(found.theirs());
        assertThat(workspace.conflicts.settle(found, Resolution.MERGED, theirs)).isNull();
        desk.run();
        assertThat(desk.platform.received).containsExactly(Kind.CREATE);
        assertThat(body()).isEqualTo("one\n\ntheirs");
    }

    @Test
    void a_post_that_is_gone_there_comes_back_as_a_new_one_or_stays_away() {
        desk.platform.remove();
        desk.write("Salt", "mine");
        Comparison found = stopped(desk.plan());
        assertThat(found.plan()).isEqualTo(new SyncPlan.RemovedThere(true));
        Delivery next = settle(found, Resolution.MINE);
        assertThat(next.kind()).isEqualTo(Kind.CREATE);
        desk.run();
        assertThat(desk.platform.there.body()).isEqualTo("mine");

        desk.platform.remove();
        desk.write("Salt", "mine again");
        Comparison once = stopped(desk.plan());
        assertThat(workspace.conflicts.settle(once, Resolution.THEIRS, null)).isNull();
        desk.run();
        assertThat(desk.platform.there).isNull();
        assertThat(body()).as("our words stay").isEqualTo("mine again");
        assertThat(workspace.deliveries.shown(desk.variant, desk.channel.id())).isNull();
        assertThat(desk.plan().kind()).as("published anew").isEqualTo(Kind.CREATE);
    }

    @Test
    void a_post_to_be_taken_down_that_was_changed_there_is_a_question() {
        desk.platform.edit("Salt", "precious");
        Comparison found = stopped(desk.planRemoval());
        assertThat(found.plan()).isEqualTo(new SyncPlan.ChangedThere());
        assertThatThrownBy(() -> workspace.conflicts.settle(found, Resolution.MERGED, found.mine()))
                .isInstanceOf(FailureException.class);
        Delivery next = settle(found, Resolution.MINE);
        assertThat(next.kind()).isEqualTo(Kind.DELETE);
        desk.run();
        assertThat(desk.platform.there).isNull();
        assertThat(bodies()).as("theirs is kept").contains("precious");
    }

    @Test
    void a_post_that_stays_up_with_their_words_can_be_taken_down_later() {
        desk.platform.edit("Salt", "precious");
        workspace.conflicts.settle(stopped(desk.planRemoval()), Resolution.THEIRS, null);
        desk.run();
        assertThat(desk.platform.there.body()).isEqualTo("precious");
        Delivery removal = desk.planRemoval();
        desk.run();
        assertThat(desk.now(removal).state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(desk.platform.there).isNull();
    }

    @Test
    void what_was_read_again_since_is_not_settled_by_an_old_look() {
        Comparison old = conflict();
        desk.platform.edit("Salt", "newer");
        workspace.deliveries.decide(old.stopped().id(), Decision.TRY_AGAIN);
        desk.run();
        assertFails(old, ConflictFailure.SeenOther.class);
        Comparison now = workspace.conflicts.open().getFirst();
        assertThat(now.theirs().body()).isEqualTo("newer");
        settle(now, Resolution.MINE);
        assertFails(now, ConflictFailure.NoConflict.class);
    }

    @Test
    void a_delivery_called_off_takes_its_question_along() {
        Comparison found = conflict();
        workspace.deliveries.decide(found.stopped().id(), Decision.CALL_OFF);
        assertThat(workspace.conflicts.open()).isEmpty();
        assertFails(found, ConflictFailure.NoConflict.class);
    }

    @Test
    void what_cannot_be_read_now_is_read_at_the_next_try() {
        desk.platform.answer = new Reading.NotNow(Shelf.failure(Refusal.CLOSED));
        desk.platform.edit("Salt", "theirs");
        desk.write("Salt", "mine");
        Delivery stopped = desk.plan();
        desk.run();
        assertThat(desk.now(stopped).state()).isEqualTo(DeliveryState.NEEDS_USER);
        assertThat(workspace.conflicts.open()).isEmpty();
        desk.platform.answer = null;
        workspace.deliveries.decide(stopped.id(), Decision.TRY_AGAIN);
        desk.run();
        assertThat(workspace.conflicts.open()).hasSize(1);
    }

    @Test
    void a_doubtful_change_that_cannot_be_told_from_theirs_becomes_a_question_too() {
        desk.platform.loseAnswers = true;
        desk.write("Salt", "mine");
        Delivery doubtful = desk.plan();
        desk.run();
        desk.platform.edit("Salt", "theirs");
        workspace.pass(Duration.ofHours(1));
        desk.run();
        assertThat(desk.now(doubtful).state()).isEqualTo(DeliveryState.NEEDS_USER);
        desk.platform.loseAnswers = false;
        settle(workspace.conflicts.open().getFirst(), Resolution.MINE);
        desk.run();
        assertThat(desk.platform.there.body()).isEqualTo("mine");
    }

    @Test
    void a_translation_that_takes_their_words_is_written_freely_from_then_on() {
        Desk other = new Desk(workspace, "Fish", "A fish.");
        Id<Variant> japanese =
                workspace.translations.start(other.post(), TestWorkspace.JA, "").id();
        other.variant = japanese;
        other.publish();
        other.platform.edit("魚", "魚です。");
        workspace.variants.saveText(other.variant, text("さかな", "さかな。"));
        workspace.conflicts.settle(stopped(other, other.plan()), Resolution.THEIRS, null);
        Variant now = Objects.requireNonNull(workspace.variants.find(japanese));
        assertThat(now.text().title()).isEqualTo("魚");
        assertThat(now.isLinked()).isFalse();
    }

    private Comparison stopped(Delivery delivery) {
        return stopped(desk, delivery);
    }

    private Comparison stopped(Desk of, Delivery delivery) {
        of.run();
        return Objects.requireNonNull(workspace.conflicts.of(delivery.id()));
    }

    private Delivery settle(Comparison seen, Resolution how) {
        return Objects.requireNonNull(workspace.conflicts.settle(seen, how, null));
    }

    private void assertFails(Comparison seen, Class<?> failure) {
        assertThatThrownBy(() -> workspace.conflicts.settle(seen, Resolution.MINE, null))
                .isInstanceOfSatisfying(
                        FailureException.class, e -> assertThat(e.failure()).isInstanceOf(failure));
    }
}
