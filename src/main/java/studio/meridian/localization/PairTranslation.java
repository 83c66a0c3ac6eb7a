package studio.meridian.localization;

import studio.meridian.localization.segment.Segment;
import studio.meridian.localization.segment.SegmentedText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs a text with an existing translation of it, such as a file imported beside its source:
 * blocks of the same kind in order, and within a block sentence by sentence. Never fails; what does
 * not fit is told.
 */
public final class PairTranslation {
    private final SegmentedText source;
    private final SegmentedText target;
    private final String[] targets;
    private final List<Note> notes = new ArrayList<>();

    private PairTranslation(SegmentedText source, SegmentedText target) {
        this.source = source;
        this.target = target;
        targets = new String[source.segments().size()];
        Arrays.fill(targets, "");
    }

    /**
     * The outcome.
     *
     * @param targets one per source segment, empty where the translation has nothing
     * @param notes what did not fit, in order of the text
     */
    public record Pairing(List<String> targets, List<Note> notes) {
        public Pairing {
            targets = List.copyOf(targets);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Something a person should look at.
     *
     * @param segment number of the source segment, or -1 where there is none
     * @param text the text in question
     */
    public record Note(Kind kind, int segment, String text) {
        /** What did not fit. */
        public enum Kind {
            /** Several sentences of the translation went to one of the source. */
            JOINED,
            /** One sentence of the translation was cut at a comma to fit two of the source. */
            SPLIT,
            /** The source has a sentence or block that is missing in the middle. */
            MISSING,
            /** The translation has a block for which the source has none; it is not used. */
            SURPLUS,
            /** Paired blocks stand in other containers or are headings of another level. */
            STRUCTURE
        }
    }

    /** Pairs the segments of a source with those of its translation. */
    public static Pairing pair(SegmentedText source, SegmentedText target) {
        PairTranslation pairing = new PairTranslation(source, target);
        pairing.pairBlocks();
        return new Pairing(Arrays.asList(pairing.targets), pairing.notes);
    }

    /** A block as a run of segments. */
    record Block(Segment first, int start, int end, String text) {
        static List<Block> of(SegmentedText text) {
            List<Block> blocks = new ArrayList<>();
            List<Segment> segments = text.segments();
            int start = 0;
            for (int end = 1; end <= segments.size(); end++) {
                Segment first = segments.get(start);
                if (end < segments.size() && segments.get(end).block() == first.block()) continue;
                blocks.add(new Block(first, start, end, text.skeleton().joined(start, end - 1)));
                start = end;
            }
            return blocks;
        }
    }

    private void pairBlocks() {
        List<Block> left = Block.of(source);
        List<Block> right = Block.of(target);
        int[] partners = new BlockPairing(left, right).partners();
        int lastPaired = partners.length - 1;
        while (lastPaired >= 0 && partners[lastPaired] < 0) lastPaired--;
        int next = 0;
        for (int i = 0; i <= lastPaired; i++) {
            if (partners[i] < 0) {
                note(Note.Kind.MISSING, left.get(i).start, left.get(i).text);
                continue;
            }
            surplus(right, next, partners[i]);
            next = partners[i] + 1;
            pair(left.get(i), right.get(partners[i]), i == lastPaired);
        }
        surplus(right, next, right.size());
    }

    private void surplus(List<Block> blocks, int from, int to) {
        for (Block block : blocks.subList(from, to)) note(Note.Kind.SURPLUS, -1, block.text);
    }

    private void pair(Block left, Block right, boolean last) {
        if (!left.first.path().equals(right.first.path())) {
            note(Note.Kind.STRUCTURE, left.start, right.first.path());
        }
        List<String> sources = source.texts().subList(left.start, left.end);
        SentenceFit fit = SentenceFit.of(sources, target, right.start, right.end, last);
        for (int i = 0; i < sources.size(); i++) {
            targets[left.start + i] = fit.texts().get(i);
            note(fit, i, left.start + i, last);
        }
    }

    private void note(SentenceFit fit, int i, int segment, boolean last) {
        String text = fit.texts().get(i);
        boolean stopped = last && fit.texts().stream().skip(i).allMatch(String::isEmpty);
        if (text.isEmpty() && !stopped) {
            note(Note.Kind.MISSING, segment, source.segments().get(segment).text());
        }
        if (fit.isJoined(i)) note(Note.Kind.JOINED, segment, text);
        if (fit.isSplit(i)) note(Note.Kind.SPLIT, segment, text);
    }

    private void note(Note.Kind kind, int segment, String text) {
        notes.add(new Note(kind, segment, text));
    }
}
