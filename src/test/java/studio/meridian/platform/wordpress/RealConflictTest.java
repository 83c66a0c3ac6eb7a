package studio.meridian.platform.wordpress;

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
import studio.meridian.platform.http.Client;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.Publications;
import studio.meridian.sync.conflict.Comparison;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A change made by somebody else on the real server is found, shown and settled. */
@Tag("platforms")
class RealConflictTest {
    private static final AtomicInteger DAY = new AtomicInteger();

    @TempDir static Path data;
    @TempDir Path temp;
    private static WordPressServer server;
    private TestWorkspace workspace;
    private Channel channel;
    private Id<Variant> variant;
    private String number = "";

    @BeforeAll
    static void start() {
        server = new WordPressServer(data, System.getProperty("meridian.wordpress", "npm"));
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
        channel =
                workspace.channels.add(
                        WordPressAdapter.NAME,
                        "Blog",
                        true,
                        server.account("creator").channel().settings());
        variant = workspace.article("Salt", "One **bold**.\n\nTwo.").variant().id();
        Delivery created = run(plan());
        assertThat(created.state()).isEqualTo(DeliveryState.CONFIRMED);
        number = Objects.requireNonNull(created.remoteId());
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
                        Map.of(
                                WordPressAdapter.NAME,
                                new WordPressAdapter(Client.patient(), new Random(1))),
                        of -> new Account(of, server.account("creator").credentials()),
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
        return server.post(number).path("content").path("raw").asString("");
    }

    /** Somebody else replaces words in the text, as in the editor of the site. */
    private void edit(String what, String with) {
        String content = SafeJson.write(Map.of("content", there().replace(what, with)));
        server.call("POST", "posts/" + number, "creator", content);
    }

    private void remove() {
        server.call("DELETE", "posts/" + number, "creator", null);
    }

    @Test
    void theirs_is_shown_in_our_own_spelling_and_both_can_be_merged() {
        edit("Two.", "Two, they say.");
        Comparison seen = stopped("One **bold**, mine.\n\nTwo.");
        assertThat(Objects.requireNonNull(seen.theirs()).body())
                .isEqualTo("One **bold**.\n\nTwo, they say.");
        assertThat(seen.choices()).isZero();
        Delivery next =
                Objects.requireNonNull(workspace.conflicts.settle(seen, Resolution.MERGED, null));
        assertThat(run(next).state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(there()).contains("<strong>bold</strong>, mine.", "Two, they say.");
    }

    @Test
    void ours_goes_over_what_was_seen_and_over_nothing_else() {
        edit("Two.", "Theirs.");
        Comparison seen = stopped("Mine.");
        edit("Theirs.", "Later.");
        Delivery first =
                Objects.requireNonNull(workspace.conflicts.settle(seen, Resolution.MINE, null));
        assertThat(run(first).state()).isEqualTo(DeliveryState.NEEDS_USER);
        assertThat(there()).contains("Later.");
        Comparison again = Objects.requireNonNull(workspace.conflicts.of(first.id()));
        Delivery second =
                Objects.requireNonNull(workspace.conflicts.settle(again, Resolution.MINE, null));
        assertThat(run(second).state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(there()).contains("Mine.");
    }

    @Test
    void taking_theirs_sends_nothing_and_the_next_edit_goes_out() {
        edit("Two.", "Theirs.");
        String before = server.post(number).path("modified_gmt").asString("");
        Comparison seen = stopped("Mine.");
        assertThat(workspace.conflicts.settle(seen, Resolution.THEIRS, null)).isNull();
        run(seen.stopped());
        assertThat(server.post(number).path("modified_gmt").asString("")).isEqualTo(before);
        workspace.variants.saveText(variant, text("Salt", "Theirs.\n\nAnd more."));
        assertThat(run(plan()).state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(there()).contains("Theirs.", "And more.");
    }

    @Test
    void a_post_taken_away_there_comes_back_as_a_new_one() {
        remove();
        Comparison seen = stopped("Mine.");
        assertThat(seen.theirs()).isNull();
        Delivery next =
                Objects.requireNonNull(workspace.conflicts.settle(seen, Resolution.MINE, null));
        Delivery back = run(next);
        assertThat(back.state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(back.remoteId()).isNotEqualTo(number);
        assertThat(server.post(Objects.requireNonNull(back.remoteId())).path("status").asString(""))
                .isEqualTo("publish");
    }

    @Test
    void a_post_changed_there_that_we_take_down_is_a_question() {
        edit("Two.", "Precious.");
        Delivery removal =
                Objects.requireNonNull(workspace.deliveries.planRemoval(variant, channel.id()));
        assertThat(run(removal).state()).isEqualTo(DeliveryState.NEEDS_USER);
        Comparison seen = Objects.requireNonNull(workspace.conflicts.of(removal.id()));
        Delivery next =
                Objects.requireNonNull(workspace.conflicts.settle(seen, Resolution.MINE, null));
        assertThat(run(next).state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(server.post(number).path("status").asString("")).isEqualTo("trash");
    }
}
