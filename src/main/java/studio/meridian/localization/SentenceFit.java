package studio.meridian.localization;

import studio.meridian.localization.segment.SegmentedText;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Shares the sentences of a translated block out among those of its source: one by one where the
 * counts agree, else by lengths.
 *
 * @param texts one per source sentence
 * @param sentences how many sentences of the translation end in each of them
 * @param ends whether each ends where a sentence of the translation ends
 */
record SentenceFit(List<String> texts, List<Integer> sentences, List<Boolean> ends) {

    /**
     * Fits segments of a translation to source sentences.
     *
     * @param from first segment of the block in the translation
     * @param to the segment after its last
     * @param open whether the translation may end before the block does
     */
    static SentenceFit of(
            List<String> sources, SegmentedText target, int from, int to, boolean open) {
        if (sources.size() == to - from) {
            return new SentenceFit(
                    target.texts().subList(from, to),
                    Collections.nCopies(sources.size(), 1),
                    Collections.nCopies(sources.size(), true));
        }
        Clauses clauses = Clauses.of(target, from, to, sources.size() > to - from);
        return shared(clauses, new ClauseSharing(sources, clauses, open).shares());
    }

    private static SentenceFit shared(Clauses clauses, List<Integer> shares) {
        List<String> texts = new ArrayList<>();
        List<Integer> sentences = new ArrayList<>();
        List<Boolean> ends = new ArrayList<>();
        int start = 0;
        for (int end : shares) {
            texts.add(clauses.text(start, end));
            sentences.add(clauses.sentences(start, end));
            ends.add(start == end || clauses.endsSentence(end));
            start = end;
        }
        return new SentenceFit(texts, sentences, ends);
    }

    /** Whether it holds more than one sentence. */
    boolean isJoined(int i) {
        return sentences.get(i) > 1;
    }

    /** Whether its sentence goes on in the next one. */
    boolean isSplit(int i) {
        return !ends.get(i);
    }
}
