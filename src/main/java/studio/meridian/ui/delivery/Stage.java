package studio.meridian.ui.delivery;

import javafx.scene.control.Label;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.PlannedTime;
import studio.meridian.storage.Decision;
import studio.meridian.ui.common.Icons;

import java.time.Instant;
import java.util.Locale;

/** How far a delivery is, as a person is told: an icon, a word and a colour. */
public enum Stage {
    PLANNED(Feather.CLOCK, "waiting"),
    LATE(Feather.ALERT_CIRCLE, "problem"),
    HELD(Feather.PAUSE_CIRCLE, "quiet"),
    WAITING(Feather.LOADER, "waiting"),
    SENDING(Feather.SEND, "waiting"),
    UNCLEAR(Feather.HELP_CIRCLE, "problem"),
    NEEDS_YOU(Feather.ALERT_CIRCLE, "problem"),
    PUBLISHED(Feather.CHECK_CIRCLE, "ready"),
    VOUCHED(Feather.USER_CHECK, "ready"),
    TAKEN_DOWN(Feather.MINUS_CIRCLE, "quiet"),
    EXPIRED(Feather.SLASH, "quiet"),
    CALLED_OFF(Feather.X_CIRCLE, "quiet");

    private final Feather icon;
    private final String meaning;

    Stage(Feather icon, String meaning) {
        this.icon = icon;
        this.meaning = meaning;
    }

    /** Where a delivery is now. */
    public static Stage of(Item item, Instant now) {
        Delivery delivery = item.delivery();
        return switch (delivery.state()) {
            case DRAFT, QUEUED, SCHEDULED -> waiting(item, now);
            case READY -> ready(item);
            case SENDING, DRAFTED, SERVER_SCHEDULED -> SENDING;
            case UNKNOWN, RECONCILING -> UNCLEAR;
            case CONFIRMED -> there(delivery);
            case MISSED, MISSED_BY_SERVER, NEEDS_USER -> NEEDS_YOU;
            case EXPIRED -> EXPIRED;
            case CANCELLED -> CALLED_OFF;
        };
    }

    /** The stage a state alone stands for, in a timeline. */
    public static Stage of(DeliveryState state) {
        return switch (state) {
            case DRAFT, QUEUED, SCHEDULED -> PLANNED;
            case READY -> WAITING;
            case SENDING, DRAFTED, SERVER_SCHEDULED -> SENDING;
            case UNKNOWN, RECONCILING -> UNCLEAR;
            case CONFIRMED -> PUBLISHED;
            case MISSED, MISSED_BY_SERVER, NEEDS_USER -> NEEDS_YOU;
            case EXPIRED -> EXPIRED;
            case CANCELLED -> CALLED_OFF;
        };
    }

    /** A person's word that it is there is not the channel's. */
    private static Stage there(Delivery delivery) {
        if (delivery.kind() == Delivery.Kind.DELETE) return TAKEN_DOWN;
        return Decision.IS_THERE.reason().equals(delivery.reason()) ? VOUCHED : PUBLISHED;
    }

    /** It waits for a key, which only a person can bring. */
    private static boolean isLocked(Item item) {
        String reason = item.delivery().reason();
        return reason != null && reason.startsWith("secrets.");
    }

    private static Stage ready(Item item) {
        if (!item.channel().active()) return HELD;
        return isLocked(item) ? NEEDS_YOU : WAITING;
    }

    private static Stage waiting(Item item, Instant now) {
        if (!item.channel().active()) return HELD;
        if (isLocked(item)) return NEEDS_YOU;
        PlannedTime due = item.due();
        return due != null && due.instant().isBefore(now) ? LATE : PLANNED;
    }

    /** Whether a person is asked to look at it. */
    public boolean needsYou() {
        return this == NEEDS_YOU || this == UNCLEAR || this == LATE;
    }

    /** Whether it is over, so that it is shown muted. */
    public boolean isOver() {
        return this == PUBLISHED
                || this == VOUCHED
                || this == TAKEN_DOWN
                || this == EXPIRED
                || this == CALLED_OFF;
    }

    public Feather icon() {
        return icon;
    }

    /** The word for it. */
    public String word(Messages messages) {
        return messages.get("delivery.stage." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The style class of its colour. */
    public String styleClass() {
        return "meaning-" + meaning;
    }

    /** Shows it as icon and word. */
    public void dress(Label label, Messages messages) {
        label.setGraphic(Icons.of(icon));
        label.setText(word(messages));
        label.getStyleClass().removeIf(one -> one.startsWith("meaning-"));
        label.getStyleClass().add(styleClass());
    }
}
