package studio.meridian.ui.library;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Messages;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.ui.overlay.Notices;

import java.util.function.Consumer;

/** What can be done with posts, each with the word about it and the way back. */
final class PostActions {
    private final LibraryModel model;
    private final Notices notices;
    private final Messages messages;
    private final Consumer<Id<Post>> open;
    private final LocaleTag writingLocale;
    private @Nullable Runnable back;

    /**
     * @param open brings a post to the Write screen
     * @param writingLocale the language new posts begin in
     */
    PostActions(
            LibraryModel model,
            Notices notices,
            Messages messages,
            Consumer<Id<Post>> open,
            LocaleTag writingLocale) {
        this.model = model;
        this.notices = notices;
        this.messages = messages;
        this.open = open;
        this.writingLocale = writingLocale;
    }

    void create() {
        model.create(writingLocale, open);
    }

    void open(Row row) {
        open.accept(row.post());
    }

    void duplicate(Row row) {
        model.duplicate(
                row.post(),
                title -> messages.get("library.copy-of", "title", title),
                copy -> {
                    model.reveal(copy);
                    tell(
                            "library.duplicated",
                            row,
                            () -> model.archive(copy, () -> model.choose(row.post())));
                });
    }

    void archive(Row row) {
        model.archive(
                row.post(),
                () ->
                        tell(
                                "library.archived",
                                row,
                                () -> model.restore(row.post(), () -> model.choose(row.post()))));
    }

    void restore(Row row) {
        model.restore(
                row.post(),
                () ->
                        tell(
                                "library.restored",
                                row,
                                () -> model.archive(row.post(), () -> model.choose(row.post()))));
    }

    private void tell(String key, Row row, Runnable undo) {
        back = undo;
        notices.tell(
                messages.get(key, "title", PostCell.name(row, messages)),
                messages.get("notice.undo"),
                this::undo);
    }

    /** Whether the last thing done can be taken back. */
    boolean canUndo() {
        return back != null;
    }

    /** Takes the last thing done back, once. */
    void undo() {
        Runnable wanted = back;
        back = null;
        if (wanted == null) return;
        notices.clear();
        wanted.run();
    }
}
