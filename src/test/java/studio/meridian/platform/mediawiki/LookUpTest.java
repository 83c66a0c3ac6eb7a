package studio.meridian.platform.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.Client;

import java.io.IOException;
import java.util.Random;

/** What is said of a doubtful try, and of an answer that is not what was asked for. */
class LookUpTest {
    private final MediaWikiAdapter adapter = new MediaWikiAdapter(Client.patient(), new Random(1));
    private final Draft draft = ScriptedWiki.draft(Kind.CREATE);
    private ScriptedWiki wiki;

    @BeforeEach
    void open() throws IOException {
        wiki = new ScriptedWiki();
    }

    @AfterEach
    void close() {
        wiki.close();
    }

    private Step step(String name) {
        return adapter.steps(draft.publication()).stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private byte[] request(String name) {
        return adapter.freeze(draft.publication(), step(name), ScriptedWiki.earlier());
    }

    private LookUp lookUp(String name) {
        return adapter.lookUp(wiki.account(), step(name), request(name));
    }

    private PublishResult send(String name) {
        return adapter.send(wiki.account(), step(name), request(name), _ -> new byte[] {1});
    }

    private static LookUp cannotTell(Refusal why) {
        return new LookUp.CannotTell(new PlatformFailure.Refused("127.0.0.1", why, ""));
    }

    private String edit(String step, int revision, String digest) {
        return """
        {"revid":%d,"sha1":"%s","comment":"Meridian Studio (studio:%s/%s studio-group:x/en)"}\
        """
                .formatted(revision, digest, draft.delivery(), step);
    }

    private static Done done(String base) {
        return new Done("7", base, "https://wiki.example/Salt");
    }

    @Test
    void a_page_with_our_first_version_is_found_as_we_left_it() {
        wiki.page("titles=Salt", ScriptedWiki.revisions(edit("create", 71, "aa")));
        assertThat(lookUp("create")).isEqualTo(new LookUp.Found(done("71:aa")));
    }

    @Test
    void a_page_whose_summary_was_hidden_is_known_by_its_text() {
        String digest = Search.digest(Request.read(request("create")).text());
        String hidden = "{\"revid\":71,\"sha1\":\"%s\",\"commenthidden\":true}";
        wiki.page("titles=Salt", ScriptedWiki.revisions(hidden.formatted(digest)));
        assertThat(lookUp("create")).isEqualTo(new LookUp.Found(done("71:" + digest)));
        wiki.page("titles=Salt", ScriptedWiki.revisions(hidden.formatted("another")));
        assertThat(lookUp("create")).isEqualTo(new LookUp.Absent());
    }

    @Test
    void a_picture_or_another_step_of_the_delivery_is_not_its_page() {
        for (String step : new String[] {"media-1", "media-11", "update"}) {
            wiki.say(
                    "list=usercontribs",
                    200,
                    "",
                    "{\"query\":{\"usercontribs\":["
                            + edit(step, 71, "aa")
                            + "],\"logevents\":[]}}");
            assertThat(lookUp("create")).as(step).isEqualTo(new LookUp.Absent());
        }
    }

    @Test
    void a_page_that_was_moved_is_found_among_our_edits() {
        wiki.say(
                "list=usercontribs",
                200,
                "",
                "{\"query\":{\"usercontribs\":[" + edit("create", 71, "") + "],\"logevents\":[]}}");
        wiki.page("revids=71", ScriptedWiki.revisions(edit("create", 71, "aa")));
        assertThat(lookUp("create")).isEqualTo(new LookUp.Found(done("71:aa")));
    }

    @Test
    void a_deletion_since_and_an_end_that_was_not_seen_are_no_proof() {
        wiki.say(
                "list=usercontribs",
                200,
                "",
                "{\"query\":{\"usercontribs\":[],\"logevents\":[{\"logid\":1}]}}");
        assertThat(lookUp("create")).isEqualTo(cannotTell(Refusal.IN_BIN));
        wiki.say(
                "list=usercontribs",
                200,
                "",
                """
                {"query":{"usercontribs":[],"logevents":[]},"continue":{"uccontinue":"x"}}\
                """);
        assertThat(lookUp("create")).isEqualTo(cannotTell(Refusal.CANNOT_TELL));
    }

    @Test
    void a_change_is_found_below_what_others_wrote_since() {
        draft.again(Kind.UPDATE, done(ScriptedWiki.BASE)).picture(1, "boat");
        String theirs = "{\"revid\":72,\"sha1\":\"bb\",\"comment\":\"theirs\"}";
        wiki.page("pageids=7", ScriptedWiki.revisions(theirs + "," + edit("update", 71, "aa")));
        assertThat(lookUp("update")).isEqualTo(new LookUp.Found(done("71:aa")));
        wiki.page("pageids=7", ScriptedWiki.revisions(theirs));
        assertThat(lookUp("update")).isEqualTo(new LookUp.Absent());
        wiki.page("pageids=7", "{\"pageid\":7,\"missing\":true}");
        assertThat(lookUp("update")).isEqualTo(cannotTell(Refusal.GONE));
    }

    @Test
    void a_change_to_the_text_that_was_there_made_no_version_and_is_there() {
        draft.again(Kind.UPDATE, done(ScriptedWiki.BASE)).picture(1, "boat");
        String digest = Search.digest(Request.read(request("update")).text());
        wiki.page(
                "pageids=7",
                ScriptedWiki.revisions(
                        "{\"revid\":72,\"sha1\":\"%s\",\"comment\":\"\"}".formatted(digest)));
        assertThat(lookUp("update")).isEqualTo(new LookUp.Found(done("72:" + digest)));
    }

    @Test
    void what_a_wiki_merged_into_our_change_is_noticed_by_the_next_one() {
        draft.again(Kind.UPDATE, done(ScriptedWiki.BASE)).picture(1, "boat");
        String answer = "{\"edit\":{\"result\":\"Success\",\"oldrevid\":%d,\"newrevid\":72}}";
        wiki.say("action=edit", 200, "", answer.formatted(71));
        Done merged = ((PublishResult.Arrived) send("update")).done();
        wiki.page(
                "pageids=7",
                ScriptedWiki.revisions("{\"revid\":72,\"sha1\":\"x\",\"comment\":\"\"}"));
        draft.again(Kind.UPDATE, merged).picture(1, "boat");
        assertThat(send("update"))
                .isEqualTo(
                        new PublishResult.Rejected(
                                new PlatformFailure.Refused(
                                        "127.0.0.1", Refusal.CHANGED_THERE, "")));
    }

    @Test
    void a_page_that_appears_between_the_look_and_the_write_is_looked_at_again() {
        wiki.refuse("edit", "articleexists");
        assertThat(send("create"))
                .isEqualTo(
                        new PublishResult.Rejected(
                                new PlatformFailure.TitleTaken("127.0.0.1", "Salt")));
        wiki.say(
                "list=usercontribs",
                200,
                "",
                "{\"query\":{\"usercontribs\":[" + edit("create", 71, "") + "],\"logevents\":[]}}");
        wiki.page("revids=71", ScriptedWiki.revisions(edit("create", 71, "aa")));
        assertThat(send("create")).isEqualTo(new PublishResult.Arrived(done("71:aa")));
    }

    @Test
    void a_failure_inside_a_success_is_a_failure() {
        wiki.say(
                "action=edit",
                200,
                "",
                "{\"edit\":{\"result\":\"Failure\",\"captcha\":{\"type\":\"image\"}}}");
        assertThat(send("create"))
                .isEqualTo(new PublishResult.Rejected(new PlatformFailure.Puzzle("127.0.0.1")));
        wiki.say(
                "action=edit",
                200,
                "",
                "{\"edit\":{\"result\":\"Failure\",\"code\":\"abusefilter-x\",\"info\":\"Hit.\"}}");
        assertThat(send("create"))
                .isEqualTo(
                        new PublishResult.Rejected(
                                new PlatformFailure.Refused("127.0.0.1", Refusal.CONTENT, "Hit.")));
    }

    @Test
    void a_picture_is_found_by_its_name_and_not_brought_again() {
        assertThat(lookUp("media-1")).isEqualTo(new LookUp.Absent());
        String file =
                """
                {"ns":6,"title":"File:x.png","imageinfo":[{"sha1":"%s","url":"https://w/x.png"}]}\
                """;
        wiki.page("titles=File", file.formatted(Search.digest(new byte[] {1})));
        assertThat(lookUp("media-1")).isInstanceOf(LookUp.Found.class);
        assertThat(send("media-1")).isInstanceOf(PublishResult.Arrived.class);
        wiki.page("titles=File", file.formatted("another"));
        PublishResult changed = send("media-1");
        assertThat(((PlatformFailure.Refused) ((PublishResult.Rejected) changed).failure()).why())
                .isEqualTo(Refusal.CHANGED_THERE);
        assertThat(wiki.writes()).isEmpty();
    }

    @Test
    void a_language_the_wiki_does_not_keep_or_knows_already_changes_nothing() {
        wiki.refuse("setpagelanguage", "pagelang-disabled");
        assertThat(send("language")).isEqualTo(new PublishResult.Arrived(done(ScriptedWiki.BASE)));
        int writes = wiki.writes().size();
        String english = ScriptedWiki.revisions("").replace("\"de\"", "\"en\"");
        wiki.page("pageids=7", english);
        assertThat(lookUp("language")).isEqualTo(new LookUp.Found(done(ScriptedWiki.BASE)));
        assertThat(send("language")).isEqualTo(new PublishResult.Arrived(done(ScriptedWiki.BASE)));
        assertThat(wiki.writes()).hasSize(writes);
    }
}
