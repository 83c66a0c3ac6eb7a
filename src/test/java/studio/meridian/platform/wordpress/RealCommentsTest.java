package studio.meridian.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.model.count.Metric.REPLIES;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.platform.Account;
import studio.meridian.platform.Counts;
import studio.meridian.platform.Counts.Found;
import studio.meridian.platform.Counts.Left;
import studio.meridian.platform.PlatformFailure.Refused;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.http.Client;
import studio.meridian.safe.Secret;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Comments that readers leave on the real server. */
@Tag("platforms")
class RealCommentsTest {
    @TempDir static Path data;
    private static WordPressServer site;
    private final WordPressAdapter adapter = new WordPressAdapter(Client.patient(), new Random(1));

    @BeforeAll
    static void start() {
        site = new WordPressServer(data, System.getProperty("meridian.wordpress", "npm"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private Left publish(String title) {
        String number = new Text().title(title).arrive(adapter, site.account("creator")).remoteId();
        return new Left(title, number, null);
    }

    private static void comment(Left post, String words, String status) {
        site.call(
                "POST",
                "comments",
                "admin",
                "{\"post\":%s,\"content\":\"%s\",\"status\":\"%s\"}"
                        .formatted(post.remoteId(), words, status));
    }

    private Counts count(Account account, Left... posts) {
        return adapter.counts(account, List.of(posts));
    }

    private static Found given(long comments) {
        return new Found.Given(Map.of(REPLIES, comments));
    }

    @Test
    void comments_that_readers_see_are_counted_by_post() {
        Left quiet = publish("Quiet");
        Left loud = publish("Loud");
        Left gone = publish("Gone");
        for (int i = 0; i < 3; i++) comment(loud, "Yes " + i, "approve");
        comment(loud, "Not yet looked at", "hold");
        comment(gone, "Too late", "approve");
        site.call("DELETE", "posts/" + gone.remoteId(), "admin", null);
        Counts counts = count(site.account("creator"), quiet, loud, gone);
        assertThat(counts.stop()).isNull();
        assertThat(counts.found())
                .isEqualTo(Map.of("Quiet", given(0), "Loud", given(3), "Gone", new Found.Gone()));
        Account wrong = WordPressServer.channel(site.url(), "creator", Secret.of("wrong"));
        assertThat(count(wrong, loud).found()).isEmpty();
        assertThat(count(wrong, loud).stop().failure())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.SIGN_IN));
    }

    @Test
    void more_comments_than_a_page_holds_are_counted_to_the_last() {
        Left busy = publish("Busy");
        Left other = publish("Other");
        for (int i = 0; i < 101; i++) comment(busy, "Comment " + i, "approve");
        comment(other, "One", "approve");
        assertThat(count(site.account("creator"), busy, other).found())
                .isEqualTo(Map.of("Busy", given(101), "Other", given(1)));
    }
}
