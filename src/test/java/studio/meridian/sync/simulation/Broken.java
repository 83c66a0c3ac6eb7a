package studio.meridian.sync.simulation;

/** An invariant does not hold. */
final class Broken extends Error {
    private static final long serialVersionUID = 1;

    private final String invariant;

    Broken(String invariant, String what) {
        super(invariant + ": " + what);
        this.invariant = invariant;
    }

    String invariant() {
        return invariant;
    }
}
