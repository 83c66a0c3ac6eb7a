package studio.meridian.export.out;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.export.out.html.HtmlFormat;
import studio.meridian.model.VariantText;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A process killed while it exports leaves the whole of an export in the folder, or none. */
class ExportKillTest {
    private static final int KILLS = 4;

    @TempDir Path temp;

    @Test
    void whenever_it_is_killed_the_folder_is_whole_or_not_there() throws Exception {
        long seed = Long.getLong("meridian.seed", System.nanoTime());
        System.out.println("ExportKillTest seed " + seed);
        Random random = new Random(seed);
        try (OutStage stage = new OutStage(Files.createDirectory(temp.resolve("stage")))) {
            for (int i = 0; i < 6; i++) {
                var picture = stage.picture(i + ".png", "bytes " + i);
                stage.post(
                        new VariantText(
                                "Post " + i,
                                "",
                                "p-" + i,
                                "![x](" + picture.reference() + ") Text."));
            }
            stage.export(new HtmlFormat());
            Map<String, String> whole = OutStage.files(stage.out);
            Path out = Files.createDirectory(temp.resolve("target")).resolve("out");
            boolean left = false;
            for (int round = 0; round < KILLS; round++) {
                killed(
                        stage.stage.folder().resolveSibling("workspace"),
                        out,
                        1 + random.nextInt(14));
                left |= names(out.getParent()).stream().anyMatch(name -> name.startsWith(".out."));
                // Between two renames the old folder waits aside; the next export finds it.
                if (Files.exists(out)) assertThat(OutStage.files(out)).isEqualTo(whole);
            }
            stage.exporter()
                    .run(
                            new HtmlFormat(),
                            Selection.ALL,
                            OutStage.IMPRINT,
                            out,
                            false,
                            studio.meridian.export.Watch.NONE);
            assertThat(OutStage.files(out)).isEqualTo(whole);
            assertThat(names(out.getParent()))
                    .as("swept up (seed %d)", seed)
                    .containsExactly("out");
            assertThat(left).as("a kill hit an export (seed %d)", seed).isTrue();
        }
    }

    private static void killed(Path workspace, Path out, int after) throws Exception {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ExportChild.class.getName(),
                                workspace.toString(),
                                out.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < after; i++) assertThat(said.readLine()).isNotNull();
        } finally {
            child.toHandle().destroyForcibly();
            child.waitFor();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
