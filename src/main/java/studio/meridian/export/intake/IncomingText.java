package studio.meridian.export.intake;

import org.jspecify.annotations.Nullable;

import studio.meridian.export.ImportNote;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.UnitState;
import studio.meridian.model.VariantText;
import studio.meridian.storage.IntakeStore.Unit;

import java.util.List;

/**
 * One language of a post that comes in.
 *
 * @param key its stable name outside
 * @param name how the report calls it
 * @param type what it is outside, for example {@code file} or {@code page}
 * @param original the text as it came; the same text again changes nothing
 * @param state how far it has come as a translation, or null to write it freely
 * @param units its sentences where it tells them one by one, else empty
 */
public record IncomingText(
        String key,
        String name,
        String type,
        String original,
        LocaleTag locale,
        VariantText text,
        String translator,
        @Nullable UnitState state,
        List<Unit> units,
        List<ImportNote> notes) {
    public IncomingText {
        units = List.copyOf(units);
        notes = List.copyOf(notes);
    }
}
