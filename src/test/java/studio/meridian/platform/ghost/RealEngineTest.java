package studio.meridian.platform.ghost;

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
import studio.meridian.model.Media;
import studio.meridian.model.Variant;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.platform.Account;
import studio.meridian.platform.Losing;
import studio.meridian.platform.Platform;
import studio.meridian.platform.http.Client;
import studio.meridian.platform.wordpress.Text;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.Publications;
import studio.meridian.sync.conflict.Comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole way of an article, from a workspace on the disk to a real site and back. */
@Tag("ghost")
class RealEngineTest {
    private static final AtomicInteger DAY = new AtomicInteger();

    @TempDir static Path data;
    private static GhostServer site;
    private final GhostAdapter adapter =
            new GhostAdapter(Client.patient(), InstantSource.system(), new Random(1));
    @TempDir private Path folder;
    private TestWorkspace workspace;
    private Channel channel;
    private Id<Variant> variant;
    private Platform platform = adapter;

    @BeforeAll
    static void start() {
        site = new GhostServer(data);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(folder);
        // The names of test workspaces come from a clock; on one site they must differ.
        workspace.pass(Duration.ofDays(DAY.incrementAndGet()));
        channel =
                workspace.channels.add(
                        GhostAdapter.NAME, "Ghost", true, site.account().channel().settings());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void an_article_with_a_picture_is_published_once_changed_and_taken_away() throws IOException {
        Delivery first = wholeLife();
        assertThat(steps(first)).containsExactly("media-1", "create", "publish");
        assertThat(site.files(first.remoteKey())).hasSize(1);
    }

    @Test
    void it_is_published_once_when_every_answer_is_lost() throws IOException {
        platform = new Losing(adapter, ".*");
        Delivery first = wholeLife();
        // The picture is brought again: nobody can say whether it was there.
        assertThat(steps(first)).containsExactly("media-1", "media-1", "create", "publish");
    }

    private Delivery wholeLife() throws IOException {
        Text picture = new Text().picture(21, "A boat");
        byte[] png = picture.bytes(picture.publication().media().getFirst().sha256());
        Media media =
                workspace.media.add(
                        png, new MediaStore.Description("boat.png", "image/png", 4, 3, "A boat"));
        String body = "Salt and\n\n![A boat](" + media.reference() + ")";
        variant = workspace.article("Salt", body).variant().id();

        Delivery first = arrived(plan());
        assertThat(site.carrying(first.remoteKey())).hasSize(1);
        String number = Objects.requireNonNull(first.remoteId());
        assertThat(site.post(number).path("status").asString("")).isEqualTo("published");
        assertThat(site.post(number).path("html").asString("")).contains("alt=\"A boat\"");

        workspace.variants.saveText(variant, text("Salt", "two"));
        Delivery second = arrived(plan());
        assertThat(second.remoteId()).isEqualTo(number);
        assertThat(site.post(number).path("html").asString("")).contains("two");

        Delivery removal = workspace.deliveries.planRemoval(variant, channel.id());
        arrived(Objects.requireNonNull(removal));
        assertThat(site.carrying(first.remoteKey())).isEmpty();
        return first;
    }

    private List<String> steps(Delivery delivery) {
        return workspace.outbox.attempts(delivery.id()).stream()
                .map(attempt -> attempt.step())
                .filter(step -> !step.equals("look-up"))
                .toList();
    }

    @Test
    void theirs_is_shown_in_our_own_spelling_and_both_can_be_merged() {
        String number = published("One __bold__.\n\n* item\n* other\n\nTwo.");
        edit(number, "Two.", "Two, they say.");
        Comparison seen = stopped("One __bold__, mine.\n\n* item\n* other\n\nTwo.");
        assertThat(Objects.requireNonNull(seen.theirs()).body())
                .isEqualTo("One __bold__.\n\n* item\n* other\n\nTwo, they say.");
        assertThat(seen.choices()).isZero();
        arrived(settled(seen, Resolution.MERGED));
        assertThat(html(number)).contains("<strong>bold</strong>, mine.", "Two, they say.");
    }

    @Test
    void ours_replaces_what_was_seen_there_and_nothing_later() {
        String number = published("One.");
        edit(number, "One.", "Theirs.");
        Comparison seen = stopped("Mine.");
        Delivery next = settled(seen, Resolution.MINE);
        edit(number, "Theirs.", "Later.");
        assertThat(run(next).state()).isEqualTo(DeliveryState.NEEDS_USER);
        assertThat(html(number)).contains("Later.");
        Comparison again = Objects.requireNonNull(workspace.conflicts.of(next.id()));
        arrived(settled(again, Resolution.MINE));
        assertThat(html(number)).contains("Mine.");
    }

    @Test
    void a_post_taken_away_there_comes_back_as_a_new_one() {
        String number = published("One.");
        site.remove(number);
        Comparison seen = stopped("Mine.");
        assertThat(seen.theirs()).isNull();
        Delivery back = arrived(settled(seen, Resolution.MINE));
        assertThat(back.remoteId()).isNotEqualTo(number);
        assertThat(html(Objects.requireNonNull(back.remoteId()))).contains("Mine.");
    }

    private String published(String body) {
        variant = workspace.article("Salt", body).variant().id();
        return Objects.requireNonNull(arrived(plan()).remoteId());
    }

    private Comparison stopped(String body) {
        workspace.variants.saveText(variant, text("Salt", body));
        Delivery stopped = run(plan());
        assertThat(stopped.state()).isEqualTo(DeliveryState.NEEDS_USER);
        return Objects.requireNonNull(workspace.conflicts.of(stopped.id()));
    }

    private Delivery settled(Comparison seen, Resolution resolution) {
        return Objects.requireNonNull(workspace.conflicts.settle(seen, resolution, null));
    }

    private static String html(String number) {
        return site.post(number).path("html").asString("");
    }

    private static void edit(String number, String what, String with) {
        String lexical = site.post(number).path("lexical").asString("");
        site.edit(number, "lexical", lexical.replace(what, with));
    }

    private Delivery plan() {
        return workspace.deliveries.plan(variant, channel.id(), null, LatePolicy.ANY_TIME);
    }

    private Delivery arrived(Delivery planned) {
        Delivery done = run(planned);
        assertThat(done.state()).as("%s", done.reason()).isEqualTo(DeliveryState.CONFIRMED);
        return done;
    }

    private Delivery run(Delivery planned) {
        DeliveryEngine engine =
                new DeliveryEngine(
                        workspace.outbox,
                        workspace.deliveries,
                        workspace.channels,
                        workspace.media,
                        new Publications(
                                workspace.posts, workspace.variants, workspace.media, () -> "Noor"),
                        Map.of(GhostAdapter.NAME, platform),
                        of -> new Account(of, site.account().credentials()),
                        new Boot(workspace::now, workspace::nanos, "boot"),
                        "test");
        for (int i = 0; i < 20; i++) {
            engine.run();
            workspace.pass(Duration.ofMinutes(5));
        }
        return Objects.requireNonNull(workspace.deliveries.find(planned.id()));
    }
}
