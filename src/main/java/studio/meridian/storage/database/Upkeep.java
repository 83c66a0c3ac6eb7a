package studio.meridian.storage.database;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Keeps a workspace safe while it is used: verified copies once an hour when something changed, of
 * which the newest day is kept whole and one copy a day for a month.
 */
public final class Upkeep implements AutoCloseable {
    /** How often a copy is taken while one works. */
    public static final Duration INTERVAL = Duration.ofHours(1);

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'auto-'uuuuMMdd'T'HHmmss'Z'");
    private static final String ENDING = ".db";

    private final Database database;
    private final InstantSource clock;
    private final ChangeFeed.Subscription listening;
    private volatile boolean changed = true;

    public Upkeep(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.listening = database.changes().listen(_ -> changed = true);
    }

    /**
     * Takes a copy when the last one is old enough and something changed since; drops copies that
     * are no longer needed.
     *
     * @return the new copy, or null when none was due
     * @throws FailureException when the copy could not be made or did not prove sound
     */
    public @Nullable Path copyIfDue() {
        Instant now = clock.instant();
        NavigableMap<Instant, Path> copies = copies();
        // Copies from a clock that ran ahead do not count.
        Instant last = copies.floorKey(now);
        boolean recent = last != null && last.plus(INTERVAL).isAfter(now);
        if (recent || !changed) return null;
        Path copy = copyNow();
        copies.put(now, copy);
        Retention.superfluous(copies.keySet(), now).forEach(old -> drop(copies.get(old)));
        return copy;
    }

    /**
     * Has SQLite check the database.
     *
     * @throws FailureException {@link StorageFailure.Damaged}
     */
    public void check() {
        database.quickCheck();
    }

    /** When the newest copy was taken; null when there is none. */
    public @Nullable Instant newest() {
        NavigableMap<Instant, Path> copies = copies();
        return copies.isEmpty() ? null : copies.lastKey();
    }

    /** Takes a copy now. */
    public Path copyNow() {
        changed = false;
        try {
            return database.backUp(NAME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        } catch (FailureException e) {
            changed = true;
            throw e;
        }
    }

    private NavigableMap<Instant, Path> copies() {
        NavigableMap<Instant, Path> found = new TreeMap<>(Comparator.naturalOrder());
        Path folder = database.folder().backups();
        if (!Files.isDirectory(folder)) return found;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "auto-*" + ENDING)) {
            for (Path file : files) {
                Instant taken = taken(file.getFileName().toString());
                if (taken != null) found.put(taken, file);
            }
        } catch (IOException e) {
            throw refused(folder, e);
        }
        return found;
    }

    private static @Nullable Instant taken(String name) {
        try {
            String stem = name.substring(0, name.length() - ENDING.length());
            return LocalDateTime.parse(stem, NAME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            // A file of somebody else.
            return null;
        }
    }

    private static void drop(@Nullable Path copy) {
        if (copy == null) return;
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw refused(copy, e);
        }
    }

    private static FailureException refused(Path path, IOException e) {
        return new FailureException(
                new StorageFailure.Refused(path, String.valueOf(e.getMessage())), e);
    }

    @Override
    public void close() {
        listening.close();
    }
}
