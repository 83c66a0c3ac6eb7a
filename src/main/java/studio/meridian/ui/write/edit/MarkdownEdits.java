package studio.meridian.ui.write.edit;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the buttons over the text do to its Markdown. Pure. */
public final class MarkdownEdits {
    private static final String ADDRESS = "https://";
    private static final Pattern GAP = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+");
    private static final long LAST_NUMBER = 999_999_999;
    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) +");
    private static final Pattern ITEM =
            Pattern.compile("^(\\s*)(?:([-*+]) (?:\\[[ xX]\\] )?|(\\d{1,9})([.)]) |(> ?))");

    private MarkdownEdits() {}

    /** Puts a mark such as {@code **} around the selection, or takes it away again. */
    public static TextEdit wrap(String text, int start, int end, String mark) {
        int size = mark.length();
        boolean outside =
                start >= size
                        && text.startsWith(mark, start - size)
                        && text.startsWith(mark, end)
                        && isAlone(text, start, end, mark);
        if (outside) {
            String bare = text.substring(start, end);
            return new TextEdit(start - size, end + size, bare, start - size, end - size);
        }
        String inner = text.substring(start, end);
        int from = start + inner.length() - inner.stripLeading().length();
        String core = inner.strip();
        // Blanks stay outside: "** word **" is no emphasis (CommonMark 0.31, 6.2).
        boolean one = !GAP.matcher(core).find();
        if (one && !isMarked(core, mark)) {
            String marked = mark + core + mark;
            return new TextEdit(
                    from, from + core.length(), marked, from + size, from + size + core.length());
        }
        String all = eachParagraph(core, mark);
        return new TextEdit(from, from + core.length(), all, from, from + all.length());
    }

    /** Emphasis ends with its paragraph, so each of them gets marks of its own. */
    private static String eachParagraph(String text, String mark) {
        boolean bare = GAP.splitAsStream(text).allMatch(part -> isMarked(part.strip(), mark));
        StringBuilder all = new StringBuilder();
        Matcher gaps = GAP.matcher(text);
        int at = 0;
        while (gaps.find()) {
            all.append(paragraph(text.substring(at, gaps.start()), mark, bare));
            all.append(gaps.group());
            at = gaps.end();
        }
        return all.append(paragraph(text.substring(at), mark, bare)).toString();
    }

    private static String paragraph(String text, String mark, boolean bare) {
        String core = text.strip();
        if (!bare && isMarked(core, mark)) return text;
        int start = text.indexOf(core);
        String middle =
                bare
                        ? core.substring(mark.length(), core.length() - mark.length())
                        : mark + core + mark;
        return text.substring(0, start) + middle + text.substring(start + core.length());
    }

    private static boolean isMarked(String text, String mark) {
        int size = mark.length();
        if (text.length() <= 2 * size || !text.startsWith(mark) || !text.endsWith(mark))
            return false;
        return !text.substring(size, text.length() - size).contains(mark)
                && (!mark.equals("*") || run(text, 0, 1) == 1);
    }

    /** {@code *} must not take one star of {@code **} away. */
    private static boolean isAlone(String text, int start, int end, String mark) {
        if (!mark.equals("*")) return true;
        int before = run(text, start - 1, -1);
        int after = run(text, end, 1);
        return before == after && before != 2;
    }

    private static int run(String text, int from, int step) {
        int count = 0;
        for (int i = from; i >= 0 && i < text.length() && text.charAt(i) == '*'; i += step) count++;
        return count;
    }

    /** Makes the selection a link and selects the address that is to be typed. */
    public static TextEdit link(String text, int start, int end) {
        String words = text.substring(start, end);
        if (words.matches("https?://\\S+")) {
            String link = "[](" + words + ")";
            return new TextEdit(start, end, link, start + 1, start + 1);
        }
        String label = isBalanced(words) ? words : words.replaceAll("([\\[\\]])", "\\\\$1");
        String link = "[" + label + "](" + ADDRESS + ")";
        int address = start + label.length() + 3;
        return new TextEdit(start, end, link, address, address + ADDRESS.length());
    }

    /** A bracket without its fellow would end the words of a link too early, or never. */
    private static boolean isBalanced(String words) {
        int open = 0;
        for (int i = 0; i < words.length() && open >= 0; i++) {
            if (words.charAt(i) == '[') open++;
            else if (words.charAt(i) == ']') open--;
        }
        return open == 0;
    }

    /** Makes the line a heading of the next level, the last of them plain again. */
    public static TextEdit heading(String text, int caret) {
        int start = lineStart(text, caret);
        int end = lineEnd(text, caret);
        String line = text.substring(start, end);
        Matcher there = HEADING.matcher(line);
        int level = there.find() ? there.group(1).length() : 1;
        String bare = HEADING.matcher(line).replaceFirst("");
        // A text's own headings begin at the second level: the first is its title.
        String next = level >= 4 ? bare : "#".repeat(level + 1) + " " + bare;
        int at = start + next.length();
        return new TextEdit(start, end, next, at, at);
    }

    /** Begins every line of the selection with a prefix, or takes it away when all have it. */
    public static TextEdit prefix(String text, int start, int end, String prefix) {
        int from = lineStart(text, start);
        int to = lineEnd(text, Math.max(start, end > start ? end - 1 : end));
        List<String> lines = List.of(text.substring(from, to).split("\n", -1));
        boolean all = lines.stream().allMatch(line -> line.isBlank() || line.startsWith(prefix));
        boolean any = lines.stream().anyMatch(line -> !line.isBlank());
        String changed =
                lines.stream()
                        .map(line -> all && any ? bare(line, prefix) : with(line, prefix, lines))
                        .collect(Collectors.joining("\n"));
        int caret = from + changed.length();
        return new TextEdit(from, to, changed, end > start ? from : caret, caret);
    }

    private static String bare(String line, String prefix) {
        return line.startsWith(prefix) ? line.substring(prefix.length()) : line;
    }

    private static String with(String line, String prefix, List<String> lines) {
        return line.isBlank() && lines.size() > 1 ? line : prefix + line;
    }

    /** A block of its own behind the caret's line, such as a picture. */
    public static TextEdit block(String text, int caret, String block) {
        int at = lineEnd(text, caret);
        boolean empty = text.substring(lineStart(text, caret), at).isBlank();
        String before = at == 0 || empty ? "" : "\n\n";
        boolean more = at < text.length() && !text.startsWith("\n\n", at);
        String all = before + block + (more ? "\n" : "");
        int end = at + before.length() + block.length();
        return new TextEdit(at, at, all, end, end);
    }

    /**
     * What Enter does in a list or quotation: the next item, or the end of the list when the item
     * is empty; null where Enter is just Enter.
     */
    public static @Nullable TextEdit enter(String text, int caret) {
        int start = lineStart(text, caret);
        String line = text.substring(start, lineEnd(text, caret));
        Matcher item = ITEM.matcher(line);
        if (!item.find() || caret < start + item.end()) return null;
        if (line.substring(item.end()).isBlank()) {
            return new TextEdit(start, start + line.length(), "", start, start);
        }
        // CommonMark reads no number of more than nine digits (5.2).
        if (item.group(3) != null && Long.parseLong(item.group(3)) == LAST_NUMBER) return null;
        String next = "\n" + next(item);
        return new TextEdit(caret, caret, next, caret + next.length(), caret + next.length());
    }

    private static String next(Matcher item) {
        String number = item.group(3);
        if (number != null) {
            return item.group(1) + (Long.parseLong(number) + 1) + item.group(4) + " ";
        }
        // A task that follows is not done yet.
        return item.group().replaceFirst("\\[[xX]\\]", "[ ]");
    }

    private static int lineStart(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
