package studio.meridian.platform.ghost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Reading;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.Step;
import studio.meridian.platform.Trouble;
import studio.meridian.platform.http.Client;
import studio.meridian.platform.wordpress.Text;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What goes wrong between the studio and a real site, and that nothing comes of it twice. */
@Tag("ghost")
class RealTroubleTest {
    @TempDir static Path data;
    private static GhostServer site;
    private final GhostAdapter adapter =
            new GhostAdapter(Client.patient(), InstantSource.system(), new Random(1));

    @BeforeAll
    static void start() {
        site = new GhostServer(data);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void every_answer_is_lost_and_everything_is_there_once() {
        Text text = new Text().title("Lost").tags("lost answer").body("");
        text.picture(11, "boat").picture(12, "sea");
        Done published = withoutAnswers(text);
        assertThat(html(published)).contains("sea");

        text.again(Kind.UPDATE, published).body("two").picture(11, "boat").picture(13, "moon");
        Done changed = withoutAnswers(text);
        assertThat(html(changed)).contains("two").doesNotContain("sea");
        assertThat(changed.remoteId()).isEqualTo(published.remoteId());
        assertThat(site.carrying(text.key())).hasSize(1);

        text.again(Kind.DELETE, changed);
        withoutAnswers(text);
        assertThat(site.carrying(text.key())).isEmpty();
    }

    /**
     * Each step is looked up before it is sent, sent with its answer thrown away, and looked up
     * again: absent, then found. Pictures are brought again instead.
     */
    private Done withoutAnswers(Text text) {
        Publication publication = text.publication();
        Map<String, Done> earlier = new LinkedHashMap<>();
        Done last = null;
        for (Step step : adapter.steps(publication)) {
            byte[] request = adapter.freeze(publication, step, earlier);
            assertThat(adapter.lookUp(site.account(), step, request))
                    .as(step.name())
                    .isEqualTo(new LookUp.Absent());
            adapter.send(site.account(), step, request, text::bytes);
            if (step.name().startsWith("media-")) {
                last = arrived(adapter.send(site.account(), step, request, text::bytes));
            } else {
                LookUp found = adapter.lookUp(site.account(), step, request);
                assertThat(found).as(step.name()).isInstanceOf(LookUp.Found.class);
                last = ((LookUp.Found) found).done();
            }
            earlier.put(step.name(), last);
        }
        assertThat(last).isNotNull();
        return last;
    }

    @Test
    void a_picture_whose_answer_was_lost_is_a_second_file_that_no_page_shows() {
        Text text = new Text().picture(31, "boat");
        Sent first = send(text, Map.of());
        Sent second = send(text, Map.of());
        assertThat(site.files(text.key())).hasSize(2);
        assertThat(second.done().address()).isNotEqualTo(first.done().address());
    }

    @Test
    void a_draft_whose_slug_was_edited_is_found_by_its_tag_and_text() {
        Text text = new Text();
        Sent create = send(text, Map.of());
        site.edit(create.done().remoteId(), "slug", "another");
        assertThat(found(create)).isEqualTo(create.done().remoteId());
    }

    @Test
    void a_draft_with_another_text_and_slug_is_a_question_and_is_not_made_again() {
        Text text = new Text();
        Sent create = send(text, Map.of());
        site.edit(create.done().remoteId(), "slug", "another-one");
        site.edit(create.done().remoteId(), "title", "Theirs");
        LookUp lookUp = adapter.lookUp(site.account(), create.step(), create.request());
        assertThat(lookUp).isInstanceOf(LookUp.CannotTell.class);
        assertThat(why(((LookUp.CannotTell) lookUp).failure())).isEqualTo(Refusal.CANNOT_TELL);
    }

    @Test
    void of_two_drafts_the_older_is_taken() {
        Text text = new Text();
        Sent first = send(text, Map.of());
        Sent second = send(text, Map.of());
        assertThat(second.done().remoteId()).isNotEqualTo(first.done().remoteId());
        assertThat(found(first)).isEqualTo(first.done().remoteId());
    }

    private String found(Sent sent) {
        LookUp lookUp = adapter.lookUp(site.account(), sent.step(), sent.request());
        assertThat(lookUp).isInstanceOf(LookUp.Found.class);
        return ((LookUp.Found) lookUp).done().remoteId();
    }

    @Test
    void a_draft_that_somebody_edited_is_not_published_unseen() {
        Text text = new Text();
        Sent create = send(text, Map.of());
        site.edit(create.done().remoteId(), "title", "Somebody's words");
        Sent publish = send(text, Map.of("create", create.done()));
        assertThat(refusal(publish.result())).isEqualTo(Refusal.CHANGED_THERE);
        assertThat(status(create.done())).isEqualTo("draft");
        assertThat(adapter.lookUp(site.account(), publish.step(), publish.request()))
                .isInstanceOf(LookUp.CannotTell.class);
    }

    @Test
    void what_somebody_else_wrote_is_neither_overwritten_nor_deleted() {
        for (String field : List.of("title", "lexical", "custom_excerpt", "feature_image_alt")) {
            Text text = new Text().title("Edited " + field).picture(41, "boat");
            Done done = text.arrive(adapter, site.account());
            String theirs = "Somebody's words";
            String value = field.equals("lexical") ? lexical(theirs) : theirs;
            site.edit(done.remoteId(), field, value);
            Sent update = send(text.again(Kind.UPDATE, done).body("ours"), Map.of());
            assertThat(refusal(update.result())).as(field).isEqualTo(Refusal.CHANGED_THERE);
            Sent delete = send(text.again(Kind.DELETE, done), Map.of());
            assertThat(refusal(delete.result())).as(field).isEqualTo(Refusal.CHANGED_THERE);
            JsonNode post = site.post(done.remoteId());
            assertThat(post.path(field).asString("")).contains(theirs);
            assertThat(status(done)).isEqualTo("published");
        }
    }

    /** A text of one paragraph, as the editor keeps it. */
    private static String lexical(String words) {
        return Article.of(new Text().body(words).publication(), Map.of()).lexical();
    }

    @Test
    void saving_the_same_text_again_there_is_no_change() {
        Text text = new Text().body("One.\n\n| a |\n|---|\n| 1 |");
        Done done = text.arrive(adapter, site.account());
        site.edit(done.remoteId(), "og_title", "for others only");
        text.again(Kind.UPDATE, done).body("two").arrive(adapter, site.account());
        assertThat(html(done)).contains("two");
    }

    @Test
    void ghost_itself_refuses_a_write_that_does_not_know_the_last_one() {
        Text text = new Text();
        Done done = text.arrive(adapter, site.account());
        RemotePost old = RemotePost.of(site.post(done.remoteId()));
        String next = old.updated();
        // Within one second Ghost does not tell two writes apart.
        for (int i = 0; next.equals(old.updated()) && i < 1000; i++) {
            site.edit(done.remoteId(), "title", "Theirs " + i);
            next = RemotePost.of(site.post(done.remoteId())).updated();
        }
        assertThat(next).isNotEqualTo(old.updated());
        JsonNode there = site.post(done.remoteId());
        assertThatThrownBy(() ->
                        site.call(
                                "PUT",
                                "posts/" + done.remoteId() + "/",
                                "{\"posts\":[{\"title\":\"x\",\"updated_at\":\"%s\"}]}"
                                        .formatted(old.updated())))
                .hasMessageContaining("UPDATE_COLLISION");
        assertThat(site.post(done.remoteId()).path("title")).isEqualTo(there.path("title"));
    }

    @Test
    void a_post_that_was_taken_from_its_readers_is_not_changed_behind_their_back() {
        Text text = new Text();
        Done done = text.arrive(adapter, site.account());
        site.edit(done.remoteId(), "status", "draft");
        Sent update = send(text.again(Kind.UPDATE, done).body("ours"), Map.of());
        assertThat(refusal(update.result())).isEqualTo(Refusal.CHANGED_THERE);
        assertThat(adapter.read(site.account(), text.publication()))
                .isInstanceOf(Reading.CannotTell.class);
        site.remove(done.remoteId());
        update = send(text.again(Kind.UPDATE, done).body("ours"), Map.of());
        assertThat(refusal(update.result())).isEqualTo(Refusal.GONE);
        assertThat(adapter.read(site.account(), text.publication())).isEqualTo(new Reading.Gone());
    }

    @Test
    void an_edit_after_our_lost_change_is_a_question() {
        Text text = new Text();
        Done done = text.arrive(adapter, site.account());
        Sent update = send(text.again(Kind.UPDATE, done).body("ours"), Map.of());
        site.edit(done.remoteId(), "title", "Theirs");
        LookUp lookUp = adapter.lookUp(site.account(), update.step(), update.request());
        assertThat(lookUp).isInstanceOf(LookUp.CannotTell.class);
        assertThat(html(done)).contains("ours");
    }

    @Test
    void what_ghost_will_never_take_is_refused_for_good_in_its_own_words() {
        assertThat(said(new Text().title("x".repeat(300)))).contains("255 characters");
        assertThat(said(new Text().tags(",tea"))).contains("tags.name");
        assertThat(said(new Text().notReallyAPicture())).contains("valid image");
    }

    private String said(Text text) {
        PublishResult result = send(text, Map.of()).result();
        assertThat(refusal(result)).isEqualTo(Refusal.CONTENT);
        PlatformFailure failure = ((PublishResult.Rejected) result).failure();
        return ((PlatformFailure.Refused) failure).said();
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
            assertThat(adapter.send(site.account(), publish, request, text::bytes))
                    .isInstanceOfSatisfying(
                            PublishResult.NotSent.class,
                            not ->
                                    assertThat(not.failure().arguments())
                                            .containsEntry("why", Trouble.NO_CONNECTION.name()));
            assertThat(adapter.lookUp(site.account(), create.step(), create.request()))
                    .isInstanceOf(LookUp.NotNow.class);
        } finally {
            site.start();
        }
        assertThat(adapter.lookUp(site.account(), publish, request)).isEqualTo(new LookUp.Absent());
        Done done = arrived(adapter.send(site.account(), publish, request, text::bytes));
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
        return new Sent(step, request, adapter.send(site.account(), step, request, text::bytes));
    }

    private static String html(Done done) {
        return site.post(done.remoteId()).path("html").asString("");
    }

    private static String status(Done done) {
        return site.post(done.remoteId()).path("status").asString("");
    }

    private static Done arrived(PublishResult result) {
        assertThat(result).isInstanceOf(PublishResult.Arrived.class);
        return ((PublishResult.Arrived) result).done();
    }

    private static Refusal refusal(PublishResult result) {
        assertThat(result).isInstanceOf(PublishResult.Rejected.class);
        return why(((PublishResult.Rejected) result).failure());
    }

    private static Refusal why(PlatformFailure failure) {
        return ((PlatformFailure.Refused) failure).why();
    }
}
