package studio.meridian.platform.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
import studio.meridian.platform.mastodon.FakeInstance.Manner;
import studio.meridian.platform.site.Images;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.Publications;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The whole way from a workspace to a server: once, whatever is lost in between. */
class EngineTest {
    @TempDir Path temp;
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private TestWorkspace workspace;
    private String token = FakeInstance.TOKEN;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @ParameterizedTest
    @EnumSource
    void an_article_is_there_once_changed_and_gone_though_the_answer_to_each_write_gets_lost(
            Manner manner) throws IOException {
        try (FakeInstance server = new FakeInstance(manner).takes(500, 23, 4)) {
            Channel channel = channel(server.url());
            Id<Variant> variant = doors("A sentence about doors. ".repeat(50));
            Delivery created = arrive(plan(variant, channel));
            assertThat(server.toots).hasSize(3);
            assertThat(server.texts().getFirst()).startsWith("Doors\n\nA sentence");
            assertThat(server.texts().getLast()).endsWith("#tea");
            assertThat(server.toots.getLast().pictures).hasSize(1);
            assertThat(created.remoteId()).isEqualTo(server.toots.getLast().uri());

            workspace.variants.saveText(variant, text("Doors", "Two doors."));
            assertThat(arrive(plan(variant, channel)).kind()).isEqualTo(Delivery.Kind.UPDATE);
            assertThat(server.texts()).containsExactly("Doors\n\nTwo doors.\n\n#tea");

            arrive(Objects.requireNonNull(workspace.deliveries.planRemoval(variant, channel.id())));
            assertThat(server.toots).isEmpty();
            assertThat(lost).hasSizeGreaterThan(6);
        }
    }

    @Test
    void a_change_made_there_stops_ours_and_stays() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.MASTODON)) {
            Channel channel = channel(server.url());
            Id<Variant> variant = workspace.article("Salt", "One.").variant().id();
            arrive(plan(variant, channel));
            server.toots.getFirst().text = "Theirs";
            workspace.variants.saveText(variant, text("Salt", "Two."));
            Delivery change = plan(variant, channel);
            engine(Walk.fresh()).run();
            assertThat(now(change).state()).isEqualTo(DeliveryState.NEEDS_USER);
            assertThat(server.texts()).containsExactly("Theirs");
        }
    }

    @Test
    void a_post_waits_in_the_outbox_until_its_picture_is_ready() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.MASTODON).worksOnPictures(3)) {
            Channel channel = channel(server.url());
            Delivery delivery = plan(doors("Look."), channel);
            engine(Walk.fresh()).run();
            assertThat(now(delivery).state()).isNotEqualTo(DeliveryState.CONFIRMED);
            assertThat(now(delivery).reason()).isEqualTo("platform.processing");
            arrive(delivery);
            assertThat(server.toots).hasSize(1);
        }
    }

    /** The same on a real server, which has no way to take anything away. */
    @Test
    @Tag("platforms")
    void on_a_real_server_it_is_there_once_and_changed() {
        try (SnacServer server = new SnacServer(temp.resolve("snac"))) {
            token = server.token("creator");
            Channel channel = channel(server.url());
            Id<Variant> variant = doors("A sentence about doors. ".repeat(50));
            Delivery created = arrive(plan(variant, channel));
            assertThat(server.posts("creator", "Doors"))
                    .singleElement()
                    .matches(post -> post.path("media_attachments").size() == 1)
                    .matches(post -> post.path("uri").asString().equals(created.remoteId()));
            workspace.variants.saveText(variant, text("Doors", "Two doors."));
            arrive(plan(variant, channel));
            assertThat(server.posts("creator", ""))
                    .singleElement()
                    .extracting(post -> post.path("text").asString())
                    .isEqualTo("Doors\n\nTwo doors.\n\n#tea");
            assertThat(lost).hasSizeGreaterThan(1);
        }
    }

    private Channel channel(String url) {
        return workspace.channels.add(MastodonAdapter.NAME, "Fedi", true, Map.of("url", url));
    }

    private Id<Variant> doors(String words) {
        Media door =
                workspace.media.add(
                        Images.png(40, 30),
                        new MediaStore.Description("door.png", "image/png", 40, 30, ""));
        String picture = "![A red door](" + door.reference() + ")\n\n";
        return workspace.article("Doors", picture + words).variant().id();
    }

    private Delivery plan(Id<Variant> variant, Channel channel) {
        return workspace.deliveries.plan(variant, channel.id(), null, LatePolicy.ANY_TIME);
    }

    /** Runs until it is there; each run is a process of its own. */
    private Delivery arrive(Delivery delivery) {
        for (int i = 0; i < 60 && now(delivery).state() != DeliveryState.CONFIRMED; i++) {
            engine(new Losing(Walk.fresh(), "(post|delete)-\\d+", lost)).run();
            workspace.pass(Duration.ofMinutes(2));
        }
        assertThat(now(delivery).state())
                .as("%s", now(delivery).reason())
                .isEqualTo(DeliveryState.CONFIRMED);
        return now(delivery);
    }

    private DeliveryEngine engine(Platform adapter) {
        return new DeliveryEngine(
                workspace.outbox,
                workspace.deliveries,
                workspace.channels,
                workspace.media,
                new Publications(
                        workspace.posts, workspace.variants, workspace.media, () -> "Noor"),
                Map.of(MastodonAdapter.NAME, adapter),
                of -> new Account(of, new Walk.Token(token)),
                new Boot(workspace::now, workspace::nanos, "boot"),
                "test");
    }

    private Delivery now(Delivery delivery) {
        return Objects.requireNonNull(workspace.deliveries.find(delivery.id()));
    }
}
