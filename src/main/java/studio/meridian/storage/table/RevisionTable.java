package studio.meridian.storage.table;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.model.Revision;
import studio.meridian.model.Revision.Reason;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.database.Writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** SQL of revisions. */
public final class RevisionTable {
    private static final String SELECT =
            "SELECT revision.*, variant.id AS variant_id FROM revision"
                    + " JOIN variant ON variant.pk = revision.variant ";

    private RevisionTable() {}

    /** Keeps the variant as it stands; when nothing changed since the newest revision, that one. */
    public static Revision cut(Handle handle, Writing writing, Variant variant, Reason reason) {
        cutPost(handle, writing, variant.post(), reason);
        Revision newest = newest(handle, variant.id());
        if (newest != null && newest.text().equals(variant.text())) return newest;
        List<Id<Revision>> parents = newest == null ? List.of() : List.of(newest.id());
        return add(handle, writing, variant.id(), parents, reason, variant.text());
    }

    /** Keeps a text that need not be what the variant says now. */
    public static Revision add(
            Handle handle,
            Writing writing,
            Id<Variant> variant,
            List<Id<Revision>> parents,
            Reason reason,
            VariantText text) {
        Revision revision =
                new Revision(
                        writing.ids().next(),
                        variant,
                        parents,
                        writing.device(),
                        writing.author().get(),
                        reason,
                        writing.now(),
                        text);
        insert(handle, revision);
        return revision;
    }

    private static void insert(Handle handle, Revision revision) {
        VariantText text = revision.text();
        handle.createUpdate(
                        """
                        INSERT INTO revision (id, variant, parent1, parent2, device, author, reason, cut_at,
                          title, summary, slug, body, text_sha)
                        VALUES (:id, (SELECT pk FROM variant WHERE id = :variant), :parent1, :parent2,
                          :device, :author, :reason, :cut, :title, :summary, :slug, :body, :sha)\
                        """)
                .bind("id", revision.id().toBytes())
                .bind("variant", revision.variant().toBytes())
                .bind("parent1", parent(revision, 0))
                .bind("parent2", parent(revision, 1))
                .bind("device", revision.device())
                .bind("author", revision.author())
                .bind("reason", revision.reason().name())
                .bind("cut", revision.cutAt().toEpochMilli())
                .bind("title", text.title())
                .bind("summary", text.summary())
                .bind("slug", text.slug())
                .bind("body", text.body())
                .bind("sha", text.sha256())
                .execute();
    }

    private static byte @Nullable [] parent(Revision revision, int index) {
        return index < revision.parents().size() ? revision.parents().get(index).toBytes() : null;
    }

    private static void cutPost(Handle handle, Writing writing, Id<Post> id, Reason reason) {
        Post post = PostTable.find(handle, id);
        if (post == null) return;
        Instant now = writing.now();
        handle.createUpdate(
                        """
                        INSERT INTO post_revision (id, post, parent1, device, author, reason, cut_at, kind,
                          tags, credit_outlet, credit_url, credit_author, credit_licence, sha)
                        SELECT :id, post.pk,
                          (SELECT r.id FROM post_revision r WHERE r.post = post.pk ORDER BY r.pk DESC LIMIT 1),
                          :device, :author, :reason, :cut, kind, tags, credit_outlet, credit_url,
                          credit_author, credit_licence, :sha
                        FROM post WHERE id = :post AND :sha IS NOT
                          (SELECT r.sha FROM post_revision r WHERE r.post = post.pk ORDER BY r.pk DESC LIMIT 1)\
                        """)
                .bind("id", writing.ids().next().toBytes())
                .bind("device", writing.device())
                .bind("author", writing.author().get())
                .bind("reason", reason.name())
                .bind("cut", now.toEpochMilli())
                .bind("sha", PostTable.sha(post))
                .bind("post", id.toBytes())
                .execute();
    }

    public static @Nullable Revision newest(Handle handle, Id<Variant> variant) {
        return handle.createQuery(
                        SELECT + "WHERE variant.id = :variant ORDER BY revision.pk DESC LIMIT 1")
                .bind("variant", variant.toBytes())
                .map((row, _) -> revision(row))
                .findOne()
                .orElse(null);
    }

    public static @Nullable Revision find(Handle handle, Id<Revision> id) {
        return handle.createQuery(SELECT + "WHERE revision.id = :id")
                .bind("id", id.toBytes())
                .map((row, _) -> revision(row))
                .findOne()
                .orElse(null);
    }

    public static List<Revision> of(Handle handle, Id<Variant> variant) {
        return handle.createQuery(SELECT + "WHERE variant.id = :variant ORDER BY revision.pk DESC")
                .bind("variant", variant.toBytes())
                .map((row, _) -> revision(row))
                .list();
    }

    private static Revision revision(ResultSet row) throws SQLException {
        Id<Revision> id = Columns.id(row, "id");
        List<Id<Revision>> parents = new ArrayList<>();
        for (String column : List.of("parent1", "parent2")) {
            Id<Revision> parent = Columns.optionalId(row, column);
            if (parent != null) parents.add(parent);
        }
        VariantText text =
                new VariantText(
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("slug"),
                        row.getString("body"));
        Columns.intact("revision", id, row.getString("text_sha"), text.sha256());
        return new Revision(
                id,
                Columns.id(row, "variant_id"),
                parents,
                row.getString("device"),
                row.getString("author"),
                Reason.valueOf(row.getString("reason")),
                Columns.instant(row, "cut_at"),
                text);
    }
}
