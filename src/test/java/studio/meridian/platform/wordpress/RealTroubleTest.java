package studio.meridian.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.Account;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.Step;
import studio.meridian.platform.Trouble;
import studio.meridian.platform.http.Client;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** What goes wrong between the studio and a real site, and that nothing comes of it twice. */
@Tag("platforms")
class RealTroubleTest {
    @TempDir static Path data;
    private static WordPressServer site;
    private final WordPressAdapter adapter = new WordPressAdapter(Client.patient(), new Random(1));

    @BeforeAll
    static void start() {
        site = new WordPressServer(data, System.getProperty("meridian.wordpress", "npm"));
        System.out.println("wordpress: " + site.version());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Account author() {
        return site.account("creator");
    }

    @Test
    void every_answer_is_lost_and_everything_is_there_once() {
        Text text =
                new Text().title("Lost").tags("lost answer").picture(11, "boat").picture(12, "sea");
        Done published = withoutAnswers(text);
        assertThat(text(published)).contains("one");

        text.again(Kind.UPDATE, published).body("two").picture(11, "boat").picture(13, "moon");
        Done changed = withoutAnswers(text);
        assertThat(text(changed)).contains("two").doesNotContain("one");
        assertThat(changed.remoteId()).isEqualTo(published.remoteId());

        assertThat(site.carrying("studio-key:" + text.key())).hasSize(1);
        assertThat(site.get("media?search=studio-" + text.key())).hasSize(3);
        assertThat(site.get("tags?search=lost")).hasSize(1);

        text.again(Kind.DELETE, changed);
        withoutAnswers(text);
        assertThat(site.post(changed.remoteId()).path("status").asString("")).isEqualTo("trash");
    }

    /**
     * Each step is looked up before it is sent, sent with its answer thrown away, and looked up
     * again: absent, then found. A call that may be repeated is repeated instead.
     */
    private Done withoutAnswers(Text text) {
        Publication publication = text.publication();
        Map<String, Done> earlier = new LinkedHashMap<>();
        Done last = null;
        for (Step step : adapter.steps(publication)) {
            byte[] request = adapter.freeze(publication, step, earlier);
            boolean known = publication.kind() == Kind.UPDATE && step.name().equals("media-1");
            if (!known) {
                assertThat(adapter.lookUp(author(), step, request))
                        .as(step.name())
                        .isEqualTo(new LookUp.Absent());
            }
            adapter.send(author(), step, request, text::bytes);
            LookUp found = adapter.lookUp(author(), step, request);
            if (found instanceof LookUp.Absent && step.name().startsWith("tags-")) {
                last = arrived(adapter.send(author(), step, request, text::bytes));
            } else {
                assertThat(found).as(step.name()).isInstanceOf(LookUp.Found.class);
                last = ((LookUp.Found) found).done();
            }
            earlier.put(step.name(), last);
        }
        assertThat(last).isNotNull();
        return last;
    }

    private static Done arrived(PublishResult result) {
        assertThat(result).isInstanceOf(PublishResult.Arrived.class);
        return ((PublishResult.Arrived) result).done();
    }

    private static String text(Done done) {
        return site.post(done.remoteId()).path("content").path("raw").asString("");
    }

    @Test
    void a_draft_whose_slug_was_edited_is_found_by_its_text() {
        Text text = new Text();
        Sent create = send(text, Map.of());
        String number = create.done().remoteId();
        site.call("POST", "posts/" + number, "admin", "{\"slug\":\"another\"}");
        assertThat(adapter.lookUp(author(), create.step(), create.request()))
                .isInstanceOfSatisfying(
                        LookUp.Found.class,
                        found -> assertThat(found.done().remoteId()).isEqualTo(number));
    }

    @Test
    void of_two_drafts_the_older_is_taken() {
        Text text = new Text();
        Sent first = send(text, Map.of());
        Sent second = send(text, Map.of());
        assertThat(second.done().remoteId()).isNotEqualTo(first.done().remoteId());
        assertThat(adapter.lookUp(author(), first.step(), first.request()))
                .isInstanceOfSatisfying(
                        LookUp.Found.class,
                        found ->
                                assertThat(found.done().remoteId())
                                        .isEqualTo(first.done().remoteId()));
    }

    @Test
    void a_draft_that_lies_in_the_bin_is_a_question_and_is_not_made_again() {
        Text text = new Text();
        Sent create = send(text, Map.of());
        site.call("DELETE", "posts/" + create.done().remoteId(), "admin", null);
        LookUp lookUp = adapter.lookUp(author(), create.step(), create.request());
        assertThat(lookUp).isInstanceOf(LookUp.CannotTell.class);
        assertThat(why(((LookUp.CannotTell) lookUp).failure())).isEqualTo(Refusal.IN_BIN);

        Publication publication = text.publication();
        Step publish = adapter.steps(publication).getLast();
        byte[] request = adapter.freeze(publication, publish, Map.of("create", create.done()));
        assertThat(refusal(adapter.send(author(), publish, request, text::bytes)))
                .isEqualTo(Refusal.IN_BIN);
    }

    @Test
    void a_draft_that_somebody_edited_is_not_published_unseen() {
        Text text = new Text();
        Sent create = send(text, Map.of());
        edit(create.done(), "content", "somebody's words");
        Sent publish = send(text, Map.of("create", create.done()));
        assertThat(refusal(publish.result())).isEqualTo(Refusal.CHANGED_THERE);
        assertThat(site.post(create.done().remoteId()).path("status").asString(""))
                .isEqualTo("draft");
    }

    @Test
    void what_somebody_else_wrote_is_neither_overwritten_nor_deleted() {
        for (String field : new String[] {"title", "content", "excerpt"}) {
            Text text = new Text().title("Edited " + field);
            Done done = text.arrive(adapter, author());
            edit(done, field, "somebody's words");
            Sent update = send(text.again(Kind.UPDATE, done).body("ours"), Map.of());
            assertThat(refusal(update.result())).as(field).isEqualTo(Refusal.CHANGED_THERE);
            Sent delete = send(text.again(Kind.DELETE, done), Map.of());
            assertThat(refusal(delete.result())).as(field).isEqualTo(Refusal.CHANGED_THERE);
            JsonNode post = site.post(done.remoteId());
            assertThat(post.path(field).path("raw").asString("")).isEqualTo("somebody's words");
            assertThat(post.path("status").asString("")).isEqualTo("publish");
        }
    }

    @Test
    void a_post_that_was_taken_from_its_readers_is_not_changed_behind_their_back() {
        Text text = new Text();
        Done done = text.arrive(adapter, author());
        site.call("POST", "posts/" + done.remoteId(), "admin", "{\"status\":\"draft\"}");
        Sent update = send(text.again(Kind.UPDATE, done).body("ours"), Map.of());
        assertThat(refusal(update.result())).isEqualTo(Refusal.CHANGED_THERE);
        site.call("DELETE", "posts/" + done.remoteId(), "admin", null);
        update = send(text.again(Kind.UPDATE, done).body("ours"), Map.of());
        assertThat(refusal(update.result())).isEqualTo(Refusal.IN_BIN);
        site.call("DELETE", "posts/" + done.remoteId() + "?force=true", "admin", null);
        update = send(text.again(Kind.UPDATE, done).body("ours"), Map.of());
        assertThat(refusal(update.result())).isEqualTo(Refusal.GONE);
    }

    @Test
    void an_edit_after_our_lost_change_is_kept_apart_from_it() {
        Text text = new Text();
        Done done = text.arrive(adapter, author());
        Sent update = send(text.again(Kind.UPDATE, done).body("ours"), Map.of());
        String raw = text(done);
        edit(done, "content", raw.replace("ours", "ours and theirs").replace("\n", "\\n"));

        LookUp lookUp = adapter.lookUp(author(), update.step(), update.request());
        assertThat(lookUp).isInstanceOf(LookUp.Found.class);
        Done found = ((LookUp.Found) lookUp).done();
        Sent next = send(text.again(Kind.UPDATE, found).body("newer"), Map.of());
        assertThat(refusal(next.result())).isEqualTo(Refusal.CHANGED_THERE);
        assertThat(text(done)).contains("ours and theirs");
    }

    @Test
    void a_text_that_the_site_rewrites_is_known_again_all_the_same() throws IOException {
        site.plugin(
                "rewrite.php",
                "add_filter('content_save_pre', fn($c) => str_replace('salt', 'SALT', $c));");
        try {
            Text text = new Text().body("salt");
            Done done = text.arrive(adapter, author());
            assertThat(text(done)).contains("SALT");
            text.again(Kind.UPDATE, done).body("more salt");
            Done changed = withoutAnswers(text);
            text.again(Kind.UPDATE, changed).body("still more salt").arrive(adapter, author());
            assertThat(text(done)).contains("still more SALT");
        } finally {
            site.removePlugin("rewrite.php");
        }
    }

    @Test
    void a_file_that_is_no_picture_is_refused_for_good_with_the_sites_own_words() {
        Sent sent = send(new Text().notReallyAPicture(), Map.of());
        assertThat(refusal(sent.result())).isEqualTo(Refusal.CONTENT);
        PlatformFailure failure = ((PublishResult.Rejected) sent.result()).failure();
        assertThat(((PlatformFailure.Refused) failure).said()).contains("not allowed to upload");
    }

    @Test
    void a_contributor_may_not_publish() {
        Text text = new Text();
        Publication publication = text.publication();
        Account trainee = site.account("trainee");
        Step create = adapter.steps(publication).getFirst();
        byte[] request = adapter.freeze(publication, create, Map.of());
        Done draft = arrived(adapter.send(trainee, create, request, text::bytes));
        Step publish = adapter.steps(publication).getLast();
        request = adapter.freeze(publication, publish, Map.of("create", draft));
        assertThat(refusal(adapter.send(trainee, publish, request, text::bytes)))
                .isEqualTo(Refusal.NO_RIGHT);
    }

    @Test
    void nothing_is_lost_while_the_site_is_down() {
        Text text = new Text();
        Sent create = send(text, Map.of());
        Publication publication = text.publication();
        Step publish = adapter.steps(publication).getLast();
        byte[] request = adapter.freeze(publication, publish, Map.of("create", create.done()));
        site.stop();
        try {
            assertThat(adapter.send(author(), publish, request, text::bytes))
                    .isInstanceOfSatisfying(
                            PublishResult.NotSent.class,
                            not ->
                                    assertThat(not.failure())
                                            .isEqualTo(
                                                    new PlatformFailure.Unreachable(
                                                            "127.0.0.1", Trouble.NO_CONNECTION)));
            assertThat(adapter.lookUp(author(), create.step(), create.request()))
                    .isInstanceOf(LookUp.NotNow.class);
        } finally {
            site.start();
        }
        assertThat(adapter.lookUp(author(), publish, request)).isEqualTo(new LookUp.Absent());
        Done done = arrived(adapter.send(author(), publish, request, text::bytes));
        assertThat(site.page(done.address())).contains("Salt");
    }

    private record Sent(Step step, byte[] request, PublishResult result) {
        Done done() {
            return arrived(result);
        }
    }

    /** Sends the step whose turn it is. */
    private Sent send(Text text, Map<String, Done> earlier) {
        Publication publication = text.publication();
        Step step = adapter.steps(publication).get(earlier.size());
        byte[] request = adapter.freeze(publication, step, earlier);
        return new Sent(step, request, adapter.send(author(), step, request, text::bytes));
    }

    private static void edit(Done done, String field, String words) {
        String json = "{\"%s\":\"%s\"}".formatted(field, words.replace("\"", "\\\""));
        site.call("POST", "posts/" + done.remoteId(), "admin", json);
    }

    private static Refusal refusal(PublishResult result) {
        assertThat(result).isInstanceOf(PublishResult.Rejected.class);
        return why(((PublishResult.Rejected) result).failure());
    }

    private static Refusal why(PlatformFailure failure) {
        return ((PlatformFailure.Refused) failure).why();
    }
}
