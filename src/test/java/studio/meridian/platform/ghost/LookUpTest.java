package studio.meridian.platform.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.Client;
import studio.meridian.platform.wordpress.ScriptedSite;
import studio.meridian.platform.wordpress.Text;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;

/** What is concluded from what a site shows after a lost answer; answers laid out by hand. */
class LookUpTest {
    private static final String LIST = "GET /ghost/api/admin/posts/?";
    private static final String POST = "GET /ghost/api/admin/posts/7/";

    private final GhostAdapter adapter =
            new GhostAdapter(Client.patient(), InstantSource.system(), new Random(1));
    private final Text text = new Text();
    private ScriptedSite site;

    @BeforeEach
    void open() throws IOException {
        site = Laid.site();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_draft_is_looked_for_by_our_tag_and_by_its_slug_in_one_question() {
        site.say(LIST, 200, Laid.posts());
        assertThat(lookUp("create")).isEqualTo(new LookUp.Absent());
        assertThat(site.received()).hasSize(2);
        assertThat(site.received().getLast().line())
                .contains("tag%3Ahash-meridian-" + text.key())
                .contains("slug%3A%27" + text.delivery() + "%27");
    }

    @Test
    void the_oldest_with_our_slug_is_taken_before_any_other_of_the_text() {
        site.say(LIST, 200, Laid.posts(named("1", "old"), ours("3"), ours("4")));
        assertThat(found(lookUp("create")).remoteId()).isEqualTo("3");
    }

    @Test
    void another_text_under_our_name_is_a_question_and_never_made_again() {
        site.say(LIST, 200, Laid.posts(named("1", "theirs")));
        assertThat(cannotTell(lookUp("create"))).isEqualTo(Refusal.CANNOT_TELL);
    }

    @Test
    void a_list_that_is_none_proves_nothing() {
        for (String body : new String[] {"{}", "{\"posts\":{}}", "{\"posts\":[{}]}", "<html>"}) {
            site.say(LIST, 200, body);
            assertThat(lookUp("create")).as(body).isInstanceOf(LookUp.NotNow.class);
        }
        site.say(LIST, 500, "oops");
        assertThat(lookUp("create")).isInstanceOf(LookUp.NotNow.class);
        site.say(POST, 200, Laid.posts());
        assertThat(lookUp("publish")).as("an empty list").isInstanceOf(LookUp.NotNow.class);
    }

    @Test
    void a_draft_as_it_was_left_was_not_published_and_one_that_was_edited_is_a_question() {
        site.say(POST, 200, Laid.posts(Laid.post("a").put("status", "draft")));
        assertThat(lookUp("publish")).isEqualTo(new LookUp.Absent());
        site.say(POST, 200, Laid.posts(Laid.post("b").put("status", "draft")));
        assertThat(cannotTell(lookUp("publish"))).isEqualTo(Refusal.CHANGED_THERE);
    }

    @Test
    void what_was_changed_after_it_became_public_keeps_our_mark_so_that_it_is_noticed() {
        site.say(POST, 200, Laid.posts("a"));
        assertThat(found(lookUp("publish")).remoteRevision()).isEqualTo(Laid.base("a"));
        site.say(POST, 200, Laid.posts("b"));
        assertThat(found(lookUp("publish")).remoteRevision()).isEqualTo(Laid.base("a"));
        site.say(POST, 200, Laid.posts(Laid.post("a").put("status", "sent")));
        assertThat(lookUp("publish")).isInstanceOf(LookUp.Found.class);
    }

    @Test
    void a_change_is_there_or_what_we_left_is_there_or_a_person_decides() {
        text.again(Kind.UPDATE, new Done("7", Laid.base("a"), ""));
        site.say(POST, 200, Laid.posts("a"));
        assertThat(lookUp("update")).isEqualTo(new LookUp.Absent());
        site.say(POST, 200, Laid.posts("somebody else's"));
        assertThat(cannotTell(lookUp("update"))).isEqualTo(Refusal.CHANGED_THERE);
        ObjectNode sent = sent("update");
        site.say(POST, 200, Laid.posts(Laid.post("a").setAll(sent)));
        assertThat(found(lookUp("update")).remoteId()).isEqualTo("7");
        site.say(POST, 404, Laid.NOT_FOUND);
        assertThat(cannotTell(lookUp("update"))).isEqualTo(Refusal.GONE);
    }

    @Test
    void a_post_is_taken_away_when_it_is_nowhere() {
        text.again(Kind.DELETE, new Done("7", Laid.base("a"), ""));
        site.say(POST, 200, Laid.posts("a"));
        assertThat(lookUp("delete")).isEqualTo(new LookUp.Absent());
        site.say(POST, 404, Laid.NOT_FOUND);
        assertThat(found(lookUp("delete")).remoteId()).isEqualTo("7");
        site.say(POST, 404, "<html>another site</html>");
        assertThat(cannotTell(lookUp("delete"))).isEqualTo(Refusal.OTHER_PLATFORM);
    }

    @Test
    void a_removal_that_is_answered_with_a_page_is_not_believed() {
        text.again(Kind.DELETE, new Done("7", Laid.base("a"), ""));
        site.say(POST, 200, Laid.posts("a")).say("DELETE ", 200, "<html>a login page</html>");
        assertThat(send("delete")).isInstanceOf(PublishResult.Unknown.class);
        site.say("DELETE ", 204, "");
        assertThat(send("delete")).isInstanceOf(PublishResult.Arrived.class);
        site.say("DELETE ", 404, Laid.NOT_FOUND);
        assertThat(send("delete")).isInstanceOf(PublishResult.Arrived.class);
    }

    @Test
    void a_write_repeats_the_moment_of_the_last_change_and_a_collision_is_a_change_there() {
        text.again(Kind.UPDATE, new Done("7", "2020-01-01|" + digest("a"), ""));
        String collision = "{\"errors\":[{\"message\":\"no\",\"code\":\"UPDATE_COLLISION\"}]}";
        site.say(POST, 200, Laid.posts("a")).say("PUT ", 409, collision);
        assertThat(refusal(send("update"))).isEqualTo(Refusal.CHANGED_THERE);
        assertThat(site.writes().getFirst().body())
                .contains("\"updated_at\":\"2026-11-24T21:00:00.000Z\"");
    }

    @Test
    void a_post_that_is_held_back_has_not_been_published() {
        site.say(POST, 200, Laid.posts(Laid.post("a").put("status", "draft")));
        site.say("PUT ", 200, Laid.posts(Laid.post("a").put("status", "draft")));
        assertThat(refusal(send("publish"))).isEqualTo(Refusal.NO_RIGHT);
    }

    @Test
    void a_post_of_ours_that_readers_know_is_not_taken_over_without_its_mark() {
        text.again(Kind.UPDATE, null);
        site.say(LIST, 200, Laid.posts("a"));
        assertThat(refusal(send("create"))).isEqualTo(Refusal.CHANGED_THERE);
        assertThat(site.writes()).isEmpty();
    }

    @Test
    void what_we_have_no_mark_of_is_neither_changed_nor_taken_away() {
        site.say(POST, 200, Laid.posts("a"));
        for (Kind kind : new Kind[] {Kind.UPDATE, Kind.DELETE}) {
            text.again(kind, new Done("7", null, ""));
            String step = adapter.steps(text.publication()).getFirst().name();
            assertThat(refusal(send(step))).isEqualTo(Refusal.CHANGED_THERE);
        }
        assertThat(site.writes()).isEmpty();
    }

    @Test
    void a_picture_that_the_post_shows_is_not_brought_again() {
        text.again(Kind.UPDATE, new Done("7", Laid.base("a"), "")).picture(1, "boat");
        String sha = text.publication().media().getFirst().sha256().substring(0, 16);
        String shown = "https://blog.test/content/images/studio-" + text.key() + "-" + sha + ".png";
        site.say(POST, 200, Laid.posts(Laid.post("a").put("feature_image", shown)));
        PublishResult result = send("media-1");
        assertThat(((PublishResult.Arrived) result).done().address()).isEqualTo(shown);
        assertThat(site.writes()).isEmpty();
    }

    @Test
    void what_an_editor_writes_anew_at_each_saving_is_no_change_and_the_host_of_a_link_is_none() {
        ObjectNode post = Laid.post("[a](/b) *c*");
        String print = RemotePost.of(post).print();
        String saved =
                post.path("lexical")
                        .asString("")
                        .replace("\"direction\":null", "\"direction\":\"ltr\"")
                        .replace("\"url\":\"/b\"", "\"url\":\"https://blog.test/b\"");
        assertThat(saved).contains("ltr").contains("blog.test");
        assertThat(RemotePost.of(post.deepCopy().put("lexical", saved)).print()).isEqualTo(print);
        String bolder = saved.replace("\"format\":2", "\"format\":1");
        assertThat(RemotePost.of(post.deepCopy().put("lexical", bolder)).print())
                .isNotEqualTo(print);
    }

    private static String digest(String body) {
        return RemotePost.of(Laid.post(body)).print();
    }

    private ObjectNode named(String id, String slug) {
        return Laid.post("a").put("id", id).put("slug", slug).put("status", "draft");
    }

    private ObjectNode ours(String id) {
        return named(id, text.delivery());
    }

    private ObjectNode sent(String step) {
        return (ObjectNode) Request.read(frozen(step(step))).fieldsThere();
    }

    private PublishResult send(String name) {
        Step step = step(name);
        return adapter.send(Laid.account(site.url()), step, frozen(step), text::bytes);
    }

    private LookUp lookUp(String name) {
        Step step = step(name);
        return adapter.lookUp(Laid.account(site.url()), step, frozen(step));
    }

    private Step step(String name) {
        Publication publication = text.publication();
        return adapter.steps(publication).stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private byte[] frozen(Step step) {
        Map<String, Done> earlier = Map.of("create", new Done("7", Laid.base("a"), ""));
        return adapter.freeze(text.publication(), step, earlier);
    }

    private static Done found(LookUp lookUp) {
        assertThat(lookUp).isInstanceOf(LookUp.Found.class);
        return ((LookUp.Found) lookUp).done();
    }

    private static Refusal cannotTell(LookUp lookUp) {
        assertThat(lookUp).isInstanceOf(LookUp.CannotTell.class);
        return ((PlatformFailure.Refused) ((LookUp.CannotTell) lookUp).failure()).why();
    }

    private static Refusal refusal(PublishResult result) {
        assertThat(result).isInstanceOf(PublishResult.Rejected.class);
        return ((PlatformFailure.Refused) ((PublishResult.Rejected) result).failure()).why();
    }
}
