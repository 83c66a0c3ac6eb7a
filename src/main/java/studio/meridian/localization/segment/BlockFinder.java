package studio.meridian.localization.segment;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

import studio.meridian.localization.segment.sentence.Mask;
import studio.meridian.localization.segment.sentence.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the leaf blocks with text in a parsed document, and what contains them. */
final class BlockFinder {
    // GitHub Flavored Markdown 0.29, section 5.3: a task is marked at the start of the first
    // paragraph of an item.
    private static final Pattern TASK_MARK = Pattern.compile("\\[[ xX]\\][ \\t]+(?=\\S)");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

    private final String source;
    private final int offset;
    private final String lineEnd;
    private final List<Found> found = new ArrayList<>();
    private final List<Block> containers = new ArrayList<>();

    /**
     * @param offset where the parsed part begins in the source
     */
    BlockFinder(String source, int offset) {
        this.source = source;
        this.offset = offset;
        Matcher matcher = LINE_END.matcher(source);
        lineEnd = matcher.find() ? matcher.group() : "\n";
    }

    /** A leaf block with text. */
    record Found(BlockKind kind, String path, BlockText text, Mask mask, String continuation) {}

    /**
     * A block of any kind.
     *
     * @param item whether it is a list item
     */
    record Block(Range range, boolean item) {}

    List<Found> found() {
        return found;
    }

    /** The blocks that may be left out, outer ones before the blocks within them. */
    List<Block> containers() {
        return containers;
    }

    void visit(Node document) {
        for (Node n = document.getFirstChild(); n != null; n = n.getNext()) visit(n, "");
    }

    private void visit(Node node, String parents) {
        String path = parents.isEmpty() ? BlockNames.of(node) : parents + "/" + BlockNames.of(node);
        if (isOmittable(node)) containers.add(new Block(range(node), node instanceof ListItem));
        if (node instanceof Paragraph) add(BlockKind.PARAGRAPH, node, path);
        else if (node instanceof Heading) add(BlockKind.HEADING, node, path);
        else if (node instanceof TableCell) add(BlockKind.TABLE_CELL, node, path);
        else for (Node n = node.getFirstChild(); n != null; n = n.getNext()) visit(n, path);
    }

    private static boolean isOmittable(Node node) {
        if (node.getSourceSpans().isEmpty()) return false;
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof FootnoteDefinition) return false;
        }
        return !BlockNames.isPartOfTable(node);
    }

    private void add(BlockKind kind, Node block, String path) {
        // Cells that a short row lacks stand nowhere.
        if (block.getSourceSpans().isEmpty()) return;
        List<Range> lines = kind == BlockKind.TABLE_CELL ? cell(block) : lines(block);
        if (lines.isEmpty()) return;
        BlockText text = new BlockText(source, lines);
        // Escaped pipes make the parser's positions within a cell too small: no look inside then.
        boolean exact = kind != BlockKind.TABLE_CELL || !text.content().contains("\\|");
        Mask mask = exact ? InlineMask.of(text, block, offset) : Mask.indivisible(text.content());
        found.add(new Found(kind, path, text, mask, continuation(lines)));
    }

    private List<Range> cell(Node cell) {
        Range range = range(cell);
        String text = range.of(source);
        int start = range.start() + text.length() - text.stripLeading().length();
        return text.isBlank()
                ? List.of()
                : List.of(new Range(start, start + text.strip().length()));
    }

    /** The lines of a block, cut to what its inline nodes cover. */
    private List<Range> lines(Node block) {
        Range content = content(block);
        List<Range> lines = new ArrayList<>();
        for (SourceSpan span : block.getSourceSpans()) {
            int start = offset + span.getInputIndex();
            int end = Math.min(start + span.getLength(), content.end());
            start = Math.max(start, content.start());
            while (start < end && isBlank(source.charAt(start))) start++;
            if (start < end) lines.add(new Range(start, end));
        }
        return lines;
    }

    private Range content(Node block) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (Node n = block.getFirstChild(); n != null; n = n.getNext()) {
            if (n.getSourceSpans().isEmpty()) continue;
            Range range = range(n);
            start = Math.min(start, range.start());
            end = Math.max(end, range.end());
        }
        return new Range(afterTaskMark(block, start, end), end);
    }

    private int afterTaskMark(Node block, int start, int end) {
        boolean first = block.getParent() instanceof ListItem && block.getPrevious() == null;
        if (!first || start >= end) return start;
        Matcher mark = TASK_MARK.matcher(source).region(start, end);
        return mark.lookingAt() ? mark.end() : start;
    }

    /** How a further line would begin: quotation marks stay, list markers become blanks. */
    private String continuation(List<Range> lines) {
        if (lines.size() > 1) {
            return source.substring(lines.getFirst().end(), lines.get(1).start());
        }
        int start = lines.getFirst().start();
        int line =
                Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1));
        String prefix = source.substring(Math.max(line + 1, offset), start);
        return lineEnd + prefix.replaceAll("[^>\\t]", " ");
    }

    private Range range(Node node) {
        SourceSpan first = node.getSourceSpans().getFirst();
        SourceSpan last = node.getSourceSpans().getLast();
        return new Range(
                offset + first.getInputIndex(), offset + last.getInputIndex() + last.getLength());
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
