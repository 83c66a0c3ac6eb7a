package studio.meridian.ui.tour;

import javafx.stage.Stage;
import javafx.stage.StageStyle;

import studio.meridian.ui.Desk;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.look.TextScale;
import studio.meridian.ui.look.ThemeChoice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Plays steps on real desks and keeps each as a numbered picture. Works without a display when
 * JavaFX was started with {@code -Dglass.platform=Headless}. JavaFX must run; call it from a thread
 * that is not the screen's.
 */
public final class Tour {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Background background;
    private final Path folder;
    private final List<Path> pictures = new ArrayList<>();

    /**
     * @param folder where the pictures go
     */
    public Tour(Background background, Path folder) {
        this.background = background;
        this.folder = folder;
    }

    /** Plays steps on a desk, which is shown meanwhile. */
    public List<Path> play(Desk desk, List<Step> steps) {
        return play(desk, steps, (_, _) -> {});
    }

    /**
     * Plays steps on a desk and lets each be looked at on the thread of the screen.
     *
     * @return the pictures of these steps
     */
    public List<Path> play(Desk desk, List<Step> steps, BiConsumer<String, Desk> look) {
        List<Path> taken = new ArrayList<>();
        Stage stage = background.ask(() -> show(desk));
        Stagehand hand = new Stagehand(desk, background);
        hand.settle();
        // Habits of the chapter before do not count.
        hand.speak(Locale.ENGLISH);
        hand.scale(TextScale.P100);
        hand.wear(ThemeChoice.LIGHT);
        try {
            for (Step step : steps) {
                step.action().accept(hand);
                hand.settle();
                taken.add(keep(step.name(), desk, look));
            }
        } finally {
            background.ask(() -> {
                desk.close();
                stage.hide();
                return true;
            });
        }
        return List.copyOf(taken);
    }

    private static Stage show(Desk desk) {
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(desk.scene());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
        return stage;
    }

    private Path keep(String name, Desk desk, BiConsumer<String, Desk> look) {
        Picture picture =
                background.ask(() -> {
                    Picture taken = Picture.of(desk.scene());
                    look.accept(name, desk);
                    return taken;
                });
        Path file =
                folder.resolve(
                        String.format(Locale.ROOT, "%02d-%s.png", pictures.size() + 1, name));
        try {
            picture.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pictures.add(file);
        return file;
    }

    /** Every picture taken so far. */
    public List<Path> pictures() {
        return List.copyOf(pictures);
    }
}
