package studio.meridian;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the format of every source file; {@code mvn test -Dtest=FormatTest -Dformat=apply} rewrites
 * them.
 */
class FormatTest {
    private static final JavaFormatterOptions.Style STYLE = JavaFormatterOptions.Style.AOSP;
    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(STYLE).build());

    @Test
    void every_source_file_is_formatted() throws Exception {
        List<Path> wrong = new ArrayList<>();
        try (var files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String now = Files.readString(file);
                String then = format(now);
                if (now.equals(then)) continue;
                if ("apply".equals(System.getProperty("format"))) Files.writeString(file, then);
                else wrong.add(file);
            }
        }
        assertThat(wrong).as("run: mvn test -Dtest=FormatTest -Dformat=apply").isEmpty();
    }

    @Test
    void a_badly_formatted_source_is_noticed() throws Exception {
        String bad = "package x;\nclass A{int a( ) {return 1;}}\n";
        assertThat(format(bad)).isNotEqualTo(bad);
    }

    private static String format(String source) throws Exception {
        return FORMATTER.formatSource(
                RemoveUnusedImports.removeUnusedImports(
                        ImportOrderer.reorderImports(source, STYLE)));
    }
}
