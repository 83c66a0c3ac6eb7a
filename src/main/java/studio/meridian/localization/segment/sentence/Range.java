package studio.meridian.localization.segment.sentence;

/**
 * A half-open stretch of text, in UTF-16 units.
 *
 * @param start first unit
 * @param end the unit after the last
 */
public record Range(int start, int end) {
    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return start >= end;
    }

    /** Whether a cut at the position would tear it apart. */
    public boolean isCutBy(int position) {
        return start < position && position < end;
    }

    /** Whether another stretch lies within it. */
    public boolean contains(Range other) {
        return start <= other.start && other.end <= end;
    }

    /** The part of a text at this stretch. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
