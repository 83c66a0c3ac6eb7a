package studio.meridian.content.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

import studio.meridian.content.html.InlineWriter.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes tables with pipes; what they cannot hold (spans, blocks in cells) is listed. */
final class TableWriter {
    private static final Pattern ALIGNED = Pattern.compile("text-align:\\s*(left|center|right)");
    private static final int WIDEST = 100;

    private final BlockWriter writer;
    private final Leftovers leftovers;

    TableWriter(BlockWriter writer, Leftovers leftovers) {
        this.writer = writer;
        this.leftovers = leftovers;
    }

    List<Block> write(Element table) {
        List<Block> blocks = new ArrayList<>();
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            leftovers.add(caption);
            blocks.addAll(writer.blocks(caption));
        }
        List<Element> rows =
                new ArrayList<>(table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr"));
        if (rows.isEmpty()) return blocks;
        if (isComplex(table)) leftovers.add("table with spans or blocks", table);
        blocks.add(new Block(Block.Kind.TABLE, grid(rows)));
        return blocks;
    }

    private static boolean isComplex(Element table) {
        boolean spans =
                !table.select("[colspan]:not([colspan=1]), [rowspan]:not([rowspan=1])").isEmpty();
        return spans
                || table.select("td, th").stream()
                        .anyMatch(cell -> cell.children().stream().anyMatch(BlockWriter::isBlock));
    }

    private String grid(List<Element> rows) {
        boolean headed = isHead(rows.getFirst());
        List<List<String>> grid = new ArrayList<>();
        if (!headed) grid.add(List.of());
        rows.forEach(row -> grid.add(cells(row)));
        int width = Math.max(1, grid.stream().mapToInt(List::size).max().orElse(1));
        List<String> lines = new ArrayList<>();
        grid.forEach(row -> lines.add(line(row, width, "")));
        lines.add(1, line(rule(rows.getFirst()), width, "---"));
        return String.join("\n", lines);
    }

    private static boolean isHead(Element row) {
        Element parent = row.parent();
        boolean inHead = parent != null && parent.normalName().equals("thead");
        return inHead || (!row.select("> th").isEmpty() && row.select("> td").isEmpty());
    }

    private List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.select("> td, > th")) {
            cells.add(cell(cell));
            for (int column = 1; column < span(cell); column++) cells.add("");
        }
        return cells;
    }

    private static int span(Element cell) {
        String span = cell.attr("colspan");
        return span.matches("\\d{1,3}") ? Math.min(Integer.parseInt(span), WIDEST) : 1;
    }

    private String cell(Element cell) {
        List<Piece> pieces = new ArrayList<>();
        flatten(cell, pieces);
        return new InlineWriter(Place.CELL, leftovers).write(pieces);
    }

    private void flatten(Element parent, List<Piece> pieces) {
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && BlockWriter.isBlock(element)) {
                pieces.add(new Piece.Space(false));
                flatten(element, pieces);
                pieces.add(new Piece.Space(false));
            } else {
                pieces.addAll(new InlineReader(leftovers).read(List.of(child)));
            }
        }
    }

    private static List<String> rule(Element row) {
        List<String> rule = new ArrayList<>();
        for (Element cell : row.select("> td, > th")) {
            Matcher style = ALIGNED.matcher(cell.attr("style"));
            String align = style.find() ? style.group(1) : cell.attr("align");
            rule.add(
                    switch (align) {
                        case "left" -> ":--";
                        case "center" -> ":-:";
                        case "right" -> "--:";
                        default -> "---";
                    });
        }
        return rule;
    }

    private static String line(List<String> cells, int width, String missing) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < width; i++) {
            line.append(' ').append(i < cells.size() ? cells.get(i) : missing).append(" |");
        }
        return line.toString();
    }
}
