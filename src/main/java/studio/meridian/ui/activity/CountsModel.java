package studio.meridian.ui.activity;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.count.Counted;
import studio.meridian.model.count.Sample;
import studio.meridian.storage.SettingStore;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.ChangeFeed;
import studio.meridian.sync.counts.Collector;
import studio.meridian.sync.counts.Collector.Trouble;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;
import studio.meridian.ui.delivery.Item;

import java.util.List;
import java.util.Set;

/** How readers took the post of one delivery. */
public final class CountsModel {
    private final Collector collector;
    private final SettingStore settings;
    private final ChangeFeed feed;
    private final Background background;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<@Nullable Reading> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable Item item;
    private ChangeFeed.@Nullable Subscription listening;

    public CountsModel(
            Collector collector, SettingStore settings, ChangeFeed feed, Background background) {
        this.collector = collector;
        this.settings = settings;
        this.feed = feed;
        this.background = background;
        this.reading = background.latest();
    }

    /**
     * What is known.
     *
     * @param given whether its channel gives any numbers
     * @param byItself whether it is counted without being asked for
     * @param samples the numbers as they changed, the oldest first
     */
    record Reading(Item item, boolean given, boolean byItself, Counted post, List<Sample> samples) {
        Reading {
            samples = List.copyOf(samples);
        }
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
        boolean ours =
                changes.stream()
                        .anyMatch(change ->
                                change.what() == Change.What.COUNTS
                                        || change.what() == Change.What.SETTINGS);
        if (!ours) return;
        background.onScreen(() -> {
            if (listening != null) read();
        });
    }

    /** Shows the numbers of a delivery's post from now on, or none. */
    void show(@Nullable Item wanted) {
        background.assertOnScreen();
        Reading before = shown.get();
        boolean same = before != null && wanted != null && before.item().id().equals(wanted.id());
        item = wanted;
        // Numbers of another post must not stand there for a moment.
        if (!same) shown.set(null);
        read();
    }

    private void read() {
        Item wanted = item;
        if (wanted == null || !isThere(wanted.delivery())) {
            reading.forget();
            shown.set(null);
        } else {
            reading.run(() -> new Answer(read(wanted)), answer -> shown.set(answer.reading()));
        }
    }

    private record Answer(@Nullable Reading reading) {}

    private @Nullable Reading read(Item wanted) {
        Delivery delivery = wanted.delivery();
        Counted post = collector.store().find(delivery.variant(), delivery.channel());
        if (post == null) return null;
        return new Reading(
                wanted,
                collector.canCount(wanted.channel()),
                settings.isCounting(),
                post,
                collector.store().samples(delivery.variant(), delivery.channel()));
    }

    private static boolean isThere(Delivery delivery) {
        return delivery.state() == DeliveryState.CONFIRMED
                && delivery.kind() != Delivery.Kind.DELETE;
    }

    /** Asks the channel now; what it refuses is reported like any trouble. */
    void refresh() {
        background.assertOnScreen();
        Reading now = shown.get();
        if (now == null || busy.get()) return;
        busy.set(true);
        background.read(
                () ->
                        collector.refresh(one ->
                                one.variant().equals(now.post().variant())
                                        && one.channel().equals(now.post().channel())),
                this::asked,
                failure -> {
                    busy.set(false);
                    background.report(failure);
                });
    }

    private void asked(List<Trouble> troubles) {
        busy.set(false);
        for (Trouble trouble : troubles) background.report(new FailureException(trouble.failure()));
        read();
    }

    /** What is known of the post, or null where there is none. */
    ReadOnlyObjectProperty<@Nullable Reading> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether the channel is being asked. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
