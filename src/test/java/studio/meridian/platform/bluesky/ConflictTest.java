package studio.meridian.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.Variant;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.platform.Account;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.Publications;
import studio.meridian.sync.conflict.Comparison;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** A change made by somebody else on the real server is found, shown and settled. */
@Tag("platforms")
class ConflictTest {
    private static final AtomicInteger DAY = new AtomicInteger();

    @TempDir static Path data;
    @TempDir Path temp;
    private static PdsServer server;
    private TestWorkspace workspace;
    private Purse purse;
    private Channel channel;
    private Id<Variant> variant;
    private String uri = "";

    @BeforeAll
    static void start() {
        server = new PdsServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void publish() {
        workspace = new TestWorkspace(temp);
        // The names of test workspaces come from a clock; in one account they must differ.
        workspace.pass(Duration.ofDays(DAY.incrementAndGet()));
        purse = Purse.with(server.password("alice"));
        channel =
                workspace.channels.add(
                        BlueskyAdapter.NAME,
                        "Sky",
                        true,
                        Map.of("url", server.url(), "account", "alice.test"));
        variant = workspace.article("Salt", "One **bold**.\n\nTwo.").variant().id();
        Delivery created = run(plan());
        assertThat(created.state()).isEqualTo(DeliveryState.CONFIRMED);
        uri = Objects.requireNonNull(created.remoteId());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Delivery plan() {
        return workspace.deliveries.plan(variant, channel.id(), null, LatePolicy.ANY_TIME);
    }

    private Delivery run(Delivery delivery) {
        DeliveryEngine engine =
                new DeliveryEngine(
                        workspace.outbox,
                        workspace.deliveries,
                        workspace.channels,
                        workspace.media,
                        new Publications(
                                workspace.posts, workspace.variants, workspace.media, () -> "Noor"),
                        Map.of(BlueskyAdapter.NAME, Walk.adapter(InstantSource.system())),
                        of -> new Account(of, purse),
                        new Boot(workspace::now, workspace::nanos, "boot"),
                        "test");
        while (engine.run() > 0) workspace.pass(Duration.ofMinutes(1));
        return Objects.requireNonNull(workspace.deliveries.find(delivery.id()));
    }

    private Comparison stopped(String body) {
        workspace.variants.saveText(variant, text("Salt", body));
        Delivery stopped = run(plan());
        assertThat(stopped.state()).isEqualTo(DeliveryState.NEEDS_USER);
        return Objects.requireNonNull(workspace.conflicts.of(stopped.id()));
    }

    private String there() {
        return server.post(uri).path("value").path("text").asString();
    }

    @Test
    void theirs_is_shown_in_our_own_spelling_and_both_can_be_merged() {
        server.edit("alice", uri, "Salt\n\nOne bold.\n\nTwo, they say.");
        Comparison seen = stopped("One **bold**, mine.\n\nTwo.");
        assertThat(Objects.requireNonNull(seen.theirs()).body())
                .isEqualTo("One **bold**.\n\nTwo, they say.");
        assertThat(seen.choices()).isZero();
        Delivery next =
                Objects.requireNonNull(workspace.conflicts.settle(seen, Resolution.MERGED, null));
        assertThat(run(next).state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(there()).isEqualTo("Salt\n\nOne bold, mine.\n\nTwo, they say.");
    }

    @Test
    void ours_goes_over_what_was_seen_and_over_nothing_else() {
        server.edit("alice", uri, "Salt\n\nTheirs.");
        Comparison seen = stopped("Mine.");
        server.edit("alice", uri, "Salt\n\nLater.");
        Delivery first =
                Objects.requireNonNull(workspace.conflicts.settle(seen, Resolution.MINE, null));
        assertThat(run(first).state()).isEqualTo(DeliveryState.NEEDS_USER);
        assertThat(there()).isEqualTo("Salt\n\nLater.");
        Comparison again = Objects.requireNonNull(workspace.conflicts.of(first.id()));
        Delivery second =
                Objects.requireNonNull(workspace.conflicts.settle(again, Resolution.MINE, null));
        assertThat(run(second).state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(there()).isEqualTo("Salt\n\nMine.");
    }

    @Test
    void taking_theirs_sends_nothing_and_the_next_edit_goes_out() {
        server.edit("alice", uri, "Salt\n\nTheirs.");
        String cid = server.post(uri).path("cid").asString();
        Comparison seen = stopped("Mine.");
        assertThat(workspace.conflicts.settle(seen, Resolution.THEIRS, null)).isNull();
        run(seen.stopped());
        assertThat(server.post(uri).path("cid").asString()).isEqualTo(cid);
        workspace.variants.saveText(variant, text("Salt", "Theirs.\n\nAnd more."));
        assertThat(run(plan()).state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(there()).isEqualTo("Salt\n\nTheirs.\n\nAnd more.");
    }

    @Test
    void a_post_taken_away_there_comes_back_under_its_own_name() {
        server.remove("alice", uri);
        Comparison seen = stopped("Mine.");
        assertThat(seen.theirs()).isNull();
        Delivery next =
                Objects.requireNonNull(workspace.conflicts.settle(seen, Resolution.MINE, null));
        assertThat(run(next).state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(there()).isEqualTo("Salt\n\nMine.");
    }

    @Test
    void a_post_changed_there_that_we_take_down_is_a_question() {
        server.edit("alice", uri, "Salt\n\nPrecious.");
        Delivery removal =
                Objects.requireNonNull(workspace.deliveries.planRemoval(variant, channel.id()));
        assertThat(run(removal).state()).isEqualTo(DeliveryState.NEEDS_USER);
        Comparison seen = Objects.requireNonNull(workspace.conflicts.of(removal.id()));
        Delivery next =
                Objects.requireNonNull(workspace.conflicts.settle(seen, Resolution.MINE, null));
        assertThat(run(next).state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(server.posts("alice"))
                .noneMatch(post -> post.path("uri").asString().equals(uri));
    }
}
