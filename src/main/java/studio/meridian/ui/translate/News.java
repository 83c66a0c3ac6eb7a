package studio.meridian.ui.translate;

/** What the screen tells after something was done. */
public sealed interface News {
    /**
     * Sentences with the same source were filled too.
     *
     * @param count how many
     */
    record Repeated(int count) implements News {}

    /** Every sentence is translated. */
    record AllDone() implements News {}

    /** An emptied field was left; its translation stands as before. */
    record EmptyKept() implements News {}

    /** The translation of a sentence was taken away. */
    record Removed() implements News {}

    /**
     * There is no match of this number.
     *
     * @param number from 1
     */
    record NoMatch(int number) implements News {}

    /** The last step was taken back. */
    record Undone() implements News {}

    /** The typed words are in the workspace. */
    record Saved() implements News {}
}
