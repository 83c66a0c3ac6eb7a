package studio.meridian.ui.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.storage.SettingStore;
import studio.meridian.storage.database.Upkeep;
import studio.meridian.ui.common.Background;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Who writes here, and how the workspace is kept safe. */
public final class SettingsModel {
    private static final Duration SETTLE = Duration.ofMillis(500);

    private final SettingStore settings;
    private final Upkeep upkeep;
    private final Background background;
    private final ReadOnlyStringWrapper author = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Instant> copied = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Background.@Nullable Pending saving;
    private @Nullable String unsaved;

    public SettingsModel(SettingStore settings, Upkeep upkeep, Background background) {
        this.settings = settings;
        this.upkeep = upkeep;
        this.background = background;
    }

    /** Reads everything anew. */
    public void refresh() {
        background.read(() -> settings.get(SettingStore.AUTHOR, ""), this::accept);
        background.read(settings::isCounting, counting::set);
        background.read(() -> new Copied(upkeep.newest()), read -> copied.set(read.at()));
    }

    private void accept(String read) {
        if (unsaved == null) author.set(read);
    }

    /** Whose name stands under what is written here. */
    public ReadOnlyStringProperty authorProperty() {
        return author.getReadOnlyProperty();
    }

    /** Another name, saved soon. */
    public void author(String name) {
        background.assertOnScreen();
        if (name.equals(author.get())) return;
        author.set(name);
        unsaved = name;
        if (saving != null) saving.cancel();
        saving = background.later(SETTLE, this::save);
    }

    /** Saves what was typed and is not saved yet. */
    public void save() {
        String name = unsaved;
        if (name == null) return;
        unsaved = null;
        background.write(
                () -> {
                    settings.put(SettingStore.AUTHOR, name.strip());
                    return true;
                },
                _ -> {});
    }

    /** Whether what is published is counted by itself. */
    public ReadOnlyBooleanProperty countingProperty() {
        return counting.getReadOnlyProperty();
    }

    /** Has it counted by itself from now on, or no longer. */
    public void count(boolean byItself) {
        background.assertOnScreen();
        counting.set(byItself);
        background.write(
                () -> {
                    settings.count(byItself);
                    return byItself;
                },
                counting::set);
    }

    /** When the newest copy was taken, or null. */
    public ReadOnlyObjectProperty<@Nullable Instant> copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    /** Whether a copy or a check is under way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Takes a verified copy of the workspace's database. */
    public void copyNow(Consumer<Path> done) {
        work(
                upkeep::copyNow,
                copy -> {
                    refresh();
                    done.accept(copy);
                });
    }

    /** Has the database checked; a damage is reported like any trouble. */
    public void check(Runnable sound) {
        work(
                () -> {
                    upkeep.check();
                    return true;
                },
                _ -> sound.run());
    }

    private <T> void work(java.util.concurrent.Callable<T> work, Consumer<? super T> done) {
        if (busy.get()) return;
        busy.set(true);
        background.read(
                work,
                result -> {
                    busy.set(false);
                    done.accept(result);
                },
                failure -> {
                    busy.set(false);
                    background.report(failure);
                });
    }

    private record Copied(@Nullable Instant at) {}
}
