package studio.meridian.localization.segment;

import studio.meridian.content.article.Lit;
import studio.meridian.localization.segment.Leaf.Slot;
import studio.meridian.localization.segment.sentence.Range;

import java.util.ArrayList;
import java.util.List;

/** Puts the targets of one block into its place. */
final class LeafRendering {
    private final String source;
    private final Leaf leaf;
    private final SentenceGap gaps;

    LeafRendering(String source, Leaf leaf, SentenceGap gaps) {
        this.source = source;
        this.leaf = leaf;
        this.gaps = gaps;
    }

    List<Edit> edits(List<String> targets) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Slot slot = leaf.slots().get(i);
            Range gap = gapBefore(i);
            if (i > 0) replaceGap(gap, i, targets, edits);
            String target = Lit.strip(targets.get(i));
            boolean lit = Lit.isMarked(targets.get(i));
            boolean same = target.isBlank() || target.equals(slot.text());
            if (same && !lit) continue;
            String words =
                    same
                            ? slot.range().of(source)
                            : new TargetFit(leaf, slot, startsLine(i)).fit(target);
            edits.add(new Edit(slot.range(), lit ? Lit.mark(words) : words));
        }
        return edits;
    }

    private void replaceGap(Range gap, int i, List<String> targets, List<Edit> edits) {
        String raw = gap.of(source);
        String adapted = gaps.adapt(raw, shown(i - 1, targets), shown(i, targets));
        if (!adapted.equals(raw)) edits.add(new Edit(gap, adapted));
    }

    private SentenceGap.Side shown(int i, List<String> targets) {
        String text = leaf.slots().get(i).text();
        String target = Lit.strip(targets.get(i));
        boolean translated = !target.isBlank() && !target.equals(text);
        return new SentenceGap.Side(target.isBlank() ? text : target.strip(), translated);
    }

    private Range gapBefore(int i) {
        int end = leaf.slots().get(i).range().start();
        return new Range(i == 0 ? end : leaf.slots().get(i - 1).range().end(), end);
    }

    private boolean startsLine(int i) {
        String gap = gapBefore(i).of(source);
        return i == 0 || gap.contains("\n") || gap.contains("\r");
    }
}
