package studio.meridian.content.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown cut where a reader sees a new paragraph: at empty lines, code with its fences whole. */
public final class Blocks {
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");

    private Blocks() {}

    /** The blocks in order; none is blank, and none begins or ends with an empty line. */
    public static List<String> of(String markdown) {
        List<String> blocks = new ArrayList<>();
        List<String> open = new ArrayList<>();
        String fence = "";
        for (String line : markdown.lines().toList()) {
            boolean code = !fence.isEmpty();
            fence = fence(line, fence);
            if (line.isBlank() && !code) flush(open, blocks);
            else open.add(line);
        }
        flush(open, blocks);
        return blocks;
    }

    /** The fence that is open behind a line, empty for none. */
    private static String fence(String line, String open) {
        Matcher matcher = FENCE.matcher(line);
        if (!matcher.matches()) return open;
        String marks = matcher.group(1);
        if (open.isEmpty()) {
            boolean inline = marks.startsWith("`") && matcher.group(2).contains("`");
            return inline ? "" : marks;
        }
        boolean closes =
                marks.charAt(0) == open.charAt(0)
                        && marks.length() >= open.length()
                        && matcher.group(2).isBlank();
        return closes ? "" : open;
    }

    private static void flush(List<String> open, List<String> blocks) {
        if (!open.isEmpty()) blocks.add(String.join("\n", open));
        open.clear();
    }

    /** One text again. */
    public static String join(List<String> blocks) {
        return String.join("\n\n", blocks);
    }
}
