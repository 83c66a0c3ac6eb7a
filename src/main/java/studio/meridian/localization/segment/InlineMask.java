package studio.meridian.localization.segment;

import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

import studio.meridian.localization.segment.sentence.Addresses;
import studio.meridian.localization.segment.sentence.Mask;
import studio.meridian.localization.segment.sentence.Range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Masks the inline markup of one parsed block. */
final class InlineMask {
    private final BlockText block;
    private final int offset;
    private final char[] mask;
    private final List<Range> whole = new ArrayList<>();
    private final BitSet words = new BitSet();
    private final HtmlPairs html = new HtmlPairs();

    private InlineMask(BlockText block, int offset) {
        this.block = block;
        this.offset = offset;
        mask = block.content().toCharArray();
    }

    static Mask of(BlockText block, Node parsed, int offset) {
        InlineMask masking = new InlineMask(block, offset);
        for (Node n = parsed.getFirstChild(); n != null; n = n.getNext()) masking.top(n);
        masking.whole.addAll(masking.html.pairs());
        masking.addresses();
        masking.lineBreaks();
        return new Mask(new String(masking.mask), masking.whole, masking.words);
    }

    private void top(Node node) {
        if (!(node instanceof Text) && !isBreak(node)) whole.add(range(node));
        mask(node);
    }

    private void mask(Node node) {
        switch (node) {
            case Text _ -> words.set(range(node).start(), range(node).end());
            case Code _ -> fill(range(node), Mask.CODE);
            case FootnoteReference _ -> fill(range(node), Mask.MARKUP);
            case HtmlInline tag -> {
                fill(range(node), Mask.MARKUP);
                html.add(tag.getLiteral(), range(node));
            }
            case Link link when isAddress(link) -> fill(range(node), Mask.CODE);
            case SoftLineBreak _, HardLineBreak _ -> {}
            default -> container(node);
        }
    }

    /** Masks the markers of a construct around its children. */
    private void container(Node node) {
        Range range = range(node);
        List<Range> children = new ArrayList<>();
        for (Node n = node.getFirstChild(); n != null; n = n.getNext()) {
            mask(n);
            if (!n.getSourceSpans().isEmpty()) children.add(range(n));
        }
        char sign = node instanceof Image ? Mask.CODE : Mask.MARKUP;
        if (children.isEmpty() || node instanceof Image || node instanceof InlineFootnote) {
            fill(range, sign);
            return;
        }
        fill(new Range(range.start(), children.getFirst().start()), sign);
        fill(new Range(children.getLast().end(), range.end()), sign);
    }

    private void addresses() {
        for (Range range : Addresses.in(block.content(), words)) {
            whole.add(range);
            words.clear(range.start(), range.end());
            fill(range, Mask.CODE);
        }
    }

    /** A hard line break ends a sentence, unless a construct spans it; a soft one is a blank. */
    private void lineBreaks() {
        String content = block.content();
        for (int i = content.indexOf('\n'); i >= 0; i = content.indexOf('\n', i + 1)) {
            int at = i;
            boolean inside = whole.stream().anyMatch(range -> range.isCutBy(at));
            mask[i] = inside || !isHard(content, i) ? ' ' : '\n';
            if (mask[i] == '\n' && mask[i - 1] == '\\') mask[i - 1] = ' ';
        }
    }

    private static boolean isHard(String content, int lineFeed) {
        if (content.startsWith("  ", lineFeed - 2)) return true;
        int backslashes = lineFeed;
        while (backslashes > 0 && content.charAt(backslashes - 1) == '\\') backslashes--;
        return (lineFeed - backslashes) % 2 == 1;
    }

    /** Whether the text of a link is its address, so that nothing in it is to be translated. */
    private static boolean isAddress(Link link) {
        return link.getFirstChild() instanceof Text text
                && text.getNext() == null
                && (text.getLiteral().equals(link.getDestination())
                        || link.getDestination().endsWith("://" + text.getLiteral())
                        || link.getDestination().equals("mailto:" + text.getLiteral()));
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private void fill(Range range, char sign) {
        Arrays.fill(mask, range.start(), range.end(), sign);
    }

    private Range range(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) return new Range(0, 0);
        SourceSpan last = spans.getLast();
        int start = block.toContent(offset + spans.getFirst().getInputIndex());
        int end = block.toContent(offset + last.getInputIndex() + last.getLength());
        return new Range(start, Math.max(start, end));
    }
}
