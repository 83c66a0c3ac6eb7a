package studio.meridian.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.platform.bluesky.FakePds.hangsUp;
import static studio.meridian.platform.bluesky.FakePds.refuses;
import static studio.meridian.platform.bluesky.FakePds.says;
import static studio.meridian.platform.bluesky.FakePds.session;
import static studio.meridian.platform.bluesky.FakePds.token;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import studio.meridian.messages.FailureException;
import studio.meridian.platform.Account;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.FaultServer.Received;
import studio.meridian.platform.site.Draft;
import studio.meridian.safe.Secret;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sessions: made once, renewed, and kept before they are used. */
class LoginTest {
    private static final String PUT = "{\"uri\":\"at://x\",\"cid\":\"cid-1\"}";

    private FakePds pds;
    private final Purse purse = Purse.with("pass");

    @BeforeEach
    void open() throws IOException {
        pds = new FakePds().on("putRecord", says(200, PUT)).on("createSession", session("a", 7200));
    }

    @AfterEach
    void close() {
        pds.close();
    }

    @Test
    void a_session_is_made_once_and_serves_the_next_process_too() {
        assertThat(pds.walk(purse).first(note())).isInstanceOf(PublishResult.Arrived.class);
        assertThat(pds.walk(purse).first(note())).isInstanceOf(PublishResult.Arrived.class);
        assertThat(pds.received("createSession")).hasSize(1);
        assertThat(pds.received("createSession").getFirst().body())
                .contains("\"identifier\":\"me.test\"");
        assertThat(bearers("putRecord")).containsOnly(purse.shown("accessJwt"));
    }

    @Test
    void a_token_close_to_its_end_is_renewed_before_anything_is_written() {
        keep("old", 30);
        pds.on("refreshSession", session("b", 7200));
        assertThat(pds.walk(purse).first(note())).isInstanceOf(PublishResult.Arrived.class);
        assertThat(bearers("refreshSession")).containsExactly(token("old-refresh", 9));
        assertThat(pds.received("putRecord")).hasSize(1);
        assertThat(bearers("putRecord")).containsExactly(purse.shown("accessJwt"));
        assertThat(pds.received("createSession")).isEmpty();
    }

    @Test
    void new_tokens_are_kept_before_they_are_used() {
        keep("old", 30);
        Purse broken =
                new Purse() {
                    @Override
                    public void keep(String name, Secret secret) {
                        throw new FailureException(
                                new PlatformFailure.FolderRefused("/disk", "full"));
                    }
                };
        broken.secrets.putAll(purse.secrets);
        pds.on("refreshSession", session("b", 7200));
        assertThat(pds.walk(broken).first(note())).isInstanceOf(PublishResult.Rejected.class);
        assertThat(pds.received("refreshSession")).hasSize(1);
        assertThat(pds.received("putRecord")).isEmpty();
    }

    @Test
    void a_token_the_server_calls_stale_is_renewed_and_the_write_waits_for_its_next_try() {
        // The answer is a 400, like that to a post that is too long.
        keep("old", 7200);
        pds.on("putRecord", refuses(400, "ExpiredToken"), says(200, PUT));
        pds.on("refreshSession", session("b", 7200));
        Walk walk = pds.walk(purse);
        assertThat(walk.first(note())).isInstanceOf(PublishResult.NotSent.class);
        assertThat(pds.received("putRecord")).hasSize(1);
        assertThat(walk.first(note())).isInstanceOf(PublishResult.Arrived.class);
        assertThat(pds.received("refreshSession")).hasSize(1);
        assertThat(bearers("putRecord").getLast()).isEqualTo(purse.shown("accessJwt"));
    }

    @Test
    void many_at_once_renew_once() throws Exception {
        keep("old", 30);
        CountDownLatch begun = new CountDownLatch(8);
        FakePds.Answer renewed = session("b", 7200);
        FakePds.Answer slow =
                (peer, request) -> {
                    awaitOthers(begun);
                    renewed.give(peer, request);
                };
        pds.on("refreshSession", slow, refuses(400, "ExpiredToken"));
        pds.on("createSession", refuses(429, "RateLimitExceeded"));
        Walk walk = pds.walk(purse);
        Publication note = note();
        Step step = walk.adapter.steps(note).getFirst();
        byte[] bytes = walk.adapter.freeze(note, step, Map.of());
        Callable<PublishResult> call =
                () -> {
                    begun.countDown();
                    return walk.send(step, bytes);
                };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<PublishResult> one : threads.invokeAll(Collections.nCopies(8, call))) {
                assertThat(one.get()).isInstanceOf(PublishResult.Arrived.class);
            }
        }
        assertThat(pds.received("refreshSession")).hasSize(1);
    }

    /** Until all have begun, and for as long as one that does not queue needs to come through. */
    private void awaitOthers(CountDownLatch begun) throws IOException {
        try {
            begun.await();
            for (int i = 0; i < 50 && pds.received("refreshSession").size() < 2; i++) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void a_session_that_is_over_is_made_anew_with_the_password() {
        keep("old", 30);
        pds.on("refreshSession", refuses(400, "ExpiredToken"));
        assertThat(pds.walk(purse).first(note())).isInstanceOf(PublishResult.Arrived.class);
        assertThat(pds.received("createSession")).hasSize(1);
        assertThat(purse.shown("accessJwt")).isEqualTo(token("a", 7200));
    }

    @Test
    void an_answer_lost_while_renewing_sends_nothing_and_loses_nothing() {
        keep("old", 30);
        String refresh = purse.shown("refreshJwt");
        pds.on("refreshSession", hangsUp(), session("b", 7200));
        Walk walk = pds.walk(purse);
        assertThat(walk.first(note())).isInstanceOf(PublishResult.NotSent.class);
        assertThat(pds.received("putRecord")).isEmpty();
        assertThat(purse.shown("refreshJwt")).isEqualTo(refresh);
        assertThat(walk.first(note())).isInstanceOf(PublishResult.Arrived.class);
        assertThat(pds.received("createSession")).isEmpty();
    }

    @Test
    void tokens_of_the_account_before_are_not_used_for_another() {
        keep("old", 7200);
        Walk walk = pds.walk(purse).setting("did", "did:plc:other");
        walk.first(note());
        assertThat(pds.received("createSession")).hasSize(1);
    }

    @Test
    void a_publication_that_belongs_to_one_account_is_not_sent_to_another() {
        Publication change =
                Draft.of(Walk.key())
                        .note()
                        .left("at://did:plc:other/app.bsky.feed.post/x", "2026-01-01T00:00:00Z c")
                        .publication(studio.meridian.model.Delivery.Kind.UPDATE);
        assertThat(why(pds.walk(purse).first(change))).isEqualTo(Refusal.NO_RIGHT);
        assertThat(pds.received("putRecord")).isEmpty();
    }

    @Test
    void who_asked_too_often_is_told_how_long_to_wait_and_asks_no_more() {
        long reset = System.currentTimeMillis() / 1000 + 290;
        pds.on(
                "createSession",
                says(
                        429,
                        "{\"error\":\"RateLimitExceeded\"}",
                        "RateLimit-Remaining: 0\r\nRateLimit-Reset: " + reset + "\r\n"));
        Walk walk = pds.walk(purse);
        PublishResult.NotSent first = (PublishResult.NotSent) walk.first(note());
        assertThat(first.pause()).isNotNull();
        assertThat(first.pause().toSeconds()).isBetween(200L, 330L);
        PublishResult.NotSent second = (PublishResult.NotSent) walk.first(note());
        assertThat(second.pause()).isNotNull();
        assertThat(pds.received("createSession")).hasSize(1);
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(signIn(Walk.as(pds.url(), "me.test", new Purse())))
                .isEqualTo(
                        new SignIn.Refused(
                                new PlatformFailure.NotConfigured("Bluesky", "password")));
        assertThat(signIn(Walk.as(pds.url(), " ", purse)))
                .isEqualTo(
                        new SignIn.Refused(
                                new PlatformFailure.NotConfigured("Bluesky", "account")));
        assertThat(signIn(Walk.as("ftp://x", "me.test", purse)).toString())
                .contains("WrongAddress");
    }

    @Test
    void what_is_no_bluesky_server_is_told_apart_from_a_wrong_password() {
        pds.on("createSession", says(200, "<html>welcome</html>"));
        assertThat(why(signIn(pds.walk(purse)))).isEqualTo(Refusal.OTHER_PLATFORM);
        pds.on("createSession", says(404, "<html>not here</html>"));
        assertThat(why(signIn(pds.walk(purse)))).isEqualTo(Refusal.OTHER_PLATFORM);
        pds.on("createSession", refuses(401, "AuthenticationRequired"));
        assertThat(why(signIn(pds.walk(purse)))).isEqualTo(Refusal.SIGN_IN);
        assertThat(purse.shown("accessJwt")).isEmpty();
    }

    @Test
    void a_handle_may_be_written_with_its_sign_and_the_address_left_out_of_the_login() {
        assertThat(signIn(Walk.as(pds.url(), "@me.test", purse)))
                .isEqualTo(new SignIn.Welcome("@me.test", Map.of("did", FakePds.DID)));
        assertThat(pds.received("createSession").getFirst().body())
                .contains("\"identifier\":\"me.test\"");
    }

    private void keep(String name, long seconds) {
        purse.keep("accessJwt", Secret.of(token(name, seconds)));
        purse.keep("refreshJwt", Secret.of(token(name + "-refresh", 9)));
    }

    private static SignIn signIn(Walk walk) {
        Account account = walk.account;
        return walk.adapter.signIn(account);
    }

    private static Refusal why(SignIn signIn) {
        return ((PlatformFailure.Refused) ((SignIn.Refused) signIn).failure()).why();
    }

    private static Refusal why(PublishResult result) {
        PlatformFailure failure = ((PublishResult.Rejected) result).failure();
        return ((PlatformFailure.Refused) failure).why();
    }

    private List<String> bearers(String method) {
        return pds.received(method).stream()
                .map((Received request) -> request.header("Authorization"))
                .map(header -> header.replace("Bearer ", ""))
                .toList();
    }

    private static Publication note() {
        return Draft.of(Walk.key()).note().text("", "Tea.").publication();
    }
}
