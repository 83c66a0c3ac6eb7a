package studio.meridian.localization.segment;

import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import studio.meridian.localization.segment.Leaf.Slot;
import studio.meridian.localization.segment.Omissions.Omission;
import studio.meridian.localization.segment.sentence.SentenceBreaker;
import studio.meridian.model.LocaleTag;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes Markdown (CommonMark 0.31 with tables, strikethrough, task lists and footnotes) apart into
 * sentences. Code, HTML blocks, thematic breaks, link definitions, container prefixes and blocks
 * without a letter to translate belong to the skeleton. Safe for any thread.
 */
public final class MarkdownSegmenter {
    /** Deeper quotations and lists are read as text, so that no hostile file exhausts the stack. */
    private static final int MAX_NESTING = 200;

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(
                            List.of(
                                    TablesExtension.create(),
                                    StrikethroughExtension.create(),
                                    FootnotesExtension.builder().inlineFootnotes(true).build()))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(MAX_NESTING)
                    .maxInlineNesting(MAX_NESTING)
                    .build();

    private MarkdownSegmenter() {}

    /**
     * The sentences of a Markdown text and its skeleton.
     *
     * @param locale language of the text, which decides where sentences end
     */
    public static SegmentedText segment(String markdown, LocaleTag locale) {
        // A byte order mark is no text: with it the first heading would be none.
        int start = markdown.startsWith("\uFEFF") ? 1 : 0;
        BlockFinder finder = new BlockFinder(markdown, start);
        finder.visit(PARSER.parse(markdown.substring(start)));
        SentenceBreaker breaker = new SentenceBreaker(locale);
        List<Leaf> leaves = new ArrayList<>();
        for (BlockFinder.Found found : finder.found()) leaves.add(leaf(found, breaker));
        leaves.removeIf(leaf -> leaf.slots().isEmpty());
        List<Omission> omissions = new Omissions(markdown, leaves).of(finder.containers());
        return SegmentedText.of(new Skeleton(markdown, locale, leaves, omissions));
    }

    private static Leaf leaf(BlockFinder.Found found, SentenceBreaker breaker) {
        List<Slot> slots = breaker.pieces(found.mask()).stream().map(found.text()::slot).toList();
        return new Leaf(found.kind(), found.path(), slots, found.continuation());
    }
}
