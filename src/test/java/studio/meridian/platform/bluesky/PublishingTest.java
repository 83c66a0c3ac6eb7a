package studio.meridian.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Delivery;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.Step;
import studio.meridian.platform.site.Draft;
import studio.meridian.platform.site.Images;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Posts on the real server: made, changed, taken away, and never twice. */
@Tag("platforms")
class PublishingTest {
    @TempDir static Path data;
    private static PdsServer server;
    private static Walk alice;

    @BeforeAll
    static void start() {
        server = new PdsServer(data);
        alice = server.walk("alice");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_note_is_there_with_its_language_links_mentions_and_tags() {
        Draft draft =
                note("ねこと[お茶](https://example.org/茶)。@bob.test と @nobody.test へ #お茶")
                        .in("ja")
                        .tags("tea", "#green tea");
        Done done = alice.last(draft.publication());
        JsonNode post = server.post(done.remoteId()).path("value");

        assertThat(post.path("text").asString()).isEqualTo("ねことお茶。@bob.test と @nobody.test へ #お茶");
        assertThat(post.path("langs").toString()).isEqualTo("[\"ja\"]");
        assertThat(post.path("tags").toString()).isEqualTo("[\"tea\",\"green tea\"]");
        assertThat(marked(post))
                .containsExactly(
                        "お茶 -> https://example.org/%E8%8C%B6",
                        "@bob.test -> " + server.did("bob"), "#お茶 -> お茶");
        assertThat(post.path("embed").path("external").path("title").asString()).isEqualTo("お茶");
        assertThat(done.address()).startsWith("https://bsky.app/profile/" + server.did("alice"));
    }

    @Test
    void a_picture_comes_with_its_alt_text_and_shape() {
        Draft draft = note("Look.").with(Images.png(60, 40), "image/png", "A red door");
        Done done = alice.showing(draft.pictures()).last(draft.publication());
        JsonNode image =
                server.post(done.remoteId()).path("value").path("embed").path("images").path(0);
        assertThat(image.path("alt").asString()).isEqualTo("A red door");
        assertThat(image.path("aspectRatio").toString()).isEqualTo("{\"width\":1,\"height\":1}");
        assertThat(image.path("image").path("mimeType").asString()).isEqualTo("image/png");
    }

    @Test
    void a_long_article_becomes_a_thread_whose_posts_answer_each_other() {
        Draft draft = Draft.of(Walk.key()).text("Tea", "A sentence about tea. ".repeat(60));
        Map<String, Done> done = alice.setting("number", "yes").all(draft.publication());
        List<JsonNode> thread = new ArrayList<>();
        done.forEach((step, one) -> {
            if (step.startsWith("post-")) thread.add(server.post(one.facts().get("uri")));
        });

        assertThat(thread).hasSizeGreaterThan(3);
        assertThat(thread)
                .extracting(post -> post.path("value").path("text").asString())
                .allMatch(text -> text.matches("(?s).*\\. \\d/" + thread.size()));
        for (int i = 1; i < thread.size(); i++) {
            JsonNode reply = thread.get(i).path("value").path("reply");
            assertThat(reply.path("root").path("cid")).isEqualTo(thread.get(0).path("cid"));
            assertThat(reply.path("parent").path("uri")).isEqualTo(thread.get(i - 1).path("uri"));
            assertThat(reply.path("parent").path("cid")).isEqualTo(thread.get(i - 1).path("cid"));
        }
        assertThat(rkeys(thread)).isSorted();
    }

    @Test
    void a_thread_that_gets_shorter_loses_its_last_posts() {
        String key = Walk.key();
        Draft draft = Draft.of(key).text("Shorter", "Shorter every day. ".repeat(50));
        Done before = alice.last(draft.publication());
        Draft change = draft.text("Shorter", "Shorter every day.");
        Done after = alice.last(update(change, before));

        assertThat(server.posts("alice", "Shorter")).hasSize(1);
        assertThat(after.remoteId()).isEqualTo(before.remoteId());
        assertThat(after.remoteRevision()).isNotNull();
        alice.last(
                draft.left(after.remoteId(), after.remoteRevision())
                        .publication(Delivery.Kind.DELETE));
        assertThat(server.posts("alice", "Shorter")).isEmpty();
    }

    @Test
    void an_edit_changes_the_words_and_not_the_day_it_was_made() {
        Draft draft = note("Edit: one");
        Done before = alice.last(draft.publication());
        Draft change = draft.text("", "Edit: two").at("2027-01-01T00:00:00Z");
        Done after = alice.last(update(change, before));
        JsonNode post = server.post(before.remoteId());

        assertThat(post.path("value").path("text").asString()).isEqualTo("Edit: two");
        assertThat(post.path("value").path("createdAt").asString())
                .isEqualTo("2026-03-01T08:30:00.000Z");
        assertThat(after.remoteId()).isEqualTo(before.remoteId());
        assertThat(after.remoteRevision()).endsWith(post.path("cid").asString());
    }

    @Test
    void what_somebody_else_wrote_there_is_not_overwritten_and_not_taken_away() {
        Draft draft = note("Theirs: one");
        Done before = alice.last(draft.publication());
        server.edit("alice", before.remoteId(), "Theirs: by the app");

        for (Publication change :
                List.of(
                        update(draft.text("", "Theirs: two"), before),
                        draft.publication(Delivery.Kind.DELETE))) {
            assertThat(refusal(alice.first(change))).isEqualTo(Refusal.CHANGED_THERE);
        }
        assertThat(server.post(before.remoteId()).path("value").path("text").asString())
                .isEqualTo("Theirs: by the app");
    }

    @Test
    void a_thread_changed_there_in_its_middle_is_left_alone_from_its_beginning() {
        Draft draft = Draft.of(Walk.key()).text("Middle", "In the middle. ".repeat(50));
        Map<String, Done> before = alice.all(draft.publication());
        server.edit("alice", before.get("post-2").facts().get("uri"), "Middle of theirs");
        Done last = new ArrayList<>(before.values()).getLast();

        PublishResult result =
                alice.first(update(draft.text("Middle", "Other. ".repeat(90)), last));
        assertThat(refusal(result)).isEqualTo(Refusal.CHANGED_THERE);
        assertThat(server.posts("alice", "Middle\n\nIn the middle.")).hasSize(1);
    }

    @Test
    void a_change_of_what_was_taken_away_there_says_so() {
        Draft draft = note("Gone: one");
        Done before = alice.last(draft.publication());
        server.remove("alice", before.remoteId());
        assertThat(refusal(alice.first(update(draft.text("", "Gone: two"), before))))
                .isEqualTo(Refusal.GONE);
        assertThat(server.posts("alice", "Gone")).isEmpty();
        assertThat(alice.last(draft.publication(Delivery.Kind.DELETE)).remoteRevision()).isNull();
    }

    @Test
    void a_post_whose_answer_was_lost_is_found_and_sending_it_again_makes_no_second() {
        Draft draft = note("Lost answer");
        Step step = alice.adapter.steps(draft.publication()).getFirst();
        byte[] bytes = alice.adapter.freeze(draft.publication(), step, Map.of());
        assertThat(alice.adapter.lookUp(alice.account, step, bytes))
                .isInstanceOf(LookUp.Absent.class);
        PublishResult lost = alice.send(step, bytes);
        // A new process asks.
        Walk later = server.walk("alice");
        LookUp found = later.adapter.lookUp(later.account, step, bytes);

        assertThat(found).isEqualTo(new LookUp.Found(((PublishResult.Arrived) lost).done()));
        assertThat(later.send(step, bytes)).isEqualTo(lost);
        assertThat(server.posts("alice", "Lost answer")).hasSize(1);
    }

    @Test
    void a_request_that_comes_late_does_not_bring_a_deleted_post_back() {
        Draft draft = note("Late");
        Step create = alice.adapter.steps(draft.publication()).getFirst();
        byte[] bytes = alice.adapter.freeze(draft.publication(), create, Map.of());
        Done done = ((PublishResult.Arrived) alice.send(create, bytes)).done();
        Publication removal =
                draft.left(done.remoteId(), done.remoteRevision())
                        .publication(Delivery.Kind.DELETE);
        Map<String, Done> earlier = alice.until(removal, "gone-1");
        assertThat(server.posts("alice", "Late")).isEmpty();

        alice.send(create, bytes);
        assertThat(server.posts("alice", "Late")).hasSize(1);
        Step gone = alice.adapter.steps(removal).getLast();
        byte[] look = alice.adapter.freeze(removal, gone, earlier);
        assertThat(alice.send(gone, look)).isInstanceOf(PublishResult.Arrived.class);
        assertThat(server.posts("alice", "Late")).isEmpty();
    }

    @Test
    void a_change_that_was_made_already_counts_as_made() {
        Draft draft = note("Twice: one");
        Done before = alice.last(draft.publication());
        Publication change = update(draft.text("", "Twice: two"), before);
        Done after = alice.last(change);
        assertThat(alice.last(change)).isEqualTo(after);

        server.edit("alice", before.remoteId(), "Twice: theirs");
        Step step = alice.adapter.steps(change).getFirst();
        byte[] bytes = alice.adapter.freeze(change, step, Map.of());
        assertThat(alice.adapter.lookUp(alice.account, step, bytes))
                .isInstanceOf(LookUp.CannotTell.class);
    }

    @Test
    void a_picture_the_server_never_got_is_brought_and_the_post_follows() {
        Draft draft = note("Forgotten.").with(Images.png(31, 17), "image/png", "A door");
        Map<String, byte[]> none = new LinkedHashMap<>(draft.pictures());
        Walk walk = alice.showing(none);
        Publication publication = draft.publication();
        // What the upload would have come to, without it.
        Map<String, Done> elsewhere = server.walk("bob").showing(none).until(publication, "post-1");
        Step post = walk.adapter.steps(publication).getLast();
        Map<String, String> facts = new LinkedHashMap<>(elsewhere.get("media-1").facts());
        facts.put("did", server.did("alice"));
        byte[] bytes =
                walk.adapter.freeze(
                        publication, post, Map.of("media-1", new Done("x", null, "", facts)));

        assertThat(walk.send(post, bytes)).isInstanceOf(PublishResult.NotSent.class);
        assertThat(walk.send(post, bytes)).isInstanceOf(PublishResult.Arrived.class);
        assertThat(server.posts("alice", "Forgotten")).hasSize(1);
    }

    @Test
    void what_the_server_never_takes_is_told_in_its_words() {
        Draft draft = note("Words.").with(new byte[] {1}, "image/png", "Nothing");
        byte[] large = new byte[6 * 1024 * 1024];
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        draft.pictures().keySet().forEach(sha -> pictures.put(sha, large));
        PublishResult result = alice.showing(pictures).first(draft.publication());
        assertThat(refusal(result)).isEqualTo(Refusal.CONTENT);
    }

    private static Draft note(String body) {
        return Draft.of(Walk.key()).note().text("", body);
    }

    private static Publication update(Draft draft, Done before) {
        return draft.left(before.remoteId(), before.remoteRevision())
                .publication(Delivery.Kind.UPDATE);
    }

    static Refusal refusal(PublishResult result) {
        assertThat(result).isInstanceOf(PublishResult.Rejected.class);
        PlatformFailure failure = ((PublishResult.Rejected) result).failure();
        assertThat(failure).isInstanceOf(PlatformFailure.Refused.class);
        return ((PlatformFailure.Refused) failure).why();
    }

    private static List<String> rkeys(List<JsonNode> posts) {
        return posts.stream()
                .map(post -> post.path("uri").asString())
                .map(uri -> uri.substring(uri.lastIndexOf('/') + 1))
                .toList();
    }

    /** The facets as a reader's program takes them: bytes of UTF-8. */
    private static List<String> marked(JsonNode post) {
        byte[] text = post.path("text").asString().getBytes(StandardCharsets.UTF_8);
        List<String> marked = new ArrayList<>();
        for (JsonNode facet : post.path("facets")) {
            int start = facet.path("index").path("byteStart").asInt();
            int end = facet.path("index").path("byteEnd").asInt();
            JsonNode feature = facet.path("features").path(0);
            String to =
                    feature.path("uri").asString("")
                            + feature.path("did").asString("")
                            + feature.path("tag").asString("");
            marked.add(new String(text, start, end - start, StandardCharsets.UTF_8) + " -> " + to);
        }
        return marked;
    }
}
