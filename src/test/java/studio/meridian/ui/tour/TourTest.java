package studio.meridian.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.Desk;
import studio.meridian.ui.Sample;
import studio.meridian.ui.TestDesk;
import studio.meridian.ui.UiToolkit;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.MapSettings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tour is played, and each of its pictures is fit to be shown. */
class TourTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("meridian.build", "target"), "tour-test");

    private final Background background = Background.desktop();

    @BeforeAll
    static void start() throws Exception {
        UiToolkit.start();
    }

    @Test
    void every_picture_is_fit_to_be_shown(@TempDir Path folder) throws Exception {
        Tour tour = new Tour(background, FOLDER);
        List<String> findings = new ArrayList<>();
        try (TestWorkspace full = new TestWorkspace(folder.resolve("full"));
                TestWorkspace empty = new TestWorkspace(folder.resolve("empty"))) {
            Sample.fill(full);
            Desk desk = TestDesk.open(full, background, new MapSettings());
            tour.play(desk, LibrarySteps.full(), (name, shown) -> check(name, shown, findings));
            desk = TestDesk.open(full, background, new MapSettings());
            tour.play(desk, WriteSteps.all(), (name, shown) -> check(name, shown, findings));
            desk = TestDesk.open(full, background, new MapSettings());
            tour.play(desk, WriteSteps.empty(), (name, shown) -> check(name, shown, findings));
            desk = TestDesk.open(full, background, new MapSettings());
            tour.play(desk, SettingsSteps.all(), (name, shown) -> check(name, shown, findings));
            for (List<Step> steps :
                    List.of(
                            TranslateSteps.full(),
                            PlanSteps.full(),
                            ChannelsSteps.full(),
                            ActivitySteps.full())) {
                desk = TestDesk.open(full, background, new MapSettings());
                tour.play(desk, steps, (name, shown) -> check(name, shown, findings));
            }
            Desk bare = TestDesk.open(empty, background, new MapSettings());
            tour.play(bare, LibrarySteps.empty(), (name, shown) -> check(name, shown, findings));
            for (List<Step> steps :
                    List.of(
                            TranslateSteps.empty(),
                            PlanSteps.empty(),
                            ChannelsSteps.empty(),
                            ActivitySteps.empty())) {
                bare = TestDesk.open(empty, background, new MapSettings());
                tour.play(bare, steps, (name, shown) -> check(name, shown, findings));
            }
        }
        assertThat(findings).isEmpty();
        assertThat(tour.pictures())
                .hasSize(
                        LibrarySteps.full().size()
                                + WriteSteps.all().size()
                                + WriteSteps.empty().size()
                                + SettingsSteps.all().size()
                                + TranslateSteps.full().size()
                                + TranslateSteps.empty().size()
                                + PlanSteps.full().size()
                                + ChannelsSteps.full().size()
                                + ActivitySteps.full().size()
                                + PlanSteps.empty().size()
                                + ChannelsSteps.empty().size()
                                + ActivitySteps.empty().size()
                                + LibrarySteps.empty().size());
        assertThat(tour.pictures().stream().map(TourTest::bytes).distinct().count())
                .as("each picture shows something else")
                .isEqualTo(tour.pictures().size());
    }

    private static void check(String name, Desk desk, List<String> findings) {
        PictureCheck.of(desk.scene().getRoot()).forEach(found -> findings.add(name + ": " + found));
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
