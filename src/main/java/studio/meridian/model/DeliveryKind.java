package studio.meridian.model;

/** What a delivery does on the platform. */
public enum DeliveryKind {
    CREATE,
    UPDATE,
    DELETE
}
