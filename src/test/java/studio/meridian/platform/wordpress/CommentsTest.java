package studio.meridian.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.model.count.Metric.REPLIES;

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
import studio.meridian.platform.PlatformFailure.NoNumber;
import studio.meridian.platform.PlatformFailure.Refused;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.http.Client;
import studio.meridian.platform.http.FaultServer.Peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Comments of posts, by answers laid out by hand. */
class CommentsTest {
    private static final String POSTS = "/wp/v2/posts?";
    private static final String COMMENTS = "/wp/v2/comments?";

    private final WordPressAdapter adapter = new WordPressAdapter(Client.patient(), new Random(1));
    private ScriptedSite site;

    @BeforeEach
    void open() throws IOException {
        site = new ScriptedSite();
        site.say(POSTS, 200, there(7, 8));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static String there(int... numbers) {
        List<String> posts = new ArrayList<>();
        for (int one : numbers) posts.add("{\"id\":%d,\"status\":\"publish\"}".formatted(one));
        return "[" + String.join(",", posts) + "]";
    }

    private static String comments(int... posts) {
        List<String> all = new ArrayList<>();
        for (int one : posts) all.add("{\"id\":1,\"post\":%d}".formatted(one));
        return "[" + String.join(",", all) + "]";
    }

    private static String total(Object number) {
        return "X-WP-Total: " + number + "\r\n";
    }

    private Counts count(String... numbers) {
        List<Left> posts = new ArrayList<>();
        for (String one : numbers) posts.add(new Left("key-" + one, one, null));
        return adapter.counts(site.account(), posts);
    }

    private static Found given(long comments) {
        return new Found.Given(Map.of(REPLIES, comments));
    }

    @Test
    void two_calls_count_the_comments_of_many_posts_and_nothing_else_is_given() {
        site.say(COMMENTS, 200, total(3), comments(7, 7, 7));
        Counts counts = count("7", "8");
        assertThat(counts.stop()).isNull();
        assertThat(counts.found()).isEqualTo(Map.of("key-7", given(3), "key-8", given(0)));
        assertThat(site.received()).hasSize(2);
        assertThat(site.received().getFirst().line())
                .contains("include=7%2C8", "context=edit")
                .doesNotContain("status=");
        assertThat(site.writes()).isEmpty();
    }

    @Test
    void what_is_in_the_bin_or_a_draft_again_is_gone_for_readers() {
        site.say(POSTS, 200, "[{\"id\":8,\"status\":\"draft\"}]");
        assertThat(count("7", "8").found())
                .isEqualTo(Map.of("key-7", new Found.Gone(), "key-8", new Found.Gone()));
        assertThat(site.received()).as("of nothing there are no comments").hasSize(1);
    }

    @Test
    void more_than_a_page_is_counted_by_the_site_itself() {
        site.say(COMMENTS, 200, total(700), comments(7))
                .say("post=7&", 200, total(650), comments(7))
                .say("post=8&", 200, total(50), comments(8));
        assertThat(count("7", "8").found())
                .isEqualTo(Map.of("key-7", given(650), "key-8", given(50)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "99999999999999999999", "20000000000", "many", "1e3", "0x7", ""})
    void what_cannot_be_a_number_is_refused(String nonsense) {
        site.say(COMMENTS, 200, total(nonsense), comments(7));
        Found found = count("7").found().get("key-7");
        assertThat(found).isInstanceOf(Found.Unreadable.class);
        assertThat(((Found.Unreadable) found).failure())
                .isEqualTo(new NoNumber("127.0.0.1", nonsense));
    }

    @Test
    void a_site_behind_a_proxy_that_takes_the_total_out_gives_none() {
        site.say(COMMENTS, 200, comments(7));
        assertThat(count("7").found()).isEqualTo(Map.of("key-7", new Found.Silent()));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void a_site_that_shows_its_comments_to_nobody_gives_none(int status) {
        site.say(COMMENTS, status, "{\"code\":\"rest_cannot_read\",\"message\":\"no\"}");
        Counts counts = count("7", "8");
        assertThat(counts.stop()).isNull();
        assertThat(counts.found().values()).containsOnly(new Found.Silent());
    }

    @Test
    void a_wrong_password_is_noticed_where_a_plain_read_would_answer_as_to_a_stranger() {
        site.say(POSTS, 401, "{\"code\":\"rest_forbidden_context\",\"message\":\"no\"}");
        site.say(COMMENTS, 200, total(0), "[]");
        Counts counts = count("7");
        assertThat(counts.found()).isEmpty();
        assertThat(failure(counts)).isEqualTo(new Refused("127.0.0.1", Refusal.SIGN_IN, "no"));
    }

    @Test
    void a_site_that_has_enough_is_left_alone_for_as_long_as_it_says() {
        site.say(COMMENTS, 429, "Retry-After: 120\r\n", "{}");
        Counts counts = count("7");
        assertThat(failure(counts)).isInstanceOf(PlatformFailure.TooOften.class);
        assertThat(counts.stop().pause())
                .isBetween(java.time.Duration.ofSeconds(110), java.time.Duration.ofSeconds(140));
        int calls = site.received().size();
        assertThat(failure(count("7"))).isInstanceOf(PlatformFailure.TooOften.class);
        assertThat(site.received()).hasSize(calls);
    }

    @Test
    void what_was_counted_before_the_connection_broke_counts() {
        site.say(COMMENTS, 200, total(700), comments(7)).say("post=7&", 200, total(9), "[]");
        site.fail("post=8&", Peer::reset);
        Counts counts = count("7", "8");
        assertThat(counts.found()).isEqualTo(Map.of("key-7", given(9)));
        assertThat(failure(counts)).isInstanceOf(NoAnswer.class);
    }

    @Test
    void a_page_of_somebody_else_is_no_answer() {
        site.say(POSTS, 200, "<html>Please sign in to the hotel network</html>");
        assertThat(failure(count("7"))).isInstanceOf(NoAnswer.class);
        site.say(POSTS, 200, there(7)).say(COMMENTS, 200, total(1), "<html></html>");
        assertThat(failure(count("7"))).isInstanceOf(NoAnswer.class);
    }

    @Test
    void a_name_that_is_no_number_is_not_asked_for() {
        assertThat(count("7,8&per_page=1").found()).isEmpty();
        assertThat(site.received()).isEmpty();
    }

    private static Object failure(Counts counts) {
        return counts.stop() == null ? "none" : counts.stop().failure();
    }
}
