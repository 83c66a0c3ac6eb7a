package studio.meridian.ui.activity;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Attempt;
import studio.meridian.model.DeliveryState;
import studio.meridian.storage.OutboxStore.Event;
import studio.meridian.ui.delivery.Stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The facts of a story in the order in which they happened. */
final class Timeline {
    private final ActivityLook look;

    Timeline(ActivityLook look) {
        this.look = look;
    }

    /**
     * One fact.
     *
     * @param styleClass colour of its meaning
     * @param detail more about it, empty when there is no more
     */
    record Fact(Instant at, Feather icon, String styleClass, String words, String detail) {}

    /** What happened, oldest first. */
    List<Fact> of(Story story) {
        List<Fact> facts = new ArrayList<>();
        Iterator<Attempt> attempts = story.attempts().iterator();
        for (Event event : story.events()) {
            String who = event.who();
            if (who != null) {
                // Only its last step is more than the way there.
                if (event.to() != DeliveryState.RECONCILING) facts.add(word(event, who));
                continue;
            }
            facts.add(fact(event, story));
            // Each try begins with one of these, so it stands under it even at the same instant.
            boolean tries =
                    event.to() == DeliveryState.SENDING || event.to() == DeliveryState.RECONCILING;
            if (tries && attempts.hasNext()) facts.add(fact(attempts.next()));
        }
        attempts.forEachRemaining(attempt -> facts.add(fact(attempt)));
        return facts;
    }

    /** What a person decided or said, told as theirs. */
    private Fact word(Event event, String who) {
        String reason = Objects.requireNonNull(event.reason(), "a decision has a reason");
        String key = "activity.word." + reason;
        return new Fact(
                event.at(),
                Feather.USER,
                "meaning-quiet",
                look.reasons().said(reason, who),
                look.messages().has(key) ? look.messages().get(key) : "");
    }

    private Fact fact(Event event, Story story) {
        Stage stage = Stage.of(event.to());
        return new Fact(
                event.at(),
                stage.icon(),
                stage.styleClass(),
                look.messages().get(key(event.from(), event.to(), event.reason())),
                look.reasons().reason(event.reason(), story.item(), story.attempts()));
    }

    private static String key(
            @Nullable DeliveryState from, DeliveryState to, @Nullable String reason) {
        if ("moved".equals(reason)) return "activity.fact.moved";
        if (from == null) return "activity.fact.planned";
        return "activity.fact." + to.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Fact fact(Attempt attempt) {
        Messages messages = look.messages();
        boolean asked = attempt.step().equals("look-up");
        Attempt.Outcome outcome = attempt.outcome();
        String came =
                messages.get(
                        "activity.outcome."
                                + (outcome == null
                                        ? "open"
                                        : outcome.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')));
        Instant ended = attempt.endedAt();
        String said =
                ended == null
                        ? came
                        : messages.get(
                                "activity.outcome.at",
                                Map.of("outcome", came, "when", look.words().when(ended)));
        return new Fact(
                attempt.sentAt(),
                asked ? Feather.SEARCH : Feather.SEND,
                "meaning-quiet",
                messages.get(asked ? "activity.fact.asked" : "activity.fact.tried"),
                said);
    }
}
