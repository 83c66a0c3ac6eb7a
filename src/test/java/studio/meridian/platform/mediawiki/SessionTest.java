package studio.meridian.platform.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.Client;
import studio.meridian.platform.http.FaultServer;
import studio.meridian.platform.http.FaultServer.Received;
import studio.meridian.safe.Secret;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Sessions: how one is made, kept, lost and made anew, and who gets to see it. */
class SessionTest {
    private final MediaWikiAdapter adapter = new MediaWikiAdapter(Client.patient(), new Random(1));
    private ScriptedWiki wiki;

    @BeforeEach
    void open() throws IOException {
        wiki = new ScriptedWiki();
        wiki.say(
                "action=edit",
                200,
                "",
                "{\"edit\":{\"result\":\"Success\",\"oldrevid\":70,\"newrevid\":71}}");
    }

    @AfterEach
    void close() {
        wiki.close();
    }

    private PublishResult update() {
        Publication post = ScriptedWiki.draft(Kind.UPDATE).publication();
        Step step = adapter.steps(post).getLast();
        byte[] request = adapter.freeze(post, step, ScriptedWiki.earlier());
        return adapter.send(wiki.account(), step, request, _ -> new byte[0]);
    }

    private static Refusal why(PublishResult result) {
        PlatformFailure failure =
                result instanceof PublishResult.NotSent not
                        ? not.failure()
                        : ((PublishResult.Rejected) result).failure();
        return ((PlatformFailure.Refused) failure).why();
    }

    @Test
    void one_session_serves_many_writes_and_each_asserts_it() {
        assertThat(update()).isInstanceOf(PublishResult.Arrived.class);
        assertThat(update()).isInstanceOf(PublishResult.Arrived.class);
        assertThat(wiki.logins()).isEqualTo(1);
        assertThat(wiki.writes())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.line()).contains("assert=user"))
                .allSatisfy(one -> assertThat(one.header("cookie")).isEqualTo("session=ours"));
    }

    @Test
    void the_password_stands_in_the_body_of_the_sign_in_and_nowhere_else() {
        update();
        List<Received> with =
                wiki.received().stream()
                        .filter(one -> (one.line() + one.headers() + one.body()).contains("abcd"))
                        .toList();
        assertThat(with).hasSize(1);
        assertThat(with.getFirst().line()).contains("action=login").doesNotContain("abcd");
    }

    @Test
    void a_session_that_ran_out_is_made_anew_before_the_write() {
        update();
        wiki.say("pageids=7", 200, "", ScriptedWiki.error("assertuserfailed"));
        assertThat(why(update())).isEqualTo(Refusal.SIGN_IN);
        assertThat(wiki.logins()).as("once, then it is left").isEqualTo(2);
        assertThat(wiki.writes()).hasSize(1);
    }

    @Test
    void a_session_that_ran_out_under_a_write_is_never_written_again_by_itself() {
        for (String code : new String[] {"assertuserfailed", "badtoken"}) {
            wiki.refuse("edit", code);
            int before = wiki.writes().size();
            assertThat(update()).isInstanceOf(PublishResult.NotSent.class);
            assertThat(wiki.writes()).hasSize(before + 1);
            long logins = wiki.logins();
            update();
            assertThat(wiki.logins()).as("the next try signs in").isEqualTo(logins + 1);
        }
    }

    @Test
    void a_wrong_password_is_said_in_the_words_of_the_wiki() {
        wiki.say(
                "action=login",
                200,
                "",
                "{\"login\":{\"result\":\"Failed\",\"reason\":{\"code\":\"x\",\"text\":\"No.\"}}}");
        assertThat(adapter.signIn(wiki.account()))
                .isEqualTo(
                        new SignIn.Refused(
                                new PlatformFailure.Refused("127.0.0.1", Refusal.SIGN_IN, "No.")));
        assertThat(why(update())).isEqualTo(Refusal.SIGN_IN);
        assertThat(update()).isInstanceOf(PublishResult.Rejected.class);
    }

    @Test
    void an_account_that_tried_too_often_waits() {
        wiki.say(
                "action=login",
                200,
                "",
                """
                {"login":{"result":"Failed","reason":{"code":"login-throttled","text":"Wait."}}}\
                """);
        assertThat(update()).isInstanceOf(PublishResult.NotSent.class);
        assertThat(why(update())).isEqualTo(Refusal.TOO_OFTEN);
    }

    @Test
    void a_sign_in_finds_the_interface_and_remembers_it() {
        var newcomer =
                WikiServer.channel(wiki.url() + "/index.php/Any", "Noor@studio", Secret.of("abcd"));
        assertThat(adapter.signIn(newcomer))
                .isInstanceOfSatisfying(
                        SignIn.Welcome.class,
                        in -> {
                            assertThat(in.who()).isEqualTo("Noor");
                            assertThat(in.settings())
                                    .containsEntry("api", wiki.url() + "/api.php")
                                    .containsEntry("uploads", "yes");
                        });
    }

    @Test
    void a_page_that_names_an_interface_elsewhere_gets_no_password() throws IOException {
        try (FaultServer thief = new FaultServer(peer -> peer.read())) {
            wiki.say(
                    "GET /index",
                    200,
                    "",
                    "<link rel=\"EditURI\" href=\"http://localhost:%d/api.php?action=rsd\">"
                            .formatted(thief.port()));
            adapter.signIn(
                    WikiServer.channel(wiki.url() + "/index.php", "Noor@x", Secret.of("abcd")));
            assertThat(thief.connections()).isZero();
        }
    }

    @Test
    void a_site_that_is_no_wiki_is_said_to_be_none() {
        wiki.say("meta=siteinfo", 404, "", "<html>");
        assertThat(adapter.signIn(wiki.account()))
                .isEqualTo(
                        new SignIn.Refused(
                                new PlatformFailure.Refused(
                                        "127.0.0.1", Refusal.OTHER_PLATFORM, "")));
    }

    @Test
    void cookies_and_tokens_are_not_sent_to_where_a_redirect_leads() throws IOException {
        try (FaultServer thief = new FaultServer(peer -> peer.read())) {
            update();
            wiki.say(
                    "action=edit",
                    307,
                    "Location: http://127.0.0.1:%d/api.php\r\n".formatted(thief.port()),
                    "");
            assertThat(why(update())).isEqualTo(Refusal.OTHER_PLATFORM);
            assertThat(thief.connections()).isZero();
        }
    }

    @Test
    void what_was_written_is_the_text_and_the_version_it_is_for() {
        update();
        String body =
                URLDecoder.decode(
                        wiki.writes().getFirst().body().replace("+", "%20"),
                        StandardCharsets.UTF_8);
        assertThat(body)
                .contains("pageid=7", "baserevid=70", "nocreate=1", "token=t+\\")
                .contains("[[Category:tea]]");
    }
}
