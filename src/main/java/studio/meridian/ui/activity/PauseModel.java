package studio.meridian.ui.activity;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.storage.SettingStore;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.ChangeFeed;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;

import java.util.Set;

/** Whether this workspace sends at all. */
public final class PauseModel {
    private final SettingStore settings;
    private final ChangeFeed feed;
    private final Background background;
    private final Latest reading;
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private ChangeFeed.@Nullable Subscription listening;

    public PauseModel(SettingStore settings, ChangeFeed feed, Background background) {
        this.settings = settings;
        this.feed = feed;
        this.background = background;
        this.reading = background.latest();
    }

    void shown() {
        background.assertOnScreen();
        listening = feed.listen(this::heard);
        read();
    }

    void hidden() {
        background.assertOnScreen();
        if (listening != null) listening.close();
        listening = null;
    }

    private void heard(Set<Change> changes) {
        if (changes.stream().noneMatch(one -> one.what() == Change.What.SETTINGS)) return;
        background.onScreen(() -> {
            if (listening != null) read();
        });
    }

    private void read() {
        reading.run(settings::isPaused, paused::set);
    }

    /** Holds everything back, or lets it go again. */
    void toggle() {
        boolean wanted = !paused.get();
        background.write(
                () -> {
                    settings.pause(wanted);
                    return wanted;
                },
                paused::set);
    }

    ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }
}
