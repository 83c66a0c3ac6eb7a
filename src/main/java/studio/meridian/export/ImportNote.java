package studio.meridian.export;

import studio.meridian.messages.Messages;
import studio.meridian.safe.SafeJson;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Something a person should know about an imported file, although it was no failure. */
public record ImportNote(Kind kind, Map<String, Object> arguments) {
    /** What can be noted; the words stand in the bundles below {@code import.note.}. */
    public enum Kind {
        EDITED_HERE,
        DELETED_HERE,
        WRITTEN_HERE,
        UNPAIRED,
        TAGS_OF_SOURCE,
        FIELDS_NOT_READ,
        NO_CHANNEL,
        PLAN_PAST,
        PICTURE_MISSING,
        PICTURE_OUTSIDE,
        PICTURE_TOO_LARGE,
        PICTURE_UNKNOWN,
        READ_ME,
        SECTION_PAGE,
        NOT_CONVERTED,
        NOT_FETCHED,
        MENU_ITEM,
        OTHER_TYPE,
        NOT_SAVED,
        COMMENTS,
        PUBLISHED_THERE,
        WAS_DRAFT,
        WAS_PENDING,
        WAS_PRIVATE,
        WAS_TRASHED,
        HAD_PASSWORD,
        HELD,
        CHANNEL_IN_USE,
        SCHEDULE_PAST;

        /** Its stable name in files and results. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ImportNote {
        arguments = Map.copyOf(arguments);
    }

    /** A note without arguments. */
    public static ImportNote of(Kind kind) {
        return new ImportNote(kind, Map.of());
    }

    /** A note with one argument. */
    public static ImportNote of(Kind kind, String name, Object value) {
        return new ImportNote(kind, Map.of(name, value));
    }

    /** In words, as one sentence. */
    public String text(Messages messages) {
        return messages.get("import.note." + kind.word(), arguments);
    }

    /** Notes as they are kept in the workspace: JSON, in no language. */
    public static String toJson(List<ImportNote> notes) {
        return notes.isEmpty()
                ? ""
                : SafeJson.write(notes.stream().map(ImportNote::plain).toList());
    }

    private Map<String, Object> plain() {
        Map<String, Object> plain = new TreeMap<>(arguments);
        plain.put("note", kind.word());
        return plain;
    }
}
