package studio.meridian.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;

import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.UiSettings;

import java.time.Duration;
import java.util.Locale;

/** Puts the window where it was left, as far as there still is a screen there, and remembers. */
public final class WindowState {
    private static final String PLACE = "ui.window";
    private static final String MAXIMISED = "ui.window.maximised";
    private static final Duration SETTLE = Duration.ofMillis(500);
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 480;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    /** So much of the title must be on a screen for the window to be caught hold of. */
    private static final double GRIP = 80;

    private final UiSettings settings;
    private final Background background;
    private Background.@Nullable Pending saving;

    public WindowState(UiSettings settings, Background background) {
        this.settings = settings;
        this.background = background;
    }

    /** Places the window and follows it from now on. */
    public void attach(Stage stage) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        place(stage, Place.parse(settings.get(PLACE, "")));
        stage.setMaximized(Boolean.parseBoolean(settings.get(MAXIMISED, "")));
        stage.xProperty().addListener(_ -> saveSoon(stage));
        stage.yProperty().addListener(_ -> saveSoon(stage));
        stage.widthProperty().addListener(_ -> saveSoon(stage));
        stage.heightProperty().addListener(_ -> saveSoon(stage));
        stage.maximizedProperty().addListener(_ -> saveSoon(stage));
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> saveNow(stage));
    }

    private static void place(Stage stage, @Nullable Place place) {
        Screen screen = place == null ? null : screenOf(place);
        Rectangle2D room = (screen == null ? Screen.getPrimary() : screen).getVisualBounds();
        stage.setWidth(fit(place == null ? WIDTH : place.width, LEAST_WIDTH, room.getWidth()));
        stage.setHeight(fit(place == null ? HEIGHT : place.height, LEAST_HEIGHT, room.getHeight()));
        if (place == null || screen == null) return;
        stage.setX(place.x);
        stage.setY(place.y);
    }

    /** Not smaller than is of use, and not larger than the screen. */
    private static double fit(double wanted, double least, double room) {
        return Math.min(Math.max(wanted, least), Math.max(room, least));
    }

    /** The screen on which the window could be caught hold of, or null. */
    private static @Nullable Screen screenOf(Place place) {
        Rectangle2D grip = new Rectangle2D(place.x, place.y, GRIP, GRIP);
        return Screen.getScreens().stream()
                .filter(screen -> screen.getVisualBounds().contains(grip))
                .findFirst()
                .orElse(null);
    }

    private void saveSoon(Stage stage) {
        if (saving != null) saving.cancel();
        saving = background.later(SETTLE, () -> save(stage));
    }

    private void saveNow(Stage stage) {
        if (saving == null) return;
        saving.cancel();
        save(stage);
    }

    private void save(Stage stage) {
        saving = null;
        // Where a window in the task bar says it is, is no place.
        if (stage.isIconified()) return;
        boolean maximised = stage.isMaximized();
        Place place = new Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        background.write(
                () -> {
                    settings.put(MAXIMISED, String.valueOf(maximised));
                    // The size it had before is kept, for when it is no longer maximised.
                    if (!maximised) settings.put(PLACE, place.text());
                    return true;
                },
                _ -> {});
    }

    /** Where a window is. */
    record Place(double x, double y, double width, double height) {
        String text() {
            return String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f", x, y, width, height);
        }

        /** Reads what {@link #text} wrote; null when it is anything else. */
        static @Nullable Place parse(String text) {
            if (!text.matches("-?\\d+ -?\\d+ \\d+ \\d+")) return null;
            String[] parts = text.split(" ", -1);
            return new Place(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]));
        }
    }
}
