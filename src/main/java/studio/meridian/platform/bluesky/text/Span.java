package studio.meridian.platform.bluesky.text;

/**
 * A stretch of text that leads somewhere, in UTF-16 units.
 *
 * @param start first unit
 * @param end the unit after the last
 */
public record Span(int start, int end, Target target) {
    /** Where it leads. */
    public sealed interface Target {
        /** A web address. */
        record Link(String uri) implements Target {}

        /**
         * Somebody, by the handle that was written; whether there is such a person is not known.
         */
        record Mention(String handle) implements Target {}

        /** All posts about something. */
        record Tag(String tag) implements Target {}
    }

    /** Whether they share a unit. */
    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
