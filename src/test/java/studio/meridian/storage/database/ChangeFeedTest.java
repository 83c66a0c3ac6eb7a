package studio.meridian.storage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What listeners hear, when, and that they cannot harm the one who writes. */
class ChangeFeedTest {
    private static final UUID ID = new UUID(1, 2);

    @TempDir Path temp;
    private Database database;
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void open() {
        database = Database.create(new WorkspaceFolder(temp.resolve("workspace")), "test");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_listener_can_read_what_it_is_told_of() {
        database.changes().listen(_ -> heard.add(value("name")));
        put("name", "one");
        put("name", "two");
        assertThat(heard).containsExactly("one", "two");
    }

    @Test
    void a_listener_that_fails_harms_neither_the_write_nor_other_listeners() {
        database.changes()
                .listen(_ -> {
                    throw new IllegalStateException("listener");
                });
        database.changes().listen(_ -> heard.add("heard"));
        put("name", "one");
        assertThat(heard).containsExactly("heard");
        assertThat(value("name")).isEqualTo("one");
    }

    @Test
    void a_listener_may_write_and_leave_while_it_is_told() {
        List<ChangeFeed.Subscription> own = new ArrayList<>();
        own.add(
                database.changes()
                        .listen(_ -> {
                            own.getFirst().close();
                            put("echo", "written");
                        }));
        put("name", "one");
        put("name", "two");
        assertThat(value("echo")).isEqualTo("written");
    }

    @Test
    void one_who_left_twice_takes_nobody_else_along() {
        Runnable note = () -> heard.add("heard");
        java.util.function.Consumer<Set<Change>> same = _ -> note.run();
        ChangeFeed.Subscription first = database.changes().listen(same);
        database.changes().listen(same);
        first.close();
        first.close();
        put("name", "one");
        assertThat(heard).containsExactly("heard");
    }

    @Test
    void one_transaction_is_told_once_with_each_record_once() {
        List<Set<Change>> all = new ArrayList<>();
        database.changes().listen(all::add);
        database.writeOnly((_, changes) -> {
            changes.add(Change.What.POST, ID);
            changes.add(Change.What.POST, ID);
            changes.add(Change.What.DELIVERY, ID);
        });
        database.writeOnly((_, _) -> {});
        assertThat(all)
                .containsExactly(
                        Set.of(
                                new Change(Change.What.POST, ID),
                                new Change(Change.What.DELIVERY, ID)));
    }

    @Test
    void a_write_within_a_write_is_refused_and_undoes_the_outer_one() {
        assertThatThrownBy(() ->
                        database.writeOnly((handle, _) -> {
                            handle.execute("INSERT INTO setting (key, value) VALUES ('a', 'b')");
                            put("name", "inner");
                        }))
                .hasMessage("a write in a write");
        assertThat(value("a")).isEmpty();
        assertThat(value("name")).isEmpty();
    }

    @Test
    void a_failed_commit_is_not_told() {
        database.changes().listen(_ -> heard.add("heard"));
        assertThatThrownBy(() ->
                        database.writeOnly((handle, changes) -> {
                            handle.execute("PRAGMA defer_foreign_keys = ON");
                            handle.execute(
                                    "INSERT INTO imported (source_key, item_type, title, outcome, detail,"
                                            + " post, original, original_sha, text_sha, imported_at)"
                                            + " VALUES ('k', '', '', '', '', x'00', '', ?, '', 1)",
                                    "0".repeat(64));
                            changes.add(Change.What.POST, ID);
                        }))
                .hasStackTraceContaining("FOREIGN KEY");
        assertThat(heard).isEmpty();
        put("name", "goes on");
        assertThat(heard).hasSize(1);
    }

    @Test
    void writers_and_readers_on_many_threads_lose_nothing() throws Exception {
        List<Set<Change>> all = Collections.synchronizedList(new ArrayList<>());
        database.changes().listen(all::add);
        put("count", "0");
        AtomicInteger torn = new AtomicInteger();
        CountDownLatch writers = new CountDownLatch(3);
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = 0; i < 20; i++) count();
                                writers.countDown();
                            }));
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                while (writers.getCount() > 0) if (!same()) torn.incrementAndGet();
                            }));
        }
        for (Thread thread : threads) thread.join();
        assertThat(value("count")).isEqualTo("60");
        assertThat(torn).hasValue(0);
        assertThat(all).hasSize(61);
    }

    /** Reads, adds one and writes it in two places. */
    private void count() {
        database.writeOnly((handle, changes) -> {
            handle.execute("UPDATE setting SET value = value + 1 WHERE key = 'count'");
            handle.execute(
                    "INSERT OR REPLACE INTO setting (key, value)"
                            + " SELECT 'copy', value FROM setting WHERE key = 'count'");
            changes.add(Change.What.SETTINGS, UUID.randomUUID());
        });
    }

    private boolean same() {
        return database.read(handle -> {
            var values =
                    handle.select("SELECT value FROM setting WHERE key IN ('count', 'copy')")
                            .mapTo(String.class)
                            .list();
            return values.size() < 2 || values.get(0).equals(values.get(1));
        });
    }

    private void put(String key, String value) {
        database.writeOnly((handle, changes) -> {
            handle.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, value);
            changes.add(Change.What.SETTINGS, ID);
        });
    }

    private String value(String key) {
        return database.read(handle ->
                handle.select("SELECT value FROM setting WHERE key = ?", key)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""));
    }
}
