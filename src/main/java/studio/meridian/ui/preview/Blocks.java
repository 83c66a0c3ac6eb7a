package studio.meridian.ui.preview;

import javafx.geometry.HPos;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

import studio.meridian.content.article.Block;
import studio.meridian.content.article.Inline;

import java.util.List;

/** Draws the blocks of an article. */
final class Blocks {
    private final Paragraphs paragraphs;
    private final Figures figures;

    Blocks(Paragraphs paragraphs, Figures figures) {
        this.paragraphs = paragraphs;
        this.figures = figures;
    }

    Node of(Block block) {
        return switch (block) {
            case Block.Heading heading ->
                    paragraphs.flow(heading.words(), "article-h" + heading.level());
            case Block.Paragraph paragraph -> paragraph(paragraph.words());
            case Block.Code code -> code(code.text());
            case Block.Quote quote -> column(quote.blocks(), "article-quote");
            case Block.Items items -> list(items.items(), "article-list");
            case Block.Table table -> table(table.rows());
            case Block.Rule _ -> styled(new Region(), "article-rule");
            case Block.Notes notes -> list(notes.notes(), "article-notes");
        };
    }

    private Node paragraph(List<Inline> words) {
        if (words.size() != 1 || !(words.getFirst() instanceof Inline.Picture picture))
            return paragraphs.text(words, "article-text");
        VBox figure = styled(new VBox(figures.of(picture)), "article-figure");
        if (picture.title() != null)
            figure.getChildren().add(paragraphs.plain(picture.title(), "article-caption"));
        return figure;
    }

    /** Code runs from left to right in every language. */
    private Node code(String text) {
        Node lines = paragraphs.lines(text, "article-code-block");
        lines.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return lines;
    }

    private VBox column(List<Block> blocks, String styleClass) {
        VBox column = styled(new VBox(), styleClass);
        blocks.forEach(block -> column.getChildren().add(of(block)));
        return column;
    }

    private Node list(List<Block.Item> items, String styleClass) {
        VBox list = styled(new VBox(), styleClass);
        for (Block.Item item : items) {
            Label mark = styled(new Label(item.mark()), "article-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            VBox body = column(item.blocks(), "article-item");
            HBox.setHgrow(body, Priority.ALWAYS);
            list.getChildren().add(styled(new HBox(mark, body), "article-row"));
        }
        return list;
    }

    private Node table(List<List<Block.Cell>> rows) {
        GridPane table = styled(new GridPane(), "article-table");
        for (int row = 0; row < rows.size(); row++) {
            String look = row == 0 ? "article-table-head" : "article-table-cell";
            for (int column = 0; column < rows.get(row).size(); column++) {
                TextFlow cell = cell(rows.get(row).get(column), look);
                GridPane.setHgrow(cell, Priority.ALWAYS);
                GridPane.setHalignment(cell, HPos.LEFT);
                table.add(cell, column, row);
            }
        }
        return table;
    }

    private TextFlow cell(Block.Cell cell, String look) {
        TextFlow flow = paragraphs.flow(cell.words(), look);
        if (cell.align() == Block.Align.CENTER) flow.setTextAlignment(TextAlignment.CENTER);
        if (cell.align() == Block.Align.END) flow.setTextAlignment(TextAlignment.RIGHT);
        return flow;
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }
}
