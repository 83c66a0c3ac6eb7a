package studio.meridian.export;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Failure;
import studio.meridian.model.Id;
import studio.meridian.model.Post;

import java.util.ArrayList;
import java.util.List;

/**
 * What an import did with one file or item.
 *
 * @param name the file's path below the imported folder, or the item's number outside
 * @param type what it is, for example {@code file}, {@code post}, {@code attachment}
 * @param notes what a person should know
 * @param refusal why it could not be read, for {@link Outcome#REFUSED} only
 * @param post the post it belongs to, or null
 */
public record ImportLine(
        String name,
        String type,
        String title,
        Outcome outcome,
        List<ImportNote> notes,
        @Nullable Failure refusal,
        @Nullable Id<Post> post) {
    public ImportLine {
        notes = List.copyOf(notes);
    }

    /** A file that could not be read. */
    public static ImportLine refused(String name, String type, String title, Failure why) {
        return new ImportLine(name, type, title, Outcome.REFUSED, List.of(), why, null);
    }

    /** Something that becomes no post. */
    public static ImportLine leftOut(String name, String type, String title, ImportNote why) {
        return new ImportLine(name, type, title, Outcome.LEFT_OUT, List.of(why), null, null);
    }

    /** The same line with one more note. */
    public ImportLine with(ImportNote note) {
        List<ImportNote> more = new ArrayList<>(notes);
        more.add(note);
        return new ImportLine(name, type, title, outcome, more, refusal, post);
    }
}
