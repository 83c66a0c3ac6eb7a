package studio.meridian.content.article;

import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

import studio.meridian.content.PlainText;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lays the tree of inline nodes out as one row of pieces. */
final class Inlines {
    private final Footnotes notes;
    private final List<Inline> out = new ArrayList<>();
    private boolean softBreak;
    private boolean lit;

    private Inlines(Footnotes notes) {
        this.notes = notes;
    }

    static List<Inline> of(Node parent, Footnotes notes) {
        Inlines inlines = new Inlines(notes);
        inlines.children(parent, Set.of(), null);
        return List.copyOf(inlines.out);
    }

    private void children(Node parent, Set<Inline.Style> styles, @Nullable String link) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            visit(node, styles, link);
        }
    }

    private void visit(Node node, Set<Inline.Style> styles, @Nullable String link) {
        switch (node) {
            case Text text -> words(text.getLiteral(), styles, link);
            case HtmlInline html -> words(html.getLiteral(), styles, link);
            case Code code -> words(code.getLiteral(), with(styles, Inline.Style.CODE), link);
            case SoftLineBreak _ -> softBreak = true;
            case HardLineBreak _ -> add(new Inline.Words("\n", styles, link));
            case Emphasis _ -> children(node, with(styles, Inline.Style.EMPHASIS), link);
            case StrongEmphasis _ -> children(node, with(styles, Inline.Style.STRONG), link);
            case Strikethrough _ -> children(node, with(styles, Inline.Style.STRUCK), link);
            case Link to -> children(to, styles, to.getDestination());
            case Image image -> {
                String alt = PlainText.ofNode(image);
                add(new Inline.Picture(image.getDestination(), alt, image.getTitle()));
            }
            case FootnoteReference mark -> add(new Inline.NoteMark(notes.number(mark.getLabel())));
            default -> children(node, styles, link);
        }
    }

    private static Set<Inline.Style> with(Set<Inline.Style> styles, Inline.Style more) {
        Set<Inline.Style> all = EnumSet.of(more);
        all.addAll(styles);
        return Set.copyOf(all);
    }

    private void add(Inline inline) {
        softBreak = false;
        out.add(inline);
    }

    /** Plain words; the marks of {@link Lit} become a style, as in running text. */
    static List<Inline> plain(String text) {
        Inlines inlines = new Inlines(new Footnotes());
        inlines.words(text, Set.of(), null);
        return List.copyOf(inlines.out);
    }

    private void words(String text, Set<Inline.Style> styles, @Nullable String link) {
        for (String piece : Lit.pieces(text)) {
            if (piece.equals(Lit.START)) lit = true;
            else if (piece.equals(Lit.END)) lit = false;
            else piece(piece, lit ? with(styles, Inline.Style.LIT) : styles, link);
        }
    }

    private void piece(String text, Set<Inline.Style> styles, @Nullable String link) {
        if (text.isEmpty()) return;
        boolean space = softBreak && !out.isEmpty() && PlainText.needSpace(last(), text);
        add(new Inline.Words(space ? " " + text : text, styles, link));
    }

    private String last() {
        return out.getLast() instanceof Inline.Words words ? words.text() : " .";
    }
}
