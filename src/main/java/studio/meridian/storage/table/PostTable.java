package studio.meridian.storage.table;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import studio.meridian.model.Credit;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.Sha256;
import studio.meridian.safe.SafeJson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** SQL of posts. */
public final class PostTable {
    private PostTable() {}

    public static void insert(Handle handle, Post post) {
        bindFields(
                        handle.createUpdate(
                                """
                                INSERT INTO post (id, kind, source_locale, tags, credit_outlet, credit_url,
                                  credit_author, credit_licence, archived_at, created_at, updated_at)
                                VALUES (:id, :kind, :locale, :tags, :outlet, :url, :author, :licence,
                                  :archived, :created, :updated)\
                                """),
                        post)
                .bind("created", post.createdAt().toEpochMilli())
                .execute();
    }

    public static void update(Handle handle, Post post) {
        bindFields(
                        handle.createUpdate(
                                """
                                UPDATE post SET kind = :kind, source_locale = :locale, tags = :tags,
                                  credit_outlet = :outlet, credit_url = :url, credit_author = :author,
                                  credit_licence = :licence, archived_at = :archived,
                                  updated_at = :updated
                                WHERE id = :id\
                                """),
                        post)
                .execute();
    }

    private static Update bindFields(Update update, Post post) {
        Credit credit = post.credit();
        return update.bind("id", post.id().toBytes())
                .bind("kind", post.kind().name())
                .bind("locale", post.sourceLocale().tag())
                .bind("tags", tags(post.tags()))
                .bind("outlet", credit.outlet())
                .bind("url", credit.url())
                .bind("author", credit.author())
                .bind("licence", credit.licence())
                .bind("archived", Columns.millis(post.archivedAt()))
                .bind("updated", post.updatedAt().toEpochMilli());
    }

    public static @Nullable Post find(Handle handle, Id<Post> id) {
        return handle.createQuery("SELECT * FROM post WHERE id = :id")
                .bind("id", id.toBytes())
                .map((row, _) -> post(row))
                .findOne()
                .orElse(null);
    }

    public static List<Id<Post>> ids(Handle handle) {
        return handle.createQuery("SELECT id FROM post ORDER BY pk")
                .map((row, _) -> Columns.<Post>id(row, "id"))
                .list();
    }

    public static void touch(Handle handle, Id<Post> id, Instant now) {
        handle.createUpdate("UPDATE post SET updated_at = :now WHERE id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", id.toBytes())
                .execute();
    }

    /** What a post's own fields hash to. */
    public static String sha(Post post) {
        Credit credit = post.credit();
        return Sha256.ofParts(
                post.kind().name(),
                tags(post.tags()),
                credit.outlet(),
                credit.url(),
                credit.author(),
                credit.licence());
    }

    public static String tags(List<String> tags) {
        return SafeJson.write(tags);
    }

    public static Post post(ResultSet row) throws SQLException {
        return new Post(
                Columns.id(row, "id"),
                PostKind.valueOf(row.getString("kind")),
                LocaleTag.of(row.getString("source_locale")),
                Columns.strings(row, "tags"),
                new Credit(
                        row.getString("credit_outlet"),
                        row.getString("credit_url"),
                        row.getString("credit_author"),
                        row.getString("credit_licence")),
                Columns.optionalInstant(row, "archived_at"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
