package studio.meridian.storage;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.content.SearchText;
import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.table.Columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/** The list of posts, each with what a row of it shows, filled by one query. */
public final class LibraryStore {
    /**
     * What a row shows; tests and the benchmark ask it plainly too. A plus sign keeps SQLite from
     * an index: without statistics it takes the state or the channel, which most deliveries share,
     * for the narrower way, and would read every delivery once for each.
     */
    public static final String LIST_SQL =
            """
            SELECT post.id, post.kind, post.updated_at, post.archived_at,
              own.title, own.lead, own.locale AS source_locale,
              (SELECT group_concat(v.pk || ':' || v.locale || ':' || v.words_done || ':' || v.words_total, ' ')
                 FROM variant v WHERE v.post = post.pk) AS locales,
              (SELECT min(d.due_utc) FROM delivery d
                 WHERE d.post = post.pk AND d.state = 'SCHEDULED') AS next_due,
              (SELECT max(CASE d.state WHEN 'NEEDS_USER' THEN 4 WHEN 'UNKNOWN' THEN 4 WHEN 'MISSED' THEN 4
                   WHEN 'MISSED_BY_SERVER' THEN 4 WHEN 'RECONCILING' THEN 4
                   WHEN 'SCHEDULED' THEN 3 WHEN 'READY' THEN 3 WHEN 'SENDING' THEN 3
                   WHEN 'SERVER_SCHEDULED' THEN 3 WHEN 'DRAFTED' THEN 3 WHEN 'QUEUED' THEN 3
                   WHEN 'CONFIRMED' THEN CASE WHEN d.kind = 'DELETE' OR EXISTS
                     (SELECT 1 FROM delivery gone WHERE gone.variant = d.variant
                        AND gone.channel = d.channel AND gone.kind = 'DELETE'
                        AND +gone.state = 'CONFIRMED' AND +gone.pk > d.pk) THEN 0 ELSE 2 END
                   ELSE 0 END)
                 FROM delivery d WHERE d.post = post.pk) AS stage
            FROM post JOIN variant own ON own.post = post.pk AND +own.locale = post.source_locale
            """;

    private final Database database;

    public LibraryStore(Database database) {
        this.database = database;
    }

    /** Which posts are listed. */
    public enum Shelf {
        IN_USE,
        ARCHIVED
    }

    /** How far a post has come, the most urgent first in doubt. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        PLANNED,
        NEEDS_YOU
    }

    /**
     * One language of a post in a row.
     *
     * @param done words translated, 0 of 0 when it is written freely
     * @param text the number by which {@link Hits} know the text
     */
    public record LocaleProgress(String locale, long done, long total, int text) {}

    /** The texts in which the words looked for occur. */
    public static final class Hits {
        /** What nothing typed finds. */
        public static final Hits ALL = new Hits(null);

        private final @Nullable BitSet texts;

        private Hits(@Nullable BitSet texts) {
            this.texts = texts;
        }

        /** Whether everything was found, because there was nothing to look for. */
        public boolean isAll() {
            return texts == null;
        }

        /** Whether one of the languages of a post is among them. */
        public boolean in(Row row) {
            if (texts == null) return true;
            return row.locales.stream().anyMatch(one -> texts.get(one.text));
        }

        /** Gives the number of each text; of nothing when all was found. */
        public void forEach(IntConsumer text) {
            if (texts == null) return;
            for (int i = texts.nextSetBit(0); i >= 0; i = texts.nextSetBit(i + 1)) text.accept(i);
        }
    }

    /**
     * One row.
     *
     * @param lead first line of the text
     * @param nextDue the next planned moment, or null
     */
    public record Row(
            Id<Post> post,
            PostKind kind,
            String title,
            String lead,
            String sourceLocale,
            List<LocaleProgress> locales,
            Status status,
            @Nullable Instant nextDue,
            boolean archived,
            Instant updatedAt) {}

    /** All rows of a shelf, last changed first. */
    public List<Row> list(Shelf shelf) {
        return database.read(
                handle -> rows(handle, where(shelf) + " ORDER BY post.updated_at DESC", null));
    }

    /** One row, or null when the post is gone. */
    public @Nullable Row row(Id<Post> post) {
        return database.read(handle ->
                handle.createQuery(LIST_SQL + "WHERE post.id = :id")
                        .bind("id", post.toBytes())
                        .map((row, _) -> row(row))
                        .findOne()
                        .orElse(null));
    }

    /**
     * Rows of posts in which every word occurs in one of their languages; an empty text lists all.
     */
    public List<Row> search(String typed, Shelf shelf) {
        String query = SearchText.query(typed);
        if (query.isEmpty()) return list(shelf);
        String sql =
                where(shelf)
                        + """
                         AND post.pk IN (SELECT v.post FROM variant v WHERE v.pk IN
                          (SELECT rowid FROM search WHERE search MATCH :query))
                        ORDER BY post.updated_at DESC\
                        """;
        return database.read(handle -> rows(handle, sql, query));
    }

    /**
     * The texts in which every word occurs; as fast as the index itself, for what is asked with
     * each key.
     */
    public Hits hits(String typed) {
        String query = SearchText.query(typed);
        if (query.isEmpty()) return Hits.ALL;
        return database.read(handle ->
                handle.createQuery("SELECT rowid FROM search WHERE search MATCH :query")
                        .bind("query", query)
                        .scanResultSet((rows, _) -> new Hits(numbers(rows.get()))));
    }

    private static BitSet numbers(ResultSet rows) throws SQLException {
        BitSet numbers = new BitSet();
        while (rows.next()) numbers.set(rows.getInt(1));
        return numbers;
    }

    /** How many posts stand on each shelf. */
    public long count(Shelf shelf) {
        return database.read(handle ->
                handle.select("SELECT count(*) FROM post " + where(shelf)).mapTo(Long.class).one());
    }

    private static String where(Shelf shelf) {
        return shelf == Shelf.ARCHIVED
                ? "WHERE post.archived_at IS NOT NULL"
                : "WHERE post.archived_at IS NULL";
    }

    private static List<Row> rows(Handle handle, String tail, @Nullable String query) {
        var statement = handle.createQuery(LIST_SQL + tail);
        if (query != null) statement.bind("query", query);
        return statement.map((row, _) -> row(row)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Columns.id(row, "id"),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("lead"),
                row.getString("source_locale"),
                progress(row.getString("locales")),
                status(row.getInt("stage")),
                Columns.optionalInstant(row, "next_due"),
                row.getObject("archived_at") != null,
                Columns.instant(row, "updated_at"));
    }

    private static Status status(int stage) {
        return switch (stage) {
            case 4 -> Status.NEEDS_YOU;
            case 3 -> Status.PLANNED;
            case 2 -> Status.PUBLISHED;
            default -> Status.DRAFT;
        };
    }

    private static List<LocaleProgress> progress(String packed) {
        List<LocaleProgress> all = new ArrayList<>();
        for (String one : packed.split(" ", -1)) {
            String[] parts = one.split(":", -1);
            all.add(
                    new LocaleProgress(
                            parts[1],
                            Long.parseLong(parts[2]),
                            Long.parseLong(parts[3]),
                            Integer.parseInt(parts[0])));
        }
        return List.copyOf(all);
    }
}
