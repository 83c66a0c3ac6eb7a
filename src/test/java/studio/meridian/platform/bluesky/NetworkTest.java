package studio.meridian.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.model.count.Metric.LIKES;
import static studio.meridian.model.count.Metric.QUOTES;
import static studio.meridian.model.count.Metric.REPLIES;
import static studio.meridian.model.count.Metric.REPOSTS;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.platform.Counts;
import studio.meridian.platform.Counts.Found;
import studio.meridian.platform.Counts.Left;
import studio.meridian.platform.Done;
import studio.meridian.platform.site.Draft;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the real network counts: a PDS with its AppView, where others like and answer. */
@Tag("platforms")
class NetworkTest {
    @TempDir static Path data;
    private static PdsServer server;

    @BeforeAll
    static void start() {
        server = PdsServer.network(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Left publish(Walk walk, String body) {
        String key = Walk.key();
        Done done = walk.last(Draft.of(key).note().text("", body).publication());
        return new Left(key, done.remoteId(), done.remoteRevision());
    }

    private static Found count(Walk walk, Left left) {
        Counts counts = walk.adapter.counts(walk.account, List.of(left));
        assertThat(counts.stop()).isNull();
        return counts.found().get(left.key());
    }

    /** Asks until the network, which is slower than the server, has seen it. */
    private static void counts(Walk walk, Left left, Found wanted) throws Exception {
        Found found = count(walk, left);
        for (int i = 0; i < 600 && !wanted.equals(found); i++) {
            Thread.sleep(100);
            found = count(walk, left);
        }
        assertThat(found).isEqualTo(wanted);
    }

    private static Found given(long likes, long reposts, long replies) {
        return new Found.Given(
                Map.of(LIKES, likes, REPOSTS, reposts, REPLIES, replies, QUOTES, 0L));
    }

    @Test
    void what_others_do_is_counted_and_a_thread_does_not_answer_itself() throws Exception {
        Walk walk = server.walk("alice");
        Left note = publish(walk, "A note about salt.");
        Left thread = publish(walk, "Salt comes from the sea, and wind. ".repeat(20));
        assertThat(count(walk, note)).as("new").isNotEqualTo(new Found.Gone());
        counts(walk, thread, given(0, 0, 0));
        server.react("bob", "app.bsky.feed.like", note.remoteId());
        server.react("bob", "app.bsky.feed.repost", note.remoteId());
        server.react("bob", "app.bsky.feed.like", thread.remoteId());
        server.answer("bob", thread.remoteId(), "So it does.");
        counts(walk, note, given(1, 1, 0));
        counts(walk, thread, given(1, 0, 1));
        server.remove("alice", note.remoteId());
        counts(walk, note, new Found.Gone());
    }
}
