package studio.meridian.platform.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.http.FaultServer.Peer;
import studio.meridian.platform.mastodon.FakeInstance.Manner;
import studio.meridian.platform.site.Draft;
import studio.meridian.platform.site.Images;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;

/** What became of a call whose answer was lost. */
class LookUpTest {
    private static final String EVERYTHING =
            "Tea & <salt> \"x\" for @bob@fedi.example, [here](https://example.org/a?b=1&c=2) e\u0301 #茶";

    @ParameterizedTest
    @EnumSource
    void a_post_whose_answer_was_lost_is_found_by_its_words(Manner manner) throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            Draft draft =
                    Walk.note(EVERYTHING)
                            .summary("Mind")
                            .with(Images.png(6, 4), "image/png", "A red door");
            Walk walk = walk(server, "spoiler", "summary").showing(draft.pictures());
            Walk.Frozen post = walk.frozen(draft.publication(), "post-1");
            assertThat(walk.lookUp(post)).isInstanceOf(LookUp.Absent.class);
            server.lose("POST /api/v1/statuses", Peer::reset);
            assertThat(walk.send(post)).isInstanceOf(PublishResult.Unknown.class);
            server.recover();

            LookUp.Found found = (LookUp.Found) walk.lookUp(post);
            assertThat(server.toots).hasSize(1);
            assertThat(found.done().remoteId()).isEqualTo(server.toots.getFirst().uri());
            // What was found can be changed, picture and all.
            Publication change = Walk.update(draft.text("", "Two."), found.done());
            walk.last(change);
            assertThat(server.texts()).containsExactly("Two.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_request_that_never_arrived_is_absent(Manner manner) throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            Walk.Frozen post = walk(server).frozen(Walk.note("Tea.").publication(), "post-1");
            server.fail("POST ", Peer::reset);
            assertThat(walk(server).send(post)).isInstanceOf(PublishResult.Unknown.class);
            server.recover();
            server.seed("Something else.");
            server.seed("Tea");
            assertThat(walk(server).lookUp(post)).isInstanceOf(LookUp.Absent.class);
            assertThat(walk(server).send(post)).isInstanceOf(PublishResult.Arrived.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_words_of_yesterday_are_not_ours(Manner manner) throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            server.seed("Good morning.");
            Walk.Frozen post =
                    walk(server).frozen(Walk.note("Good morning.").publication(), "post-1");
            assertThat(walk(server).lookUp(post)).isInstanceOf(LookUp.Absent.class);
            Done done = ((PublishResult.Arrived) walk(server).send(post)).done();
            LookUp.Found found = (LookUp.Found) walk(server).lookUp(post);
            assertThat(found.done()).isEqualTo(done);
        }
    }

    @Test
    void posts_of_one_thread_that_say_the_same_are_told_apart() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.STRICT).takes(500, 23, 4)) {
            String verse = "Ha, ha, and salt. ".repeat(27);
            Publication song = Walk.note(verse.repeat(3)).publication();
            Walk.Frozen second = walk(server).frozen(song, "post-2");
            assertThat(server.toots).hasSize(1);
            assertThat(server.toots.getFirst().text).isEqualTo(verse.strip());
            assertThat(walk(server).lookUp(second)).isInstanceOf(LookUp.Absent.class);
            walk(server).send(second);
            LookUp.Found found = (LookUp.Found) walk(server).lookUp(second);
            assertThat(Base.read(found.done().remoteRevision()).get(2).uri())
                    .isEqualTo(server.toots.getFirst().uri());
        }
    }

    @Test
    void of_two_that_arrived_the_first_is_taken() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.STRICT)) {
            Walk.Frozen post = walk(server).frozen(Walk.note("Tea.").publication(), "post-1");
            walk(server).send(post);
            walk(server).send(post);
            assertThat(server.toots).hasSize(2);
            LookUp.Found found = (LookUp.Found) walk(server).lookUp(post);
            assertThat(found.done().remoteId()).isEqualTo(server.toots.getLast().uri());
        }
    }

    @Test
    void a_server_that_honours_the_key_makes_no_second() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.MASTODON)) {
            Walk.Frozen post = walk(server).frozen(Walk.note("Tea.").publication(), "post-1");
            PublishResult first = walk(server).send(post);
            assertThat(walk(server).send(post)).isEqualTo(first);
            assertThat(server.toots).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_is_found_under_everything_that_was_posted_since(Manner manner) throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            for (int i = 0; i < 60; i++) server.seed("Before " + i);
            Walk.Frozen post = walk(server).frozen(Walk.note("Tea.").publication(), "post-1");
            server.lose("POST ", Peer::reset);
            walk(server).send(post);
            server.recover();
            for (int i = 0; i < 90; i++) server.seed("Since " + i);
            assertThat(walk(server).lookUp(post)).isInstanceOf(LookUp.Found.class);
        }
    }

    @Test
    void under_more_than_can_be_read_a_person_is_asked() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.STRICT)) {
            Walk.Frozen post = walk(server).frozen(Walk.note("Tea.").publication(), "post-1");
            for (int i = 0; i < 500; i++) server.seed("Since " + i);
            assertThat(Walk.cannotTell(walk(server).lookUp(post))).isEqualTo(Refusal.CANNOT_TELL);
        }
    }

    @Test
    void a_picture_is_brought_again_and_nobody_sees_two() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.MASTODON)) {
            Draft draft = Walk.note("Look.").with(Images.png(6, 4), "image/png", "A red door");
            Walk walk = walk(server).showing(draft.pictures());
            Walk.Frozen upload = walk.frozen(draft.publication(), "media-1");
            server.lose("POST ", Peer::reset);
            assertThat(walk.send(upload)).isInstanceOf(PublishResult.Unknown.class);
            server.recover();
            assertThat(walk.lookUp(upload)).isInstanceOf(LookUp.Absent.class);
            walk.last(draft.publication());
            assertThat(server.toots.getFirst().pictures).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_change_is_there_or_not_or_somebody_else_was_faster(Manner manner) throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            Draft draft = Walk.note("One.");
            Done done = walk(server).last(draft.publication());
            Walk.Frozen edit =
                    walk(server).frozen(Walk.update(draft.text("", "Two."), done), "post-1");
            assertThat(walk(server).lookUp(edit)).isInstanceOf(LookUp.Absent.class);
            server.lose("PUT ", Peer::reset);
            assertThat(walk(server).send(edit)).isInstanceOf(PublishResult.Unknown.class);
            server.recover();
            LookUp.Found found = (LookUp.Found) walk(server).lookUp(edit);
            assertThat(found.done().remoteRevision()).isNotEqualTo(done.remoteRevision());

            server.toots.getFirst().text = "Theirs.";
            assertThat(Walk.cannotTell(walk(server).lookUp(edit))).isEqualTo(Refusal.CHANGED_THERE);
            server.toots.clear();
            assertThat(Walk.cannotTell(walk(server).lookUp(edit))).isEqualTo(Refusal.GONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_removal_is_found_by_nothing_being_there(Manner manner) throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            Draft draft = Walk.note("One.");
            Done done = walk(server).last(draft.publication());
            Walk.Frozen removal = walk(server).frozen(Walk.removal(draft, done), "delete-1");
            assertThat(walk(server).lookUp(removal)).isInstanceOf(LookUp.Absent.class);
            server.lose("DELETE ", Peer::reset);
            assertThat(walk(server).send(removal)).isInstanceOf(PublishResult.Unknown.class);
            server.recover();
            LookUp.Found found = (LookUp.Found) walk(server).lookUp(removal);
            assertThat(found.done()).isEqualTo(new Done(done.remoteId(), null, ""));
        }
    }

    @Test
    void a_post_is_known_in_the_wrapper_of_who_passed_it_on() {
        Toot toot = new Toot("5");
        toot.text = "Tea.";
        ObjectNode wrapper = new Toot("5").json(true);
        wrapper.putObject("account").put("id", "9");
        wrapper.set("reblog", toot.json(true));
        assertThat(Status.of(wrapper)).isEqualTo(Status.of(toot.json(true)));
    }

    @Test
    void looking_changes_nothing() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.STRICT)) {
            Draft draft = Walk.note("One.");
            Done done = walk(server).last(draft.publication());
            int written = server.writes().size();
            for (Publication one :
                    new Publication[] {
                        Walk.note("b").publication(),
                        Walk.update(draft.text("", "Two."), done),
                        Walk.removal(draft, done)
                    }) {
                String name = walk(server).adapter().steps(one).getLast().name();
                walk(server).lookUp(walk(server).frozen(one, name));
            }
            assertThat(server.writes()).hasSize(written);
        }
    }

    private static Walk walk(FakeInstance server, String... settings) {
        return Walk.as(server.url(), FakeInstance.TOKEN, settings);
    }
}
