package studio.meridian.sync.story;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Messages;
import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.storage.OutboxStore;
import studio.meridian.storage.OutboxStore.Event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What happened to a delivery, fact by fact, in the order in which it happened. */
public final class Timeline {
    private final Messages messages;
    private final Reasons reasons;
    private final Moments moments;

    public Timeline(Messages messages, Reasons reasons, Moments moments) {
        this.messages = messages;
        this.reasons = reasons;
        this.moments = moments;
    }

    /**
     * One fact.
     *
     * @param kind what it tells of
     * @param state the state it led to, or null for a try
     * @param detail more about it, empty when there is no more
     */
    public record Fact(
            Instant at, Kind kind, @Nullable DeliveryState state, String words, String detail) {
        /** What a fact tells of. */
        public enum Kind {
            /** A change of state. */
            STATE,
            /** What a person decided or said. */
            WORD,
            /** Something was sent. */
            SENT,
            /** The channel was asked. */
            ASKED
        }
    }

    /** What happened, oldest first. */
    public List<Fact> of(
            Delivery delivery, Channel channel, List<Event> events, List<Attempt> attempts) {
        List<Fact> facts = new ArrayList<>();
        Iterator<Attempt> tries = attempts.iterator();
        for (Event event : events) {
            String who = event.who();
            if (who != null) {
                // Only its last step is more than the way there.
                if (event.to() != DeliveryState.RECONCILING) facts.add(word(event, who));
                continue;
            }
            String detail = reasons.reason(event.reason(), delivery, channel, attempts);
            facts.add(
                    new Fact(
                            event.at(),
                            Fact.Kind.STATE,
                            event.to(),
                            messages.get(key(event)),
                            detail));
            // Each try begins with one of these, so it stands under it even at the same instant.
            boolean begins =
                    event.to() == DeliveryState.SENDING || event.to() == DeliveryState.RECONCILING;
            if (begins && tries.hasNext()) facts.add(fact(tries.next()));
        }
        tries.forEachRemaining(attempt -> facts.add(fact(attempt)));
        return facts;
    }

    /** What a person decided or said, told as theirs. */
    private Fact word(Event event, String who) {
        String reason = Objects.requireNonNull(event.reason(), "a decision has a reason");
        String key = "activity.word." + reason;
        String detail = messages.has(key) ? messages.get(key) : "";
        return new Fact(event.at(), Fact.Kind.WORD, event.to(), reasons.said(reason, who), detail);
    }

    private static String key(Event event) {
        if ("moved".equals(event.reason())) return "activity.fact.moved";
        if (event.from() == null) return "activity.fact.planned";
        return "activity.fact." + word(event.to());
    }

    private Fact fact(Attempt attempt) {
        boolean asked = attempt.step().equals(OutboxStore.LOOK_UP);
        Attempt.Outcome outcome = attempt.outcome();
        String came =
                messages.get("activity.outcome." + (outcome == null ? "open" : word(outcome)));
        Instant ended = attempt.endedAt();
        String said =
                ended == null
                        ? came
                        : messages.get(
                                "activity.outcome.at",
                                Map.of("outcome", came, "when", moments.when(ended)));
        return new Fact(
                attempt.sentAt(),
                asked ? Fact.Kind.ASKED : Fact.Kind.SENT,
                null,
                messages.get(asked ? "activity.fact.asked" : "activity.fact.tried"),
                said);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
