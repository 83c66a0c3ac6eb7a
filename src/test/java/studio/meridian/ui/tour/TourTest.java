package studio.meridian.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.Desk;
import studio.meridian.ui.Sample;
import studio.meridian.ui.TestDesk;
import studio.meridian.ui.UiToolkit;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.MapSettings;
import studio.meridian.ui.font.FontFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The tour is played, and each of its pictures is fit to be shown. */
class TourTest {
    @AutoClose private final Background background = Background.desktop();

    @BeforeAll
    static void start() throws Exception {
        UiToolkit.start();
    }

    @Test
    void every_picture_is_fit_to_be_shown(@TempDir Path folder) throws Exception {
        play("tour-test", folder);
    }

    /**
     * The same in a window of the system, which needs a display: {@code xvfb-run mvn -Pxvfb ...}
     */
    @Test
    @Tag("xvfb")
    void every_picture_is_fit_to_be_shown_in_a_window(@TempDir Path folder) throws Exception {
        assertThat(System.getProperty("glass.platform")).isEqualTo("gtk");
        play("tour-window", folder);
    }

    @Test
    void a_sign_without_glyph_and_a_clipped_label_are_found() throws Exception {
        BitSet drawn = FontFile.everything();
        UiToolkit.run(() -> {
            Label clipped = new Label("Far too long for so little room");
            clipped.setMaxWidth(40);
            VBox box = new VBox(clipped, new Text("\u1208"), new TextField("\u13A0"));
            new Scene(box, 300, 200);
            box.applyCss();
            box.layout();
            assertThat(PictureCheck.of(box, drawn))
                    .anyMatch(found -> found.startsWith("clipped"))
                    .anyMatch(found -> found.contains("ETHIOPIC"))
                    .anyMatch(found -> found.contains("CHEROKEE"));
        });
    }

    private static List<List<Step>> onFull() {
        return List.of(
                LibrarySteps.full(),
                WriteSteps.all(),
                WriteSteps.empty(),
                SettingsSteps.all(),
                TranslateSteps.full(),
                PlanSteps.full(),
                ChannelsSteps.full(),
                ActivitySteps.full());
    }

    private static List<List<Step>> onEmpty() {
        return List.of(
                LibrarySteps.empty(),
                TranslateSteps.empty(),
                PlanSteps.empty(),
                ChannelsSteps.empty(),
                ActivitySteps.empty());
    }

    private void play(String name, Path folder) throws Exception {
        Path target = Path.of(System.getProperty("meridian.build", "target"), name);
        Tour tour = new Tour(background, target);
        BitSet drawn = FontFile.everything();
        List<String> findings = new ArrayList<>();
        int steps = 0;
        try (TestWorkspace full = new TestWorkspace(folder.resolve("full"));
                TestWorkspace empty = new TestWorkspace(folder.resolve("empty"))) {
            Sample.fill(full);
            for (List<Step> chapter : onFull()) {
                steps += chapter.size();
                play(tour, full, chapter, drawn, findings);
            }
            for (List<Step> chapter : onEmpty()) {
                steps += chapter.size();
                play(tour, empty, chapter, drawn, findings);
            }
        }
        assertThat(findings).isEmpty();
        assertThat(tour.pictures()).hasSize(steps).allMatch(Files::exists);
        assertThat(tour.pictures().stream().map(TourTest::bytes).distinct().count())
                .as("each picture shows something else")
                .isEqualTo(tour.pictures().size());
    }

    private void play(
            Tour tour,
            TestWorkspace workspace,
            List<Step> chapter,
            BitSet drawn,
            List<String> findings) {
        Desk desk = TestDesk.open(workspace, background, new MapSettings());
        tour.play(
                desk,
                chapter,
                (name, shown) ->
                        PictureCheck.of(shown.scene().getRoot(), drawn)
                                .forEach(found -> findings.add(name + ": " + found)));
    }

    private static List<Byte> bytes(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<Byte> list = new ArrayList<>(bytes.length);
            for (byte one : bytes) list.add(one);
            return list;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
