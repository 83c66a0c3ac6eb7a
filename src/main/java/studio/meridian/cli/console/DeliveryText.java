package studio.meridian.cli.console;

import studio.meridian.model.Delivery;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Deliveries as results. */
public final class DeliveryText {
    private DeliveryText() {}

    /** One delivery with all its facts. */
    public static Map<String, Object> json(Delivery delivery) {
        Map<String, Object> all = new TreeMap<>();
        all.put("id", delivery.id().toString());
        all.put("post", delivery.post().toString());
        all.put("locale", delivery.locale().tag());
        all.put("kind", delivery.kind().name().toLowerCase(Locale.ROOT));
        all.put("state", delivery.state().name().toLowerCase(Locale.ROOT));
        if (delivery.due() != null) {
            all.put("local", delivery.due().local().toString());
            all.put("zone", delivery.due().zone().getId());
            all.put("instant", delivery.due().instant().toString());
        }
        if (delivery.reason() != null) all.put("reason", delivery.reason());
        return all;
    }
}
