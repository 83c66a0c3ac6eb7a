package studio.meridian.export.markdown;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Paths inside a tree, as text with {@code /}; the file system is not asked. */
final class RelativePath {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private RelativePath() {}

    /** Whether a destination names a file of the tree and no address. */
    static boolean isLocal(String destination) {
        return !destination.isBlank()
                && !destination.startsWith("//")
                && !destination.startsWith("#")
                && !SCHEME.matcher(destination).matches();
    }

    /** The path without dots; null when it climbs out of the tree. */
    static @Nullable String normal(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".")) continue;
            if (!part.equals("..")) parts.addLast(part);
            else if (parts.pollLast() == null) return null;
        }
        return String.join("/", parts);
    }

    /** The folder of a file with the last slash, or nothing at the top. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Everything behind the last slash. */
    static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * Where a destination may be meant to lie: beside the text, else at the top of the tree, else
     * in the folder that static site generators copy as it is.
     */
    static List<String> candidates(String text, String destination) {
        if (!destination.startsWith("/")) {
            return List.of(folder(text) + destination, destination, "static/" + destination);
        }
        return List.of(destination.substring(1), "static" + destination);
    }
}
