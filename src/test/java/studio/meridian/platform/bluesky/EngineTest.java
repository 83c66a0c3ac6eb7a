package studio.meridian.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.Media;
import studio.meridian.model.Variant;
import studio.meridian.platform.Account;
import studio.meridian.platform.Losing;
import studio.meridian.platform.Platform;
import studio.meridian.platform.site.Images;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.Publications;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The whole way from a workspace to the real server: once, whatever is lost in between. */
@Tag("platforms")
class EngineTest {
    @TempDir Path temp;
    private PdsServer server;
    private TestWorkspace workspace;
    private Purse purse;
    private Channel channel;

    @BeforeEach
    void open() {
        server = new PdsServer(temp);
        workspace = new TestWorkspace(temp);
        purse = Purse.with(server.password("alice"));
        channel =
                workspace.channels.add(
                        BlueskyAdapter.NAME,
                        "Sky",
                        true,
                        Map.of("url", server.url(), "account", "alice.test"));
    }

    @AfterEach
    void close() {
        workspace.close();
        server.close();
    }

    @Test
    void an_article_with_a_picture_is_published_changed_and_taken_away_though_answers_get_lost() {
        Media door =
                workspace.media.add(
                        Images.png(40, 30),
                        new MediaStore.Description("door.png", "image/png", 40, 30, ""));
        String picture = "![A red door](" + door.reference() + ")\n\n";
        String body = picture + "A sentence about doors. ".repeat(40);
        Id<Variant> variant = workspace.article("Doors", body).variant().id();

        Delivery created = arrive(plan(variant));
        List<JsonNode> thread = server.posts("alice");
        assertThat(thread).hasSize(4);
        JsonNode root = thread.getFirst().path("value");
        assertThat(root.path("text").asString()).startsWith("Doors\n\nA sentence");
        assertThat(root.path("tags").toString()).isEqualTo("[\"tea\"]");
        assertThat(root.path("embed").path("images").path(0).path("aspectRatio").toString())
                .isEqualTo("{\"width\":40,\"height\":30}");
        assertThat(created.remoteId()).isEqualTo(thread.getFirst().path("uri").asString());

        workspace.variants.saveText(variant, text("Doors", picture + "Two doors."));
        Delivery changed = arrive(plan(variant));
        assertThat(changed.kind()).isEqualTo(Delivery.Kind.UPDATE);
        assertThat(server.posts("alice"))
                .singleElement()
                .extracting(post -> post.path("value").path("text").asString())
                .isEqualTo("Doors\n\nTwo doors.");

        arrive(Objects.requireNonNull(workspace.deliveries.planRemoval(variant, channel.id())));
        assertThat(server.posts("alice")).isEmpty();
        assertThat(purse.shown("refreshJwt")).isNotEmpty();
    }

    @Test
    void a_change_made_there_stops_ours_and_stays() {
        Id<Variant> variant = workspace.article("Salt", "One.").variant().id();
        Delivery created = arrive(plan(variant));
        String uri = Objects.requireNonNull(created.remoteId());
        server.edit("alice", uri, "Theirs");
        workspace.variants.saveText(variant, text("Salt", "Two."));
        Delivery change = plan(variant);
        engine(Walk.adapter(InstantSource.system())).run();

        assertThat(now(change).state()).isEqualTo(DeliveryState.NEEDS_USER);
        assertThat(server.post(uri).path("value").path("text").asString()).isEqualTo("Theirs");
    }

    private Delivery plan(Id<Variant> variant) {
        return workspace.deliveries.plan(variant, channel.id(), null, LatePolicy.ANY_TIME);
    }

    /** Runs until it is there; the answer to every write gets lost, and each run is a process. */
    private Delivery arrive(Delivery delivery) {
        for (int i = 0; i < 60 && now(delivery).state() != DeliveryState.CONFIRMED; i++) {
            engine(losing(Walk.adapter(InstantSource.system()))).run();
            workspace.pass(Duration.ofMinutes(2));
        }
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.CONFIRMED);
        return now(delivery);
    }

    private static Platform losing(Platform adapter) {
        return new Losing(adapter, "(post|delete)-\\d+");
    }

    private DeliveryEngine engine(Platform adapter) {
        return new DeliveryEngine(
                workspace.outbox,
                workspace.deliveries,
                workspace.channels,
                workspace.media,
                new Publications(
                        workspace.posts, workspace.variants, workspace.media, () -> "Noor"),
                Map.of(BlueskyAdapter.NAME, adapter),
                of -> new Account(of, purse),
                new Boot(workspace::now, workspace::nanos, "boot"),
                "test");
    }

    private Delivery now(Delivery delivery) {
        return Objects.requireNonNull(workspace.deliveries.find(delivery.id()));
    }
}
