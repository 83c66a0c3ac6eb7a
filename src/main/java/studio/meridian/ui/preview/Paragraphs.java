package studio.meridian.ui.preview;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import studio.meridian.content.article.Article;
import studio.meridian.content.article.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sets pieces of running text as lines that wrap. */
final class Paragraphs {
    private final Figures figures;

    Paragraphs(Figures figures) {
        this.figures = figures;
    }

    TextFlow flow(List<Inline> inlines, String styleClass) {
        List<Node> pieces = new ArrayList<>();
        for (Inline inline : inlines) pieces.addAll(pieces(inline));
        TextFlow flow = new LitFlow(pieces);
        flow.getStyleClass().add(styleClass);
        flow.setMinHeight(Region.USE_PREF_SIZE);
        return flow;
    }

    TextFlow plain(String words, String styleClass) {
        return flow(Article.plain(words), styleClass);
    }

    private List<? extends Node> pieces(Inline inline) {
        return switch (inline) {
            case Inline.Words words -> dressed(words);
            case Inline.Picture picture -> List.of(figures.of(picture));
            case Inline.NoteMark mark -> {
                Text number = new Text("[" + mark.number() + "]");
                number.getStyleClass().addAll("article-words", "article-note-mark");
                yield List.of(number);
            }
        };
    }

    private List<Text> dressed(Inline.Words words) {
        List<Text> pieces = List.of(new Text(words.text()));
        for (Text piece : pieces) {
            piece.getStyleClass().add("article-words");
            for (Inline.Style style : words.styles()) {
                piece.getStyleClass().add("article-" + style.name().toLowerCase(Locale.ROOT));
            }
            if (words.link() != null) {
                piece.getStyleClass().add("article-link");
                Tooltip.install(piece, new Tooltip(words.link()));
            }
        }
        return pieces;
    }
}
