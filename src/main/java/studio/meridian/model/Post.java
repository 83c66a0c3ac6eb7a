package studio.meridian.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One piece of work in all its languages. The words are in its {@link Variant}s.
 *
 * @param sourceLocale the language it is first written in
 * @param tags topics, in the writer's order, without {@code #}
 * @param archivedAt when it was put away, or null while it is in use
 */
public record Post(
        Id<Post> id,
        PostKind kind,
        LocaleTag sourceLocale,
        List<String> tags,
        Credit credit,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt) {
    public Post {
        tags = List.copyOf(tags);
    }

    /** Whether it is put away. */
    public boolean isArchived() {
        return archivedAt != null;
    }
}
