package studio.meridian.cli.console;

import studio.meridian.model.Delivery;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Deliveries as results. */
public final class DeliveryText {
    private DeliveryText() {}

    /**
     * One delivery with all its facts.
     *
     * @param channel the name of its channel
     */
    public static Map<String, Object> json(Delivery delivery, String channel) {
        Map<String, Object> all = new TreeMap<>();
        all.put("id", delivery.id().toString());
        all.put("post", delivery.post().toString());
        all.put("locale", delivery.locale().tag());
        all.put("channel", channel);
        all.put("kind", word(delivery.kind()));
        all.put("state", word(delivery.state()));
        if (delivery.due() != null) {
            all.put("local", delivery.due().local().toString());
            all.put("zone", delivery.due().zone().getId());
            all.put("instant", delivery.due().instant().toString());
        }
        if (delivery.reason() != null) all.put("reason", delivery.reason());
        return all;
    }

    /** The local time and the zone it is planned for; empty when it is for now. */
    public static String when(Delivery delivery) {
        return delivery.due() == null ? "" : delivery.due().local() + " " + delivery.due().zone();
    }

    /** The stable name of a constant in results. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
