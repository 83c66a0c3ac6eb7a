package studio.meridian.content;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The words of a Markdown text without its markup: for search, excerpts and counts. Blocks are
 * separated by an empty line, list items and table rows by a line feed, cells by a tab. A picture
 * gives its alternative text.
 */
public final class PlainText {
    private final StringBuilder out = new StringBuilder();
    private final boolean proseOnly;
    private boolean softBreak;

    private PlainText(boolean proseOnly) {
        this.proseOnly = proseOnly;
    }

    /** All words. */
    public static String of(String markdown) {
        return new PlainText(false).read(Markdown.parse(markdown));
    }

    /** The words of paragraphs only: no headings, code, tables, footnotes. */
    static String proseOf(String markdown) {
        return new PlainText(true).read(Markdown.parse(markdown));
    }

    /** The words inside a node, such as the alternative text of a picture. */
    public static String ofNode(Node node) {
        return new PlainText(false).read(node);
    }

    private String read(Node document) {
        children(document);
        return out.toString().strip();
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) visit(node);
    }

    private void visit(Node node) {
        switch (node) {
            case Text text -> write(text.getLiteral());
            case Code code -> write(code.getLiteral());
            case HtmlInline html -> write(html.getLiteral());
            case SoftLineBreak _ -> softBreak = true;
            case HardLineBreak _ -> out.append('\n');
            case Paragraph paragraph -> block(paragraph);
            case LinkReferenceDefinition _ -> {}
            default -> visitBeyondProse(node);
        }
    }

    private void visitBeyondProse(Node node) {
        switch (node) {
            case Heading _,
                    FencedCodeBlock _,
                    IndentedCodeBlock _,
                    HtmlBlock _,
                    TableBlock _,
                    FootnoteDefinition _
                    when proseOnly -> {}
            case FencedCodeBlock code -> literal(code.getLiteral());
            case IndentedCodeBlock code -> literal(code.getLiteral());
            case HtmlBlock html -> literal(html.getLiteral());
            case Heading heading -> block(heading);
            case TableRow row -> line(row);
            case TableCell cell -> cell(cell);
            default -> children(node);
        }
    }

    private void block(Node node) {
        boolean inList = node.getParent().getParent() instanceof ListBlock list && list.isTight();
        if (inList) line(node);
        else paragraph(node);
    }

    private void paragraph(Node node) {
        separate("\n\n");
        children(node);
    }

    private void line(Node node) {
        separate(beginsList(node) ? "\n\n" : "\n");
        children(node);
    }

    /** Whether the line is the first one of its list or table, and that not inside a list. */
    private static boolean beginsList(Node line) {
        Node before = line.getPrevious();
        boolean first = before == null || before instanceof TaskListItemMarker;
        Node item = line.getParent();
        return first
                && item.getPrevious() == null
                && !(item.getParent().getParent() instanceof ListItem);
    }

    private void cell(Node cell) {
        if (cell.getPrevious() != null) out.append('\t');
        children(cell);
    }

    private void literal(String literal) {
        separate("\n\n");
        out.append(literal.stripTrailing());
    }

    private void separate(String separator) {
        softBreak = false;
        if (!out.isEmpty()) out.append(separator);
    }

    private void write(String text) {
        if (softBreak && !out.isEmpty() && !text.isEmpty()) joinLines(text.codePointAt(0));
        softBreak = false;
        out.append(text);
    }

    private void joinLines(int next) {
        if (needSpace(out.codePointBefore(out.length()), next)) out.append(' ');
    }

    /**
     * Whether a line end between two texts is read as a space: scripts without spaces between words
     * are not torn apart where the source line ended.
     */
    public static boolean needSpace(String before, String after) {
        return needSpace(before.codePointBefore(before.length()), after.codePointAt(0));
    }

    private static boolean needSpace(int before, int after) {
        return !isSpaceless(before) || !isSpaceless(after);
    }

    private static boolean isSpaceless(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
            default -> (c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xff60);
        };
    }
}
