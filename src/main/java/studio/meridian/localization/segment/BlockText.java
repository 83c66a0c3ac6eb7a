package studio.meridian.localization.segment;

import studio.meridian.localization.segment.Leaf.Slot;
import studio.meridian.localization.segment.sentence.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The inline content of one leaf block: its lines without container prefixes, joined by line feeds,
 * with the way back to the source.
 */
final class BlockText {
    private final String source;
    private final List<Range> lines;
    private final String content;

    /**
     * @param lines where the lines of the content stand in the source, in order
     */
    BlockText(String source, List<Range> lines) {
        this.source = source;
        this.lines = List.copyOf(lines);
        content = lines.stream().map(line -> line.of(source)).collect(Collectors.joining("\n"));
    }

    String content() {
        return content;
    }

    List<Range> lines() {
        return lines;
    }

    /** The position in the content of a position in the source. */
    int toContent(int position) {
        int offset = 0;
        for (Range line : lines) {
            if (position < line.start()) return offset;
            if (position <= line.end()) return offset + position - line.start();
            offset += line.end() - line.start() + 1;
        }
        return content.length();
    }

    /** Where a trimmed stretch of the content stands. */
    Slot slot(Range piece) {
        int from = toSource(piece.start());
        int to = toSource(piece.end());
        List<String> breaks = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            int end = lines.get(i - 1).end();
            int start = lines.get(i).start();
            if (from <= end && start <= to) breaks.add(source.substring(end, start));
        }
        return new Slot(new Range(from, to), piece.of(content), breaks);
    }

    private int toSource(int position) {
        int offset = 0;
        for (Range line : lines) {
            int end = offset + line.end() - line.start();
            if (position <= end) return line.start() + position - offset;
            offset = end + 1;
        }
        throw new IndexOutOfBoundsException(position);
    }
}
