package studio.meridian.storage;

import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a person can decide about a delivery that does not go on by itself. */
public enum Decision {
    /** Send it now, although its moment passed or it was refused; nothing of it has arrived. */
    TRY_AGAIN,
    /** Ask the channel once more whether it arrived. */
    LOOK_AGAIN,
    /** The person saw it there. */
    IS_THERE,
    /** The person saw that it is not there, so sending it again is safe. */
    NOT_THERE,
    /** Never send it. */
    CALL_OFF;

    /**
     * What is open to a person.
     *
     * @param doubtful whether its last try may have arrived
     * @param last whether that try was for its last step
     */
    public static Set<Decision> open(Delivery delivery, boolean doubtful, boolean last) {
        return switch (delivery.state()) {
            case NEEDS_USER -> {
                if (!doubtful) yield EnumSet.of(TRY_AGAIN, CALL_OFF);
                // What a step before the last came to is known by the platform's word only.
                yield last
                        ? EnumSet.of(LOOK_AGAIN, IS_THERE, NOT_THERE)
                        : EnumSet.of(LOOK_AGAIN, NOT_THERE);
            }
            case MISSED -> EnumSet.of(TRY_AGAIN, CALL_OFF);
            case READY, DRAFTED ->
                    delivery.notBefore() == null
                            ? EnumSet.of(CALL_OFF)
                            : EnumSet.of(TRY_AGAIN, CALL_OFF);
            case DRAFT, QUEUED, SCHEDULED -> EnumSet.of(CALL_OFF);
            case UNKNOWN -> EnumSet.of(LOOK_AGAIN);
            default -> EnumSet.noneOf(Decision.class);
        };
    }

    /**
     * The states it leads through; those that stand for doubt are left by proof only.
     *
     * @param begun whether some steps have arrived
     */
    public List<DeliveryState> way(DeliveryState from, boolean begun) {
        return switch (this) {
            case TRY_AGAIN, NOT_THERE ->
                    List.of(begun ? DeliveryState.DRAFTED : DeliveryState.READY);
            case LOOK_AGAIN ->
                    from == DeliveryState.UNKNOWN
                            ? List.of(DeliveryState.UNKNOWN)
                            : List.of(DeliveryState.RECONCILING, DeliveryState.UNKNOWN);
            case IS_THERE -> List.of(DeliveryState.CONFIRMED);
            case CALL_OFF -> List.of(DeliveryState.CANCELLED);
        };
    }

    /** Whether it means that the delivery is to be sent now. */
    public boolean sends() {
        return this == TRY_AGAIN || this == NOT_THERE;
    }

    /** The reason the timeline gives. */
    public String reason() {
        return switch (this) {
            case TRY_AGAIN -> "asked-try";
            case LOOK_AGAIN -> "asked-look";
            case IS_THERE -> "seen-there";
            case NOT_THERE -> "seen-absent";
            case CALL_OFF -> "called-off";
        };
    }
}
