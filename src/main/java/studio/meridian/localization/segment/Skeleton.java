package studio.meridian.localization.segment;

import studio.meridian.content.article.Lit;
import studio.meridian.localization.segment.Leaf.Slot;
import studio.meridian.localization.segment.Omissions.Omission;
import studio.meridian.localization.segment.sentence.Range;
import studio.meridian.model.LocaleTag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A source text with the places of its segments known. Rendering replaces only segments that have
 * another text, so everything else stays byte for byte. Immutable.
 */
public final class Skeleton {
    private static final Pattern LINE_PREFIX = Pattern.compile("\\R[ \t>]*");

    private final String source;
    private final LocaleTag locale;
    private final List<Leaf> leaves;
    private final List<Slot> slots;
    private final List<Omission> omissions;

    Skeleton(String source, LocaleTag locale, List<Leaf> leaves, List<Omission> omissions) {
        this.source = source;
        this.locale = locale;
        this.leaves = List.copyOf(leaves);
        this.slots = leaves.stream().flatMap(leaf -> leaf.slots().stream()).toList();
        this.omissions = List.copyOf(omissions);
    }

    /** The text as it was. */
    public String source() {
        return source;
    }

    /** The language the text was segmented in. */
    public LocaleTag locale() {
        return locale;
    }

    /**
     * The text with every segment replaced by its target.
     *
     * @param targets one per segment, in order; an empty one means there is no translation; the
     *     marks of {@link Lit} around one come out around the words that stand in its place
     * @param target language of the targets
     * @throws IllegalArgumentException when the number of targets differs
     */
    public String render(List<String> targets, LocaleTag target, Untranslated untranslated) {
        if (targets.size() != slots.size()) {
            throw new IllegalArgumentException(slots.size() + " targets, not " + targets.size());
        }
        List<Edit> edits = omitted(targets, untranslated);
        edits.addAll(translated(targets, target, List.copyOf(edits)));
        edits.sort((a, b) -> Integer.compare(a.range().start(), b.range().start()));
        return Edit.apply(source, edits);
    }

    /** The text from one segment to a later one of the same block, line prefixes left out. */
    public String joined(int first, int last) {
        StringBuilder text = new StringBuilder(slots.get(first).text());
        for (int i = first + 1; i <= last; i++) {
            int end = slots.get(i - 1).range().end();
            String gap = source.substring(end, slots.get(i).range().start());
            text.append(LINE_PREFIX.matcher(gap).replaceAll("\n")).append(slots.get(i).text());
        }
        return text.toString();
    }

    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (int block = 0; block < leaves.size(); block++) {
            Leaf leaf = leaves.get(block);
            for (Slot slot : leaf.slots()) {
                segments.add(new Segment(slot.text(), leaf.kind(), block, leaf.path()));
            }
        }
        return segments;
    }

    private List<Edit> omitted(List<String> targets, Untranslated untranslated) {
        List<Edit> edits = new ArrayList<>();
        if (untranslated == Untranslated.KEEP_SOURCE) return edits;
        int position = 0;
        // Outer blocks come before the blocks within them.
        for (Omission omission : omissions) {
            Range segments = omission.segments();
            boolean empty =
                    targets.subList(segments.start(), segments.end()).stream()
                            .allMatch(words -> Lit.strip(words).isBlank());
            if (!empty || omission.lines().start() < position) continue;
            edits.add(new Edit(omission.lines(), omission.replacement()));
            position = omission.lines().end();
        }
        return edits;
    }

    private List<Edit> translated(List<String> targets, LocaleTag target, List<Edit> omitted) {
        List<Edit> edits = new ArrayList<>();
        int first = 0;
        for (Leaf leaf : leaves) {
            int end = first + leaf.slots().size();
            edits.addAll(
                    new LeafRendering(source, leaf, new SentenceGap(locale, target))
                            .edits(targets.subList(first, end)));
            first = end;
        }
        edits.removeIf(
                edit -> omitted.stream().anyMatch(gone -> gone.range().contains(edit.range())));
        return edits;
    }
}
