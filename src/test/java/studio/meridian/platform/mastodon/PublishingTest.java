package studio.meridian.platform.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.meridian.platform.Done;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.http.FaultServer.Received;
import studio.meridian.platform.mastodon.FakeInstance.Manner;
import studio.meridian.platform.site.Draft;
import studio.meridian.platform.site.Images;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Posts on a server as Mastodon is documented and on a strict one: made, changed, taken away. */
class PublishingTest {
    private static final String LONG = "A sentence about tea. ".repeat(100);

    @ParameterizedTest
    @EnumSource
    void a_note_is_there_with_its_language_and_is_seen_by_whom_the_channel_says(Manner manner)
            throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            Walk walk = walk(server, "visibility", "private");
            Done done =
                    walk.last(Walk.note("ねこと[お茶](https://example.org/茶)").in("ja").publication());
            Toot toot = server.toots.getFirst();
            assertThat(toot.text).isEqualTo("ねことお茶 (https://example.org/%E8%8C%B6)");
            assertThat(toot.language).isEqualTo("ja");
            assertThat(toot.visibility).isEqualTo("private");
            assertThat(toot.sensitive).isFalse();
            assertThat(done.remoteId()).isEqualTo(toot.uri());
            assertThat(done.address()).isEqualTo("https://fedi.example/@noor/" + toot.id);
            assertThat(server.writes()).hasSize(1);
            for (Received request : server.received()) {
                assertThat(request.header("User-Agent")).startsWith("MeridianStudio");
            }
            assertThat(server.writes().getFirst().header("Idempotency-Key")).endsWith("/post-1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_says_nothing_is_public_and_who_says_nonsense_is_asked(Manner manner)
            throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            walk(server).last(Walk.note("Tea.").publication());
            assertThat(server.toots.getFirst().visibility).isEqualTo("public");
            PublishResult result =
                    walk(server, "visibility", "friends").stopped(Walk.note("b").publication());
            assertThat(result)
                    .isEqualTo(
                            new PublishResult.Rejected(
                                    new PlatformFailure.NotConfigured("Fedi", "visibility")));
            assertThat(server.toots).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_summary_is_a_warning_where_the_channel_says_so(Manner manner) throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            Draft draft = Walk.note("Tea.").summary("About tea");
            walk(server, "spoiler", "summary").last(draft.publication());
            assertThat(server.toots.getFirst().spoiler).isEqualTo("About tea");
            assertThat(server.toots.getFirst().sensitive).isTrue();
            walk(server).last(Walk.note("Salt.").summary("About salt").publication());
            assertThat(server.toots.getFirst().spoiler).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_long_text_becomes_a_thread_as_the_server_counts_and_no_longer_than_it_must(Manner manner)
            throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            Publication article = Draft.of(Walk.key()).text("Tea", LONG).publication();
            Done done = walk(server, "number", "yes").last(article);
            int posts = manner == Manner.MASTODON ? 5 : 1;
            assertThat(server.texts()).hasSize(posts);
            assertThat(done.remoteId()).isEqualTo(server.toots.getLast().uri());
            for (int i = 0; i + 1 < posts; i++) {
                assertThat(server.toots.get(i).parent).isEqualTo(server.toots.get(i + 1).id);
                assertThat(server.toots.get(i).text).endsWith(". " + (posts - i) + "/" + posts);
            }
            assertThat(server.texts().getFirst()).startsWith("Tea\n\nA sentence");
            assertThat(server.writes()).hasSize(posts);
        }
    }

    @Test
    void a_server_that_takes_less_than_any_other_is_not_written_to_in_part() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.STRICT).takes(140, 23, 1)) {
            Walk walk = walk(server);
            Publication article = Walk.note(LONG).publication();
            walk.until(article, "post-1");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> walk.frozen(article, "post-1"))
                    .hasMessageContaining("140");
            assertThat(server.writes()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_comes_with_its_description_and_stays_with_a_change(Manner manner)
            throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            Draft draft = Walk.note("Look.").with(Images.png(6, 4), "image/png", "A red door");
            Walk walk = walk(server).showing(draft.pictures());
            Done first = walk.last(draft.publication());
            Attachment picture = server.toots.getFirst().pictures.getFirst();
            assertThat(picture.description).isEqualTo("A red door");
            assertThat(picture.focus).isEqualTo("0.0,0.0");
            assertThat(picture.fileName).matches("studio-[-0-9a-f]+-1\\.png");

            draft.text("", draft.publication().body().replace("Look", "Look there"));
            Done second = walk.last(Walk.update(draft, first));
            assertThat(server.toots).hasSize(1);
            assertThat(server.texts()).containsExactly("Look there.");
            assertThat(server.toots.getFirst().pictures).containsExactly(picture);
            assertThat(second.remoteId()).isEqualTo(first.remoteId());
            long uploads =
                    server.writes().stream().filter(one -> one.line().contains("media")).count();
            assertThat(uploads).isEqualTo(1);
        }
    }

    @Test
    void a_post_waits_for_its_picture_without_sending_anything_twice() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.MASTODON).worksOnPictures(2)) {
            Draft draft = Walk.note("Look.").with(Images.png(6, 4), "image/png", "A red door");
            Walk walk = walk(server).showing(draft.pictures());
            Walk.Frozen post = walk.frozen(draft.publication(), "post-1");
            for (int i = 0; i < 2; i++) {
                PublishResult.NotSent waits = (PublishResult.NotSent) walk.send(post);
                assertThat(waits.failure()).isEqualTo(new PlatformFailure.Processing("127.0.0.1"));
                assertThat(waits.pause()).isNotNull();
            }
            assertThat(server.toots).isEmpty();
            assertThat(walk.send(post)).isInstanceOf(PublishResult.Arrived.class);
            assertThat(server.writes()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void more_pictures_than_one_post_takes_go_on_in_the_next(Manner manner) throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            Draft draft = Walk.note("Look.");
            for (int i = 1; i <= 7; i++) draft.with(Images.png(i, 4), "image/png", "No " + i);
            walk(server).showing(draft.pictures()).last(draft.publication());
            int first = manner == Manner.MASTODON ? 4 : 6;
            assertThat(server.toots.getLast().pictures).hasSize(first);
            assertThat(server.toots.getFirst().pictures).hasSize(7 - first);
            assertThat(server.toots.getFirst().text).isEmpty();
        }
    }

    @Test
    void what_the_server_says_it_does_not_take_is_not_brought_there() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.MASTODON)) {
            Draft other = Walk.note("Look.").with(Images.png(6, 4), "image/webp", "A door");
            Walk walk = walk(server).showing(other.pictures());
            assertThat(Walk.refusal(walk.stopped(other.publication()))).isEqualTo(Refusal.CONTENT);
            Draft large = Walk.note("Look.").with(new byte[] {1}, "image/png", "A door");
            byte[] bytes = new byte[17 * 1024 * 1024];
            String sha = large.pictures().keySet().iterator().next();
            PublishResult result = walk.showing(Map.of(sha, bytes)).stopped(large.publication());
            assertThat(Walk.refusal(result)).isEqualTo(Refusal.CONTENT);
            Draft words = Walk.note("Look.").with(new byte[] {1}, "image/png", "A door");
            result = walk.showing(words.pictures()).stopped(words.publication());
            assertThat(((PublishResult.Rejected) result).failure().arguments())
                    .containsEntry("said", "error processing media");
            assertThat(server.writes()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_change_says_everything_again_because_what_is_left_out_is_lost(Manner manner)
            throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            Walk walk = walk(server, "spoiler", "summary");
            Draft draft = Walk.note("One.").summary("Mind").in("ja");
            Done first = walk.last(draft.publication());
            Done second = walk.last(Walk.update(draft.text("", "Two."), first));
            Toot toot = server.toots.getFirst();
            assertThat(toot.state()).isEqualTo("Two.|Mind|ja|true|");
            assertThat(toot.editedAt).isPositive();
            assertThat(second.remoteRevision()).isNotEqualTo(first.remoteRevision());
            // The mark that it leaves is one the next change goes on from.
            walk.last(Walk.update(draft.text("", "Three."), second));
            assertThat(server.texts()).containsExactly("Three.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_change_that_changes_nothing_there_is_done(Manner manner) throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            Draft draft = Walk.note("One.");
            Done first = walk(server).last(draft.publication());
            Done second = walk(server).last(Walk.update(draft, first));
            assertThat(second.remoteRevision()).isEqualTo(first.remoteRevision());
            assertThat(server.texts()).containsExactly("One.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_thread_grows_and_shrinks_with_its_text(Manner manner) throws IOException {
        try (FakeInstance server = new FakeInstance(manner).takes(500, 23, 4)) {
            Draft draft = Walk.note("Two posts of tea. ".repeat(40));
            Done first = walk(server).last(draft.publication());
            assertThat(server.toots).hasSize(2);
            String root = server.toots.getLast().id;
            Done second =
                    walk(server)
                            .last(Walk.update(draft.text("", "Four of tea. ".repeat(130)), first));
            assertThat(server.toots).hasSize(4);
            assertThat(server.toots.getLast().id).isEqualTo(root);
            assertThat(server.texts()).allMatch(text -> text.startsWith("Four"));
            Done third = walk(server).last(Walk.update(draft.text("", "One of tea."), second));
            assertThat(server.texts()).containsExactly("One of tea.");
            assertThat(third.remoteId()).isEqualTo(first.remoteId());
            Done gone = walk(server).last(Walk.removal(draft, third));
            assertThat(server.toots).isEmpty();
            assertThat(gone).isEqualTo(new Done(first.remoteId(), null, ""));
        }
    }

    @Test
    void a_thread_is_taken_away_from_its_end() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.MASTODON)) {
            Draft draft = Walk.note(LONG);
            Done done = walk(server).last(draft.publication());
            List<String> ids = server.toots.stream().map(toot -> toot.id).toList();
            walk(server).last(Walk.removal(draft, done));
            assertThat(
                            server.writes().stream()
                                    .map(Received::line)
                                    .filter(line -> line.startsWith("DELETE"))
                                    .map(line -> line.replaceAll(".*/(\\d+) HTTP.*", "$1")))
                    .containsExactlyElementsOf(ids);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_changed_there_is_neither_overwritten_nor_taken_away(Manner manner)
            throws IOException {
        List<java.util.function.Consumer<Toot>> changes =
                List.of(
                        toot -> toot.text = "Theirs.",
                        toot -> toot.spoiler = "Mind!",
                        toot -> toot.sensitive = true,
                        toot -> toot.pictures.getFirst().description = "A door, red",
                        toot -> toot.pictures.clear());
        for (var change : changes) {
            try (FakeInstance server = new FakeInstance(manner)) {
                Draft draft = Walk.note("One.").with(Images.png(6, 4), "image/png", "A red door");
                Walk walk = walk(server).showing(draft.pictures());
                Done done = walk.last(draft.publication());
                int written = server.writes().size();
                change.accept(server.toots.getFirst());
                String theirs = server.toots.getFirst().state();
                for (Publication ours :
                        List.of(Walk.update(draft, done), Walk.removal(draft, done))) {
                    assertThat(Walk.refusal(walk.stopped(ours))).isEqualTo(Refusal.CHANGED_THERE);
                }
                assertThat(server.toots.getFirst().state()).isEqualTo(theirs);
                assertThat(server.writes()).hasSize(written);
            }
        }
    }

    @Test
    void a_change_between_the_look_and_the_write_of_a_later_step_is_seen_by_that_step()
            throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.MASTODON)) {
            Draft draft = Walk.note("One.");
            Done done = walk(server).last(draft.publication());
            Publication change = Walk.update(draft.text("", "Two."), done);
            Walk.Frozen edit = walk(server).frozen(change, "post-1");
            server.toots.getFirst().text = "Theirs.";
            assertThat(Walk.refusal(walk(server).send(edit))).isEqualTo(Refusal.CHANGED_THERE);
            assertThat(server.texts()).containsExactly("Theirs.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_gone_there_is_not_made_anew_by_a_change_and_counts_as_taken_away(Manner manner)
            throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            Draft draft = Walk.note("One.");
            Done done = walk(server).last(draft.publication());
            server.toots.clear();
            PublishResult change = walk(server).stopped(Walk.update(draft.text("", "Two."), done));
            assertThat(Walk.refusal(change)).isEqualTo(Refusal.GONE);
            walk(server).last(Walk.removal(draft, done));
            assertThat(server.toots).isEmpty();
        }
    }

    @Test
    void a_server_that_lost_its_way_is_no_proof_that_a_post_is_gone() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.MASTODON)) {
            Draft draft = Walk.note("One.");
            Done done = walk(server).last(draft.publication());
            server.fail("GET ", peer -> peer.answer(404, "Connection: close\r\n", "<html>"));
            PublishResult result = walk(server).stopped(Walk.removal(draft, done));
            assertThat(Walk.refusal(result)).isEqualTo(Refusal.OTHER_PLATFORM);
        }
    }

    @Test
    void a_token_that_may_not_write_is_told_as_such_and_writes_nothing() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.STRICT)) {
            server.scopes.remove("write");
            PublishResult result = walk(server).stopped(Walk.note("One.").publication());
            assertThat(Walk.refusal(result)).isEqualTo(Refusal.NO_RIGHT);
            Walk stranger = Walk.as(server.url(), "somebody");
            assertThat(Walk.refusal(stranger.stopped(Walk.note("One.").publication())))
                    .isEqualTo(Refusal.SIGN_IN);
            assertThat(server.toots).isEmpty();
        }
    }

    private static Walk walk(FakeInstance server, String... settings) {
        return Walk.as(server.url(), FakeInstance.TOKEN, settings);
    }
}
