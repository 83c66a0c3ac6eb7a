package studio.meridian.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.FailureException;
import studio.meridian.storage.SettingStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.StorageFailure;
import studio.meridian.storage.database.Upkeep;
import studio.meridian.storage.database.WorkspaceFolder;
import studio.meridian.ui.common.Background;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The settings without a window: everything runs at once, and what waits is let go by the test. */
class SettingsModelTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private SettingStore settings;
    private SettingsModel model;
    private final Background background =
            new Background(Runnable::run, Runnable::run, Runnable::run, () -> true, this::later);
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Throwable> troubles = new ArrayList<>();

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        settings = new SettingStore(workspace.database);
        background.onTrouble(troubles::add);
        Upkeep upkeep = new Upkeep(workspace.database, workspace::now);
        model = new SettingsModel(settings, upkeep, background);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Background.Pending later(Duration delay, Runnable task) {
        waiting.add(task);
        return () -> waiting.remove(task);
    }

    @Test
    void a_name_is_saved_a_little_after_the_typing_and_only_once() {
        model.author("I");
        model.author("Inês");
        assertThat(settings.get(SettingStore.AUTHOR, "")).isEmpty();
        assertThat(waiting).hasSize(1);
        waiting.getFirst().run();
        assertThat(settings.get(SettingStore.AUTHOR, "")).isEqualTo("Inês");
    }

    @Test
    void leaving_saves_at_once() {
        model.author("  Inês ");
        model.save();
        assertThat(settings.get(SettingStore.AUTHOR, "")).isEqualTo("Inês");
    }

    @Test
    void what_is_being_typed_is_not_overwritten_by_what_was_read() {
        settings.put(SettingStore.AUTHOR, "Noor");
        model.author("Inês");
        model.refresh();
        assertThat(model.authorProperty().get()).isEqualTo("Inês");
        model.save();
        model.refresh();
        assertThat(model.authorProperty().get()).isEqualTo("Inês");
    }

    @Test
    void a_copy_is_taken_and_its_moment_shown() {
        model.refresh();
        assertThat(model.copiedProperty().get()).isNull();
        List<Path> copies = new ArrayList<>();
        model.copyNow(copies::add);
        assertThat(copies).singleElement().satisfies(copy -> assertThat(copy).exists());
        assertThat(model.copiedProperty().get()).isEqualTo(workspace.now());
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void a_sound_workspace_is_said_to_be_sound() {
        List<String> said = new ArrayList<>();
        model.check(() -> said.add("sound"));
        assertThat(said).containsExactly("sound");
        assertThat(troubles).isEmpty();
    }

    @Test
    void a_damaged_workspace_is_reported() throws Exception {
        for (int i = 0; i < 60; i++) workspace.article("Tea " + i, "salt ".repeat(2000));
        WorkspaceFolder folder = workspace.database.folder();
        workspace.close();
        damage(folder.database());
        List<String> said = new ArrayList<>();
        try (Database damaged = Database.open(folder, "test")) {
            Upkeep upkeep = new Upkeep(damaged, workspace::now);
            new SettingsModel(settings, upkeep, background).check(() -> said.add("sound"));
        }
        assertThat(said).isEmpty();
        assertThat(troubles)
                .singleElement()
                .isInstanceOfSatisfying(
                        FailureException.class,
                        known -> assertThat(known.failure()).isInstanceOf(StorageFailure.class));
    }

    private static void damage(Path file) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = raw.length() / 2; at < raw.length() - 4096; at += 4096) {
                raw.seek(at);
                raw.write(new byte[64]);
            }
        }
    }
}
