package studio.meridian.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.platform.Done;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Step;
import studio.meridian.platform.site.Draft;
import studio.meridian.platform.text.Part;
import studio.meridian.platform.text.Scripts;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is to be sent, before anything is. */
class PostStepsTest {
    private static final String KEY = "019ab1c2-8e00-7123-8456-0123456789ab";
    private static final String ROOT = "at://did:plc:me/app.bsky.feed.post/root";
    private static final Duration SETTLE = Duration.ofSeconds(60);

    private final BlueskyAdapter adapter = Walk.adapter(InstantSource.system());

    @Test
    void a_note_takes_one_call_whose_bytes_are_always_the_same() {
        Publication note = note("Tea.").publication();
        assertThat(names(note)).containsExactly("post-1");
        Step step = adapter.steps(note).getFirst();
        assertThat(step.key()).isEqualTo(Tid.of(KEY, 1));
        byte[] bytes = adapter.freeze(note, step, Map.of());
        assertThat(Walk.adapter(InstantSource.system()).freeze(note, step, Map.of()))
                .isEqualTo(bytes);
        assertThat(Call.read(bytes).bytes()).isEqualTo(bytes);
    }

    @Test
    void a_new_post_may_replace_nothing_and_counts_as_made_when_it_was_planned() {
        Call.Put put = (Call.Put) call(note("Tea.").publication(), "post-1", Map.of());
        assertThat(put.swap()).isNull();
        assertThat(put.repo()).isNull();
        assertThat(put.record().path("createdAt").asString()).isEqualTo("2026-03-01T08:30:00.000Z");
    }

    @Test
    void a_title_belongs_to_an_article_and_a_summary_stands_in_for_no_body() {
        assertThat(text(Draft.of(KEY).text("Tea", "Hot.").summary("Short").publication()))
                .isEqualTo("Tea\n\nHot.");
        assertThat(text(Draft.of(KEY).text("Tea", "").summary("Short").publication()))
                .isEqualTo("Tea\n\nShort");
        assertThat(text(note("Hot.").summary("Short").publication())).isEqualTo("Hot.");
    }

    @Test
    void who_is_mentioned_is_asked_before_and_who_is_unknown_stays_plain_text() {
        Publication note = note("@bob.test met @nobody.test and @bob.test").publication();
        assertThat(names(note)).containsExactly("prepare", "post-1");
        Call.Prepare prepare = (Call.Prepare) call(note, "prepare", Map.of());
        assertThat(prepare.mentions()).containsExactly("bob.test", "nobody.test");
        Done found =
                new Done(
                        "did:plc:me",
                        null,
                        "",
                        Map.of("bob.test", "did:plc:bob", "did", "did:plc:me"));
        Call.Put put = (Call.Put) call(note, "post-1", Map.of("prepare", found));
        assertThat(put.repo()).isEqualTo("did:plc:me");
        assertThat(put.record().path("facets")).hasSize(2);
        assertThat(put.record().path("facets").toString())
                .contains("did:plc:bob")
                .doesNotContain("nobody");
    }

    @Test
    void five_pictures_take_two_posts_and_each_is_brought_once() {
        Draft draft = note("Look.");
        for (int i = 1; i <= 5; i++) draft.with(new byte[] {(byte) i}, "image/png", "Picture " + i);
        draft.with(new byte[] {9}, "application/pdf", "A paper");
        Publication note = draft.publication();
        assertThat(names(note))
                .containsExactly(
                        "prepare", "media-1", "media-2", "media-3", "media-4", "media-5", "post-1",
                        "post-2");
        Map<String, Done> earlier = done(note);
        JsonNode first = record(note, "post-1", earlier);
        JsonNode second = record(note, "post-2", earlier);
        assertThat(first.path("embed").path("images")).hasSize(4);
        assertThat(second.path("embed").path("images").toString())
                .contains("Picture 5")
                .contains("blob-5");
        assertThat(second.path("text").asString()).isEmpty();
    }

    @Test
    void a_picture_goes_with_the_words_it_stood_by() {
        Draft draft =
                Draft.of(KEY)
                        .text("Tea", "A sentence about tea. ".repeat(30))
                        .with(new byte[] {1}, "image/png", "At the end");
        Publication article = draft.publication();
        List<Part> posts = Posts.of(article).list();
        assertThat(posts).hasSizeGreaterThan(2);
        assertThat(posts.getLast().pictures()).hasSize(1);
        assertThat(posts.getFirst().pictures()).isEmpty();
    }

    @Test
    void the_tags_of_a_post_are_eight_at_most_and_bear_no_sign() {
        assertThat(Tags.of(List.of("#a", "a", " ", "＃茶", "x".repeat(65), "b c")))
                .containsExactly("a", "茶", "b c");
        assertThat(Tags.of(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"))).hasSize(8);
    }

    @Test
    void a_post_without_words_and_pictures_is_refused_before_anything_is_sent() {
        assertThatThrownBy(() -> adapter.steps(note(" \n").publication()))
                .isInstanceOf(FailureException.class);
    }

    @Test
    void a_change_replaces_what_was_left_and_nothing_else() {
        Draft draft = note("Tea.").left(ROOT, "2026-01-01T00:00:00Z cid-1");
        Publication change = draft.publication(Delivery.Kind.UPDATE);
        assertThat(names(change)).containsExactly("post-1");
        Call.Put put = (Call.Put) call(change, "post-1", Map.of());
        assertThat(put.swap()).isEqualTo("cid-1");
        assertThat(put.repo()).isEqualTo("did:plc:me");
        assertThat(put.record().path("createdAt").asString()).isEqualTo("2026-01-01T00:00:00.000Z");
    }

    @Test
    void a_change_that_knows_nothing_of_what_is_there_may_replace_nothing() {
        Call.Put put =
                (Call.Put) call(note("Tea.").publication(Delivery.Kind.UPDATE), "post-1", Map.of());
        assertThat(put.swap()).isNull();
        assertThatThrownBy(() -> adapter.steps(note("").publication(Delivery.Kind.DELETE)))
                .isInstanceOf(FailureException.class);
    }

    @Test
    void a_thread_is_taken_away_from_its_end_and_looked_at_again_after_a_while() {
        Publication removal =
                note("").left(ROOT, "2026-01-01T00:00:00Z a b c").publication(Delivery.Kind.DELETE);
        assertThat(names(removal))
                .containsExactly(
                        "prepare",
                        "delete-3",
                        "delete-2",
                        "delete-1",
                        "gone-3",
                        "gone-2",
                        "gone-1");
        Map<String, Done> earlier = new HashMap<>();
        for (int n = 3; n > 0; n--) {
            String at = "2026-05-05T05:05:0" + (4 - n) + "Z";
            earlier.put("delete-" + n, new Done("x", null, "", Map.of("at", at)));
        }
        Call.Delete delete = (Call.Delete) call(removal, "delete-2", earlier);
        assertThat(delete.cid()).isEqualTo("b");
        assertThat(delete.notBefore()).isNull();
        Call.Delete gone = (Call.Delete) call(removal, "gone-3", earlier);
        assertThat(gone.notBefore()).isEqualTo(Instant.parse("2026-05-05T05:06:03Z"));
    }

    @Test
    void numbers_are_written_where_the_channel_wants_them_and_move_no_cut() {
        Publication article =
                Draft.of(KEY).text("Tea", "A sentence about tea. ".repeat(30)).publication();
        Map<String, Done> plain = done(article);
        Map<String, Done> numbered = new LinkedHashMap<>(plain);
        numbered.put("prepare", new Done("x", null, "", Map.of("number", "yes")));
        String without = record(article, "post-2", plain).path("text").asString();
        String with = record(article, "post-2", numbered).path("text").asString();
        assertThat(with).isEqualTo(without + " 2/" + Posts.of(article).count());
    }

    @Test
    void the_bytes_a_mark_names_are_its_words_in_every_script() {
        long seed = Long.getLong("meridian.seed", 20261124);
        Random random = new Random(seed);
        int seen = 0;
        for (int i = 0; i < 150; i++) {
            String markdown = "x" + Scripts.markdown(random, 1 + random.nextInt(300));
            Publication article = Draft.of(KEY).text("", markdown).publication();
            Posts posts = Posts.of(article);
            Map<String, Done> done = done(article);
            for (int n = 1; n <= posts.count(); n++) {
                JsonNode record = record(article, "post-" + n, done);
                byte[] text = record.path("text").asString().getBytes(StandardCharsets.UTF_8);
                List<String> words = new ArrayList<>();
                posts.get(n)
                        .text()
                        .spans()
                        .forEach(span ->
                                words.add(
                                        new String(text, StandardCharsets.UTF_8)
                                                .substring(span.start(), span.end())));
                List<String> marked = new ArrayList<>();
                for (JsonNode facet : record.path("facets")) {
                    int start = facet.path("index").path("byteStart").asInt();
                    int end = facet.path("index").path("byteEnd").asInt();
                    marked.add(new String(text, start, end - start, StandardCharsets.UTF_8));
                }
                seen += marked.size();
                assertThat(marked).as("seed %d, case %d: %s", seed, i, markdown).isEqualTo(words);
            }
        }
        assertThat(seen).isGreaterThan(1000);
    }

    private static Draft note(String body) {
        return Draft.of(KEY).note().text("", body);
    }

    private List<String> names(Publication publication) {
        return adapter.steps(publication).stream().map(Step::name).toList();
    }

    private static String text(Publication publication) {
        return Posts.of(publication).get(1).text().text();
    }

    private static Call call(Publication publication, String step, Map<String, Done> earlier) {
        return new PostSteps(publication, SETTLE).call(new Step(step, "key"), earlier);
    }

    private static JsonNode record(
            Publication publication, String step, Map<String, Done> earlier) {
        return ((Call.Put) call(publication, step, earlier)).record();
    }

    /** What the steps would have come to, everybody who is mentioned being known. */
    private static Map<String, Done> done(Publication publication) {
        Map<String, Done> done = new HashMap<>();
        for (Step step : new PostSteps(publication, SETTLE).all()) {
            String number = step.name().replaceAll("\\D", "");
            Map<String, String> facts = new HashMap<>();
            facts.put("uri", "at://did:plc:me/app.bsky.feed.post/" + step.key());
            facts.put("cid", "cid-" + number);
            facts.put("blob", "\"blob-" + number + "\"");
            Posts.of(publication).mentions().forEach(who -> facts.put(who, "did:plc:" + who));
            done.put(step.name(), new Done(step.key(), null, "", facts));
        }
        return done;
    }
}
