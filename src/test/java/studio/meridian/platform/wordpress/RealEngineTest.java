package studio.meridian.platform.wordpress;

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
import studio.meridian.platform.Capabilities;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Platform;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.Step;
import studio.meridian.platform.Trouble;
import studio.meridian.platform.http.Client;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.Publications;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The whole way of an article, from a workspace on the disk to a real site. */
@Tag("platforms")
class RealEngineTest {
    @TempDir static Path data;
    private static WordPressServer site;
    private final WordPressAdapter adapter = new WordPressAdapter(Client.patient(), new Random(1));

    @BeforeAll
    static void start() {
        site = new WordPressServer(data, System.getProperty("meridian.wordpress", "npm"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void an_article_with_a_picture_is_published_once_changed_and_taken_away(@TempDir Path folder)
            throws IOException {
        try (TestWorkspace workspace = new TestWorkspace(folder)) {
            List<String> sent = new ArrayList<>();
            run(workspace, adapter, sent);
            assertThat(sent).containsExactly("tags-1", "media-1", "create", "publish");
        }
    }

    @Test
    void it_is_published_once_when_every_answer_is_lost(@TempDir Path folder) throws IOException {
        try (TestWorkspace workspace = new TestWorkspace(folder)) {
            // The names of test workspaces come from a clock; on one site they must differ.
            workspace.pass(Duration.ofDays(1));
            List<String> sent = new ArrayList<>();
            run(workspace, new Deaf(adapter), sent);
            assertThat(sent).containsExactly("tags-1", "tags-1", "media-1", "create", "publish");
        }
    }

    private void run(TestWorkspace workspace, Platform platform, List<String> sent)
            throws IOException {
        Text picture = new Text().picture(21, "A boat");
        byte[] png = picture.bytes(picture.publication().media().getFirst().sha256());
        Media media =
                workspace.media.add(
                        png, new MediaStore.Description("boat.png", "image/png", 4, 3, "A boat"));
        String body = "Salt and\n\n![A boat](" + media.reference() + ")";
        Id<Variant> variant = workspace.article("Salt", body).variant().id();
        Channel channel =
                workspace.channels.add(
                        "wordpress", "Blog", true, site.account("creator").channel().settings());

        Delivery first = arrive(workspace, platform, variant, channel);
        workspace.outbox.attempts(first.id()).stream()
                .map(attempt -> attempt.step())
                .filter(step -> !step.equals("look-up"))
                .forEach(sent::add);
        assertThat(site.carrying("studio-key:" + first.remoteKey())).hasSize(1);
        String number = Objects.requireNonNull(first.remoteId());
        assertThat(site.post(number).path("status").asString("")).isEqualTo("publish");
        assertThat(site.get("media?search=studio-" + first.remoteKey())).hasSize(1);

        workspace.variants.saveText(variant, TestWorkspace.text("Salt", "two"));
        Delivery second = arrive(workspace, platform, variant, channel);
        assertThat(second.remoteId()).isEqualTo(number);
        assertThat(site.post(number).path("content").path("raw").asString("")).contains("two");

        Delivery removal = workspace.deliveries.planRemoval(variant, channel.id());
        assertThat(finish(workspace, platform, Objects.requireNonNull(removal)).state())
                .isEqualTo(DeliveryState.CONFIRMED);
        assertThat(site.post(number).path("status").asString("")).isEqualTo("trash");
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
                        Map.of("wordpress", platform),
                        channel -> new Account(channel, site.account("creator").credentials()),
                        new Boot(workspace::now, workspace::nanos, "boot"),
                        "test");
        for (int i = 0; i < 20; i++) {
            engine.run();
            workspace.pass(Duration.ofMinutes(5));
        }
        return Objects.requireNonNull(workspace.deliveries.find(planned.id()));
    }

    /** The adapter behind a line that carries every request and loses the first answer to each. */
    private record Deaf(Platform platform, List<String> heard) implements Platform {
        Deaf(Platform platform) {
            this(platform, new ArrayList<>());
        }

        @Override
        public String name() {
            return platform.name();
        }

        @Override
        public Capabilities capabilities() {
            return platform.capabilities();
        }

        @Override
        public SignIn signIn(Account account) {
            return platform.signIn(account);
        }

        @Override
        public List<Step> steps(Publication publication) {
            return platform.steps(publication);
        }

        @Override
        public byte[] freeze(Publication publication, Step step, Map<String, Done> earlier) {
            return platform.freeze(publication, step, earlier);
        }

        @Override
        public PublishResult send(Account account, Step step, byte[] request, MediaSource media) {
            PublishResult result = platform.send(account, step, request, media);
            if (heard.contains(step.key())) return result;
            heard.add(step.key());
            return new PublishResult.Unknown(
                    new PlatformFailure.NoAnswer("127.0.0.1", Trouble.BROKEN_OFF), null);
        }

        @Override
        public LookUp lookUp(Account account, Step step, byte[] request) {
            return platform.lookUp(account, step, request);
        }
    }
}
