package studio.meridian.ui.translate;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitState;
import studio.meridian.storage.TranslationStore;
import studio.meridian.ui.common.Background;

import java.time.Duration;

/** The words being typed for one sentence; they are saved at most a second behind the typing. */
final class Typing {
    private static final Duration BEHIND = Duration.ofMillis(700);

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final TranslationStore store;
    private final Background background;
    private final Runnable saved;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    /** The sentence as it was when it was taken up: what an emptied field goes back to. */
    private @Nullable TranslationUnit opened;

    private String stored = "";
    private int saving;

    /** Whether someone else saved the words, so that they are what one goes back to. */
    private boolean taken;

    private Background.@Nullable Pending waiting;

    /**
     * @param saved told after each save
     */
    Typing(TranslationStore store, Background background, Runnable saved) {
        this.store = store;
        this.background = background;
        this.saved = saved;
    }

    /** Takes up a sentence; the one before must have been left. */
    void open(@Nullable TranslationUnit unit) {
        forget();
        taken = false;
        opened = unit;
        stored = unit == null ? "" : unit.target();
        text.set(stored);
    }

    /** Takes what came from elsewhere, unless there are words that it does not know of. */
    void refresh(TranslationUnit unit) {
        boolean same = opened != null && opened.id().equals(unit.id());
        if (!same || isAhead() || saving > 0) return;
        if (!unit.target().equals(stored)) open(unit);
        else if (taken || unit.state() != UnitState.INITIAL) opened = unit;
        taken = false;
    }

    /** What stands in the field now. */
    void type(String words) {
        if (opened == null || words.equals(text.get())) return;
        text.set(words);
        if (isAhead() && waiting == null) waiting = background.later(BEHIND, this::save);
    }

    private boolean isAhead() {
        return !text.get().equals(stored);
    }

    /** Whether the field was emptied although there is a translation. */
    boolean wasEmptied() {
        return opened != null && text.get().isBlank() && !opened.target().isBlank();
    }

    /** Saves what is not saved yet. An emptied field never replaces a translation. */
    void save() {
        forget();
        TranslationUnit unit = opened;
        if (unit == null || !isAhead()) return;
        // Empty never replaces words unasked.
        if (text.get().isBlank() && !unit.target().isBlank()) return;
        String words = text.get();
        stored = words;
        write(unit, words);
    }

    /** The sentence is left: saves, and brings back what an emptied field hides. */
    void leave() {
        TranslationUnit unit = opened;
        if (unit != null && wasEmptied()) {
            text.set(unit.target());
        }
        save();
    }

    private void write(TranslationUnit unit, String words) {
        saving++;
        background.write(
                () -> {
                    if (words.equals(unit.target())) store.restore(unit);
                    else store.draft(unit.id(), words);
                    return true;
                },
                _ -> {
                    saving--;
                    saved.run();
                },
                failure -> {
                    saving--;
                    keep(unit, words);
                    background.report(failure);
                });
    }

    /** Words that could not be saved are tried again, as long as they stand in the field. */
    private void keep(TranslationUnit unit, String words) {
        boolean here = opened != null && opened.id().equals(unit.id()) && stored.equals(words);
        if (!here) return;
        stored = unit.target();
        if (isAhead() && waiting == null) waiting = background.later(AGAIN, this::save);
    }

    /** The words are about to be saved by someone else. */
    String take() {
        forget();
        taken = true;
        stored = text.get();
        return stored;
    }

    private void forget() {
        if (waiting != null) waiting.cancel();
        waiting = null;
    }

    /** What stands in the field. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    String text() {
        return text.get();
    }
}
