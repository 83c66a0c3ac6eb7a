package studio.meridian.localization.segment;

import studio.meridian.localization.segment.sentence.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out which lines may go when nothing on them is translated. */
final class Omissions {
    private static final Pattern QUOTE_PREFIX = Pattern.compile("[ \\t>]*");
    private static final Pattern BLANK_LINE = Pattern.compile("[ \\t>]*(?:\r\n|\n|\r)");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r|\\z");

    private final String source;
    private final List<Integer> starts;

    Omissions(String source, List<Leaf> leaves) {
        this.source = source;
        starts =
                leaves.stream()
                        .flatMap(leaf -> leaf.slots().stream())
                        .map(slot -> slot.range().start())
                        .toList();
    }

    /**
     * Whole lines that can go without harm to what stands around them.
     *
     * @param lines the lines
     * @param replacement what stands in their place, as a rule nothing
     * @param segments the segments on those lines
     */
    record Omission(Range lines, String replacement, Range segments) {}

    List<Omission> of(List<BlockFinder.Block> blocks) {
        List<Omission> result = new ArrayList<>();
        for (BlockFinder.Block block : blocks) of(block).ifPresent(result::add);
        return result;
    }

    private Optional<Omission> of(BlockFinder.Block container) {
        Range block = container.range();
        Range segments = new Range(segmentAt(block.start()), segmentAt(block.end()));
        int start = lineStart(block.start());
        String prefix = source.substring(start, block.start());
        // A list marker before the block belongs to the item, which is a block of its own.
        if (segments.isEmpty() || !QUOTE_PREFIX.matcher(prefix).matches()) return Optional.empty();
        int end = lineEnd(block.end());
        int next = afterBlankLines(end);
        boolean apart = start == lineStart(0) || endsWithBlankLine(start);
        if (apart) return Optional.of(new Omission(new Range(start, next), "", segments));
        // Neighbours without a blank line between them might grow together: leave one.
        boolean needed = next == end && end < source.length() && !container.item();
        String line = needed ? prefix.stripTrailing() + source.substring(block.end(), end) : "";
        return Optional.of(new Omission(new Range(start, end), line, segments));
    }

    private int segmentAt(int position) {
        int low = 0;
        int high = starts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle) < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int lineStart(int position) {
        int start = position;
        while (start > 0 && !isLineEnd(source.charAt(start - 1))) start--;
        return start == 0 && source.startsWith("\uFEFF") ? 1 : start;
    }

    private boolean endsWithBlankLine(int lineStart) {
        int end = lineStart - 1;
        if (end > 0 && source.charAt(end) == '\n' && source.charAt(end - 1) == '\r') end--;
        return QUOTE_PREFIX.matcher(source.substring(lineStart(end), end)).matches();
    }

    private int lineEnd(int position) {
        Matcher matcher = LINE_END.matcher(source);
        return matcher.find(position) ? matcher.end() : source.length();
    }

    private int afterBlankLines(int position) {
        int end = position;
        Matcher matcher = BLANK_LINE.matcher(source).region(end, source.length());
        while (matcher.lookingAt()) {
            end = matcher.end();
            matcher.region(end, source.length());
        }
        return end;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
