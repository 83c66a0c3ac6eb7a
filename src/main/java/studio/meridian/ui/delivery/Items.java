package studio.meridian.ui.delivery;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.Variant;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.DeliveryStore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads deliveries with their names; blocking, so it is called in the background. */
public final class Items {
    private final DeliveryStore deliveries;
    private final ChannelStore channels;

    public Items(DeliveryStore deliveries, ChannelStore channels) {
        this.deliveries = deliveries;
        this.channels = channels;
    }

    /** Those planned for a moment from {@code from} to before {@code to}, earliest first. */
    public List<Item> planned(Instant from, Instant to) {
        return named(deliveries.planned(from, to));
    }

    /** The newest of all, last changed first. */
    public List<Item> recent(int limit) {
        return named(deliveries.recent(limit));
    }

    private List<Item> named(List<Delivery> all) {
        Map<Id<Variant>, String> titles = deliveries.titles();
        Map<Id<Channel>, Channel> places = new HashMap<>();
        for (Channel channel : channels.all()) places.put(channel.id(), channel);
        List<Item> items = new ArrayList<>();
        for (Delivery one : all) {
            Channel channel = places.get(one.channel());
            if (channel == null) continue;
            items.add(new Item(one, titles.getOrDefault(one.variant(), ""), channel));
        }
        return items;
    }
}
