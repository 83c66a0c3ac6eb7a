package studio.meridian.platform.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Plain text with stretches that lead somewhere.
 *
 * @param spans in order, none overlapping another
 * @param pins where the pictures stood, in order
 */
public record RichText(String text, List<Span> spans, List<Pin> pins) {
    /** A post without words. */
    public static final RichText EMPTY = new RichText("", List.of(), List.of());

    /**
     * A picture of the workspace.
     *
     * @param at the unit it stood before
     */
    public record Pin(String sha256, int at) {}

    public RichText {
        spans = List.copyOf(spans);
        pins = List.copyOf(pins);
    }

    /**
     * A piece, without the pictures. A stretch that is cut leads to the same place on both sides.
     */
    RichText piece(int from, int to) {
        List<Span> inside = new ArrayList<>();
        for (Span span : spans) {
            if (!span.overlaps(from, to)) continue;
            int start = Math.max(span.start(), from) - from;
            int end = Math.min(span.end(), to) - from;
            inside.add(new Span(start, end, span.target()));
        }
        return new RichText(text.substring(from, to), inside, List.of());
    }

    /** With words behind it that lead nowhere. */
    public RichText followedBy(String words) {
        String joined = text.isEmpty() ? words : text + " " + words;
        return new RichText(joined, spans, pins);
    }
}
