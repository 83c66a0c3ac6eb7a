package studio.meridian.localization;

import studio.meridian.localization.segment.SegmentedText;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A translated block with the places where it may be cut.
 *
 * @param block its text
 * @param cuts where its parts end, ascending, the last one at the end of the text
 * @param sentenceEnds those of the cuts that end a sentence
 */
record Clauses(String block, List<Integer> cuts, List<Integer> sentenceEnds) {
    private static final Pattern COMMA = Pattern.compile("[,;:—](?=\\s)|[，、；：،]");
    private static final Pattern MARKUP = Pattern.compile("[\\[\\]`*_<>~]");

    /**
     * The parts of a block.
     *
     * @param within whether sentences may be cut at commas
     */
    static Clauses of(SegmentedText text, int from, int to, boolean within) {
        String block = text.skeleton().joined(from, to - 1);
        List<Integer> ends = new ArrayList<>();
        TreeSet<Integer> cuts = new TreeSet<>();
        for (int i = from; i < to; i++) {
            int end = text.skeleton().joined(from, i).length();
            String sentence = text.segments().get(i).text();
            if (within) commas(sentence).forEach(at -> cuts.add(end - sentence.length() + at));
            ends.add(end);
        }
        cuts.addAll(ends);
        return new Clauses(block, List.copyOf(cuts), ends);
    }

    private static List<Integer> commas(String sentence) {
        // Markup must not be torn apart.
        if (MARKUP.matcher(sentence).find()) return List.of();
        return COMMA.matcher(sentence).results().map(result -> result.end()).toList();
    }

    int size() {
        return cuts.size();
    }

    /** The text of some parts. */
    String text(int from, int to) {
        return from == to ? "" : block.substring(position(from), position(to)).strip();
    }

    /** Whether a sentence ends with the part before. */
    boolean endsSentence(int part) {
        return sentenceEnds.contains(position(part));
    }

    /** How many sentences end within some parts. */
    int sentences(int from, int to) {
        return (int)
                sentenceEnds.stream()
                        .filter(end -> end > position(from) && end <= position(to))
                        .count();
    }

    private int position(int part) {
        return part == 0 ? 0 : cuts.get(part - 1);
    }
}
