package studio.meridian.ui.delivery;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.PlannedTime;

import java.time.Instant;

/**
 * A delivery with what a person calls its parts.
 *
 * @param title of the variant, or its first line; empty when it has neither
 */
public record Item(Delivery delivery, String title, Channel channel) {
    public Id<Delivery> id() {
        return delivery.id();
    }

    /** Its planned moment, or null when it goes as soon as possible. */
    public @Nullable PlannedTime due() {
        return delivery.due();
    }

    /** The moment a list shows: the planned one while it waits, else when it last changed. */
    public Instant moment() {
        PlannedTime due = delivery.due();
        return due != null && delivery.state().isPending() ? due.instant() : delivery.updatedAt();
    }

    /** The icon of the kind of its channel. */
    public Feather channelIcon() {
        return channel.platform().equals("site") ? Feather.LAYOUT : Feather.CLOUD;
    }

    /** Whether it may still be moved in the plan. */
    public boolean isMovable() {
        return delivery.state().isPending();
    }
}
