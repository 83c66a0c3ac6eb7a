package studio.meridian.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as lines on the terminal and in a file of {@code target/bench}. */
final class Table {
    private final String name;
    private final List<String> lines = new ArrayList<>();

    Table(String name, String title) {
        this.name = name;
        say("%s", title);
        say("%-46s %9s %7s %7s %10s", "", "rows", "median", "p95", "raw");
    }

    /** A race that is measured and not judged. */
    void row(String what, long rows, Race race) {
        say(
                "%-46s %,9d %6.2fx %6.2fx %7.2f ms",
                what, rows, race.median(), race.tail(), race.raw());
    }

    /** A race with a bar: the median may be so many times the raw query. */
    boolean row(String what, long rows, Race race, double bar) {
        boolean held = race.median() <= bar;
        say(
                "%-46s %,9d %6.2fx %6.2fx %7.2f ms  %s (<= %.1fx)",
                what, rows, race.median(), race.tail(), race.raw(), held ? "HELD" : "MISSED", bar);
        return held;
    }

    /** A line of words. */
    void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values).stripTrailing();
        System.out.println(line);
        lines.add(line);
    }

    /** Keeps the table. */
    void write() {
        try {
            Path folder = Files.createDirectories(BigLibrary.folder());
            Files.write(folder.resolve(name + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line for the terminal alone. */
    static void note(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
