package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.Ids;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.PostKind;
import studio.meridian.model.Revision;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.model.conflict.Conflict;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.Decision;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.OutboxStore;
import studio.meridian.storage.OutboxStore.Event;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.SettingStore;
import studio.meridian.storage.VariantStore;
import studio.meridian.storage.conflict.ConflictStore;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.Writing;
import studio.meridian.sync.Outbox;
import studio.meridian.sync.Publications;
import studio.meridian.sync.StoredOutbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The stores of a workspace over a real database. Many worlds use one database after each other:
 * each has texts and channels of its own, and leaves channels behind to which nothing is sent.
 */
final class SqliteStore extends Forwarding implements Store {
    private final Database database;
    private final ChannelStore channels;
    private final DeliveryStore deliveries;
    private final OutboxStore outbox;
    private final PostStore posts;
    private final VariantStore variants;
    private final ConflictStore conflicts;
    private final SettingStore settings;
    private final StoredOutbox stored;
    private final List<Id<Channel>> connected = new ArrayList<>();
    private final List<Id<Variant>> written = new ArrayList<>();

    SqliteStore(Database database, InstantSource clock, Ids ids) {
        this.database = database;
        Writing writing = new Writing(database, clock, ids, "simulation", () -> "Noor");
        this.channels = new ChannelStore(writing);
        this.deliveries = new DeliveryStore(writing);
        this.outbox = new OutboxStore(writing);
        this.posts = new PostStore(writing);
        this.variants = new VariantStore(writing);
        this.conflicts = new ConflictStore(writing);
        this.settings = new SettingStore(database);
        MediaStore media = new MediaStore(writing);
        Publications publications = new Publications(posts, variants, media, () -> "Noor");
        this.stored = new StoredOutbox(outbox, deliveries, channels, media, publications);
    }

    @Override
    Outbox to() {
        return stored;
    }

    /**
     * Commits stay commits, and are no longer waited for until they are on the disk: power cuts are
     * tried elsewhere.
     */
    static void doNotWaitForTheDisk(Database database) {
        database.writeOnly((handle, _) -> {
            handle.execute("COMMIT");
            handle.execute("PRAGMA synchronous = OFF");
            handle.execute("BEGIN IMMEDIATE");
        });
    }

    @Override
    public Id<Channel> connect(String platform) {
        String name = platform + " " + channels.all().size();
        Id<Channel> id = channels.add(platform, name, true, Map.of()).id();
        connected.add(id);
        return id;
    }

    @Override
    public Id<Variant> write(VariantText text) {
        Id<Variant> id =
                posts.create(PostKind.ARTICLE, Row.LOCALE, List.of(), Credit.NONE, text)
                        .variant()
                        .id();
        written.add(id);
        return id;
    }

    @Override
    public void edit(Id<Variant> variant, VariantText text) {
        variants.saveText(variant, text);
        variants.cut(variant, Revision.Reason.LEAVE);
    }

    @Override
    public VariantText text(Id<Variant> variant) {
        return Objects.requireNonNull(variants.find(variant)).text();
    }

    @Override
    public Delivery plan(
            Id<Variant> variant, Id<Channel> channel, @Nullable PlannedTime due, LatePolicy late) {
        return deliveries.plan(variant, channel, due, late);
    }

    @Override
    public @Nullable Delivery remove(Id<Variant> variant, Id<Channel> channel) {
        return deliveries.planRemoval(variant, channel);
    }

    @Override
    public Delivery move(Id<Delivery> id, @Nullable PlannedTime due) {
        return deliveries.move(id, due);
    }

    @Override
    public void cancel(Id<Delivery> id) {
        deliveries.cancel(id);
    }

    @Override
    public Set<Decision> decisions(Id<Delivery> id) {
        return deliveries.decisions(id);
    }

    @Override
    public void decide(Id<Delivery> id, Decision decision) {
        deliveries.decide(id, decision);
    }

    @Override
    public void expire(Id<Delivery> id, Instant last) {
        database.writeOnly((handle, _) ->
                handle.execute(
                        "UPDATE delivery SET expires_utc = ? WHERE id = ?",
                        last.toEpochMilli(),
                        id.toBytes()));
    }

    @Override
    public void hold(Id<Channel> id, boolean held) {
        Channel channel = Objects.requireNonNull(channels.find(id));
        channels.save(new Channel(id, channel.platform(), channel.name(), !held, Map.of()));
    }

    @Override
    public void pause(boolean paused) {
        settings.pause(paused);
    }

    @Override
    public List<Conflict> conflicts() {
        return conflicts.open().stream().filter(one -> connected.contains(one.channel())).toList();
    }

    @Override
    public @Nullable Delivery settle(Conflict seen, Resolution how) {
        return conflicts.settle(seen, how, null);
    }

    @Override
    public List<Delivery> all() {
        List<Delivery> all = new ArrayList<>();
        for (Id<Variant> variant : written) {
            all.addAll(deliveries.of(Objects.requireNonNull(variants.find(variant)).post()));
        }
        all.sort((one, other) -> one.id().compareTo(other.id()));
        return all;
    }

    @Override
    public List<Event> events(Id<Delivery> id) {
        return outbox.events(id);
    }

    @Override
    public String everything() {
        return database.read(handle -> {
            StringBuilder all = new StringBuilder();
            for (String table : List.of("delivery", "step", "attempt_outcome", "conflict")) {
                handle.createQuery("SELECT * FROM " + table + " ORDER BY rowid DESC LIMIT 20")
                        .mapToMap()
                        .forEach(row -> row.values().forEach(value -> append(all, value)));
            }
            return all.toString();
        });
    }

    private static void append(StringBuilder all, @Nullable Object value) {
        if (value instanceof byte[] bytes)
            all.append(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        else all.append(value);
    }

    @Override
    public void close() {
        settings.pause(false);
        for (Id<Channel> id : connected) hold(id, true);
    }
}
