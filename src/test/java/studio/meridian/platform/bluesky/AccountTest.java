package studio.meridian.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.platform.Counts;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.Step;
import studio.meridian.platform.site.Draft;
import studio.meridian.platform.text.Scripts;
import studio.meridian.safe.SafeJson;
import studio.meridian.safe.Secret;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Who is let in by the real server, how long, and what it takes. */
@Tag("platforms")
class AccountTest {
    @TempDir static Path data;
    private static PdsServer server;

    @BeforeAll
    static void start() {
        server = new PdsServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_right_password_is_let_in_and_tells_the_lasting_name() {
        Walk alice = server.walk("alice");
        assertThat(alice.adapter.signIn(alice.account))
                .isEqualTo(new SignIn.Welcome("alice.test", Map.of("did", server.did("alice"))));
        assertThat(alice.account.credentials().get("refreshJwt")).isNotNull();
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_revoked_password_are_not() {
        assertThat(signIn("alice.test", "wrong")).isEqualTo(Refusal.SIGN_IN);
        assertThat(signIn("nobody.test", "wrong")).isEqualTo(Refusal.SIGN_IN);
        String app = server.appPassword("bob", "studio");
        Walk bob = Walk.as(server.url(), "bob.test", Purse.with(app));
        assertThat(bob.adapter.signIn(bob.account)).isInstanceOf(SignIn.Welcome.class);
        server.revoke("bob", "studio");
        assertThat(signIn("bob.test", app)).isEqualTo(Refusal.SIGN_IN);
    }

    @Test
    void a_server_without_a_view_of_the_network_counts_nothing() {
        Walk alice = server.walk("alice");
        Draft draft = Draft.of(Walk.key()).note().text("", "Uncounted.");
        var left = new Counts.Left("x", alice.last(draft.publication()).remoteId(), null);
        assertThat(alice.adapter.counts(alice.account, List.of(left)))
                .isEqualTo(new Counts(Map.of("x", new Counts.Found.Silent())));
    }

    @Test
    void an_account_that_was_taken_down_may_not_publish() {
        Walk bob = server.walk("bob");
        bob.last(note("Before."));
        server.takeDown("bob", true);
        try {
            assertThat(refusal(bob.first(note("During.")))).isEqualTo(Refusal.NO_RIGHT);
            assertThat(signIn("bob.test", server.password("bob"))).isEqualTo(Refusal.NO_RIGHT);
        } finally {
            server.takeDown("bob", false);
        }
        bob.last(note("After."));
        assertThat(server.posts("bob", "During")).isEmpty();
    }

    @Test
    void a_token_that_ran_out_is_renewed_and_the_post_follows() throws Exception {
        // Our clock is two days behind, so the token looks fresh to us.
        InstantSource behind = InstantSource.fixed(Instant.now().minus(Duration.ofDays(2)));
        Walk walk = server.walk("alice").at(behind);
        walk.adapter.signIn(walk.account);
        Secret refresh = walk.account.credentials().get("refreshJwt");
        walk.account.credentials().keep("accessJwt", Secret.of(expired(server.did("alice"))));

        assertThat(walk.first(note("Stale."))).isInstanceOf(PublishResult.NotSent.class);
        assertThat(walk.account.credentials().get("refreshJwt")).isNotEqualTo(refresh);
        assertThat(walk.first(note("Stale."))).isInstanceOf(PublishResult.Arrived.class);
    }

    @Test
    void a_server_that_is_down_loses_nothing_and_takes_the_post_when_it_is_back() {
        Walk walk = server.walk("alice");
        walk.adapter.signIn(walk.account);
        Publication note = note("Down and back.");
        Step step = walk.adapter.steps(note).getFirst();
        byte[] bytes = walk.adapter.freeze(note, step, Map.of());
        server.stop();
        try {
            assertThat(walk.send(step, bytes)).isInstanceOf(PublishResult.NotSent.class);
            assertThat(walk.adapter.lookUp(walk.account, step, bytes))
                    .isInstanceOf(LookUp.NotNow.class);
        } finally {
            server.start();
        }
        assertThat(walk.adapter.lookUp(walk.account, step, bytes))
                .isInstanceOf(LookUp.Absent.class);
        assertThat(walk.send(step, bytes)).isInstanceOf(PublishResult.Arrived.class);
        assertThat(server.posts("alice", "Down and back")).hasSize(1);
    }

    @Test
    void any_text_in_any_script_is_taken_and_comes_back_to_the_letter() {
        long seed = Long.getLong("meridian.seed", 20261124);
        Random random = new Random(seed);
        Walk walk = server.walk("alice");
        for (int i = 0; i < 25; i++) {
            String markdown = "T" + Scripts.markdown(random, 1 + random.nextInt(250));
            Publication article =
                    Draft.of(Walk.key())
                            .text("", markdown)
                            .in(Scripts.locale(random).tag())
                            .publication();
            String as = "seed " + seed + ", case " + i + ": " + markdown;
            Posts posts = Posts.of(article);
            walk.all(article)
                    .forEach((step, done) -> {
                        if (!step.startsWith("post-")) return;
                        String meant = posts.get(Integer.parseInt(step.substring(5))).text().text();
                        String there =
                                server.post(done.facts().get("uri"))
                                        .path("value")
                                        .path("text")
                                        .asString();
                        assertThat(there).as(as).isEqualTo(meant);
                    });
        }
    }

    /** A token of the real server that ran out yesterday; its secret is that of the script. */
    private static String expired(String did) throws Exception {
        long now = Instant.now().getEpochSecond();
        String head = base64(utf8("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}"));
        Map<String, Object> claims =
                Map.of(
                        "scope",
                        "com.atproto.access",
                        "aud",
                        "did:web:localhost",
                        "sub",
                        did,
                        "iat",
                        now - 90_000,
                        "exp",
                        now - 86_400);
        String body = base64(utf8(SafeJson.write(claims)));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(utf8("test-jwt-secret"), "HmacSHA256"));
        return head + "." + body + "." + base64(mac.doFinal(utf8(head + "." + body)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Refusal signIn(String name, String password) {
        Walk walk = Walk.as(server.url(), name, Purse.with(password));
        SignIn result = walk.adapter.signIn(walk.account);
        assertThat(result).isInstanceOf(SignIn.Refused.class);
        return ((PlatformFailure.Refused) ((SignIn.Refused) result).failure()).why();
    }

    private static Refusal refusal(PublishResult result) {
        return PublishingTest.refusal(result);
    }

    private static Publication note(String body) {
        return Draft.of(Walk.key()).note().text("", body).publication();
    }
}
