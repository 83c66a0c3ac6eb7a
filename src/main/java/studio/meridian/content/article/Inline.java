package studio.meridian.content.article;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** A piece of running text. */
public sealed interface Inline {
    /**
     * Words that look alike.
     *
     * @param link where they lead, or null
     */
    record Words(String text, Set<Style> styles, @Nullable String link) implements Inline {}

    /**
     * A picture.
     *
     * @param alt what to read in its place, may be empty
     * @param title the caption, or null
     */
    record Picture(String destination, String alt, @Nullable String title) implements Inline {}

    /** Points to a note at the foot by its number. */
    record NoteMark(int number) implements Inline {}

    /** How words are set. */
    enum Style {
        STRONG,
        EMPHASIS,
        CODE,
        STRUCK,
        /** The sentence that is being worked at. */
        LIT
    }
}
