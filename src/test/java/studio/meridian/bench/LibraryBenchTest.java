package studio.meridian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import studio.meridian.messages.Messages;
import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.storage.LibraryStore;
import studio.meridian.storage.LibraryStore.Shelf;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.TestDesk;
import studio.meridian.ui.UiToolkit;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.MapSettings;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.library.LibraryModel;
import studio.meridian.ui.library.LibraryView;
import studio.meridian.ui.library.PreviewModel;
import studio.meridian.ui.look.Look;
import studio.meridian.ui.overlay.Layers;
import studio.meridian.ui.overlay.Notices;
import studio.meridian.ui.preview.NativePreview;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** From opening the Library to a list one can use, and what it holds in memory. */
@Tag("bench")
class LibraryBenchTest {
    private static final String LISTED =
            LibraryStore.LIST_SQL + "WHERE post.archived_at IS NULL ORDER BY post.updated_at DESC";
    private static final int WARM = 3;
    private static final int LAPS = 15;
    private static final double BAR = 2;
    private static final int MOST_HEAP_MB = 512;
    private static final int PATIENCE_SECONDS = 120;

    private static TestWorkspace workspace;
    private static RawQueries raw;
    private static final Background BACKGROUND = Background.desktop();

    @BeforeAll
    static void open() throws Exception {
        workspace = BigLibrary.open();
        raw = new RawQueries(workspace.database.folder().database());
        UiToolkit.start();
    }

    @AfterAll
    static void close() throws Exception {
        raw.close();
        workspace.close();
    }

    @Test
    void the_list_is_there_soon_after_the_query_that_fills_it() throws Exception {
        List<Object[]> expected = raw.rows(LISTED);
        assertThat(workspace.library.list(Shelf.IN_USE))
                .extracting(row -> row.post())
                .containsExactlyElementsOf(
                        expected.stream().map(row -> Id.<Post>ofBytes((byte[]) row[0])).toList());
        Race.Lap plain = Race.wall(() -> raw.rows(LISTED));
        Table table =
                new Table("library", "From open to a usable list, against the query that fills it");
        int rows = expected.size();
        table.row(
                "store: rows as records",
                rows,
                Race.run(WARM, LAPS, Race.wall(() -> workspace.library.list(Shelf.IN_USE)), plain));
        table.row(
                "model: until its list holds the rows",
                rows,
                Race.run(WARM, LAPS, () -> load(rows), plain),
                BAR);
        table.row(
                "view: until the rows are laid out",
                rows,
                Race.run(WARM, LAPS, () -> show(rows), plain),
                BAR);
        table.write();
    }

    private LibraryModel model() {
        return new LibraryModel(
                workspace.library, workspace.posts, workspace.database.changes(), BACKGROUND);
    }

    /** The real model, from being shown to its rows. */
    private long load(int rows) throws Exception {
        CompletableFuture<Long> lap = new CompletableFuture<>();
        UiToolkit.run(() -> {
            LibraryModel model = model();
            long begin = System.nanoTime();
            model.loadedProperty()
                    .addListener(_ -> {
                        lap.complete(System.nanoTime() - begin);
                        assertThat(model.rows()).hasSize(rows);
                        model.hidden();
                    });
            model.shown();
        });
        return lap.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** The real view, from being shown to cells with posts in them. */
    private long show(int rows) throws Exception {
        CompletableFuture<Long> lap = new CompletableFuture<>();
        UiToolkit.run(() -> {
            LibraryModel model = model();
            Messages messages = Messages.of(Locale.ENGLISH);
            Layers layers = new Layers();
            LibraryView view = view(model, messages, layers);
            Scene scene = new Scene(view.node(), 1280, 800);
            new Look(new MapSettings(), BACKGROUND).dress(scene);
            long begin = System.nanoTime();
            AtomicBoolean once = new AtomicBoolean();
            InvalidationListener ready =
                    _ -> {
                        if (!model.loadedProperty().get() || once.getAndSet(true)) return;
                        BACKGROUND.onScreen(() -> {
                            scene.getRoot().applyCss();
                            scene.getRoot().layout();
                            lap.complete(System.nanoTime() - begin);
                            assertThat(filledCells(scene)).isGreaterThan(5);
                            view.hidden();
                        });
                    };
            model.loadedProperty().addListener(ready);
            view.shown();
        });
        return lap.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static long filledCells(Scene scene) {
        return scene.getRoot().lookupAll(".post-cell").stream()
                .filter(node -> node instanceof ListCell<?> cell && cell.getItem() != null)
                .count();
    }

    private LibraryView view(LibraryModel model, Messages messages, Layers layers) {
        return new LibraryView(
                model,
                new PreviewModel(workspace.variants, BACKGROUND),
                new NativePreview(workspace.media),
                new Notices(layers, BACKGROUND, messages),
                messages,
                new Words(messages, ZoneId.of("Atlantic/Azores"), workspace::now),
                _ -> {},
                TestWorkspace.EN);
    }

    @Test
    void the_whole_desktop_fits_into_the_heap() throws Exception {
        var desk = TestDesk.open(workspace, BACKGROUND, new MapSettings());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!UiToolkit.call(() -> filledCells(desk.scene()) > 0) && System.nanoTime() < end) {
            UiToolkit.run(() -> {
                desk.scene().getRoot().applyCss();
                desk.scene().getRoot().layout();
            });
        }
        Table table = new Table("heap", "Memory with the desktop open on the library");
        long used = used();
        long most = Runtime.getRuntime().maxMemory() >> 20;
        table.say("used after collection: %d MB of %d MB allowed", used, most);
        table.say(
                "heap <= %d MB: %s",
                MOST_HEAP_MB, used <= MOST_HEAP_MB && most <= MOST_HEAP_MB ? "HELD" : "MISSED");
        table.write();
        assertThat(UiToolkit.call(() -> filledCells(desk.scene()))).isPositive();
        UiToolkit.run(desk::close);
    }

    private static long used() {
        Runtime machine = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) System.gc();
        return (machine.totalMemory() - machine.freeMemory()) >> 20;
    }
}
