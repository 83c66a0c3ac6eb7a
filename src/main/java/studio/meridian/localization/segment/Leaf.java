package studio.meridian.localization.segment;

import studio.meridian.localization.segment.sentence.Range;

import java.util.List;

/**
 * One leaf block with its segments.
 *
 * @param path the block and its containers
 * @param continuation line terminator and prefix for a further line of this block
 */
record Leaf(BlockKind kind, String path, List<Slot> slots, String continuation) {
    Leaf {
        slots = List.copyOf(slots);
    }

    /**
     * The place of one segment in the source.
     *
     * @param range where it stands
     * @param text the segment, its lines joined by line feeds
     * @param breaks what really stands in the source for each line feed: the line terminator and
     *     the prefix of the next line
     */
    record Slot(Range range, String text, List<String> breaks) {
        Slot {
            breaks = List.copyOf(breaks);
        }
    }

    /** Whether its text may run over several lines. */
    boolean isMultiLine() {
        return switch (kind) {
            case PARAGRAPH, PLAIN -> true;
            case HEADING -> slots.stream().anyMatch(slot -> !slot.breaks().isEmpty());
            case TABLE_CELL -> false;
        };
    }
}
