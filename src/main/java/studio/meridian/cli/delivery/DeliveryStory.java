package studio.meridian.cli.delivery;

import studio.meridian.cli.argument.CommandFailure;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.messages.FailureException;
import studio.meridian.messages.Messages;
import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.storage.Decision;
import studio.meridian.storage.DeliveryStep;
import studio.meridian.storage.OutboxStore.Event;
import studio.meridian.storage.RecordFailure;
import studio.meridian.sync.story.Reasons;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A delivery with all that happened to it.
 *
 * @param title what its text is called, empty when it has no title and no words
 * @param open what a person can decide now
 */
public record DeliveryStory(
        Delivery delivery,
        Channel channel,
        String title,
        List<DeliveryStep> steps,
        List<Attempt> attempts,
        List<Event> events,
        Set<Decision> open) {
    private static final int FEWEST_DIGITS = 4;

    /** The story of the delivery a person means: by its id or the last digits of it. */
    static DeliveryStory find(OpenWorkspace workspace, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<Delivery> found =
                workspace.deliveries().recent(Integer.MAX_VALUE).stream()
                        .filter(one -> isCalled(one.id().toString(), wanted))
                        .toList();
        if (found.isEmpty()) throw new FailureException(new RecordFailure.NoDelivery(name));
        if (found.size() > 1) {
            throw new FailureException(new CommandFailure.Ambiguous("delivery", name));
        }
        return of(workspace, found.getFirst());
    }

    /**
     * The story of a delivery.
     *
     * @throws FailureException {@link RecordFailure.NoDelivery} when its channel is gone
     */
    public static DeliveryStory of(OpenWorkspace workspace, Delivery delivery) {
        Channel channel = workspace.channels().find(delivery.channel());
        if (channel == null)
            throw new FailureException(new RecordFailure.NoDelivery(delivery.id().toString()));
        return new DeliveryStory(
                delivery,
                channel,
                workspace.deliveries().titles().getOrDefault(delivery.variant(), ""),
                workspace.outbox().steps(delivery.id()),
                workspace.outbox().attempts(delivery.id()),
                workspace.outbox().events(delivery.id()),
                workspace.deliveries().decisions(delivery.id()));
    }

    private static boolean isCalled(String id, String wanted) {
        if (id.equals(wanted)) return true;
        return wanted.length() >= FEWEST_DIGITS && id.endsWith(wanted);
    }

    /** Where readers find it, as its last step said; empty when it said nothing. */
    public String address() {
        DeliveryStep.Landed landed = steps.isEmpty() ? null : steps.getLast().landed();
        return landed == null ? "" : landed.address();
    }

    /** Why it stands where it stands. */
    public String why(Messages messages, InstantSource clock) {
        return new Reasons(messages, new PlainMoments(messages, clock), clock)
                .why(delivery, channel, attempts);
    }
}
