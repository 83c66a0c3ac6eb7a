package studio.meridian.localization.segment;

import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import studio.meridian.localization.segment.sentence.Mask;
import studio.meridian.localization.segment.sentence.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells the words of a sentence from its inline codes. Safe for any thread. */
public final class InlineCodes {
    // A sentence is no block, even when it begins like one.
    private static final Parser PARSER =
            Parser.builder()
                    .enabledBlockTypes(Set.of())
                    .extensions(
                            List.of(
                                    StrikethroughExtension.create(),
                                    FootnotesExtension.builder().inlineFootnotes(true).build()))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build();

    private InlineCodes() {}

    /**
     * A stretch of a sentence.
     *
     * @param isCode whether it is markup, code or an address rather than words
     */
    public record Run(String text, boolean isCode) {}

    /** The stretches of a Markdown sentence; together they are the sentence. */
    public static List<Run> of(String sentence) {
        Node paragraph = PARSER.parse(sentence).getFirstChild();
        if (paragraph == null) return plain(sentence);
        BlockText block = new BlockText(sentence, List.of(new Range(0, sentence.length())));
        return runs(sentence, InlineMask.of(block, paragraph, 0));
    }

    /** A sentence without Markdown, such as a title. */
    public static List<Run> plain(String sentence) {
        return sentence.isEmpty() ? List.of() : List.of(new Run(sentence, false));
    }

    private static List<Run> runs(String sentence, Mask mask) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sentence.length(); i++) {
            boolean code = isCode(mask, start);
            if (i < sentence.length() && isCode(mask, i) == code) continue;
            runs.add(new Run(sentence.substring(start, i), code));
            start = i;
        }
        return runs;
    }

    private static boolean isCode(Mask mask, int at) {
        char sign = mask.text().charAt(at);
        return !mask.words().get(at) && (sign == Mask.CODE || sign == Mask.MARKUP);
    }
}
