package studio.meridian.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.model.count.Metric.LIKES;
import static studio.meridian.model.count.Metric.QUOTES;
import static studio.meridian.model.count.Metric.REPLIES;
import static studio.meridian.model.count.Metric.REPOSTS;
import static studio.meridian.platform.bluesky.FakePds.refuses;
import static studio.meridian.platform.bluesky.FakePds.says;
import static studio.meridian.platform.bluesky.FakePds.session;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.platform.Counts;
import studio.meridian.platform.Counts.Found;
import studio.meridian.platform.Counts.Left;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PlatformFailure.NoAnswer;
import studio.meridian.platform.PlatformFailure.Refused;
import studio.meridian.platform.Refusal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts of posts by answers laid out by hand; the real network is in {@code NetworkTest}. */
class ReactionsTest {
    private FakePds pds;
    private final Purse purse = Purse.with("pass");

    @BeforeEach
    void open() throws IOException {
        pds = new FakePds().on("createSession", session("a", 7200));
    }

    @AfterEach
    void close() {
        pds.close();
    }

    /** A post, or a thread of so many. */
    private static Left left(int posts) {
        String key = Walk.key();
        List<String> cids = IntStream.rangeClosed(1, posts).mapToObj(n -> "cid-" + n).toList();
        return new Left(key, uri(key, 1), new Base(Instant.EPOCH, cids).toString());
    }

    private static String uri(String key, int number) {
        return RecordUri.of(FakePds.DID, Tid.of(key, number));
    }

    private static String post(String uri, String counts) {
        return "{\"uri\":\"%s\",\"cid\":\"c\"%s}".formatted(uri, counts);
    }

    private static String counts(long likes, long reposts, long replies, long quotes) {
        return ",\"likeCount\":%d,\"repostCount\":%d,\"replyCount\":%d,\"quoteCount\":%d"
                .formatted(likes, reposts, replies, quotes);
    }

    private void show(String... posts) {
        pds.on("getPosts", says(200, "{\"posts\":[" + String.join(",", posts) + "]}"));
    }

    private Counts count(Left... posts) {
        Walk walk = pds.walk(purse);
        return walk.adapter.counts(walk.account, List.of(posts));
    }

    private Found one(Left left) {
        Counts counts = count(left);
        assertThat(counts.stop()).isNull();
        return counts.found().get(left.key());
    }

    @Test
    void the_accounts_own_server_is_asked_for_all_as_the_account() {
        Left tea = left(1);
        Left salt = left(1);
        show(
                post(tea.remoteId(), counts(3, 2, 1, 0)),
                post("at://did:plc:stranger/app.bsky.feed.post/x", counts(99, 9, 9, 9)),
                post(salt.remoteId(), ",\"likeCount\":5"));
        assertThat(count(tea, salt).found())
                .isEqualTo(
                        Map.of(
                                tea.key(),
                                new Found.Given(
                                        Map.of(LIKES, 3L, REPOSTS, 2L, REPLIES, 1L, QUOTES, 0L)),
                                salt.key(),
                                new Found.Given(Map.of(LIKES, 5L))));
        assertThat(pds.received("getPosts"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.header("Authorization"))
                                .isEqualTo("Bearer " + purse.shown("accessJwt")));
    }

    @Test
    void the_posts_of_a_thread_count_together_and_its_own_continuation_is_no_reply() {
        Left thread = left(3);
        show(
                post(uri(thread.key(), 1), counts(3, 1, 2, 0)),
                post(uri(thread.key(), 2), counts(2, 0, 1, 0)),
                post(uri(thread.key(), 3), counts(1, 0, 4, 1)));
        assertThat(one(thread))
                .isEqualTo(
                        new Found.Given(Map.of(LIKES, 6L, REPOSTS, 1L, REPLIES, 5L, QUOTES, 1L)));
    }

    @Test
    void more_than_25_posts_are_asked_for_in_several_calls() {
        Left thread = left(30);
        List<String> posts = new ArrayList<>();
        for (int n = 1; n <= 30; n++) posts.add(post(uri(thread.key(), n), ",\"likeCount\":1"));
        show(posts.toArray(String[]::new));
        assertThat(one(thread)).isEqualTo(new Found.Given(Map.of(LIKES, 30L)));
        assertThat(pds.received("getPosts")).hasSize(2);
    }

    @Test
    void what_the_network_does_not_show_is_asked_of_the_server_itself() {
        Left left = left(1);
        show();
        pds.on("getRecord", says(200, "{\"uri\":\"x\",\"cid\":\"c\",\"value\":{}}"));
        assertThat(one(left)).as("new, and not seen yet").isEqualTo(new Found.Silent());
        pds.on("getRecord", refuses(400, "RecordNotFound"));
        assertThat(one(left)).isEqualTo(new Found.Gone());
        pds.on("getRecord", says(503, ""));
        assertThat(count(left).stop()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "502,UpstreamFailure",
        "501,MethodNotImplemented",
        "400,InvalidRequest",
        "404,XRPCNotSupported"
    })
    void a_server_without_a_view_of_the_network_gives_none(int status, String error) {
        pds.on("getPosts", refuses(status, error));
        assertThat(one(left(1))).isEqualTo(new Found.Silent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "\"12\"",
                "1.5",
                "99999999999999999999",
                "10000000001",
                "true",
                "[3]",
                "{\"n\":3}"
            })
    void what_cannot_be_a_number_is_refused_and_the_other_posts_are_counted(String nonsense) {
        Left tea = left(1);
        Left salt = left(1);
        show(
                post(tea.remoteId(), ",\"likeCount\":" + nonsense + ",\"replyCount\":1"),
                post(salt.remoteId(), ",\"likeCount\":5"));
        Counts counts = count(tea, salt);
        assertThat(counts.found().get(tea.key())).isInstanceOf(Found.Unreadable.class);
        assertThat(counts.found().get(salt.key())).isEqualTo(new Found.Given(Map.of(LIKES, 5L)));
    }

    @Test
    void a_null_is_not_given() {
        Left left = left(1);
        show(post(left.remoteId(), ",\"likeCount\":null,\"replyCount\":0"));
        assertThat(one(left)).isEqualTo(new Found.Given(Map.of(REPLIES, 0L)));
    }

    @Test
    void a_token_that_ran_out_is_renewed_once() {
        Left left = left(1);
        pds.on("refreshSession", session("b", 7200))
                .on(
                        "getPosts",
                        refuses(400, "ExpiredToken"),
                        says(
                                200,
                                "{\"posts\":[" + post(left.remoteId(), ",\"likeCount\":1") + "]}"));
        assertThat(one(left)).isEqualTo(new Found.Given(Map.of(LIKES, 1L)));
        pds.on("getPosts", refuses(400, "ExpiredToken"));
        assertThat(failure(count(left))).isInstanceOf(Refused.class);
        assertThat(pds.received("getPosts")).as("no endless renewal").hasSize(4);
    }

    @Test
    void a_wrong_password_a_full_measure_and_a_page_of_somebody_else_stop_it() {
        Left left = left(1);
        pds.on("getPosts", says(200, "<html>hotel</html>"));
        assertThat(failure(count(left))).isInstanceOf(NoAnswer.class);
        pds.on("getPosts", says(200, "{\"posts\":\"none\"}"));
        assertThat(failure(count(left))).isInstanceOf(NoAnswer.class);
        pds.on("createSession", refuses(401, "AuthenticationRequired"));
        Walk stranger = pds.walk(Purse.with("wrong"));
        assertThat(failure(stranger.adapter.counts(stranger.account, List.of(left))))
                .isEqualTo(
                        new Refused("127.0.0.1", Refusal.SIGN_IN, "said AuthenticationRequired"));
        pds.on("getPosts", says(429, "{}", "Retry-After: 60\r\n"));
        Walk walk = pds.walk(purse);
        Counts often = walk.adapter.counts(walk.account, List.of(left));
        assertThat(failure(often)).isInstanceOf(PlatformFailure.TooOften.class);
        int calls = pds.received().size();
        assertThat(failure(walk.adapter.counts(walk.account, List.of(left))))
                .isInstanceOf(PlatformFailure.TooOften.class);
        assertThat(pds.received()).as("it is left alone").hasSize(calls);
    }

    private static Object failure(Counts counts) {
        return counts.stop() == null ? "none" : counts.stop().failure();
    }
}
