package studio.meridian.app;

import studio.meridian.export.out.ExportFailure;
import studio.meridian.messages.FailureException;
import studio.meridian.safe.Trees;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.tour.Story;
import studio.meridian.ui.tour.Tour;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * Shows the studio without a display: the real desktop over a new sample workspace, played by real
 * key and mouse events, each step kept as a picture, and the site it published.
 */
final class TourShow {
    private static final String MARK = ".meridian-tour";
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

    /**
     * Plays the tour.
     *
     * @param tell told of each picture
     * @return how many pictures were taken
     * @throws FailureException {@link ExportFailure.Foreign} when other files lie in the folder
     */
    int play(Consumer<String> tell) {
        takeFolder();
        WorkspaceFolder workspace = new WorkspaceFolder(folder.resolve("workspace"));
        new SampleMaker(machine).make(workspace, folder.resolve("site"));
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Desktop.startToolkit();
        Database database = Database.open(workspace, machine.describeProcess());
        try (Core core = new Core(database, machine, Adapters.all(machine.web()), Keys.atDesk());
                Background background = Background.desktop()) {
            Tour tour = new Tour(background, folder);
            new Desktop(core, machine, background)
                    .working(desktop -> new Story(tour, tell).play(() -> desktop.desk(HOME)));
            return tour.pictures().size();
        } finally {
            Desktop.stopToolkit();
        }
    }

    /** Empties the folder of an earlier tour; a folder of anybody else is left alone. */
    private void takeFolder() {
        try {
            Path mark = folder.resolve(MARK);
            if (Files.isDirectory(folder) && !Files.exists(mark)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                    for (Path file : files) {
                        throw new FailureException(
                                new ExportFailure.Foreign(
                                        folder.toString(), String.valueOf(file.getFileName())));
                    }
                }
            }
            Trees.delete(folder);
            Files.createDirectories(folder);
            Files.createFile(mark);
        } catch (IOException e) {
            throw new FailureException(
                    new ExportFailure.Unwritable(folder.toString(), String.valueOf(e.getMessage())),
                    e);
        }
    }
}
