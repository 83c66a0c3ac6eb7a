package studio.meridian.ui.overlay;

/**
 * A button of a dialog. It closes the dialog and then acts.
 *
 * @param verb what it does, never "OK"
 * @param kind how it looks
 */
public record Choice(String verb, Kind kind, Runnable action) {
    /** The part a button plays. */
    public enum Kind {
        /** The main thing: Enter does it. */
        MAIN,
        /** Takes something away for good: never done by Enter. */
        DANGER,
        /** Anything else. */
        PLAIN
    }

    /** The main thing. */
    public static Choice main(String verb, Runnable action) {
        return new Choice(verb, Kind.MAIN, action);
    }

    /** Anything else. */
    public static Choice plain(String verb, Runnable action) {
        return new Choice(verb, Kind.PLAIN, action);
    }

    /** Takes something away for good. */
    public static Choice danger(String verb, Runnable action) {
        return new Choice(verb, Kind.DANGER, action);
    }
}
