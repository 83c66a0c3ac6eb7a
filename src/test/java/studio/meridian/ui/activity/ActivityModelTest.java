package studio.meridian.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.Messages;
import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.platform.Account;
import studio.meridian.platform.Credentials;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.storage.Decision;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.FakePlatform;
import studio.meridian.sync.Publications;
import studio.meridian.sync.story.Reasons;
import studio.meridian.ui.common.AtOnce;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.delivery.Item;
import studio.meridian.ui.delivery.Stage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The activity over histories made by the real engine. */
class ActivityModelTest {
    private static final PlatformFailure FULL = new PlatformFailure.FolderRefused("/x", "full");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @TempDir Path temp;
    private TestWorkspace workspace;
    private Channel channel;
    private ActivityModel model;
    private Reasons reasons;
    private DeliveryEngine engine;
    private final FakePlatform platform = new FakePlatform();

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        channel = workspace.channels.add("fake", "Fake", true, Map.of());
        Messages messages = Messages.of(Locale.ENGLISH);
        reasons = new Reasons(messages, new Words(messages, TOKYO, workspace::now), workspace::now);
        model =
                new ActivityModel(
                        workspace.deliveries,
                        workspace.outbox,
                        workspace.conflicts,
                        workspace.channels,
                        workspace.database.changes(),
                        AtOnce.background(),
                        workspace::now);
        engine =
                new DeliveryEngine(
                        workspace.outbox,
                        workspace.deliveries,
                        workspace.channels,
                        workspace.media,
                        new Publications(
                                workspace.posts, workspace.variants, workspace.media, () -> "Noor"),
                        Map.of("fake", platform),
                        channel -> new Account(channel, Credentials.NONE),
                        new Boot(workspace::now, workspace::nanos, "boot"),
                        "test");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Delivery now(String title) {
        var text = workspace.article(title, "text").variant();
        return workspace.deliveries.plan(text.id(), channel.id(), null, LatePolicy.ASK_AFTER_GRACE);
    }

    private Delivery later(String title) {
        var text = workspace.article(title, "text").variant();
        return workspace.deliveries.plan(
                text.id(),
                channel.id(),
                LocalMoments.at(workspace.now().plus(Duration.ofHours(3)), TOKYO),
                LatePolicy.ASK_AFTER_GRACE);
    }

    private Story need() {
        reread();
        assertThat(model.needsProperty().get()).hasSize(1);
        return model.needsProperty().get().getFirst();
    }

    private void reread() {
        model.hidden();
        model.shown();
    }

    private void decide(Story story, Decision decision) {
        assertThat(story.open()).contains(decision);
        model.decide(story.item(), decision, () -> {});
    }

    private DeliveryState state(Delivery delivery) {
        return Objects.requireNonNull(workspace.deliveries.find(delivery.id())).state();
    }

    private String why(Story story) {
        return why(story.item(), story.attempts());
    }

    @Test
    void what_was_refused_says_why_and_can_be_sent_again() {
        platform.answers.add(_ -> new PublishResult.Rejected(FULL));
        Delivery delivery = now("Salt");
        engine.run();
        Story story = need();
        assertThat(why(story)).startsWith("The site folder /x refused: full.");
        assertThat(story.open()).containsOnly(Decision.TRY_AGAIN, Decision.CALL_OFF);
        decide(story, Decision.TRY_AGAIN);
        engine.run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
        reread();
        assertThat(model.needsProperty().get()).isEmpty();
    }

    @Test
    void what_is_not_known_can_only_be_looked_up() {
        platform.answers.add(request -> {
            platform.received.add(request);
            return new PublishResult.Unknown(FULL, null);
        });
        Delivery delivery = now("Salt");
        engine.run();
        Story story = need();
        assertThat(model.stage(story.item())).isEqualTo(Stage.UNCLEAR);
        assertThat(story.open()).containsOnly(Decision.LOOK_AGAIN);
        assertThat(why(story)).contains("Nothing is sent twice.");
        assertThat(engine.run()).isZero();
        decide(story, Decision.LOOK_AGAIN);
        engine.run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void what_no_one_can_tell_is_settled_by_the_person_who_looked() {
        platform.answers.add(_ -> new PublishResult.Unknown(FULL, null));
        platform.lookUps.add(new LookUp.CannotTell(FULL));
        platform.lookUps.add(new LookUp.CannotTell(FULL));
        Delivery delivery = now("Salt");
        engine.run();
        workspace.pass(Duration.ofMinutes(1));
        engine.run();
        assertThat(need().open())
                .containsOnly(Decision.LOOK_AGAIN, Decision.IS_THERE, Decision.NOT_THERE);
        decide(need(), Decision.LOOK_AGAIN);
        assertThat(state(delivery)).isEqualTo(DeliveryState.UNKNOWN);
        engine.run();
        decide(need(), Decision.NOT_THERE);
        engine.run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void what_was_missed_is_asked_for_and_can_be_called_off() {
        Delivery delivery = later("Salt");
        workspace.pass(Duration.ofDays(2));
        reread();
        assertThat(need().item().id()).isEqualTo(delivery.id());
        engine.run();
        assertThat(why(need())).startsWith("Its moment passed while the studio could not send.");
        decide(need(), Decision.CALL_OFF);
        assertThat(state(delivery)).isEqualTo(DeliveryState.CANCELLED);
        assertThat(platform.received).isEmpty();
    }

    @Test
    void what_waits_says_for_what() {
        later("Salt");
        reread();
        Item item = model.shownProperty().get().getFirst();
        assertThat(why(item, List.of())).contains("in 3 h");
        workspace.channels.save(
                new Channel(channel.id(), "fake", "Fake", false, channel.settings()));
        reread();
        Item held = model.shownProperty().get().getFirst();
        assertThat(model.stage(held)).isEqualTo(Stage.HELD);
        assertThat(why(held, List.of())).contains("Fake is inactive");
    }

    @Test
    void the_log_is_filtered_by_stage_channel_and_title() {
        now("Salt");
        engine.run();
        later("Tea");
        Channel other = workspace.channels.add("fake", "Other", true, Map.of());
        var text = workspace.article("Saltless", "text").variant();
        workspace.deliveries.plan(text.id(), other.id(), null, LatePolicy.ANY_TIME);
        reread();
        assertThat(titles()).containsExactlyInAnyOrder("Salt", "Tea", "Saltless");
        model.filter(ActivityFilter.PUBLISHED);
        assertThat(titles()).containsExactly("Salt");
        model.filter(ActivityFilter.ALL);
        model.search("SALT");
        assertThat(titles()).containsExactlyInAnyOrder("Salt", "Saltless");
        model.channel(other.id());
        assertThat(titles()).containsExactly("Saltless");
        assertThat(model.channels()).extracting(Channel::name).containsExactly("Fake", "Other");
    }

    private List<String> titles() {
        return model.shownProperty().get().stream().map(Item::title).toList();
    }

    @Test
    void the_story_of_a_delivery_tells_every_step_once_and_in_order() {
        platform.answers.add(_ -> new PublishResult.NotSent(FULL, null));
        Delivery delivery = now("Salt");
        engine.run();
        workspace.pass(Duration.ofMinutes(2));
        engine.run();
        reread();
        model.choose(delivery.id());
        Story story = Objects.requireNonNull(model.storyProperty().get());
        Messages messages = Messages.of(Locale.ENGLISH);
        Words words = new Words(messages, TOKYO, workspace::now);
        var look =
                new ActivityLook(
                        model,
                        messages,
                        words,
                        reasons,
                        new studio.meridian.ui.overlay.Notices(
                                new studio.meridian.ui.overlay.Layers(),
                                AtOnce.background(),
                                messages),
                        () -> {},
                        _ -> {});
        assertThat(new Timeline(look).of(story))
                .extracting(Timeline.Fact::words)
                .containsExactly(
                        "Planned",
                        "Sending began",
                        "Sent to the channel",
                        "Ready to be sent",
                        "Sending began",
                        "Sent to the channel",
                        "Published");
        assertThat(new Timeline(look).of(story).get(3).detail()).contains("/x refused: full");
    }

    private String why(Item item, List<Attempt> attempts) {
        return reasons.why(item.delivery(), item.channel(), attempts);
    }
}
