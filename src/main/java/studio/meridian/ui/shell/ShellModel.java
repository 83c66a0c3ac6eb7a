package studio.meridian.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.storage.database.ChangeFeed;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;
import studio.meridian.ui.common.UiSettings;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Which screen is in front, and how the workspace is doing. */
public final class ShellModel {
    private static final String LAST_SCREEN = "ui.screen";
    private static final Duration BREATH = Duration.ofMinutes(1);
    private static final Duration SETTLE = Duration.ofMillis(200);

    private final List<String> screens;
    private final Supplier<Pulse> reader;
    private final ChangeFeed feed;
    private final Background background;
    private final UiSettings settings;
    private final Latest reading;
    private final ReadOnlyStringWrapper screen = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Pulse> pulse = new ReadOnlyObjectWrapper<>(Pulse.NONE);
    private ChangeFeed.@Nullable Subscription listening;
    private Background.@Nullable Pending next;

    /**
     * @param screens ids in the order of the navigation
     * @param reader reads the numbers; called in the background
     */
    public ShellModel(
            List<String> screens,
            Supplier<Pulse> reader,
            ChangeFeed feed,
            Background background,
            UiSettings settings) {
        this.screens = List.copyOf(screens);
        this.reader = reader;
        this.feed = feed;
        this.background = background;
        this.settings = settings;
        this.reading = background.latest();
        String last = settings.get(LAST_SCREEN, "");
        screen.set(screens.contains(last) ? last : screens.getFirst());
    }

    /** Brings a screen to the front; an id nobody has is ignored. */
    public void go(String id) {
        background.assertOnScreen();
        if (!screens.contains(id) || id.equals(screen.get())) return;
        screen.set(id);
        background.write(
                () -> {
                    settings.put(LAST_SCREEN, id);
                    return true;
                },
                _ -> {});
    }

    /** The id of the screen in front. */
    public ReadOnlyStringProperty screenProperty() {
        return screen.getReadOnlyProperty();
    }

    /** The numbers at the edge of the window. */
    public ReadOnlyObjectProperty<Pulse> pulseProperty() {
        return pulse.getReadOnlyProperty();
    }

    /** Begins to follow the workspace. */
    public void shown() {
        background.assertOnScreen();
        listening = feed.listen(_ -> background.onScreen(this::refreshSoon));
        refresh();
    }

    /** Stops following. */
    public void hidden() {
        background.assertOnScreen();
        if (listening != null) listening.close();
        if (next != null) next.cancel();
        listening = null;
        next = null;
    }

    private void refreshSoon() {
        if (listening != null) reading.runAfter(SETTLE, reader::get, this::accept);
    }

    /** Reads the numbers; also by itself once a minute, since what is due changes with time. */
    private void refresh() {
        if (listening == null) return;
        reading.run(reader::get, this::accept);
        next = background.later(BREATH, this::refresh);
    }

    private void accept(Pulse read) {
        // A new object each time, so that relative times are said anew.
        pulse.set(new Pulse(read.posts(), read.waiting(), read.needsYou(), read.nextDue()));
    }
}
