package studio.meridian.content.article;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

import studio.meridian.content.Markdown;

import java.util.ArrayList;
import java.util.List;

/** Reads Markdown into blocks; text is never lost, at most its nesting. */
public final class Article {
    /** Deeper quotes and lists than anybody can follow stand on the level above. */
    private static final int DEEPEST = 10;

    private static final String BULLET = "•";
    private static final String DONE = "☑";
    private static final String OPEN = "☐";

    private final Footnotes notes = new Footnotes();
    private int depth;

    private Article() {}

    /** The blocks of a text from top to bottom, its footnotes last. */
    public static List<Block> read(String markdown) {
        Article article = new Article();
        Document document = Markdown.parse(markdown);
        article.notes.define(document);
        List<Block> blocks = article.blocks(document);
        List<Block.Item> foot = article.foot();
        if (!foot.isEmpty()) blocks.add(new Block.Notes(foot));
        return List.copyOf(blocks);
    }

    /** Words that are no Markdown, such as a title. */
    public static List<Inline> plain(String words) {
        return Inlines.plain(words);
    }

    /** Notes that are pointed to, those in other notes included. */
    private List<Block.Item> foot() {
        List<Block.Item> foot = new ArrayList<>();
        for (int number = 1; number <= notes.count(); number++) {
            FootnoteDefinition note = notes.definition(number);
            if (note != null) foot.add(new Block.Item(number + ".", blocks(note)));
        }
        return List.copyOf(foot);
    }

    private List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        depth++;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, blocks);
        }
        depth--;
        return blocks;
    }

    private void add(Node node, List<Block> to) {
        switch (node) {
            case org.commonmark.node.Heading heading ->
                    to.add(new Block.Heading(heading.getLevel(), words(heading)));
            case Paragraph paragraph -> to.add(new Block.Paragraph(words(paragraph)));
            case FencedCodeBlock code -> to.add(code(code.getLiteral()));
            case IndentedCodeBlock code -> to.add(code(code.getLiteral()));
            case HtmlBlock html -> to.add(code(html.getLiteral()));
            case ThematicBreak _ -> to.add(new Block.Rule());
            case TableBlock table -> to.add(table(table));
            case BlockQuote quote -> nested(quote, to);
            case ListBlock list -> nested(list, to);
            default -> {}
        }
    }

    private void nested(Node node, List<Block> to) {
        if (depth > DEEPEST) {
            for (Node inner = node.getFirstChild(); inner != null; inner = inner.getNext()) {
                if (node instanceof ListBlock) nested(inner, to);
                else add(inner, to);
            }
        } else if (node instanceof ListBlock list) {
            to.add(new Block.Items(items(list)));
        } else {
            to.add(new Block.Quote(List.copyOf(blocks(node))));
        }
    }

    private static Block code(String literal) {
        return new Block.Code(literal.stripTrailing());
    }

    private List<Block.Item> items(ListBlock list) {
        List<Block.Item> items = new ArrayList<>();
        int number = list instanceof OrderedList ordered ? start(ordered) : 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String mark = list instanceof OrderedList ? number++ + "." : BULLET;
            if (item.getFirstChild() instanceof TaskListItemMarker task) {
                mark = task.isChecked() ? DONE : OPEN;
            }
            items.add(new Block.Item(mark, List.copyOf(blocks(item))));
        }
        return List.copyOf(items);
    }

    private static int start(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        return start == null ? 1 : start;
    }

    private Block table(TableBlock table) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) rows.add(cells(row));
            }
        }
        return new Block.Table(List.copyOf(rows));
    }

    private List<Block.Cell> cells(Node row) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                cells.add(new Block.Cell(words(cell), align(cell.getAlignment())));
            }
        }
        return List.copyOf(cells);
    }

    private static Block.Align align(TableCell.@Nullable Alignment written) {
        if (written == TableCell.Alignment.CENTER) return Block.Align.CENTER;
        return written == TableCell.Alignment.RIGHT ? Block.Align.END : Block.Align.START;
    }

    private List<Inline> words(Node parent) {
        return Inlines.of(parent, notes);
    }
}
