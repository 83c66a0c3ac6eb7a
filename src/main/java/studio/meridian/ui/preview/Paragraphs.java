package studio.meridian.ui.preview;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import studio.meridian.content.Graphemes;
import studio.meridian.content.article.Article;
import studio.meridian.content.article.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sets pieces of running text as lines that wrap. */
final class Paragraphs {
    /** A longer text is set in parts. */
    private static final int LONG = 3000;

    /** Laying out Arabic takes a time that grows with the square of this. */
    private static final int PART = 400;

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

    /**
     * Running text of any length. JavaFX takes a time that grows far faster than the text to lay
     * out one flow, so what is longer than anybody reads in one breath is set as several.
     */
    Node text(List<Inline> inlines, String styleClass) {
        if (length(inlines) <= LONG) return flow(inlines, styleClass);
        List<List<Inline>> parts = parts(inlines);
        VBox column = new VBox();
        parts.forEach(part -> column.getChildren().add(flow(part, styleClass)));
        return column;
    }

    /** Lines whose ends and blanks count, of any length. */
    VBox lines(String text, String styleClass) {
        VBox column = new VBox();
        column.getStyleClass().add(styleClass);
        int at = 0;
        while (text.length() - at > LONG) {
            int end = text.lastIndexOf('\n', at + LONG);
            if (end <= at) break;
            column.getChildren().add(text(words(text.substring(at, end)), "article-lines"));
            at = end + 1;
        }
        column.getChildren().add(text(words(text.substring(at)), "article-lines"));
        return column;
    }

    private static List<Inline> words(String text) {
        return List.of(new Inline.Words(text, Set.of(), null));
    }

    private static List<List<Inline>> parts(List<Inline> inlines) {
        List<List<Inline>> parts = new ArrayList<>();
        List<Inline> part = new ArrayList<>();
        int length = 0;
        for (Inline inline : inlines) {
            for (Inline piece : pieces(inline, PART)) {
                part.add(piece);
                length += length(piece);
                if (length < PART) continue;
                parts.add(part);
                part = new ArrayList<>();
                length = 0;
            }
        }
        if (!part.isEmpty() || parts.isEmpty()) parts.add(part);
        return parts;
    }

    private static int length(List<Inline> inlines) {
        return inlines.stream().mapToInt(Paragraphs::length).sum();
    }

    private static int length(Inline inline) {
        return inline instanceof Inline.Words words ? words.text().length() : 1;
    }

    /** Words cut behind a blank or, where there is none, between two characters. */
    private static List<? extends Inline> pieces(Inline inline, int most) {
        if (!(inline instanceof Inline.Words words) || words.text().length() <= most)
            return List.of(inline);
        List<Inline> pieces = new ArrayList<>();
        String text = words.text();
        int at = 0;
        while (text.length() - at > most) {
            int blank = text.lastIndexOf(' ', at + most);
            int end = blank > at ? blank + 1 : Graphemes.before(text, at + most);
            if (end <= at) end = at + most;
            pieces.add(new Inline.Words(text.substring(at, end), words.styles(), words.link()));
            at = end;
        }
        pieces.add(new Inline.Words(text.substring(at), words.styles(), words.link()));
        return pieces;
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
