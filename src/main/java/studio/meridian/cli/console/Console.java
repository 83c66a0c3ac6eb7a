package studio.meridian.cli.console;

import studio.meridian.messages.Failure;
import studio.meridian.messages.Messages;
import studio.meridian.safe.SafeJson;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where a command speaks: results to {@code out}, everything else to {@code err}.
 *
 * @param interactive whether a person sits at a terminal
 */
public record Console(PrintWriter out, PrintWriter err, boolean interactive, Messages messages) {
    /** What could take a terminal over or turn its lines around; line ends and tabs are none. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u202d\\u202e&&[^\\n\\t]]");

    /** A line of a result, or several. */
    public void line(String text) {
        out.println(CONTROL.matcher(text).replaceAll("\ufffd"));
        out.flush();
    }

    /** A result for a program. */
    public void json(Object value) {
        out.print(SafeJson.writePretty(value));
        out.flush();
    }

    /** A remark that is no result. */
    public void note(String text) {
        err.println(text);
        err.flush();
    }

    /** A failure with what to do about it. */
    public void failure(Failure failure) {
        failure(messages.what(failure), messages.remedy(failure));
    }

    /** As {@link #failure(Failure)}, for what has words of its own. */
    public void failure(String what, String remedy) {
        note("meridian: " + visible(what));
        note("  " + visible(remedy));
    }

    /** A failure for a program: one JSON object on a line of its own. */
    public void problem(Failure failure, int exit) {
        Map<String, Object> arguments = new TreeMap<>();
        failure.arguments()
                .forEach((name, value) ->
                        arguments.put(name, value instanceof Number ? value : value.toString()));
        problem(failure.key(), exit, messages.what(failure), messages.remedy(failure), arguments);
    }

    /** As {@link #problem(Failure, int)}, for what has words of its own. */
    public void problem(
            String error, int exit, String what, String remedy, Map<String, Object> arguments) {
        note(
                SafeJson.write(
                        Map.of(
                                "error", error,
                                "exit", exit,
                                "what", what,
                                "remedy", remedy,
                                "arguments", arguments)));
    }

    /** Rows with aligned columns; wide (East Asian) characters count double. */
    public void table(List<List<String>> rows) {
        columns(rows).forEach(this::line);
    }

    /** The lines of a table. */
    static List<String> columns(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (widths.size() <= i) widths.add(0);
                widths.set(i, Math.max(widths.get(i), width(row.get(i))));
            }
        }
        return rows.stream().map(row -> padded(row, widths)).toList();
    }

    /** Text from outside without control characters, which could take the terminal over. */
    static String visible(String text) {
        return text.replaceAll("[\\p{Cc}\\u202d\\u202e]", "\ufffd");
    }

    private static String padded(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            line.append(visible(cell));
            if (i == row.size() - 1) break;
            line.append(" ".repeat(widths.get(i) - width(cell) + 2));
        }
        return line.toString();
    }

    static int width(String text) {
        return text.codePoints().map(Console::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) return 0;
        int east =
                com.ibm.icu.lang.UCharacter.getIntPropertyValue(
                        point, com.ibm.icu.lang.UProperty.EAST_ASIAN_WIDTH);
        boolean wide =
                east == com.ibm.icu.lang.UCharacter.EastAsianWidth.WIDE
                        || east == com.ibm.icu.lang.UCharacter.EastAsianWidth.FULLWIDTH;
        return wide ? 2 : 1;
    }
}
