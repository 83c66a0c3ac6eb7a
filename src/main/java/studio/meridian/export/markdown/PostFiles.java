package studio.meridian.export.markdown;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;

import java.util.List;

/** A tree of Markdown files and the pictures beside them, wherever it lies. */
public interface PostFiles {
    /** Largest picture that is read: 64 MiB. */
    long LARGEST_PICTURE = 64L << 20;

    /** Largest text that is read: 16 MiB. */
    long LARGEST_TEXT = 16L << 20;

    /** The name of the tree, which begins the keys of its files. */
    String name();

    /** Paths of the Markdown files to import, with {@code /}, sorted. */
    List<String> posts();

    /**
     * Reads a file.
     *
     * @param path below the tree, with {@code /}
     * @return its bytes, or null when there is no such file
     * @throws FailureException with an {@link studio.meridian.export.ImportFailure} when it lies
     *     outside of the tree, is larger than the limit, or cannot be read
     */
    byte @Nullable [] find(String path, long limit);
}
