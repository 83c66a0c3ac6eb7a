package studio.meridian.ui.fit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.Revision;
import studio.meridian.platform.Preflight;
import studio.meridian.sync.preflight.Forecast;
import studio.meridian.sync.preflight.Forecasts;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;
import studio.meridian.ui.delivery.Item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which of the deliveries in sight would be refused; told a while after they came into sight. */
public final class Refusals {
    private static final int REMEMBERED = 5000;

    private final Forecasts forecasts;
    private final Latest looking;
    private final Map<Key, Preflight> known = new ConcurrentHashMap<>();
    private final ReadOnlyObjectWrapper<Map<Id<Delivery>, Preflight>> refused =
            new ReadOnlyObjectWrapper<>(Map.of());

    /** A text that was cut does not change, and neither does what it becomes on a channel. */
    private record Key(Id<Revision> revision, Channel channel) {}

    public Refusals(Forecasts forecasts, Background background) {
        this.forecasts = forecasts;
        this.looking = background.latest();
    }

    /** Looks at these. */
    public void look(List<Item> items) {
        looking.run(() -> find(items), this::accept);
    }

    private Map<Id<Delivery>, Preflight> find(List<Item> items) {
        if (known.size() > REMEMBERED) known.clear();
        Map<Id<Delivery>, Preflight> found = new HashMap<>();
        for (Item item : items) {
            if (!item.isMovable() || !item.channel().active()) continue;
            Preflight preflight = of(item);
            if (preflight != null && preflight.isRefused()) found.put(item.id(), preflight);
        }
        return Map.copyOf(found);
    }

    private @Nullable Preflight of(Item item) {
        Key key = new Key(item.delivery().revision(), item.channel());
        Preflight before = known.get(key);
        if (before != null) return before;
        Forecast forecast = forecasts.of(item.delivery());
        if (forecast == null) return null;
        known.put(key, forecast.preflight());
        return forecast.preflight();
    }

    private void accept(Map<Id<Delivery>, Preflight> found) {
        // The plan is drawn anew only when a mark comes or goes.
        if (!found.equals(refused.get())) refused.set(found);
    }

    /** Why a delivery would be refused, or null when it would not or is not known yet. */
    public @Nullable Preflight of(Id<Delivery> delivery) {
        return refused.get().get(delivery);
    }

    /** All that would be refused. */
    public ReadOnlyObjectProperty<Map<Id<Delivery>, Preflight>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }
}
