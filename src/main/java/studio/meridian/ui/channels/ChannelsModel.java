package studio.meridian.ui.channels;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.platform.SignInForm.Field;
import studio.meridian.platform.SignInForm.Kind;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.ChannelStore.Usage;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.ChangeFeed;
import studio.meridian.sync.account.Connections;
import studio.meridian.sync.account.Connections.Offer;
import studio.meridian.sync.account.Connections.Removed;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The channels of the workspace and what can be done with them. */
public final class ChannelsModel {
    private final ChannelStore store;
    private final Connections connections;
    private final ChangeFeed feed;
    private final Background background;
    private final Latest loading;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Set<Id<Channel>>> testing =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private ChangeFeed.@Nullable Subscription listening;

    /**
     * A channel and how it stands.
     *
     * @param offer its platform, or null when this program has no adapter for it
     * @param signedIn whether something secret is kept for it
     */
    public record Row(Channel channel, Usage usage, @Nullable Offer offer, boolean signedIn) {
        /** Whether somebody must sign in before anything can be sent. */
        public boolean needsSignIn() {
            return offer != null && offer.form().hasSecret() && !signedIn;
        }

        /** Whether something can be sent to it: what came with an import has no account here. */
        public boolean isReady() {
            return offer != null
                    && !needsSignIn()
                    && offer.form().fields().stream().allMatch(this::isFilled);
        }

        private boolean isFilled(Field field) {
            return !field.needed()
                    || field.kind() == Kind.SECRET
                    || channel.settings().containsKey(field.name());
        }
    }

    public ChannelsModel(
            ChannelStore store, Connections connections, ChangeFeed feed, Background background) {
        this.store = store;
        this.connections = connections;
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

    /** Reads anew what changed without a word. */
    void load() {
        loading.run(
                this::read,
                read -> {
                    rows.set(read);
                    loaded.set(true);
                });
    }

    private List<Row> read() {
        Map<Id<Channel>, Usage> usage = store.usage();
        Set<Id<Channel>> signedIn = connections.signedIn();
        Map<String, Offer> offers = new HashMap<>();
        connections.offers().forEach(one -> offers.put(one.platform(), one));
        return store.all().stream()
                .map(one ->
                        new Row(
                                one,
                                usage.getOrDefault(one.id(), Usage.NONE),
                                offers.get(one.platform()),
                                signedIn.contains(one.id())))
                .toList();
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
    public void look(Channel channel, Consumer<FolderFound> found) {
        String folder = channel.settings().getOrDefault("folder", "");
        background.read(() -> FolderFound.of(folder), found);
    }

    /**
     * Tries whether a channel is let in; nothing is published.
     *
     * @param welcome hears the account as the platform names it
     */
    public void test(
            Channel channel, Consumer<String> welcome, Consumer<? super Throwable> failed) {
        if (testing.get().contains(channel.id())) return;
        testing(channel, true);
        background.read(
                () -> connections.test(channel),
                who -> {
                    testing(channel, false);
                    welcome.accept(who);
                },
                why -> {
                    testing(channel, false);
                    failed.accept(why);
                });
    }

    private void testing(Channel channel, boolean now) {
        Set<Id<Channel>> all = new HashSet<>(testing.get());
        if (now) all.add(channel.id());
        else all.remove(channel.id());
        testing.set(Set.copyOf(all));
    }

    /** Takes a channel away that was never used. */
    public void remove(Channel channel, Consumer<Removed> done) {
        background.write(() -> connections.remove(channel), done);
    }

    /** Brings back a channel that was removed a moment ago, signed in as it was. */
    public void restore(Removed removed) {
        background.write(
                () -> {
                    connections.restore(removed);
                    return true;
                },
                _ -> {});
    }

    /** The platforms there are. */
    public List<Offer> offers() {
        return connections.offers();
    }

    /** The channels that are being tried. */
    public ReadOnlyObjectProperty<Set<Id<Channel>>> testingProperty() {
        return testing.getReadOnlyProperty();
    }

    /** The channels, by name. */
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }
}
