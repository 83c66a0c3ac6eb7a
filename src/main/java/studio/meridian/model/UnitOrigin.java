package studio.meridian.model;

/** Where the target text of a unit came from. */
public enum UnitOrigin {
    /** Nothing there yet. */
    NONE,
    /** A person typed it. */
    HUMAN,
    /** An exact match of the translation memory, not touched since. */
    MEMORY,
    /** A machine made it and no person has confirmed it. */
    MACHINE,
    /** It came from a file. */
    IMPORT
}
