package studio.meridian.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.ui.UiToolkit;
import studio.meridian.ui.common.ByHand;
import studio.meridian.ui.common.MapSettings;

import java.util.ArrayList;
import java.util.List;

/** The window is found where it was left, and never where nobody could catch hold of it. */
class WindowStateTest {
    private final ByHand hand = new ByHand();
    private final MapSettings settings = new MapSettings();
    private final List<Stage> open = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        UiToolkit.start();
    }

    @AfterEach
    void close() throws Exception {
        UiToolkit.run(() -> open.forEach(Stage::hide));
    }

    private Stage window() {
        Stage stage = new Stage();
        open.add(stage);
        stage.setScene(new Scene(new StackPane()));
        new WindowState(settings, hand.background).attach(stage);
        stage.show();
        return stage;
    }

    private static Rectangle2D screen() {
        return Screen.getPrimary().getVisualBounds();
    }

    private static void fits(Stage stage) {
        assertThat(stage.getX()).isGreaterThanOrEqualTo(screen().getMinX() - stage.getWidth());
        assertThat(stage.getX()).isLessThan(screen().getMaxX());
        assertThat(stage.getY()).isBetween(screen().getMinY(), screen().getMaxY());
        assertThat(stage.getWidth()).isBetween(1.0, screen().getWidth());
        assertThat(stage.getHeight()).isBetween(1.0, screen().getHeight());
    }

    @Test
    void a_first_window_is_no_larger_than_the_screen() throws Exception {
        UiToolkit.run(() -> fits(window()));
    }

    @Test
    void it_comes_back_where_it_was_left() throws Exception {
        UiToolkit.run(() -> {
            Stage stage = window();
            stage.setX(120);
            stage.setY(90);
            stage.setWidth(800);
            stage.setHeight(600);
            assertThat(hand.pauses()).as("many moves are one saving").isEqualTo(1);
            hand.restWithPauses(1);
            stage.hide();
            Stage next = window();
            assertThat(next.getX()).isEqualTo(120);
            assertThat(next.getY()).isEqualTo(90);
            assertThat(next.getWidth()).isEqualTo(800);
            assertThat(next.getHeight()).isEqualTo(600);
        });
    }

    @Test
    void a_window_closed_right_after_a_move_is_remembered_too() throws Exception {
        UiToolkit.run(() -> {
            Stage stage = window();
            stage.setX(60);
            stage.setY(40);
            stage.hide();
            hand.rest();
            assertThat(settings.get("ui.window", "")).startsWith("60 40 ");
            assertThat(hand.pauses()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5000 5000 800 600",
                "-4000 20 800 600",
                "20 -900 800 600",
                "0 0 99999 99999",
                "0 0 3840 2160",
                "0 0 1 1",
                "960 960 800 600",
                "99999999999999999999 0 800 600",
                "0 0 99999999999999999999999 600"
            })
    void a_place_on_a_screen_that_is_gone_is_not_used(String place) throws Exception {
        settings.put("ui.window", place);
        UiToolkit.run(() -> fits(window()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN NaN NaN NaN", "1 2 3", "a b c d", "1.5 2 3 4", "１ ２ ３ ４"})
    void a_broken_memory_is_as_good_as_none(String place) throws Exception {
        settings.put("ui.window", place);
        UiToolkit.run(() -> fits(window()));
    }

    @Test
    void a_maximised_window_comes_back_maximised_and_keeps_its_smaller_size() throws Exception {
        settings.put("ui.window", "100 100 760 500");
        UiToolkit.run(() -> {
            Stage stage = window();
            stage.setMaximized(true);
            hand.restWithPauses(1);
            stage.hide();
            hand.rest();
            assertThat(settings.get("ui.window", "")).isEqualTo("100 100 760 500");
            assertThat(window().isMaximized()).isTrue();
        });
    }
}
