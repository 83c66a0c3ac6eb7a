package studio.meridian.model;

/** How far a translation unit has come: the states of XLIFF 2.1, section 4.3.1.33. */
public enum UnitState {
    /** Not translated. */
    INITIAL,
    /** Translated, not yet read by a second pair of eyes. */
    TRANSLATED,
    /** Read and accepted. */
    REVIEWED,
    /** Closed: ready to be published. */
    FINAL;

    /** The value of XLIFF's {@code state} attribute. */
    public String xliff() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
