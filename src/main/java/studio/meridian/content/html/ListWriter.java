package studio.meridian.content.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes lists. Two lists in a row get different marks, or Markdown would see one. */
final class ListWriter {
    private static final int LARGEST = 999_999_999;

    private final BlockWriter writer;

    ListWriter(BlockWriter writer) {
        this.writer = writer;
    }

    Block write(Element list, List<Block> before) {
        List<List<Block>> items = items(list);
        boolean hollow = items.isEmpty() || items.getFirst().isEmpty();
        Block.Kind last = before.isEmpty() ? Block.Kind.OTHER : before.getLast().kind();
        Block.Kind kind = list.normalName().equals("ol") ? numbers(last) : bullets(last, hollow);
        boolean tight =
                list.select("> li > p").isEmpty() && items.stream().allMatch(ListWriter::isTight);
        List<String> lines = new ArrayList<>();
        int number = start(list);
        for (List<Block> item : items) {
            lines.add(
                    indented(
                            mark(kind, number),
                            String.join(tight ? "\n" : "\n\n", BlockWriter.texts(item))));
            if (number < LARGEST) number++;
        }
        return new Block(kind, String.join(tight ? "\n" : "\n\n", lines));
    }

    private static Block.Kind numbers(Block.Kind last) {
        return last == Block.Kind.PERIODS ? Block.Kind.PARENTHESES : Block.Kind.PERIODS;
    }

    private static Block.Kind bullets(Block.Kind last, boolean hollow) {
        // An empty item inside others with dashes would make a rule: - - -
        boolean plus = last == Block.Kind.DASHES || (hollow && last != Block.Kind.PLUSES);
        return plus ? Block.Kind.PLUSES : Block.Kind.DASHES;
    }

    /** Lists in the wild hold more than items; what stands between them is an item, too. */
    private List<List<Block>> items(Element list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node child : list.childNodes()) {
            if (child instanceof Element item && item.normalName().equals("li")) {
                joinBox(item);
                items.add(writer.blocks(item));
            } else {
                List<Block> stray = writer.blocks(new Element("li").appendChild(child.clone()));
                if (!stray.isEmpty()) items.add(stray);
            }
        }
        return items;
    }

    /** In a loose list the box of a task stands before its paragraph and belongs into it. */
    private static void joinBox(Element item) {
        Element paragraph = item.selectFirst("> input[type=checkbox]:first-child + p");
        if (paragraph != null) paragraph.prependChild(item.child(0));
    }

    /** Whether no block of the item needs an empty line before it. */
    private static boolean isTight(List<Block> item) {
        for (int i = 1; i < item.size(); i++) {
            Block block = item.get(i);
            boolean apart =
                    switch (block.kind()) {
                        case TEXT, TABLE -> true;
                        // Only a list from 1 may follow text directly.
                        case PERIODS, PARENTHESES -> !block.markdown().matches("(?s)1[.)].*");
                        case QUOTE -> item.get(i - 1).kind() == Block.Kind.QUOTE;
                        default -> false;
                    };
            if (apart) return false;
        }
        return true;
    }

    private static int start(Element list) {
        String start = list.attr("start");
        return start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1;
    }

    private static String mark(Block.Kind kind, int number) {
        return switch (kind) {
            case DASHES -> "- ";
            case PLUSES -> "+ ";
            case PERIODS -> number + ". ";
            default -> number + ") ";
        };
    }

    private static String indented(String mark, String text) {
        String indent = " ".repeat(mark.length());
        String lines =
                text.lines()
                        .map(line -> line.isEmpty() ? "" : indent + line)
                        .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? mark.strip() : mark + lines.stripLeading();
    }
}
