package studio.meridian.platform.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import studio.meridian.platform.http.Client;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.Publications;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The whole way of an article, from a workspace on the disk to a real wiki. */
@Tag("platforms")
class RealEngineTest {
    private static final String PASSWORD = "d".repeat(32);

    @TempDir static Path data;
    private static WikiServer wiki;
    private final MediaWikiAdapter adapter = new MediaWikiAdapter(Client.patient(), new Random(1));

    @BeforeAll
    static void start() throws IOException {
        wiki = new WikiServer(data);
        wiki.maintain("createAndPromote.php", "--force", "--sysop", "Creator");
        wiki.botPassword(
                "Creator", "all", "basic,editpage,createeditmovepage,uploadfile,delete", PASSWORD);
    }

    @AfterAll
    static void stop() {
        wiki.close();
    }

    private static Account account() {
        return wiki.account("Creator@all", PASSWORD);
    }

    @Test
    void an_article_with_a_picture_is_published_once_changed_and_taken_away(@TempDir Path folder)
            throws IOException {
        try (TestWorkspace workspace = new TestWorkspace(folder)) {
            assertThat(run(workspace, adapter, "Salt"))
                    .containsExactly("prepare", "media-1", "create", "language");
        }
    }

    @Test
    void it_is_published_once_when_every_answer_is_lost(@TempDir Path folder) throws IOException {
        try (TestWorkspace workspace = new TestWorkspace(folder)) {
            // The names of test workspaces come from a clock; in one wiki they must differ.
            workspace.pass(Duration.ofDays(1));
            assertThat(run(workspace, new Losing(adapter, ".*"), "Lost salt"))
                    .containsExactly("prepare", "prepare", "media-1", "create", "language");
        }
    }

    private List<String> run(TestWorkspace workspace, Platform platform, String title)
            throws IOException {
        Draft picture = new Draft().picture(title.length(), "A boat");
        byte[] png = picture.bytes(picture.publication().media().getFirst().sha256());
        Media media =
                workspace.media.add(
                        png, new MediaStore.Description("boat.png", "image/png", 4, 3, "A boat"));
        String body = "Salt and\n\n![A boat](" + media.reference() + ")";
        Id<Variant> variant = workspace.article(title, body).variant().id();
        Channel channel =
                workspace.channels.add(
                        MediaWikiAdapter.NAME, "Wiki", true, account().channel().settings());

        Delivery first = arrive(workspace, platform, variant, channel);
        List<String> sent =
                workspace.outbox.attempts(first.id()).stream()
                        .map(attempt -> attempt.step())
                        .filter(step -> !step.equals("look-up"))
                        .toList();
        String number = Objects.requireNonNull(first.remoteId());
        assertThat(wiki.page(number).path("revisions")).hasSize(1);
        assertThat(wiki.text(number)).contains("[[File:Studio-" + first.remoteKey());

        workspace.variants.saveText(variant, TestWorkspace.text(title, "two"));
        Delivery second = arrive(workspace, platform, variant, channel);
        assertThat(second.remoteId()).isEqualTo(number);
        assertThat(wiki.text(number)).startsWith("two\n").doesNotContain("Salt");
        assertThat(wiki.page(number).path("revisions")).hasSize(2);

        Delivery removal = workspace.deliveries.planRemoval(variant, channel.id());
        assertThat(finish(workspace, platform, Objects.requireNonNull(removal)).state())
                .isEqualTo(DeliveryState.CONFIRMED);
        assertThat(wiki.page(number).path("missing").asBoolean(false)).isTrue();
        return sent;
    }

    private Delivery arrive(
            TestWorkspace workspace, Platform platform, Id<Variant> variant, Channel channel) {
        Delivery planned =
                workspace.deliveries.plan(variant, channel.id(), null, LatePolicy.ANY_TIME);
        Delivery done = finish(workspace, platform, planned);
        assertThat(done.state()).as("%s", done.reason()).isEqualTo(DeliveryState.CONFIRMED);
        return done;
    }

    private Delivery finish(TestWorkspace workspace, Platform platform, Delivery planned) {
        DeliveryEngine engine =
                new DeliveryEngine(
                        workspace.outbox,
                        workspace.deliveries,
                        workspace.channels,
                        workspace.media,
                        new Publications(
                                workspace.posts, workspace.variants, workspace.media, () -> "Noor"),
                        Map.of(MediaWikiAdapter.NAME, platform),
                        channel -> new Account(channel, account().credentials()),
                        new Boot(workspace::now, workspace::nanos, "boot"),
                        "test");
        for (int i = 0; i < 20; i++) {
            engine.run();
            workspace.pass(Duration.ofMinutes(5));
        }
        return Objects.requireNonNull(workspace.deliveries.find(planned.id()));
    }
}
