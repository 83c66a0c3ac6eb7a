package studio.meridian.storage.table;

import org.jdbi.v3.core.Handle;

import studio.meridian.localization.memory.ExactMatch;
import studio.meridian.localization.memory.MemoryKey;
import studio.meridian.localization.memory.TranslationMemory;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.UnitOrigin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** SQL of the translation memory, within one transaction. */
public final class MemoryTable implements TranslationMemory {
    private final Handle handle;

    public MemoryTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public List<ExactMatch> exact(LocaleTag source, LocaleTag target, String sentence) {
        return handle.createQuery(
                        """
                        SELECT * FROM memory WHERE source_locale = :source AND target_locale = :target
                          AND source_key = :key ORDER BY changed_at DESC, pk DESC\
                        """)
                .bind("source", source.tag())
                .bind("target", target.tag())
                .bind("key", MemoryKey.of(sentence).digest())
                .map((row, _) -> match(row))
                .list();
    }

    @Override
    public void remember(LocaleTag source, LocaleTag target, ExactMatch match) {
        handle.createUpdate(
                        """
                        INSERT INTO memory (source_locale, target_locale, source_key, source, target, origin,
                          author, changed_at)
                        VALUES (:sourceLocale, :targetLocale, :key, :source, :target, :origin, :author, :at)
                        ON CONFLICT (source_locale, target_locale, source_key, target)
                        DO UPDATE SET changed_at = excluded.changed_at, origin = excluded.origin,
                          author = excluded.author, source = excluded.source\
                        """)
                .bind("sourceLocale", source.tag())
                .bind("targetLocale", target.tag())
                .bind("key", MemoryKey.of(match.source()).digest())
                .bind("source", match.source())
                .bind("target", match.target())
                .bind("origin", match.origin().name())
                .bind("author", match.by())
                .bind("at", match.at().toEpochMilli())
                .execute();
    }

    /** Drops a translation of a sentence. */
    public void forget(LocaleTag source, LocaleTag target, ExactMatch match) {
        handle.createUpdate(
                        """
                        DELETE FROM memory WHERE source_locale = :source AND target_locale = :target
                          AND source_key = :key AND target = :words\
                        """)
                .bind("source", source.tag())
                .bind("target", target.tag())
                .bind("key", MemoryKey.of(match.source()).digest())
                .bind("words", match.target())
                .execute();
    }

    private static ExactMatch match(ResultSet row) throws SQLException {
        return new ExactMatch(
                row.getString("source"),
                row.getString("target"),
                UnitOrigin.valueOf(row.getString("origin")),
                Columns.instant(row, "changed_at"),
                row.getString("author"));
    }
}
