package studio.meridian.localization.segment;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Short names of blocks for the path of a segment, after the HTML elements they become. */
final class BlockNames {
    private BlockNames() {}

    static String of(Node block) {
        return switch (block) {
            case Paragraph _ -> "p";
            case Heading heading -> "h" + heading.getLevel();
            case BlockQuote _ -> "blockquote";
            case BulletList _ -> "ul";
            case OrderedList _ -> "ol";
            case ListItem _ -> "li";
            case TableBlock _ -> "table";
            case TableHead _ -> "thead";
            case TableBody _ -> "tbody";
            case TableRow _ -> "tr";
            case TableCell _ -> "td";
            case FootnoteDefinition _ -> "footnote";
            default -> "other";
        };
    }

    static boolean isPartOfTable(Node block) {
        return block instanceof TableHead
                || block instanceof TableBody
                || block instanceof TableRow
                || block instanceof TableCell;
    }
}
