package studio.meridian.localization.segment;

import java.util.List;

/**
 * A text taken apart.
 *
 * @param segments the sentences in reading order
 * @param skeleton everything else, which takes one target per segment and gives a text again
 */
public record SegmentedText(List<Segment> segments, Skeleton skeleton) {
    public SegmentedText {
        segments = List.copyOf(segments);
    }

    static SegmentedText of(Skeleton skeleton) {
        return new SegmentedText(skeleton.segments(), skeleton);
    }

    /** The source sentences alone. */
    public List<String> texts() {
        return segments.stream().map(Segment::text).toList();
    }
}
