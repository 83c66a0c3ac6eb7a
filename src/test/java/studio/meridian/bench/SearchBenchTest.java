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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

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
            List.of("lost", "azores", "茶", "雾里", "やかん", "お茶", "شاي", "चाय", "kamelu", "qqq", "tea fog");

    private static final int WARM = 5;
    private static final int LAPS = 41;
    private static final double BAR = 1.5;
    private static final int PATIENCE_SECONDS = 60;

    private static final Background BACKGROUND = Background.desktop();
    private static TestWorkspace workspace;
    private static RawQueries raw;
    private static LibraryModel model;
    private static final BlockingQueue<Long> ENDS = new ArrayBlockingQueue<>(1);

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
            model.answeredProperty().addListener(_ -> ENDS.add(System.nanoTime()));
            model.loadedProperty().addListener(_ -> ENDS.add(System.nanoTime()));
            model.shown();
        });
        ENDS.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
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

    @Test
    void each_key_finds_what_the_index_finds_about_as_fast() throws Exception {
        Table store = new Table("search-store", "Search per key, in the store: processor time against the raw full-text query");
        Table screen = new Table("search-screen", "Search per key, from the key to the rows of the list: wall time against the raw full-text query");
        store.say("");
        int held = 0;
        int shown = 0;
        double worst = 0;
        List<String> keys = keys();
        List<Object[]> lines = new ArrayList<>();
        for (String key : keys) {
            String match = SearchText.query(key);
            press(key);
            assertThat(ids()).as(key).isEqualTo(expected(match));
            int hits = raw.numbers(RAW, match).length;
            Race.Lap bare = Race.processor(() -> raw.numbers(RAW, match));
            Race inStore = Race.run(WARM, LAPS, Race.processor(() -> workspace.library.hits(key)), bare);
            Race onScreen = Race.run(WARM, LAPS, () -> press(key), Race.wall(() -> raw.numbers(RAW, match)));
            lines.add(new Object[] {key, hits, inStore, onScreen});
        }
        for (Object[] line : lines) {
            if (store.row((String) line[0], (Integer) line[1], (Race) line[2], BAR)) held++;
        }
        for (Object[] line : lines) {
            Race race = (Race) line[3];
            if (screen.row((String) line[0], (Integer) line[1], race, BAR)) shown++;
            worst = Math.max(worst, race.median() * race.raw() - race.raw());
        }
        store.say("%d of %d keys held", held, keys.size());
        screen.say("%d of %d keys held; no key took more than %.2f ms above the raw query (median)", shown, keys.size(), worst);
        store.write();
        screen.write();
    }

    private static List<Id<Post>> expected(String match) throws Exception {
        return raw.rows(POSTS, match).stream().map(row -> Id.<Post>ofBytes((byte[]) row[0])).toList();
    }

    private static List<Id<Post>> ids() throws Exception {
        return UiToolkit.call(() -> model.rows().stream().map(row -> row.post()).toList());
    }

    /** One key, from an empty field to the answer on the screen's thread. */
    private static long press(String typed) throws Exception {
        search("");
        return search(typed);
    }

    private static long search(String typed) throws Exception {
        if (UiToolkit.call(() -> model.answeredProperty().get().equals(typed))) return 0;
        ENDS.clear();
        long begin = UiToolkit.call(() -> {
            long now = System.nanoTime();
            model.search(typed);
            return now;
        });
        Long end = ENDS.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(end).as("an answer to %s", typed).isNotNull();
        UiToolkit.run(() -> {});
        return end - begin;
    }
}
