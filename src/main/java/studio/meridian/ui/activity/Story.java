package studio.meridian.ui.activity;

import studio.meridian.model.Attempt;
import studio.meridian.storage.Decision;
import studio.meridian.storage.OutboxStore.Event;
import studio.meridian.ui.delivery.Item;

import java.util.List;
import java.util.Set;

/**
 * A delivery with all that happened to it.
 *
 * @param events its changes of state, oldest first
 * @param attempts its tries, oldest first
 * @param open what a person can decide now
 * @param differs whether the post differs here and there, and the texts can be compared
 */
public record Story(
        Item item,
        List<Event> events,
        List<Attempt> attempts,
        Set<Decision> open,
        boolean differs) {
    public Story {
        events = List.copyOf(events);
        attempts = List.copyOf(attempts);
        open = Set.copyOf(open);
    }
}
