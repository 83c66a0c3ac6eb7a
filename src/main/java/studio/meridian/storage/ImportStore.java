package studio.meridian.storage;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.model.Sha256;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.Writing;
import studio.meridian.storage.table.Columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What came from outside, under the key it has there, so that a second import finds the first. */
public final class ImportStore {
    private final Database database;
    private final Writing writing;

    public ImportStore(Writing writing) {
        this.database = writing.database();
        this.writing = writing;
    }

    /**
     * One item that was read.
     *
     * @param key stable name outside, for example site address and post id
     * @param itemType what it was there, for example {@code post} or {@code attachment}
     * @param outcome {@code imported} or why not
     * @param detail what a person should know, such as elements that were not converted
     * @param post the post made of it, or null
     * @param original the text as it came
     * @param textSha digest of what was made of it, to tell later edits; empty when nothing was
     */
    public record Imported(
            String key,
            String itemType,
            String title,
            String outcome,
            String detail,
            @Nullable Id<Post> post,
            String original,
            String textSha) {
        /** The same with what became of it. */
        Imported into(Id<Post> newPost, String newTextSha) {
            return new Imported(
                    key, itemType, title, outcome, detail, newPost, original, newTextSha);
        }
    }

    /** The item of that key, or null when it was never seen. */
    public @Nullable Imported find(String key) {
        return database.read(handle -> find(handle, key));
    }

    /** Everything a post was made of. */
    public List<Imported> of(Id<Post> post) {
        return database.read(handle -> of(handle, post));
    }

    /** Notes an item, or overwrites what was noted under its key. */
    public void save(Imported item) {
        saveAll(List.of(item));
    }

    /** Notes items, all or none. */
    public void saveAll(List<Imported> items) {
        if (items.isEmpty()) return;
        database.writeOnly((handle, _) -> items.forEach(item -> save(handle, writing, item)));
    }

    static List<Imported> of(Handle handle, Id<Post> post) {
        return handle.createQuery("SELECT * FROM imported WHERE post = :post ORDER BY pk")
                .bind("post", post.toBytes())
                .map((row, _) -> imported(row))
                .list();
    }

    static void save(Handle handle, Writing writing, Imported item) {
        if (item.equals(find(handle, item.key()))) return;
        handle.createUpdate(
                        """
                        INSERT INTO imported (source_key, item_type, title, outcome, detail, post, original,
                          original_sha, text_sha, imported_at)
                        VALUES (:key, :type, :title, :outcome, :detail, :post, :original, :sha, :text, :now)
                        ON CONFLICT (source_key) DO UPDATE SET item_type = excluded.item_type,
                          title = excluded.title, outcome = excluded.outcome, detail = excluded.detail,
                          post = excluded.post, original = excluded.original,
                          original_sha = excluded.original_sha, text_sha = excluded.text_sha,
                          imported_at = excluded.imported_at\
                        """)
                .bind("key", item.key())
                .bind("type", item.itemType())
                .bind("title", item.title())
                .bind("outcome", item.outcome())
                .bind("detail", item.detail())
                .bind("post", Columns.bytes(item.post()))
                .bind("original", item.original())
                .bind("sha", Sha256.of(item.original()))
                .bind("text", item.textSha())
                .bind("now", writing.now().toEpochMilli())
                .execute();
    }

    private static @Nullable Imported find(Handle handle, String key) {
        return handle.createQuery("SELECT * FROM imported WHERE source_key = :key")
                .bind("key", key)
                .map((row, _) -> imported(row))
                .findOne()
                .orElse(null);
    }

    private static Imported imported(ResultSet row) throws SQLException {
        return new Imported(
                row.getString("source_key"),
                row.getString("item_type"),
                row.getString("title"),
                row.getString("outcome"),
                row.getString("detail"),
                Columns.optionalId(row, "post"),
                row.getString("original"),
                row.getString("text_sha"));
    }
}
