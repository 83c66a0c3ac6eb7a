package studio.meridian.storage.table;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.content.PlainText;
import studio.meridian.content.SearchText;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** SQL of variants; keeps the first line for lists and the full-text index in step. */
public final class VariantTable {
    private static final int LEAD_LENGTH = 160;
    private static final String SELECT =
            "SELECT variant.*, post.id AS post_id FROM variant JOIN post ON post.pk = variant.post ";

    private VariantTable() {}

    public static void insert(Handle handle, Variant variant) {
        handle.createUpdate(
                        """
                        INSERT INTO variant (id, post, locale, title, summary, slug, body, text_sha, lead,
                          translator, source, source_revision, words_total, words_done, updated_at)
                        VALUES (:id, (SELECT pk FROM post WHERE id = :post), :locale, '', '', '', '',
                          :sha, '', :translator, NULL, NULL, 0, 0, :now)\
                        """)
                .bind("id", variant.id().toBytes())
                .bind("post", variant.post().toBytes())
                .bind("locale", variant.locale().tag())
                .bind("sha", VariantText.EMPTY.sha256())
                .bind("translator", variant.translator())
                .bind("now", variant.updatedAt().toEpochMilli())
                .execute();
        saveText(handle, variant.id(), variant.text(), variant.updatedAt());
        saveLink(handle, variant.id(), variant.translation());
    }

    /** Overwrites the words; false when they are the same already. */
    public static boolean saveText(Handle handle, Id<Variant> id, VariantText text, Instant now) {
        String plain = PlainText.of(text.body());
        int changed =
                handle.createUpdate(
                                """
                                UPDATE variant SET title = :title, summary = :summary, slug = :slug,
                                  body = :body, text_sha = :sha, lead = :lead, updated_at = :now
                                WHERE id = :id AND text_sha <> :sha\
                                """)
                        .bind("title", text.title())
                        .bind("summary", text.summary())
                        .bind("slug", text.slug())
                        .bind("body", text.body())
                        .bind("sha", text.sha256())
                        .bind("lead", lead(plain))
                        .bind("now", now.toEpochMilli())
                        .bind("id", id.toBytes())
                        .execute();
        if (changed == 0) return false;
        index(handle, id, text, plain);
        handle.createUpdate(
                        """
                        UPDATE post SET updated_at = :now
                        WHERE pk = (SELECT post FROM variant WHERE id = :id)\
                        """)
                .bind("now", now.toEpochMilli())
                .bind("id", id.toBytes())
                .execute();
        return true;
    }

    public static void saveTranslator(Handle handle, Id<Variant> id, String name) {
        handle.createUpdate("UPDATE variant SET translator = :name WHERE id = :id")
                .bind("name", name)
                .bind("id", id.toBytes())
                .execute();
    }

    public static void saveLink(
            Handle handle, Id<Variant> id, Variant.@Nullable Translation translation) {
        handle.createUpdate(
                        "UPDATE variant SET source = :source, source_revision = :revision WHERE id = :id")
                .bind("source", translation == null ? null : translation.source().toBytes())
                .bind(
                        "revision",
                        translation == null ? null : translation.sourceRevision().toBytes())
                .bind("id", id.toBytes())
                .execute();
    }

    public static void saveProgress(Handle handle, Id<Variant> id, long total, long done) {
        handle.createUpdate(
                        "UPDATE variant SET words_total = :total, words_done = :done WHERE id = :id")
                .bind("total", total)
                .bind("done", done)
                .bind("id", id.toBytes())
                .execute();
    }

    public static @Nullable Variant find(Handle handle, Id<Variant> id) {
        return handle.createQuery(SELECT + "WHERE variant.id = :id")
                .bind("id", id.toBytes())
                .map((row, _) -> variant(row))
                .findOne()
                .orElse(null);
    }

    public static List<Variant> of(Handle handle, Id<Post> post) {
        return handle.createQuery(SELECT + "WHERE post.id = :post ORDER BY variant.pk")
                .bind("post", post.toBytes())
                .map((row, _) -> variant(row))
                .list();
    }

    public static List<Id<Variant>> linkedTo(Handle handle, Id<Variant> source) {
        return handle.createQuery("SELECT id FROM variant WHERE source = :source ORDER BY pk")
                .bind("source", source.toBytes())
                .map((row, _) -> Columns.<Variant>id(row, "id"))
                .list();
    }

    private static void index(Handle handle, Id<Variant> id, VariantText text, String plainBody) {
        removeFromIndex(handle, id);
        handle.createUpdate(
                        """
                        INSERT INTO search (rowid, title, body, tags)
                        SELECT variant.pk, :title, :body, :tags FROM variant WHERE id = :id\
                        """)
                .bind("title", SearchText.indexed(text.title()))
                .bind("body", SearchText.indexed(text.summary() + "\n" + plainBody))
                .bind("tags", SearchText.indexed(tags(handle, id)))
                .bind("id", id.toBytes())
                .execute();
    }

    private static String tags(Handle handle, Id<Variant> id) {
        return handle.createQuery(
                        "SELECT tags FROM post WHERE pk = (SELECT post FROM variant WHERE id = :id)")
                .bind("id", id.toBytes())
                .map((row, _) -> String.join("\n", Columns.strings(row, "tags")))
                .one();
    }

    /** Brings the full-text entry of a variant, under its row number, up to date. */
    public static void index(Handle handle, Id<Variant> id, VariantText text) {
        index(handle, id, text, PlainText.of(text.body()));
    }

    private static void removeFromIndex(Handle handle, Id<Variant> id) {
        handle.createUpdate(
                        "DELETE FROM search WHERE rowid = (SELECT pk FROM variant WHERE id = :id)")
                .bind("id", id.toBytes())
                .execute();
    }

    private static String lead(String plain) {
        String line = plain.strip().lines().findFirst().orElse("");
        if (line.length() <= LEAD_LENGTH) return line;
        int end =
                Character.isHighSurrogate(line.charAt(LEAD_LENGTH - 1))
                        ? LEAD_LENGTH - 1
                        : LEAD_LENGTH;
        return line.substring(0, end);
    }

    private static Variant variant(ResultSet row) throws SQLException {
        Id<Variant> id = Columns.id(row, "id");
        VariantText text =
                new VariantText(
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("slug"),
                        row.getString("body"));
        Columns.intact("variant", id, row.getString("text_sha"), text.sha256());
        return new Variant(
                id,
                Columns.id(row, "post_id"),
                LocaleTag.of(row.getString("locale")),
                text,
                row.getString("translator"),
                link(row),
                Columns.instant(row, "updated_at"));
    }

    private static Variant.@Nullable Translation link(ResultSet row) throws SQLException {
        byte[] source = row.getBytes("source");
        byte[] revision = row.getBytes("source_revision");
        if (source == null || revision == null) return null;
        return new Variant.Translation(Id.ofBytes(source), Id.ofBytes(revision));
    }
}
