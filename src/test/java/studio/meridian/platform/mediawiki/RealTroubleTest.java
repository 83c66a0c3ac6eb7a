package studio.meridian.platform.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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
import studio.meridian.platform.SignIn;
import studio.meridian.platform.Step;
import studio.meridian.platform.Trouble;
import studio.meridian.platform.http.Client;
import studio.meridian.safe.Secret;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** What goes wrong between the studio and a real wiki, and that nothing comes of it twice. */
@Tag("platforms")
class RealTroubleTest {
    @TempDir static Path data;
    private static WikiServer wiki;
    private MediaWikiAdapter adapter = new MediaWikiAdapter(Client.patient(), new Random(1));

    @BeforeAll
    static void start() throws IOException {
        wiki = new WikiServer(data);
        wiki.botPassword(
                "Creator",
                "all",
                "basic,editpage,createeditmovepage,uploadfile,delete",
                "d".repeat(32));
        wiki.maintain("createAndPromote.php", "--force", "--sysop", "Creator");
    }

    @AfterAll
    static void stop() {
        wiki.close();
    }

    @AfterEach
    void usual() throws IOException {
        wiki.settings();
    }

    /** One that may also delete. */
    private static Account author() {
        return wiki.account("Creator@all", "d".repeat(32));
    }

    private record Sent(Step step, byte[] request, PublishResult result) {}

    /** Takes the steps up to the one of a name, which may come to anything. */
    private Sent upTo(Draft draft, String name) {
        Publication post = draft.publication();
        Map<String, Done> earlier = new LinkedHashMap<>();
        for (Step step : adapter.steps(post)) {
            byte[] request = adapter.freeze(post, step, earlier);
            PublishResult result = adapter.send(author(), step, request, draft::bytes);
            if (step.name().equals(name)) return new Sent(step, request, result);
            earlier.put(step.name(), arrived(result));
        }
        throw new AssertionError("no step " + name);
    }

    private static Done arrived(PublishResult result) {
        assertThat(result).isInstanceOf(PublishResult.Arrived.class);
        return ((PublishResult.Arrived) result).done();
    }

    private static PlatformFailure rejected(PublishResult result) {
        assertThat(result).isInstanceOf(PublishResult.Rejected.class);
        return ((PublishResult.Rejected) result).failure();
    }

    private static Refusal why(PublishResult result) {
        return ((PlatformFailure.Refused) rejected(result)).why();
    }

    private LookUp lookUp(Sent sent) {
        return adapter.lookUp(author(), sent.step(), sent.request());
    }

    @Test
    void every_answer_is_lost_and_everything_is_there_once() {
        Draft draft = new Draft().title("Lost").in("de", "lost-1").picture(11, "boat");
        Done made = withoutAnswers(draft);
        assertThat(wiki.page(made.remoteId()).path("pagelanguage").asString("")).isEqualTo("de");

        draft.again(Kind.UPDATE, made).body("two").picture(12, "moon");
        Done changed = withoutAnswers(draft);
        assertThat(wiki.text(changed.remoteId())).contains("two").contains("moon");
        assertThat(wiki.page(changed.remoteId()).path("revisions")).hasSize(2);
        assertThat(wiki.edits(draft.group())).as("page, change and two pictures").hasSize(4);

        draft.again(Kind.DELETE, changed);
        withoutAnswers(draft);
        assertThat(wiki.page(changed.remoteId()).path("missing").asBoolean(false)).isTrue();
    }

    /** Each step is looked up before it is sent, and again after its answer was thrown away. */
    private Done withoutAnswers(Draft draft) {
        Publication post = draft.publication();
        Map<String, Done> earlier = new LinkedHashMap<>();
        Done last = null;
        for (Step step : adapter.steps(post)) {
            byte[] request = adapter.freeze(post, step, earlier);
            assertThat(adapter.lookUp(author(), step, request))
                    .as(step.name())
                    .isEqualTo(new LookUp.Absent());
            Done known = arrived(adapter.send(author(), step, request, draft::bytes));
            if (!step.name().equals("prepare")) {
                assertThat(adapter.lookUp(author(), step, request))
                        .as(step.name())
                        .isEqualTo(new LookUp.Found(known));
            }
            last = known;
            earlier.put(step.name(), known);
        }
        assertThat(last).isNotNull();
        return last;
    }

    @Test
    void a_late_second_request_finds_the_first_and_makes_nothing() {
        Draft draft = new Draft().title("Late");
        Sent create = upTo(draft, "create");
        Done done = arrived(create.result());
        PublishResult again = adapter.send(author(), create.step(), create.request(), draft::bytes);
        assertThat(arrived(again)).isEqualTo(done);
        assertThat(wiki.edits(draft.delivery())).hasSize(1);
    }

    @Test
    void a_page_that_was_moved_after_its_answer_was_lost_is_found() {
        Sent create = upTo(new Draft().title("Wanders"), "create");
        Done done = arrived(create.result());
        wiki.call("move", "fromid", done.remoteId(), "to", "Wandered");
        assertThat(lookUp(create))
                .isInstanceOfSatisfying(
                        LookUp.Found.class,
                        found -> {
                            assertThat(found.done().remoteId()).isEqualTo(done.remoteId());
                            assertThat(found.done().remoteRevision())
                                    .isEqualTo(done.remoteRevision());
                        });
    }

    @Test
    void a_page_that_was_deleted_after_its_answer_was_lost_is_a_question_and_not_made_again() {
        Draft draft = new Draft().title("Unwanted");
        Sent create = upTo(draft, "create");
        wiki.call("delete", "pageid", arrived(create.result()).remoteId());
        assertThat(lookUp(create))
                .isInstanceOfSatisfying(
                        LookUp.CannotTell.class,
                        cannot ->
                                assertThat(((PlatformFailure.Refused) cannot.failure()).why())
                                        .isEqualTo(Refusal.IN_BIN));
        PublishResult again = adapter.send(author(), create.step(), create.request(), draft::bytes);
        assertThat(why(again)).isEqualTo(Refusal.IN_BIN);
        assertThat(wiki.edits(draft.delivery())).isEmpty();
    }

    @Test
    void a_page_of_somebody_else_is_not_touched() {
        wiki.call("edit", "title", "Taken", "text", "theirs");
        PublishResult result = upTo(new Draft().title("Taken"), "prepare").result();
        assertThat(rejected(result))
                .isEqualTo(new PlatformFailure.TitleTaken("127.0.0.1", "Taken"));

        // It can come into being between the two.
        Draft draft = new Draft().title("Taken soon");
        Publication post = draft.publication();
        Step prepare = adapter.steps(post).getFirst();
        byte[] request = adapter.freeze(post, prepare, Map.of());
        Done ready = arrived(adapter.send(author(), prepare, request, draft::bytes));
        wiki.call("edit", "title", "Taken soon", "text", "theirs");
        Step create = adapter.steps(post).get(1);
        byte[] making = adapter.freeze(post, create, Map.of("prepare", ready));
        assertThat(rejected(adapter.send(author(), create, making, draft::bytes)))
                .isEqualTo(new PlatformFailure.TitleTaken("127.0.0.1", "Taken soon"));
    }

    @Test
    void what_somebody_else_wrote_is_neither_overwritten_nor_deleted() {
        Draft draft = new Draft().title("Edited");
        Done done = draft.arrive(adapter, author());
        wiki.edit(done.remoteId(), "somebody's words");
        assertThat(why(upTo(draft.again(Kind.UPDATE, done).body("ours"), "prepare").result()))
                .isEqualTo(Refusal.CHANGED_THERE);
        Step update = adapter.steps(draft.publication()).getLast();
        byte[] request = adapter.freeze(draft.publication(), update, ScriptedWiki.earlier());
        assertThat(why(adapter.send(author(), update, request, draft::bytes)))
                .isEqualTo(Refusal.CHANGED_THERE);
        assertThat(why(upTo(draft.again(Kind.DELETE, done), "delete").result()))
                .isEqualTo(Refusal.CHANGED_THERE);
        assertThat(wiki.text(done.remoteId())).isEqualTo("somebody's words");
    }

    @Test
    void an_edit_after_our_lost_change_is_kept_apart_from_it() {
        Draft draft = new Draft().title("Kept apart");
        Done done = draft.arrive(adapter, author());
        Sent update = upTo(draft.again(Kind.UPDATE, done).body("ours"), "update");
        wiki.edit(done.remoteId(), "ours and theirs");
        Done found = ((LookUp.Found) lookUp(update)).done();
        assertThat(why(upTo(draft.again(Kind.UPDATE, found).body("newer"), "prepare").result()))
                .isEqualTo(Refusal.CHANGED_THERE);
        assertThat(wiki.text(done.remoteId())).isEqualTo("ours and theirs");
    }

    @Test
    void protecting_or_moving_a_page_is_no_change_of_it() {
        Draft draft = new Draft().title("Guarded");
        Done done = draft.arrive(adapter, author());
        wiki.call("protect", "pageid", done.remoteId(), "protections", "move=sysop");
        assertThat(wiki.page(done.remoteId()).path("revisions")).hasSize(2);
        arrived(upTo(draft.again(Kind.UPDATE, done).body("two"), "update").result());
    }

    @Test
    void a_protected_page_is_a_question_of_rights() {
        wiki.maintain("createAndPromote.php", "Reader", "reader-pass-12345");
        wiki.botPassword("Reader", "x", "basic,editpage,createeditmovepage", "e".repeat(32));
        Account reader = wiki.account("Reader@x", "e".repeat(32));
        Draft draft = new Draft().title("Locked");
        Done done = draft.arrive(adapter, reader);
        wiki.call("protect", "pageid", done.remoteId(), "protections", "edit=sysop");
        draft.again(Kind.UPDATE, done).body("two");
        Step update = adapter.steps(draft.publication()).getLast();
        byte[] request = adapter.freeze(draft.publication(), update, ScriptedWiki.earlier());
        assertThat(why(adapter.send(reader, update, request, draft::bytes)))
                .isEqualTo(Refusal.NO_RIGHT);
        draft.again(Kind.DELETE, done);
        Step delete = adapter.steps(draft.publication()).getLast();
        request = adapter.freeze(draft.publication(), delete, Map.of());
        assertThat(why(adapter.send(reader, delete, request, draft::bytes)))
                .isEqualTo(Refusal.NO_RIGHT);

        wiki.call("block", "user", "Reader", "reason", "spam");
        Draft blocked = new Draft().title("Blocked");
        Step prepare = adapter.steps(blocked.publication()).getFirst();
        request = adapter.freeze(blocked.publication(), prepare, Map.of());
        PublishResult result = adapter.send(reader, prepare, request, blocked::bytes);
        assertThat(rejected(result))
                .isEqualTo(new PlatformFailure.Refused("127.0.0.1", Refusal.NO_RIGHT, "spam"));
        assertThat(adapter.signIn(reader)).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void accounts_are_let_in_or_told_why_not() {
        Account newcomer =
                WikiServer.channel(
                        wiki.url() + "/index.php/Main_Page",
                        "Creator@studio",
                        Secret.of("a".repeat(16) + "b".repeat(16)));
        assertThat(adapter.signIn(newcomer))
                .isInstanceOfSatisfying(
                        SignIn.Welcome.class,
                        in ->
                                assertThat(in.settings())
                                        .containsEntry("api", wiki.url() + "/api.php"));
        for (String[] wrong :
                new String[][] {{"Creator@studio", "x"}, {"Nobody@x", "x"}, {"Creator", "x"}}) {
            SignIn refused = adapter.signIn(wiki.account(wrong[0], wrong[1]));
            assertThat(((PlatformFailure.Refused) ((SignIn.Refused) refused).failure()).why())
                    .as(wrong[0])
                    .isEqualTo(Refusal.SIGN_IN);
        }
        wiki.botPassword("Admin", "reads", "basic", "f".repeat(32));
        SignIn reads = adapter.signIn(wiki.account("Admin@reads", "f".repeat(32)));
        assertThat(((PlatformFailure.Refused) ((SignIn.Refused) reads).failure()).why())
                .isEqualTo(Refusal.NO_RIGHT);
    }

    @Test
    void a_password_that_was_taken_back_ends_its_session() {
        wiki.botPassword("Admin", "gone", "basic,editpage,createeditmovepage", "9".repeat(32));
        Account account = wiki.account("Admin@gone", "9".repeat(32));
        new Draft().title("Before").arrive(adapter, account);
        wiki.maintain("sql.php", "--query", "DELETE FROM bot_passwords WHERE bp_app_id = 'gone'");
        Draft draft = new Draft().title("After");
        Step prepare = adapter.steps(draft.publication()).getFirst();
        byte[] request = adapter.freeze(draft.publication(), prepare, Map.of());
        assertThat(why(adapter.send(account, prepare, request, draft::bytes)))
                .isEqualTo(Refusal.SIGN_IN);
    }

    @Test
    void sessions_the_wiki_forgot_are_made_anew() {
        Draft draft = new Draft().title("Forgotten");
        Sent create = upTo(draft, "create");
        Done done = arrived(create.result());
        wiki.maintain("sql.php", "--query", "DELETE FROM objectcache");
        Done changed = draft.again(Kind.UPDATE, done).body("two").arrive(adapter, author());
        assertThat(wiki.text(changed.remoteId())).contains("two");
    }

    @Test
    void a_limit_of_the_wiki_is_waited_for() throws IOException {
        wiki.settings(
                "$wgRateLimits['edit']['user'] = [0, 60]; $wgRateLimits['edit']['&can-bypass'] = false;");
        Draft draft = new Draft().title("Limited");
        assertThat(upTo(draft, "create").result())
                .isInstanceOfSatisfying(
                        PublishResult.NotSent.class,
                        not -> {
                            assertThat(((PlatformFailure.Refused) not.failure()).why())
                                    .isEqualTo(Refusal.TOO_OFTEN);
                            assertThat(not.pause()).isNotNull();
                        });
        assertThat(wiki.edits(draft.delivery())).isEmpty();
    }

    @Test
    void a_locked_wiki_is_waited_for() throws IOException {
        Draft draft = new Draft().title("While locked");
        Publication post = draft.publication();
        Step create = adapter.steps(post).get(1);
        Done ready = arrived(upTo(draft, "prepare").result());
        wiki.settings("$wgReadOnly = 'We move house.';");
        var closed =
                new PublishResult.NotSent(
                        new PlatformFailure.Refused("127.0.0.1", Refusal.CLOSED, "We move house."),
                        null);
        assertThat(upTo(draft, "prepare").result()).isEqualTo(closed);
        byte[] request = adapter.freeze(post, create, Map.of("prepare", ready));
        assertThat(adapter.send(author(), create, request, draft::bytes))
                .isInstanceOfSatisfying(
                        PublishResult.NotSent.class,
                        not ->
                                assertThat(((PlatformFailure.Refused) not.failure()).why())
                                        .isEqualTo(Refusal.CLOSED));
    }

    @Test
    void a_puzzle_is_said_in_words() throws IOException {
        wiki.settings(
                WikiServer.extension("ConfirmEdit"),
                "$wgCaptchaTriggers['create'] = true; $wgCaptchaTriggers['edit'] = true;",
                "$wgGroupPermissions['sysop']['skipcaptcha'] = false;");
        assertThat(rejected(upTo(new Draft().title("Puzzled"), "create").result()))
                .isEqualTo(new PlatformFailure.Puzzle("127.0.0.1"));
    }

    @Test
    void a_spam_filter_is_heard_in_its_own_words() throws IOException {
        wiki.settings("$wgSpamRegex = ['/forbidden tea/'];");
        PublishResult result =
                upTo(new Draft().title("Filtered").body("forbidden tea"), "create").result();
        assertThat(why(result)).isEqualTo(Refusal.CONTENT);
        assertThat(rejected(result).arguments().get("said").toString()).contains("forbidden tea");
        assertThat(
                        why(
                                upTo(
                                                new Draft()
                                                        .title("Long")
                                                        .body("x".repeat(3_000_000)),
                                                "create")
                                        .result()))
                .isEqualTo(Refusal.CONTENT);
    }

    @Test
    void pictures_are_refused_before_anything_where_none_are_taken() throws IOException {
        wiki.settings("$wgEnableUploads = false;");
        assertThat(
                        rejected(
                                upTo(new Draft().title("No pictures").picture(5, "x"), "prepare")
                                        .result()))
                .isEqualTo(new PlatformFailure.NoPictures("127.0.0.1"));
        assertThat(adapter.signIn(author()))
                .isInstanceOfSatisfying(
                        SignIn.Welcome.class,
                        in -> assertThat(in.settings()).containsEntry("uploads", "no"));
        wiki.settings("$wgFileExtensions = ['gif'];");
        assertThat(why(upTo(new Draft().title("No png").picture(5, "x"), "prepare").result()))
                .isEqualTo(Refusal.CONTENT);
        wiki.settings();
        Draft exe = new Draft().title("No picture").notReallyAPicture();
        assertThat(why(upTo(exe, "prepare").result())).isEqualTo(Refusal.CONTENT);
    }

    @Test
    void a_picture_that_was_deleted_there_is_a_question() {
        Draft draft = new Draft().title("Deleted picture").picture(41, "boat");
        Sent media = upTo(draft, "media-1");
        wiki.call("delete", "title", "File:" + arrived(media.result()).remoteId());
        PublishResult again = adapter.send(author(), media.step(), media.request(), draft::bytes);
        assertThat(why(again)).isEqualTo(Refusal.IN_BIN);
    }

    @Test
    void nothing_is_lost_while_the_wiki_is_down() {
        Draft draft = new Draft().title("Down");
        Sent create = upTo(draft, "create");
        Publication post = draft.publication();
        Step language = adapter.steps(post).getLast();
        Map<String, Done> earlier = new LinkedHashMap<>(ScriptedWiki.earlier());
        earlier.put("create", arrived(create.result()));
        byte[] request = adapter.freeze(post, language, earlier);
        wiki.stop();
        try {
            assertThat(adapter.send(author(), language, request, draft::bytes))
                    .isEqualTo(
                            new PublishResult.NotSent(
                                    new PlatformFailure.Unreachable(
                                            "127.0.0.1", Trouble.NO_CONNECTION),
                                    null));
            assertThat(lookUp(create)).isInstanceOf(LookUp.NotNow.class);
        } finally {
            wiki.start();
        }
        assertThat(lookUp(create)).isInstanceOf(LookUp.Found.class);
        arrived(adapter.send(author(), language, request, draft::bytes));
    }
}
