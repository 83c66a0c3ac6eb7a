package studio.meridian.platform.text;

import studio.meridian.content.Graphemes;

import java.nio.charset.StandardCharsets;

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
        record Tag(String tag) implements Target {
            private static final int LONGEST = 64;
            private static final int LONGEST_BYTES = 640;

            /** Whether it is one that platforms take. */
            public static boolean isShort(String tag) {
                return tag.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES
                        && Graphemes.count(tag) <= LONGEST;
            }
        }
    }

    /** Whether they share a unit. */
    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
