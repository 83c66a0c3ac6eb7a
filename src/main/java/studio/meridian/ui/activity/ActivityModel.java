package studio.meridian.ui.activity;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.Decision;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.OutboxStore;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.ChangeFeed;
import studio.meridian.sync.conflict.Conflicts;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;
import studio.meridian.ui.delivery.Item;
import studio.meridian.ui.delivery.Items;
import studio.meridian.ui.delivery.Stage;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** What needs a person, the log of deliveries, and the story of the chosen one. */
public final class ActivityModel {
    /** As many as one would ever scroll through. */
    static final int MOST = 2000;

    private static final Duration SETTLE = Duration.ofMillis(150);

    private final DeliveryStore deliveries;
    private final OutboxStore outbox;
    private final Conflicts conflicts;
    private final Items reader;
    private final ChangeFeed feed;
    private final Background background;
    private final Latest loading;
    private final Latest opening;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<List<Item>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Story>> needs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Item>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ActivityFilter> filter =
            new ReadOnlyObjectWrapper<>(ActivityFilter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable Id<Channel>> channel =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> query = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<@Nullable Id<Delivery>> chosen =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Story> story = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private ChangeFeed.@Nullable Subscription listening;

    public ActivityModel(
            DeliveryStore deliveries,
            OutboxStore outbox,
            Conflicts conflicts,
            ChannelStore channels,
            ChangeFeed feed,
            Background background,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.conflicts = conflicts;
        this.reader = new Items(deliveries, channels);
        this.feed = feed;
        this.background = background;
        this.loading = background.latest();
        this.opening = background.latest();
        this.clock = clock;
    }

    /** Begins to follow the workspace. */
    public void shown() {
        background.assertOnScreen();
        listening = feed.listen(this::heard);
        load();
    }

    /** Stops following. */
    public void hidden() {
        background.assertOnScreen();
        if (listening != null) listening.close();
        listening = null;
    }

    private void heard(Set<Change> changes) {
        boolean ours =
                changes.stream()
                        .anyMatch(change ->
                                change.what() == Change.What.DELIVERY
                                        || change.what() == Change.What.CHANNEL);
        if (!ours) return;
        background.onScreen(() -> {
            // A sender at work changes much in short order; that is read in one go.
            if (listening != null) loading.runAfter(SETTLE, this::read, this::accept);
        });
    }

    /** What was read in one go. */
    private record Reading(List<Item> all, List<Story> needs) {}

    private void load() {
        loading.run(this::read, this::accept);
    }

    private Reading read() {
        List<Item> items = reader.recent(MOST);
        return new Reading(items, items.stream().filter(this::needsYou).map(this::story).toList());
    }

    private boolean needsYou(Item item) {
        return stage(item).needsYou();
    }

    private Story story(Item item) {
        return new Story(
                item,
                outbox.events(item.id()),
                outbox.attempts(item.id()),
                deliveries.decisions(item.id()),
                conflicts.stopped().contains(item.id()));
    }

    private void accept(Reading read) {
        all.set(read.all);
        needs.set(read.needs);
        refilter();
        loaded.set(true);
        open();
    }

    private void refilter() {
        String words = query.get().strip().toLowerCase(Locale.ROOT);
        Predicate<Item> wanted = item -> filter.get().accepts(stage(item));
        if (channel.get() != null) {
            wanted = wanted.and(item -> item.channel().id().equals(channel.get()));
        }
        if (!words.isEmpty()) {
            wanted = wanted.and(item -> item.title().toLowerCase(Locale.ROOT).contains(words));
        }
        shown.set(all.get().stream().filter(wanted).toList());
    }

    /** How far a delivery is. */
    Stage stage(Item item) {
        return Stage.of(item, clock.instant());
    }

    /** Shows deliveries that are so far. */
    public void filter(ActivityFilter wanted) {
        background.assertOnScreen();
        filter.set(wanted);
        refilter();
    }

    /** Shows deliveries of one channel, or of all. */
    public void channel(@Nullable Id<Channel> wanted) {
        background.assertOnScreen();
        channel.set(wanted);
        refilter();
    }

    /** Shows deliveries whose title contains words. */
    public void search(String words) {
        background.assertOnScreen();
        query.set(words);
        refilter();
    }

    /** The channels that occur in the log, by name. */
    List<Channel> channels() {
        return all.get().stream()
                .map(Item::channel)
                .distinct()
                .sorted(java.util.Comparator.comparing(Channel::name))
                .toList();
    }

    /** Opens a delivery, or none. */
    public void choose(@Nullable Id<Delivery> id) {
        background.assertOnScreen();
        if (Objects.equals(id, chosen.get())) return;
        chosen.set(id);
        open();
    }

    private void open() {
        Item item =
                all.get().stream()
                        .filter(one -> one.id().equals(chosen.get()))
                        .findFirst()
                        .orElse(null);
        if (item == null) {
            opening.forget();
            story.set(null);
        } else {
            opening.run(() -> story(item), story::set);
        }
    }

    /** Carries out what a person decided. */
    public void decide(Item item, Decision decision, Runnable done) {
        background.write(
                () -> {
                    deliveries.decide(item.id(), decision);
                    return true;
                },
                _ -> done.run());
    }

    /** What needs a person, last changed first. */
    public ReadOnlyObjectProperty<List<Story>> needsProperty() {
        return needs.getReadOnlyProperty();
    }

    /** The log as it is filtered, last changed first. */
    public ReadOnlyObjectProperty<List<Item>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Everything that was read. */
    public ReadOnlyObjectProperty<List<Item>> allProperty() {
        return all.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ActivityFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Id<Channel>> channelProperty() {
        return channel.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Id<Delivery>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The story of the chosen delivery, or null. */
    public ReadOnlyObjectProperty<@Nullable Story> storyProperty() {
        return story.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }
}
