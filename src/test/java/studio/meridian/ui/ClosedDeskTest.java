package studio.meridian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.ui.tour.Stagehand;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A desk that was closed lets go of its window, however long the program goes on. */
final class ClosedDeskTest {
    private static final int COLLECTIONS = 50;

    @TempDir private Path temp;

    @Test
    void nothing_keeps_a_closed_desk() throws Exception {
        WeakReference<Scene> closed = playAndClose("closed");
        playAndClose("next");
        for (int i = 0; i < COLLECTIONS && closed.get() != null; i++) {
            System.gc();
            UiToolkit.run(() -> {});
        }
        assertThat(closed.get()).isNull();
    }

    private WeakReference<Scene> playAndClose(String folder) throws Exception {
        List<WeakReference<Scene>> seen = new ArrayList<>();
        try (PlayedDesk desk = new PlayedDesk(temp.resolve(folder))) {
            desk.workspace.article("Salt", "We dry it.");
            desk.play((Stagehand hand) -> {
                for (int screen = 1; screen <= 7; screen++) hand.press("Shortcut+" + screen);
                seen.add(new WeakReference<>(hand.scene()));
            });
        }
        return seen.getFirst();
    }
}
