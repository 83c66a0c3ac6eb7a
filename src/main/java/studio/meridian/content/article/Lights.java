package studio.meridian.content.article;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;

/** Turns the marks of {@link Lit} into {@code mark} elements, the first of which has an id. */
final class Lights {
    private boolean lit;
    private boolean found;

    private Lights() {}

    static void apply(Element body) {
        Lights lights = new Lights();
        for (TextNode text : texts(body)) lights.apply(text);
    }

    private static List<TextNode> texts(Element body) {
        List<TextNode> texts = new ArrayList<>();
        body.traverse((node, _) -> {
            if (node instanceof TextNode text) texts.add(text);
        });
        return texts;
    }

    private void apply(TextNode text) {
        String words = text.getWholeText();
        if (!lit && words.equals(Lit.strip(words))) return;
        for (String piece : Lit.pieces(words)) {
            if (piece.equals(Lit.START)) lit = true;
            else if (piece.equals(Lit.END)) lit = false;
            else if (!piece.isEmpty()) text.before(lit ? mark(piece) : new TextNode(piece));
        }
        text.remove();
    }

    private Node mark(String words) {
        Element mark = new Element("mark").text(words);
        if (!found) mark.id(ArticlePage.LIT);
        found = true;
        return mark;
    }
}
