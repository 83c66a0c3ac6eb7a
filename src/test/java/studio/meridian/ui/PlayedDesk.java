package studio.meridian.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;

import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.MapSettings;
import studio.meridian.ui.tour.Stagehand;
import studio.meridian.ui.tour.Step;
import studio.meridian.ui.tour.Tour;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The real desktop over a throw-away workspace, played by real mouse and key events. */
public final class PlayedDesk implements AutoCloseable {
    public final TestWorkspace workspace;
    public final MapSettings settings = new MapSettings();
    private final Path folder;
    private final Background background = Background.desktop();

    public PlayedDesk(Path folder) throws Exception {
        UiToolkit.start();
        this.folder = folder;
        this.workspace = new TestWorkspace(folder);
    }

    /** Plays a story from opening to closing the desk. */
    public void play(Consumer<Stagehand> story) {
        new Tour(background, folder.resolve("pictures"))
                .play(
                        TestDesk.open(workspace, background, settings),
                        List.of(new Step("played", story)));
    }

    @Override
    public void close() {
        background.close();
        workspace.close();
    }

    /** Asserts or touches something on the thread of the screen. */
    public static void look(Stagehand hand, Runnable looks) {
        hand.on(looks);
    }

    /** A node that must be there. */
    public static Node node(Stagehand hand, String selector) {
        return Objects.requireNonNull(hand.scene().getRoot().lookup(selector), selector);
    }

    /** The words on a button. */
    public static String words(Stagehand hand, String selector) {
        return ((Button) node(hand, selector)).getText();
    }

    /** The posts in the Library's list. */
    @SuppressWarnings("unchecked")
    public static ListView<Row> posts(Stagehand hand) {
        return (ListView<Row>) node(hand, "#posts");
    }

    /** Which node has the keyboard, by its id or else its style classes. */
    public static String keyboard(Stagehand hand) {
        Node owner = hand.scene().getFocusOwner();
        if (owner == null) return "nobody";
        return owner.getId() == null ? owner.getStyleClass().toString() : owner.getId();
    }
}
