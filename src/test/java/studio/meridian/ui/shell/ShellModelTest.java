package studio.meridian.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.storage.LibraryStore.Shelf;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.common.ByHand;
import studio.meridian.ui.common.MapSettings;

import java.nio.file.Path;
import java.util.List;

/** Which screen is in front, and that the numbers at the edge follow the workspace. */
class ShellModelTest {
    private static final List<String> SCREENS = List.of("library", "write", "plan");

    @TempDir Path temp;
    private final ByHand hand = new ByHand();
    private final MapSettings settings = new MapSettings();
    private TestWorkspace workspace;
    private int readings;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private ShellModel model() {
        return new ShellModel(
                SCREENS,
                () -> {
                    readings++;
                    return new Pulse(workspace.library.count(Shelf.IN_USE), 0, 0, null);
                },
                workspace.database.changes(),
                hand.background,
                settings);
    }

    @Test
    void the_screen_one_left_is_in_front_again() {
        model().go("plan");
        hand.rest();
        assertThat(model().screenProperty().get()).isEqualTo("plan");
    }

    @Test
    void a_screen_that_is_gone_gives_way_to_the_first() {
        settings.put("ui.screen", "insights");
        ShellModel model = model();
        assertThat(model.screenProperty().get()).isEqualTo("library");
        model.go("insights");
        assertThat(model.screenProperty().get()).isEqualTo("library");
    }

    @Test
    void the_numbers_follow_changes_and_many_changes_are_one_reading() {
        ShellModel model = model();
        model.shown();
        hand.rest();
        assertThat(model.pulseProperty().get().posts()).isZero();
        for (int i = 0; i < 20; i++) workspace.article("Tea " + i, "leaves");
        hand.rest();
        hand.endPauses();
        hand.rest();
        assertThat(model.pulseProperty().get().posts()).isEqualTo(20);
        // The first, the one of all changes, and the one of the minute, whose pause ended too.
        assertThat(readings).isLessThanOrEqualTo(3);
    }

    @Test
    void time_passing_alone_is_noticed_once_a_minute() {
        ShellModel model = model();
        model.shown();
        hand.rest();
        Pulse first = model.pulseProperty().get();
        hand.endPauses();
        hand.rest();
        assertThat(model.pulseProperty().get()).isEqualTo(first).isNotSameAs(first);
        assertThat(hand.pauses()).isEqualTo(1);
    }

    @Test
    void a_hidden_shell_reads_nothing_and_waits_for_nothing() {
        ShellModel model = model();
        model.shown();
        hand.rest();
        model.hidden();
        int before = readings;
        workspace.article("Tea", "leaves");
        hand.restWithPauses(3);
        assertThat(readings).isEqualTo(before);
        assertThat(hand.pauses()).isZero();
    }

    @Test
    void a_failed_reading_is_told_and_the_next_minute_is_another_chance() {
        boolean[] broken = {true};
        ShellModel model =
                new ShellModel(
                        SCREENS,
                        () -> {
                            if (broken[0]) throw new IllegalStateException("locked");
                            return new Pulse(7, 0, 0, null);
                        },
                        workspace.database.changes(),
                        hand.background,
                        settings);
        model.shown();
        hand.rest();
        assertThat(hand.troubles).hasSize(1);
        broken[0] = false;
        hand.restWithPauses(1);
        assertThat(model.pulseProperty().get().posts()).isEqualTo(7);
    }
}
