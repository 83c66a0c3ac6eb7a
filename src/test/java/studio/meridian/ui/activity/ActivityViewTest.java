package studio.meridian.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.storage.Decision;
import studio.meridian.storage.OutboxStore;
import studio.meridian.storage.SettingStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.MouseDesk;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a person reads and decides in the real window. */
class ActivityViewTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private Channel site;
    private long epoch;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp.resolve("w"));
        site = workspace.channels.add("site", "Site", true, Map.of("folder", "/srv/site"));
        epoch = workspace.outbox.takeLease("test", 1, "boot");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Delivery tried(String title, DeliveryState to, Attempt.Outcome outcome, String detail) {
        var text = workspace.article(title, "text").variant();
        Delivery delivery =
                workspace.deliveries.plan(text.id(), site.id(), null, LatePolicy.ASK_AFTER_GRACE);
        var sending =
                workspace.outbox.begin(
                        delivery,
                        epoch,
                        TestWorkspace.single("publish", new byte[] {1}),
                        new OutboxStore.Try(workspace.now(), 0, "boot"));
        workspace.outbox.finish(
                Objects.requireNonNull(workspace.deliveries.find(delivery.id())),
                Objects.requireNonNull(sending).attempt(),
                to,
                epoch,
                new OutboxStore.Result(outcome, "platform.broken", detail, null, null));
        return delivery;
    }

    private Delivery unclear(String title) {
        return tried(title, DeliveryState.NEEDS_USER, Attempt.Outcome.UNKNOWN, "{}");
    }

    private static void fire(MouseDesk desk, String selector) {
        Node button = desk.node(selector);
        desk.hand().on(button::requestFocus);
        desk.hand().on(((Button) button)::fire);
    }

    @Test
    void a_persons_word_reads_as_theirs_and_not_as_an_answer_of_the_channel() throws Exception {
        unclear("Salt");
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+6");
                    desk.hand().press("Down");
                    fire(desk, ".story .decide-is-there");
                    assertThat(desk.words(".fact-words"))
                            .contains("Noor said: it is there")
                            .doesNotContain("Published");
                    assertThat(desk.words(".fact-detail"))
                            .contains(
                                    "A person's word, not an answer of the channel. It counts as"
                                            + " published.");
                    assertThat(desk.words(".log-state")).containsExactly("Said to be there");
                    assertThat(desk.words(".story-why").getFirst())
                            .isEqualTo(
                                    "The channel gave no clear answer. A person looked and said"
                                            + " that it is there.");
                    desk.hand().speak(Locale.forLanguageTag("zh-Hans"));
                    assertThat(desk.words(".log-state")).containsExactly("据称已发布");
                });
    }

    @Test
    void sending_is_paused_and_resumed_where_everybody_sees_it() throws Exception {
        SettingStore settings = new SettingStore(workspace.database);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+6");
                    assertThat(desk.words(".pause-bar > .label")).containsExactly("Sending is on.");
                    fire(desk, "#activity-pause");
                    assertThat(settings.isPaused()).isTrue();
                    assertThat(desk.words(".pause-bar > .label").getFirst())
                            .startsWith("Sending is paused.");
                    // Another program lets it go again.
                    settings.pause(false);
                    desk.hand().on(() -> {});
                    assertThat(desk.words(".pause-bar > .label")).containsExactly("Sending is on.");
                });
    }

    @Test
    void what_the_channel_confirmed_reads_as_published() throws Exception {
        tried("Salt", DeliveryState.CONFIRMED, Attempt.Outcome.DONE, "{}");
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+6");
                    desk.hand().press("Down");
                    assertThat(desk.words(".log-state")).containsExactly("Published");
                    assertThat(desk.words(".fact-words")).contains("Published");
                });
    }

    @Test
    void after_a_decision_the_keyboard_goes_on_to_the_next_thing() throws Exception {
        unclear("Salt");
        unclear("Tea");
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+6");
                    assertThat(desk.words(".needs-heading").getFirst())
                            .isEqualTo("2 things need you");
                    fire(desk, ".need-card .decide-is-there");
                    desk.hand().waitFor(".needs-heading");
                    settled(desk, 1);
                    assertThat(desk.owner()).isInstanceOf(Button.class);
                    fire(desk, ".need-card .decide-is-there");
                    settled(desk, 0);
                    assertThat(desk.owner()).isSameAs(desk.node("#activity-log"));
                });
    }

    /** The screen reads a little later what changed. */
    private static void settled(MouseDesk desk, int cards) {
        for (int i = 0; i < 500 && desk.all(".need-card").size() != cards; i++) {
            desk.hand().settle();
        }
        assertThat(desk.all(".need-card")).hasSize(cards);
    }

    @Test
    void a_look_that_was_asked_for_stands_before_what_it_found() throws Exception {
        Delivery salt = unclear("Salt");
        workspace.deliveries.decide(salt.id(), Decision.LOOK_AGAIN);
        Delivery asked = Objects.requireNonNull(workspace.deliveries.find(salt.id()));
        workspace.outbox.transition(asked, DeliveryState.RECONCILING, epoch, asked.reason());
        Delivery looking = Objects.requireNonNull(workspace.deliveries.find(salt.id()));
        var attempt =
                workspace.outbox.beginLookUp(
                        looking, epoch, new OutboxStore.Try(workspace.now(), 0, "boot"));
        workspace.outbox.finish(
                looking,
                attempt,
                DeliveryState.CONFIRMED,
                epoch,
                new OutboxStore.Result(Attempt.Outcome.DONE, "found", null, null, null));
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+6");
                    desk.hand().press("Down");
                    assertThat(desk.words(".fact-words"))
                            .containsSubsequence(
                                    "Noor asked to look again",
                                    "The channel is asked whether it is there",
                                    "Looked up at the channel",
                                    "Published");
                    assertThat(desk.words(".log-state")).containsExactly("Published");
                });
    }

    @Test
    void details_that_cannot_be_read_do_not_hide_the_rest() throws Exception {
        tried("Salt", DeliveryState.NEEDS_USER, Attempt.Outcome.REJECTED, "{broken");
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+6");
                    assertThat(desk.all(".need-card")).hasSize(1);
                    assertThat(desk.all(".dialog")).isEmpty();
                });
    }

    @Test
    void every_control_has_a_name_and_tells_which_delivery_it_is_about() throws Exception {
        unclear("Salt");
        unclear("Tea");
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    for (String tag : List.of("en", "zh-Hans")) {
                        desk.hand().speak(Locale.forLanguageTag(tag));
                        desk.hand().press("Shortcut+6");
                        desk.hand().press("Down");
                        assertThat(desk.nameless()).as(tag).isEmpty();
                    }
                    assertThat(desk.all(".need-card .decide-is-there"))
                            .extracting(Node::getAccessibleText)
                            .doesNotHaveDuplicates();
                });
    }
}
