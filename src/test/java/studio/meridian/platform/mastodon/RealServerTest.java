package studio.meridian.platform.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.site.Draft;
import studio.meridian.platform.site.Images;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Posts on a real server that has a part of the API, and answers some of it wrongly: snac. */
@Tag("platforms")
class RealServerTest {
    @TempDir static Path data;
    private static SnacServer server;

    @BeforeAll
    static void start() {
        server = new SnacServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_token_is_let_in_and_a_wrong_one_is_not() {
        Walk walk = server.walk("creator");
        assertThat(walk.adapter().signIn(walk.account()))
                .isEqualTo(
                        new SignIn.Welcome(
                                "@creator@127.0.0.1", Map.of("name", "@creator@127.0.0.1")));
        Walk wrong = Walk.as(server.url(), "0123456789abcdef0123456789abcdef");
        SignIn refused = wrong.adapter().signIn(wrong.account());
        assertThat(Walk.why(((SignIn.Refused) refused).failure())).isEqualTo(Refusal.SIGN_IN);
        PublishResult result = wrong.stopped(Walk.note("Nobody.").publication());
        assertThat(Walk.refusal(result)).isEqualTo(Refusal.SIGN_IN);
    }

    @Test
    void a_token_that_is_revoked_between_two_steps_stops_the_post() {
        Walk walk = server.walk("reader");
        Walk.Frozen post = walk.frozen(Walk.note("Revoked.").publication(), "post-1");
        server.revoke("reader");
        assertThat(Walk.refusal(walk.send(post))).isEqualTo(Refusal.SIGN_IN);
        assertThat(Walk.cannotTell(walk.lookUp(walkEdit(walk)))).isEqualTo(Refusal.SIGN_IN);
    }

    /** A look-up that needs the token; lists are open there. */
    private static Walk.Frozen walkEdit(Walk walk) {
        Base base =
                Base.NOTHING.with(1, new Base.Left("none", "uri", "address", "print", Map.of()));
        Publication removal =
                Walk.removal(Walk.note("Revoked."), new Done("uri", base.toString(), ""));
        return walk.frozen(removal, "delete-1");
    }

    @Test
    void a_post_is_made_and_changed_though_its_number_changes_too() {
        Draft draft = Walk.note("Real: one & <two> [three](https://example.org/茶) #茶").in("ja");
        Walk walk = server.walk("creator");
        Done first = walk.last(draft.publication());
        JsonNode there = server.posts("creator", "Real: one").getFirst();
        assertThat(there.path("uri").asString()).isEqualTo(first.remoteId());
        assertThat(there.path("text").asString())
                .isEqualTo("Real: one & <two> three (https://example.org/%E8%8C%B6) #茶");

        Done second = walk.last(Walk.update(draft.text("", "Real: two"), first));
        Done third = walk.last(Walk.update(draft.text("", "Real: three"), second));
        assertThat(third.remoteId()).isEqualTo(first.remoteId());
        assertThat(server.posts("creator", "Real:"))
                .singleElement()
                .extracting(post -> post.path("text").asString())
                .isEqualTo("Real: three");
        // What the server cannot do is said, and nothing is claimed.
        PublishResult removal = walk.stopped(Walk.removal(draft, third));
        assertThat(Walk.refusal(removal)).isEqualTo(Refusal.UNABLE);
        assertThat(server.posts("creator", "Real:")).hasSize(1);
    }

    @Test
    void a_picture_comes_with_its_description_and_each_has_a_file_of_its_own() {
        Walk walk = server.walk("creator");
        for (int i = 1; i <= 2; i++) {
            byte[] png = Images.png(20 + i, 10);
            Draft draft = Walk.note("Door " + i + ".").with(png, "image/png", "A door, " + i);
            walk.showing(draft.pictures()).last(draft.publication());
        }
        for (int i = 1; i <= 2; i++) {
            JsonNode media =
                    server.posts("creator", "Door " + i + ".").getFirst().path("media_attachments");
            assertThat(media).hasSize(1);
            assertThat(media.path(0).path("description").asString()).isEqualTo("A door, " + i);
            assertThat(server.file(media.path(0).path("url").asString()))
                    .isEqualTo(Images.png(20 + i, 10));
        }
    }

    @Test
    void a_warning_stands_before_the_text() {
        Draft draft = Walk.note("Warned.").summary("About tea");
        server.walk("creator", "spoiler", "summary").last(draft.publication());
        JsonNode there = server.posts("creator", "Warned.").getFirst();
        assertThat(there.path("spoiler_text").asString()).isEqualTo("About tea");
        assertThat(there.path("sensitive").asBoolean()).isTrue();
    }

    @Test
    void a_text_the_server_takes_whole_is_one_post_however_many_were_planned() {
        Publication article =
                Draft.of(Walk.key())
                        .text("Whole", "A sentence about tea. ".repeat(120))
                        .publication();
        Walk walk = server.walk("creator");
        assertThat(walk.adapter().steps(article)).hasSizeGreaterThan(5);
        walk.last(article);
        assertThat(server.posts("creator", "Whole")).hasSize(1);
    }

    @Test
    void a_thread_hangs_together() {
        Walk walk = server.walk("editor");
        Draft draft = Walk.note("Thread.");
        for (int i = 1; i <= 6; i++) draft.with(Images.png(30 + i, 10), "image/png", "No " + i);
        walk.showing(draft.pictures()).last(draft.publication());
        List<JsonNode> all = server.posts("editor", "");
        JsonNode root = server.posts("editor", "Thread.").getFirst();
        assertThat(root.path("media_attachments")).hasSize(4);
        JsonNode reply =
                all.stream()
                        .filter(post -> post.path("media_attachments").size() == 2)
                        .findFirst()
                        .orElseThrow();
        assertThat(reply.path("in_reply_to_id").asString()).isEqualTo(root.path("id").asString());
    }

    @Test
    void a_post_whose_answer_was_lost_is_found_and_there_is_one() {
        for (String visibility : List.of("public", "private")) {
            Walk walk = server.walk("creator", "visibility", visibility);
            String start = "Lost " + visibility;
            Draft draft = Walk.note(start + " *as it is* <b>there</b> 👨‍👩‍👧‍👦 مرحبا");
            Walk.Frozen post = walk.frozen(draft.publication(), "post-1");
            assertThat(walk.lookUp(post)).isInstanceOf(LookUp.Absent.class);
            PublishResult lost = walk.send(post);
            // A new process asks.
            LookUp found = server.walk("creator").lookUp(post);
            assertThat(found).isEqualTo(new LookUp.Found(((PublishResult.Arrived) lost).done()));
            List<JsonNode> there =
                    visibility.equals("public")
                            ? server.posts("creator", start)
                            : server.atHome("creator", start);
            assertThat(there).hasSize(1);
        }
    }

    @Test
    void a_change_made_there_is_not_overwritten() {
        Draft draft = Walk.note("Theirs: one");
        Walk walk = server.walk("creator");
        Done done = walk.last(draft.publication());
        String id = Base.read(done.remoteRevision()).posts().getFirst().id();
        server.edit("creator", id, "Theirs: by the app");
        PublishResult change = walk.stopped(Walk.update(draft.text("", "Theirs: two"), done));
        assertThat(Walk.refusal(change)).isEqualTo(Refusal.CHANGED_THERE);
        assertThat(server.posts("creator", "Theirs: by the app")).hasSize(1);
    }

    @Test
    void a_change_whose_answer_was_lost_is_found() {
        Draft draft = Walk.note("Changed: one");
        Walk walk = server.walk("creator");
        Done done = walk.last(draft.publication());
        Walk.Frozen edit = walk.frozen(Walk.update(draft.text("", "Changed: two"), done), "post-1");
        assertThat(walk.lookUp(edit)).isInstanceOf(LookUp.Absent.class);
        PublishResult lost = walk.send(edit);
        assertThat(walk.lookUp(edit))
                .isEqualTo(new LookUp.Found(((PublishResult.Arrived) lost).done()));
    }

    @Test
    void a_server_that_is_down_is_waited_for() {
        Walk walk = server.walk("creator");
        Walk.Frozen post = walk.frozen(Walk.note("Down.").publication(), "post-1");
        server.stop();
        try {
            assertThat(walk.send(post)).isInstanceOf(PublishResult.NotSent.class);
            assertThat(walk.lookUp(post)).isInstanceOf(LookUp.NotNow.class);
        } finally {
            server.start();
        }
        assertThat(walk.lookUp(post)).isInstanceOf(LookUp.Absent.class);
        assertThat(walk.send(post)).isInstanceOf(PublishResult.Arrived.class);
        assertThat(server.posts("creator", "Down.")).hasSize(1);
    }
}
