package studio.meridian.localization.segment;

import studio.meridian.localization.segment.Leaf.Slot;

import java.util.Iterator;
import java.util.regex.Pattern;

/** Makes a target fit its place: line prefixes put in, and nothing in it read as block markup. */
final class TargetFit {
    private static final Pattern LINE_BREAKS = Pattern.compile("\\R\\s*");
    private static final Pattern OPEN_PIPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\|");
    private static final Pattern CLOSING_SEQUENCE = Pattern.compile("(^|[ \\t])(#+)$");

    private final Leaf leaf;
    private final Slot slot;
    private final boolean startsLine;

    TargetFit(Leaf leaf, Slot slot, boolean startsLine) {
        this.leaf = leaf;
        this.slot = slot;
        this.startsLine = startsLine;
    }

    String fit(String target) {
        String text = target.strip();
        if (!leaf.isMultiLine()) return singleLine(LINE_BREAKS.matcher(text).replaceAll(" "));
        return manyLines(LINE_BREAKS.matcher(text).replaceAll("\n"));
    }

    private String singleLine(String text) {
        return leaf.kind() == BlockKind.TABLE_CELL
                ? OPEN_PIPE.matcher(text).replaceAll("$1\\\\|")
                : CLOSING_SEQUENCE.matcher(text).replaceFirst("$1\\\\$2");
    }

    private String manyLines(String text) {
        Iterator<String> breaks = slot.breaks().iterator();
        StringBuilder result = new StringBuilder();
        boolean first = true;
        for (String line : text.split("\n", -1)) {
            if (!first) result.append(breaks.hasNext() ? breaks.next() : leaf.continuation());
            // Leading blanks would be eaten, or make a code block of the line.
            result.append(!first || startsLine ? literal(line.stripLeading(), !first) : line);
            first = false;
        }
        return result.toString();
    }

    private String literal(String line, boolean continues) {
        return leaf.kind() == BlockKind.PLAIN ? line : BlockMarkup.escape(line, continues);
    }
}
