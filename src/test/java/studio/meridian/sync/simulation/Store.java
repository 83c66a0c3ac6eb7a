package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.model.conflict.Conflict;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.storage.Decision;
import studio.meridian.storage.OutboxStore.Event;
import studio.meridian.sync.Outbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A workspace as engine and person know it: the outbox, and what is written and decided. */
interface Store extends Outbox, AutoCloseable {
    Id<Channel> connect(String platform);

    Id<Variant> write(VariantText text);

    /** Saves and keeps it; what waits follows. */
    void edit(Id<Variant> variant, VariantText text);

    VariantText text(Id<Variant> variant);

    Delivery plan(
            Id<Variant> variant, Id<Channel> channel, @Nullable PlannedTime due, LatePolicy late);

    @Nullable Delivery remove(Id<Variant> variant, Id<Channel> channel);

    Delivery move(Id<Delivery> id, @Nullable PlannedTime due);

    void cancel(Id<Delivery> id);

    Set<Decision> decisions(Id<Delivery> id);

    void decide(Id<Delivery> id, Decision decision);

    /** Sets its last hour. */
    void expire(Id<Delivery> id, Instant last);

    void hold(Id<Channel> channel, boolean held);

    void pause(boolean paused);

    List<Conflict> conflicts();

    @Nullable Delivery settle(Conflict seen, Resolution how);

    /** All deliveries, the oldest first. */
    List<Delivery> all();

    List<Event> events(Id<Delivery> id);

    /** All that is kept, as bytes that can be searched for what must not be there. */
    String everything();

    @Override
    void close();
}
