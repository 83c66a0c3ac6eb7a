package studio.meridian.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sizes and habits that no compiler holds. */
class HouseTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final int LONGEST_FILE = 400;
    private static final int LARGEST_PACKAGE = 20;

    private static final double LEAST_TESTS = 0.7;

    @Test
    void no_file_is_longer_than_a_reader_bears() throws IOException {
        assertThat(longFiles(MAIN)).as("split by noun").isEmpty();
    }

    @Test
    void no_package_holds_more_than_a_reader_bears() throws IOException {
        assertThat(fullPackages(MAIN)).as("split by noun").isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() throws IOException {
        assertThat(unmarkedPackages(MAIN)).isEmpty();
    }

    @Test
    void each_of_these_checks_can_fail(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "int x;\n".repeat(LONGEST_FILE + 1));
        for (int i = 0; i <= LARGEST_PACKAGE; i++) {
            Files.writeString(folder.resolve("C" + i + ".java"), "class C" + i + " {}\n");
        }
        assertThat(longFiles(folder)).hasSize(1);
        assertThat(fullPackages(folder)).hasSize(1);
        assertThat(unmarkedPackages(folder)).hasSize(1);
    }

    @Test
    void there_is_enough_test_code() throws IOException {
        long main = codeLines(MAIN);
        long test = codeLines(TEST);
        double ratio = (double) test / main;
        System.out.printf(
                "house: %d lines of main code, %d of test code, ratio %.2f%n", main, test, ratio);
        assertThat(ratio).isGreaterThanOrEqualTo(LEAST_TESTS);
    }

    @Test
    void comments_and_blank_lines_are_not_counted(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("A.java"), "/** Doc.\n * More. */\n\n// No.\nclass A {\n}\n");
        assertThat(codeLines(folder)).isEqualTo(2);
    }

    private static List<String> longFiles(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : javaFiles(root)) {
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE) found.add(lines + " lines: " + file);
        }
        return found;
    }

    private static List<String> fullPackages(Path root) throws IOException {
        Map<Path, Integer> sizes = new TreeMap<>();
        for (Path file : javaFiles(root)) {
            if (file.endsWith("package-info.java")) continue;
            sizes.merge(file.getParent(), 1, Integer::sum);
        }
        return sizes.entrySet().stream()
                .filter(size -> size.getValue() > LARGEST_PACKAGE)
                .map(size -> size.getValue() + " files: " + size.getKey())
                .toList();
    }

    private static List<Path> unmarkedPackages(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : javaFiles(root).stream().map(Path::getParent).distinct().toList()) {
            Path info = folder.resolve("package-info.java");
            boolean marked = Files.exists(info) && Files.readString(info).contains("@NullMarked");
            if (!marked) found.add(folder);
        }
        return found;
    }

    private static long codeLines(Path root) throws IOException {
        long count = 0;
        for (Path file : javaFiles(root)) {
            String text = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
            count +=
                    text.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                            .count();
        }
        return count;
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
