package studio.meridian.platform.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.model.count.Metric.LIKES;
import static studio.meridian.model.count.Metric.QUOTES;
import static studio.meridian.model.count.Metric.REPLIES;
import static studio.meridian.model.count.Metric.REPOSTS;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.platform.Counts;
import studio.meridian.platform.Counts.Found;
import studio.meridian.platform.Counts.Left;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PlatformFailure.NoAnswer;
import studio.meridian.platform.PlatformFailure.Refused;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.http.FaultServer.Peer;
import studio.meridian.platform.mastodon.FakeInstance.Manner;
import studio.meridian.safe.SafeJson;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Counts of statuses, asked of servers that follow the tables. */
class ReactionsTest {
    private FakeInstance server;
    private Walk walk;

    @BeforeEach
    void open() throws IOException {
        server = new FakeInstance(Manner.MASTODON);
        walk = Walk.as(server.url(), FakeInstance.TOKEN);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Toot toot(String text, int likes, int reposts, int replies) {
        Toot toot = server.seed(text);
        toot.counts
                .put("favourites_count", likes)
                .put("reblogs_count", reposts)
                .put("replies_count", replies);
        return toot;
    }

    private Left left(String key, Toot... thread) {
        Base base = Base.NOTHING;
        for (int n = 0; n < thread.length; n++) base = base.with(n + 1, server.left(thread[n]));
        return new Left(key, thread[0].uri(), base.toString());
    }

    private Counts count(Left... posts) {
        return walk.adapter().counts(walk.account(), List.of(posts));
    }

    @Test
    void each_post_is_asked_for_and_what_the_server_does_not_count_is_not_given() {
        Toot tea = toot("Tea", 3, 2, 1);
        Toot salt = toot("Salt", 0, 0, 0);
        salt.counts.put("quotes_count", 4);
        assertThat(count(left("tea", tea), left("salt", salt)))
                .isEqualTo(
                        new Counts(
                                Map.of(
                                        "tea",
                                        new Found.Given(
                                                Map.of(LIKES, 3L, REPOSTS, 2L, REPLIES, 1L)),
                                        "salt",
                                        new Found.Given(
                                                Map.of(
                                                        LIKES, 0L, REPOSTS, 0L, REPLIES, 0L, QUOTES,
                                                        4L)))));
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void a_thread_counts_together_without_its_own_continuation() {
        Left thread = left("t", toot("1/2", 3, 1, 2), toot("2/2", 1, 0, 1));
        assertThat(count(thread).found())
                .containsEntry("t", new Found.Given(Map.of(LIKES, 4L, REPOSTS, 1L, REPLIES, 2L)));
    }

    @Test
    void a_server_that_counts_no_continuation_of_a_hidden_thread_does_not_go_below_zero() {
        Left thread = left("t", toot("1/2", 0, 0, 0), toot("2/2", 0, 0, 0));
        assertThat(count(thread).found())
                .containsEntry("t", new Found.Given(Map.of(LIKES, 0L, REPOSTS, 0L, REPLIES, 0L)));
    }

    @Test
    void what_somebody_passed_on_is_read_from_inside() {
        Toot tea = toot("Tea", 9, 4, 0);
        Left left = left("tea", tea);
        var inner = SafeJson.mapper().createObjectNode();
        inner.put("id", tea.id).put("uri", tea.uri()).put("favourites_count", 9);
        tea.counts.removeAll();
        tea.counts.put("favourites_count", 0).set("reblog", inner);
        assertThat(count(left).found()).containsEntry("tea", new Found.Given(Map.of(LIKES, 9L)));
    }

    @Test
    void a_post_that_was_taken_away_is_gone_and_a_lost_account_is_not_taken_for_that() {
        Toot tea = toot("Tea", 3, 2, 1);
        Left left = left("tea", tea);
        server.toots.remove(tea);
        assertThat(count(left).found()).isEqualTo(Map.of("tea", new Found.Gone()));
        server.fail("verify_credentials", peer -> peer.answer(401, "", "{\"error\":\"no\"}"));
        Counts lost = count(left);
        assertThat(lost.found()).isEmpty();
        assertThat(failure(lost)).isEqualTo(new Refused("127.0.0.1", Refusal.SIGN_IN, "no"));
    }

    @Test
    void the_end_of_a_thread_that_was_taken_away_leaves_the_rest() {
        Toot first = toot("1/2", 3, 1, 0);
        Toot second = toot("2/2", 1, 0, 0);
        Left thread = left("t", first, second);
        server.toots.remove(second);
        assertThat(count(thread).found())
                .containsEntry("t", new Found.Given(Map.of(LIKES, 3L, REPOSTS, 1L, REPLIES, 0L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "\"many\"", "2.5", "99999999999999999999", "[]"})
    void what_cannot_be_a_number_is_refused(String nonsense) {
        Toot tea = toot("Tea", 3, 2, 1);
        byte[] json = nonsense.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        tea.counts.set("reblogs_count", SafeJson.tree(json, "nonsense"));
        Toot salt = toot("Salt", 1, 1, 1);
        Counts counts = count(left("tea", tea), left("salt", salt));
        assertThat(counts.found().get("tea")).isInstanceOf(Found.Unreadable.class);
        assertThat(counts.found().get("salt")).isInstanceOf(Found.Given.class);
    }

    @Test
    void it_stops_when_the_server_says_that_nothing_is_left_and_keeps_what_it_has() {
        Left tea = left("tea", toot("Tea", 3, 2, 1));
        Toot second = toot("Salt", 1, 1, 1);
        Left salt = left("salt", second);
        server.fail(
                "statuses/" + second.id,
                peer -> peer.answer(429, "X-RateLimit-Reset: 2099-01-01T00:00:00Z\r\n", "{}"));
        Counts counts = count(tea, salt);
        assertThat(counts.found()).containsOnlyKeys("tea");
        assertThat(failure(counts)).isInstanceOf(PlatformFailure.TooOften.class);
        int calls = server.received().size();
        assertThat(count(tea, salt).found()).isEmpty();
        assertThat(server.received()).as("it is left alone").hasSize(calls);
    }

    @Test
    void a_connection_that_breaks_and_a_page_of_somebody_else_stop_it() {
        Left tea = left("tea", toot("Tea", 3, 2, 1));
        server.fail("GET /api/v1/statuses", Peer::reset);
        assertThat(failure(count(tea))).isInstanceOf(NoAnswer.class);
        server.recover();
        server.fail("GET /api/v1/statuses", peer -> peer.answer(200, "", "<html></html>"));
        assertThat(failure(count(tea))).isInstanceOf(NoAnswer.class);
        server.recover();
        Walk stranger = Walk.as(server.url(), "another token");
        assertThat(failure(stranger.adapter().counts(stranger.account(), List.of(tea))))
                .isInstanceOf(Refused.class);
    }

    private static Object failure(Counts counts) {
        return counts.stop() == null ? "none" : counts.stop().failure();
    }
}
