package studio.meridian.ui.channels;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.ChannelStore.Usage;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.ChangeFeed;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The channels of the workspace and what can be done with them. */
public final class ChannelsModel {
    /** The platform a channel that is added here is for. */
    static final String SITE = "site";

    private final ChannelStore store;
    private final ChangeFeed feed;
    private final Background background;
    private final Latest loading;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private ChangeFeed.@Nullable Subscription listening;

    /** A channel and how much it is used. */
    public record Row(Channel channel, Usage usage) {
        /** Whether its fields can be edited here. */
        public boolean isSite() {
            return channel.platform().equals(SITE);
        }

        /** Whether something can be sent to it: what came with an import has no account here. */
        public boolean isReady() {
            return isSite() || channel.settings().containsKey("account");
        }
    }

    public ChannelsModel(ChannelStore store, ChangeFeed feed, Background background) {
        this.store = store;
        this.feed = feed;
        this.background = background;
        this.loading = background.latest();
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
                                change.what() == Change.What.CHANNEL
                                        || change.what() == Change.What.DELIVERY);
        if (!ours) return;
        background.onScreen(() -> {
            if (listening != null) load();
        });
    }

    private void load() {
        loading.run(
                this::read,
                read -> {
                    rows.set(read);
                    loaded.set(true);
                });
    }

    private List<Row> read() {
        Map<Id<Channel>, Usage> usage = store.usage();
        return store.all().stream()
                .map(one -> new Row(one, usage.getOrDefault(one.id(), Usage.NONE)))
                .toList();
    }

    /** What keeps a draft from being saved, or null. */
    public ChannelDraft.@Nullable Problem problem(ChannelDraft draft) {
        return draft.problem(rows.get().stream().map(Row::channel).toList());
    }

    /** Saves a draft that has no problem: a new channel, or an old one with new fields. */
    public void save(ChannelDraft draft, Runnable done) {
        if (problem(draft) != null) return;
        Channel before =
                rows.get().stream()
                        .map(Row::channel)
                        .filter(one -> one.id().equals(draft.id()))
                        .findFirst()
                        .orElse(null);
        background.write(
                () -> {
                    if (before == null) {
                        store.add(SITE, draft.name().strip(), true, draft.settings(Map.of()));
                    } else {
                        store.save(
                                new Channel(
                                        before.id(),
                                        before.platform(),
                                        draft.name().strip(),
                                        before.active(),
                                        draft.settings(before.settings())));
                    }
                    return true;
                },
                _ -> done.run());
    }

    /** Lets a channel send, or holds what is planned for it. */
    public void activate(Channel channel, boolean active, Runnable done) {
        background.write(
                () -> {
                    store.save(
                            new Channel(
                                    channel.id(),
                                    channel.platform(),
                                    channel.name(),
                                    active,
                                    channel.settings()));
                    return true;
                },
                _ -> done.run());
    }

    /** Looks at the folder of a site. */
    public void test(Channel channel, Consumer<FolderFound> found) {
        String folder = channel.settings().getOrDefault("folder", "");
        background.read(() -> FolderFound.of(folder), found);
    }

    /** Takes a channel away that was never used. */
    public void remove(Channel channel, Runnable done) {
        background.write(
                () -> {
                    store.remove(channel.id());
                    return true;
                },
                _ -> done.run());
    }

    /** Brings back a channel that was removed a moment ago. */
    public void restore(Channel channel) {
        background.write(
                () ->
                        store.add(
                                channel.platform(),
                                channel.name(),
                                channel.active(),
                                channel.settings()),
                _ -> {});
    }

    /** The channels, by name. */
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }
}
