package studio.meridian.platform.wordpress;

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
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.Map;
import java.util.Random;

/** What is concluded from what a site shows after a lost answer; answers laid out by hand. */
class LookUpTest {
    private final WordPressAdapter adapter = new WordPressAdapter(Client.patient(), new Random(1));
    private final Text text = new Text();
    private ScriptedSite site;

    @BeforeEach
    void open() throws IOException {
        site = new ScriptedSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_draft_is_looked_for_by_its_slug_and_by_its_text_in_the_bin_as_well() {
        site.say("GET /wp-json/wp/v2/posts?", 200, "[]");
        assertThat(lookUp("create")).isEqualTo(new LookUp.Absent());
        assertThat(site.received()).hasSize(2);
        assertThat(site.received().get(0).line())
                .contains("slug=" + text.delivery())
                .contains("status=any%2Ctrash")
                .contains("context=edit");
        assertThat(site.received().get(1).line())
                .contains("studio%3A" + text.delivery())
                .contains("status=any%2Ctrash");
    }

    @Test
    void of_several_the_lowest_number_outside_the_bin_is_taken() {
        site.say("slug=", 200, list(post(9, "draft", "a"), post(12, "draft", "a")))
                .say("search=", 200, list(post(4, "trash", "a"), post(7, "draft", "a")));
        assertThat(found(lookUp("create")).remoteId()).isEqualTo("7");
    }

    @Test
    void what_lies_in_the_bin_alone_is_a_question() {
        site.say("slug=", 200, "[]").say("search=", 200, list(post(4, "trash", "a")));
        assertThat(cannotTell(lookUp("create"))).isEqualTo(Refusal.IN_BIN);
    }

    @Test
    void a_list_that_is_none_proves_nothing() {
        site.say("GET /wp-json/wp/v2/posts?", 200, "{\"unexpected\":true}");
        assertThat(lookUp("create")).isNotInstanceOf(LookUp.Absent.class);
        site.say("slug=", 200, "[]").say("search=", 500, "oops");
        assertThat(lookUp("create")).isInstanceOf(LookUp.NotNow.class);
    }

    @Test
    void a_post_is_published_when_it_is_public_whatever_was_changed_since() {
        site.say("posts/7?", 200, post(7, "publish", "a").toString());
        assertThat(found(lookUp("publish")).remoteRevision()).isEqualTo(base("a"));
        site.say("posts/7?", 200, post(7, "publish", "edited").toString());
        assertThat(found(lookUp("publish")).remoteRevision())
                .as("the edit is not ours")
                .isEqualTo(base("a"));
    }

    @Test
    void a_draft_as_we_left_it_was_not_published_and_an_edited_one_is_a_question() {
        site.say("posts/7?", 200, post(7, "draft", "a").toString());
        assertThat(lookUp("publish")).isEqualTo(new LookUp.Absent());
        site.say("posts/7?", 200, post(7, "draft", "edited").toString());
        assertThat(cannotTell(lookUp("publish"))).isEqualTo(Refusal.CHANGED_THERE);
        site.say("posts/7?", 404, "{\"code\":\"rest_post_invalid_id\"}");
        assertThat(cannotTell(lookUp("publish"))).isEqualTo(Refusal.GONE);
    }

    @Test
    void a_changed_post_without_our_name_was_changed_by_somebody_else() {
        text.again(Kind.UPDATE, new Done("7", base("a"), ""));
        site.say("posts/7?", 200, post(7, "publish", "a").toString());
        assertThat(lookUp("update")).isEqualTo(new LookUp.Absent());
        site.say("posts/7?", 200, post(7, "publish", "edited").toString());
        assertThat(cannotTell(lookUp("update"))).isEqualTo(Refusal.CHANGED_THERE);
    }

    @Test
    void a_rewritten_text_with_our_name_is_what_its_oldest_revision_says() {
        text.again(Kind.UPDATE, new Done("7", base("a"), ""));
        String ours = "ours studio:" + text.delivery();
        site.say("posts/7?", 200, post(7, "publish", ours + " and theirs").toString())
                .say(
                        "posts/7/revisions",
                        200,
                        list(
                                post(23, "inherit", ours + " and theirs"),
                                post(22, "inherit", ours),
                                post(21, "inherit", "a")));
        assertThat(found(lookUp("update")).remoteRevision())
                .isEqualTo("22" + base(ours).substring(1));
        site.say("posts/7/revisions", 404, "{\"code\":\"rest_no_route\"}");
        assertThat(cannotTell(lookUp("update"))).isEqualTo(Refusal.CANNOT_TELL);
    }

    @Test
    void a_post_is_taken_away_when_it_is_in_the_bin_or_nowhere() {
        text.again(Kind.DELETE, new Done("7", base("a"), ""));
        site.say("posts/7?", 200, post(7, "publish", "a").toString());
        assertThat(lookUp("delete")).isEqualTo(new LookUp.Absent());
        site.say("posts/7?", 200, post(7, "trash", "a").toString());
        assertThat(found(lookUp("delete")).remoteId()).isEqualTo("7");
        site.say("posts/7?", 404, "{\"code\":\"rest_post_invalid_id\"}");
        assertThat(found(lookUp("delete")).remoteId()).isEqualTo("7");
        site.say("posts/7?", 404, "<html>another site</html>");
        assertThat(cannotTell(lookUp("delete"))).isEqualTo(Refusal.OTHER_PLATFORM);
    }

    @Test
    void a_site_that_holds_a_post_back_for_review_has_not_published_it() {
        site.say("GET /wp-json/wp/v2/posts/7?", 200, post(7, "draft", "a").toString())
                .say("POST /wp-json/wp/v2/posts/7", 200, post(7, "pending", "a").toString());
        Step publish = step("publish");
        assertThat(adapter.send(site.account(), publish, frozen(publish), text::bytes))
                .isEqualTo(
                        new PublishResult.Rejected(
                                new PlatformFailure.Refused("127.0.0.1", Refusal.NO_RIGHT, "")));
    }

    @Test
    void a_post_of_ours_that_readers_know_is_not_taken_over_without_its_mark() {
        text.again(Kind.UPDATE, null);
        site.say("search=studio-key", 200, list(post(7, "publish", "a")));
        Step create = step("create");
        assertThat(adapter.send(site.account(), create, frozen(create), text::bytes))
                .isInstanceOf(PublishResult.Rejected.class);
        assertThat(site.writes()).isEmpty();
    }

    @Test
    void what_we_have_no_mark_of_is_neither_changed_nor_taken_away() {
        site.say("posts/7?", 200, post(7, "publish", "a").toString());
        for (Kind kind : new Kind[] {Kind.UPDATE, Kind.DELETE}) {
            text.again(kind, new Done("7", null, ""));
            Step step = adapter.steps(text.publication()).getFirst();
            assertThat(adapter.send(site.account(), step, frozen(step), text::bytes))
                    .isEqualTo(
                            new PublishResult.Rejected(
                                    new PlatformFailure.Refused(
                                            "127.0.0.1", Refusal.CHANGED_THERE, "")));
        }
        assertThat(site.writes()).isEmpty();
    }

    @Test
    void one_tag_that_is_refused_is_named_and_one_without_letters_is_left_out() {
        text.tags("tea", "<>", "salt");
        String answers =
                """
                {"responses":[
                  {"status":201,"body":{"id":3}},
                  {"status":500,"body":{"code":"empty_term_name"}},
                  {"status":400,"body":{"code":"term_exists","data":{"term_id":5}}}]}\
                """;
        site.say("POST /wp-json/batch/v1", 207, answers);
        Step tags = step("tags-1");
        PublishResult result = adapter.send(site.account(), tags, frozen(tags), text::bytes);
        assertThat(((PublishResult.Arrived) result).done().facts())
                .isEqualTo(Map.of("tea", "3", "salt", "5"));
        String refused =
                answers.replace("empty_term_name", "rest_cannot_create").replace("500", "403");
        site.say("POST /wp-json/batch/v1", 207, refused);
        result = adapter.send(site.account(), tags, frozen(tags), text::bytes);
        PlatformFailure failure = ((PublishResult.Rejected) result).failure();
        assertThat(failure.arguments()).containsEntry("why", "NO_RIGHT");
        assertThat(failure.arguments().get("said").toString()).startsWith("<>");
    }

    private LookUp lookUp(String name) {
        Step step = step(name);
        return adapter.lookUp(site.account(), step, frozen(step));
    }

    private Step step(String name) {
        Publication publication = text.publication();
        return adapter.steps(publication).stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private byte[] frozen(Step step) {
        Map<String, Done> earlier = Map.of("create", new Done("7", base("a"), ""));
        return adapter.freeze(text.publication(), step, earlier);
    }

    private static ObjectNode post(long id, String status, String content) {
        ObjectNode post = SafeJson.mapper().createObjectNode();
        post.put("id", id).put("status", status).put("link", "https://example.org/" + id);
        post.putObject("title").put("raw", "Salt");
        post.putObject("content").put("raw", content);
        post.putObject("excerpt").put("raw", "");
        return post;
    }

    private static String base(String content) {
        return RemotePost.of(post(7, "publish", content)).base();
    }

    private static String list(ObjectNode... posts) {
        return SafeJson.write(posts);
    }

    private static Done found(LookUp lookUp) {
        assertThat(lookUp).isInstanceOf(LookUp.Found.class);
        return ((LookUp.Found) lookUp).done();
    }

    private static Refusal cannotTell(LookUp lookUp) {
        assertThat(lookUp).isInstanceOf(LookUp.CannotTell.class);
        PlatformFailure failure = ((LookUp.CannotTell) lookUp).failure();
        return ((PlatformFailure.Refused) failure).why();
    }
}
