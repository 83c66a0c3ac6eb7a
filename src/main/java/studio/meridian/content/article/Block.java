package studio.meridian.content.article;

import java.util.List;

/** A part of an article that stands on lines of its own. */
public sealed interface Block {
    /**
     * A heading.
     *
     * @param level from 1 to 6
     */
    record Heading(int level, List<Inline> words) implements Block {}

    /** Running text. */
    record Paragraph(List<Inline> words) implements Block {}

    /**
     * Code or other text whose spaces count.
     *
     * @param text without the last line end
     */
    record Code(String text) implements Block {}

    /** What somebody else said. */
    record Quote(List<Block> blocks) implements Block {}

    /** A list. */
    record Items(List<Item> items) implements Block {}

    /**
     * An entry of a list.
     *
     * @param mark what stands before it, for example {@code •} or {@code 3.}
     */
    record Item(String mark, List<Block> blocks) {}

    /** Rows of cells; the first row holds the headings. */
    record Table(List<List<Cell>> rows) implements Block {}

    /** A cell and how its words are set. */
    record Cell(List<Inline> words, Align align) {}

    /** Where words stand in a cell, in the direction of reading. */
    enum Align {
        START,
        CENTER,
        END
    }

    /** A line between two parts. */
    record Rule() implements Block {}

    /** The notes at the foot; each entry carries its number. */
    record Notes(List<Item> notes) implements Block {}
}
