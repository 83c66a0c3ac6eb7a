package studio.meridian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import studio.meridian.content.SearchText;
import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.UiToolkit;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.library.LibraryModel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A search with each key, against the bare question to the full-text index. */
@Tag("bench")
class SearchBenchTest {
    private static final String RAW = "SELECT rowid FROM search WHERE search MATCH ?";
    private static final String POSTS =
            """
            SELECT post.id FROM post WHERE archived_at IS NULL AND pk IN
              (SELECT post FROM variant WHERE pk IN (SELECT rowid FROM search WHERE search MATCH ?))
            ORDER BY updated_at DESC
            """;

    /** What is typed, key by key: words of six scripts, one that finds all, one nothing. */
    private static final List<String> TYPED =
            List.of(
                    "lost", "azores", "茶", "雾里", "やかん", "お茶", "شاي", "चाय", "kamelu", "qqq",
                    "tea f");

    private static final int WARM = 8;
    private static final int LAPS = 25;
    private static final double BAR = 1.5;
    private static final int PATIENCE_SECONDS = 60;

    private static final Background BACKGROUND = Background.desktop();
    private static TestWorkspace workspace;
    private static RawQueries raw;
    private static LibraryModel model;
    private static final BlockingQueue<long[]> ENDS = new LinkedBlockingQueue<>();
    private static final ThreadMXBean MACHINE = ManagementFactory.getThreadMXBean();
    private static long[] threadIds = {};

    @BeforeAll
    static void open() throws Exception {
        workspace = BigLibrary.open();
        raw = new RawQueries(workspace.database.folder().database());
        UiToolkit.start();
        UiToolkit.run(() -> {
            model =
                    new LibraryModel(
                            workspace.library,
                            workspace.posts,
                            workspace.database.changes(),
                            BACKGROUND);
            model.answeredProperty().addListener(_ -> ENDS.add(now()));
            model.loadedProperty().addListener(_ -> ENDS.add(now()));
            model.shown();
        });
        ENDS.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        // The readers are started one by one; after four searches all are there.
        for (String typed : List.of("a", "b", "c", "")) press(typed);
        threadIds = threads();
    }

    @AfterAll
    static void close() throws Exception {
        UiToolkit.run(() -> model.hidden());
        raw.close();
        workspace.close();
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (String word : TYPED) {
            int length = word.codePointCount(0, word.length());
            for (int i = 1; i <= length; i++) {
                keys.add(word.substring(0, word.offsetByCodePoints(0, i)));
            }
        }
        return keys.stream().filter(key -> key.equals(key.strip())).distinct().toList();
    }

    /** The laps of one key: in the store and on the screen, each beside the raw query. */
    private static final class Laps {
        final String key;
        final String match;
        final int hits;
        final long[][] nanos = new long[5][LAPS];

        Laps(String key) throws Exception {
            this.key = key;
            this.match = SearchText.query(key);
            this.hits = raw.numbers(RAW, match).length;
        }

        void run(int round) throws Exception {
            if (round % 2 == 0) runRaw(round);
            long store = Race.processor(() -> workspace.library.hits(key)).nanos();
            long[] screen = press(key);
            if (round % 2 != 0) runRaw(round);
            keep(round, 2, store);
            keep(round, 3, screen[0]);
            keep(round, 4, screen[1]);
        }

        private void runRaw(int round) throws Exception {
            long wall = System.nanoTime();
            keep(round, 1, Race.processor(() -> raw.numbers(RAW, match)).nanos());
            keep(round, 0, System.nanoTime() - wall);
        }

        private void keep(int round, int what, long value) {
            if (round >= WARM) nanos[what][round - WARM] = value;
        }

        Race wall() {
            return Race.of(nanos[3], nanos[0]);
        }

        Race processor() {
            return Race.of(nanos[4], nanos[1]);
        }

        Race store() {
            return Race.of(nanos[2], nanos[1]);
        }
    }

    @Test
    void each_key_finds_what_the_index_finds_about_as_fast() throws Exception {
        List<Laps> keys = new ArrayList<>();
        for (String key : keys()) keys.add(new Laps(key));
        for (Laps key : keys) {
            press(key.key);
            assertThat(ids()).as(key.key).isEqualTo(expected(key.match));
        }
        for (int round = 0; round < WARM + LAPS; round++) {
            for (Laps key : keys) key.run(round);
        }
        print("search-store", "in the store, by processor time", keys, Laps::store, BAR);
        print(
                "search-screen",
                "from the key to the rows, by processor time of all threads",
                keys,
                Laps::processor,
                BAR);
        print("search-wall", "from the key to the rows, by the clock", keys, Laps::wall, 0);
    }

    private static void print(
            String name, String title, List<Laps> keys, Function<Laps, Race> which, double bar) {
        Table table = new Table(name, "Search per key, against the raw full-text query: " + title);
        int held = 0;
        double ours = 0;
        double theirs = 0;
        for (Laps laps : keys) {
            Race race = which.apply(laps);
            if (bar == 0) table.row(laps.key, laps.hits, race);
            else if (table.row(laps.key, laps.hits, race, bar)) held++;
            ours += race.median() * race.raw();
            theirs += race.raw();
        }
        if (bar > 0) table.say("%d of %d keys held", held, keys.size());
        String verdict = bar == 0 ? "" : ours / theirs <= bar ? " HELD" : " MISSED";
        table.say(
                "all that was typed, together: %.2fx%s; a key costs %.2f ms more than its raw query",
                ours / theirs, verdict, (ours - theirs) / keys.size());
        table.write();
    }

    private static List<Id<Post>> expected(String match) throws Exception {
        return raw.rows(POSTS, match).stream()
                .map(row -> Id.<Post>ofBytes((byte[]) row[0]))
                .toList();
    }

    private static List<Id<Post>> ids() throws Exception {
        return UiToolkit.call(() -> model.rows().stream().map(row -> row.post()).toList());
    }

    /** One key, to the answer on the screen's thread: by the clock, and the time of processors. */
    private static long[] press(String typed) throws Exception {
        ENDS.clear();
        long[] begin =
                UiToolkit.call(() -> {
                    long[] now = now();
                    model.search(typed);
                    return now;
                });
        long[] end = ENDS.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(end).as("an answer to %s", typed).isNotNull();
        return new long[] {end[0] - begin[0], end[1] - begin[1]};
    }

    private static long[] now() {
        long used = 0;
        for (long thread : threadIds) used += MACHINE.getThreadCpuTime(thread);
        return new long[] {System.nanoTime(), used};
    }

    /** The threads that work for a search. */
    private static long[] threads() {
        return Arrays.stream(MACHINE.getThreadInfo(MACHINE.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().matches("reading-.*|JavaFX Appl.*"))
                .mapToLong(ThreadInfo::getThreadId)
                .toArray();
    }
}
