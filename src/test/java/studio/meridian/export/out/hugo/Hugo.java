package studio.meridian.export.out.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import studio.meridian.Programs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The real Hugo, where it is installed; a test that needs it skips visibly elsewhere. */
final class Hugo {
    private Hugo() {}

    /** Builds a tree and gives its pages by path. */
    static Map<String, Document> build(Path tree) throws IOException, InterruptedException {
        Path log = Files.createTempFile("hugo", ".log");
        Process process =
                new ProcessBuilder(Programs.find(List.of("hugo")).toString(), "-s", tree.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(log);
        Files.delete(log);
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).doesNotContain("ERROR").doesNotContain("WARN");
        return pages(tree.resolve("public"));
    }

    private static Map<String, Document> pages(Path site) throws IOException {
        Map<String, Document> pages = new TreeMap<>();
        List<Path> files;
        try (var all = Files.walk(site)) {
            files = all.filter(file -> file.toString().endsWith(".html")).toList();
        }
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String path = site.relativize(file).toString().replace('\\', '/');
            pages.put(path, Jsoup.parse(text, "https://example.org/letters/" + path));
        }
        return pages;
    }
}
