package studio.meridian.app;

import studio.meridian.safe.Trees;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.tour.Story;
import studio.meridian.ui.tour.Tour;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * Shows the studio without a display: the real desktop over a new sample workspace, played by real
 * key and mouse events, each step kept as a picture, and the site it published.
 */
final class TourShow {
    private static final ZoneId HOME = ZoneId.of("Atlantic/Azores");

    private final Path folder;
    private final Machine machine;

    /**
     * @param folder emptied first; holds pictures, {@code workspace} and {@code site} afterwards
     */
    TourShow(Path folder, Machine machine) {
        this.folder = folder;
        this.machine = machine;
    }

    /** Plays the tour and tells of each picture. */
    void play(PrintWriter out) {
        try {
            Trees.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WorkspaceFolder workspace = new WorkspaceFolder(folder.resolve("workspace"));
        new SampleMaker(machine).make(workspace, folder.resolve("site"));
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Desktop.startToolkit();
        Database database = Database.open(workspace, machine.describeProcess());
        try (Core core = new Core(database, machine, Adapters.all())) {
            Background background = Background.desktop();
            new Desktop(core, machine, background)
                    .working(desktop ->
                            new Story(new Tour(background, folder), out::println)
                                    .play(() -> desktop.desk(HOME)));
        }
        Desktop.stopToolkit();
    }
}
