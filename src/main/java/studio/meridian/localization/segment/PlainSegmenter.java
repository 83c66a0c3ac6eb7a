package studio.meridian.localization.segment;

import studio.meridian.localization.segment.Leaf.Slot;
import studio.meridian.localization.segment.sentence.Mask;
import studio.meridian.localization.segment.sentence.Range;
import studio.meridian.localization.segment.sentence.SentenceBreaker;
import studio.meridian.model.LocaleTag;

import java.util.List;
import java.util.function.Function;

/** Takes texts without Markdown apart, such as titles and summaries. Safe for any thread. */
public final class PlainSegmenter {
    private static final String PATH = "text";

    private PlainSegmenter() {}

    /** The whole text as one segment; a blank text has none. */
    public static SegmentedText whole(String text, LocaleTag locale) {
        return segment(text, locale, mask -> List.of(new Range(0, mask.text().length())));
    }

    /** The sentences of a text. */
    public static SegmentedText sentences(String text, LocaleTag locale) {
        return segment(text, locale, new SentenceBreaker(locale)::pieces);
    }

    private static SegmentedText segment(
            String text, LocaleTag locale, Function<Mask, List<Range>> breaker) {
        BlockText block = new BlockText(text, lines(text));
        List<Slot> slots =
                text.isBlank()
                        ? List.of()
                        : breaker.apply(Mask.plain(block.content())).stream()
                                .map(block::slot)
                                .toList();
        Leaf leaf = new Leaf(BlockKind.PLAIN, PATH, slots, "\n");
        List<Leaf> leaves = slots.isEmpty() ? List.of() : List.of(leaf);
        return SegmentedText.of(new Skeleton(text, locale, leaves, List.of()));
    }

    private static List<Range> lines(String text) {
        int start = text.length() - text.stripLeading().length();
        return text.isBlank()
                ? List.of()
                : List.of(new Range(start, text.stripTrailing().length()));
    }
}
