package studio.meridian.export.out;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.meridian.model.LocaleTag;
import studio.meridian.model.Media;
import studio.meridian.model.VariantText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Titles, slugs, tags and names of pictures that would leave the folder or break a file system. */
class HostileNamesTest {
    private static final List<String> NAMES =
            List.of(
                    "../../escape",
                    "..\\..\\escape",
                    "/etc/passwd",
                    "C:\\Windows\\win.ini",
                    "\\\\server\\share",
                    "~root",
                    "a/../../b",
                    "..",
                    ".",
                    ".htaccess",
                    ".meridian-export.json",
                    "con",
                    "CON.md",
                    "Com1",
                    "lpt9.txt",
                    "aux.",
                    "trailing dot.",
                    "trailing space ",
                    "null\u0000byte",
                    "new\nline",
                    "\u202egnp.exe",
                    "\u200f\u200e",
                    "👩‍👩‍👧‍👦",
                    "é",
                    "e\u0301",
                    "É",
                    "ﬁle",
                    "ß",
                    "ı",
                    "İ",
                    "a".repeat(3000),
                    "字".repeat(300),
                    "index",
                    "Index",
                    "404",
                    "posts",
                    "%2e%2e%2f",
                    "a?b#c",
                    "<script>",
                    "$(touch x)",
                    "--flag");

    @TempDir Path temp;

    static List<ExportFormat> formats() {
        return ExporterTest.formats();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void no_name_leaves_the_folder_or_meets_another(ExportFormat format) throws IOException {
        Path home = Files.createDirectories(temp.resolve("home"));
        Path bystander = Files.writeString(temp.resolve("escape.md"), "mine");
        try (OutStage stage = new OutStage(home)) {
            for (String name : NAMES) {
                Media picture = stage.picture(name + ".png", "bytes of " + name);
                String body =
                        "!["
                                + name.replaceAll("[\\[\\]\\\\\\s]", "")
                                + "]("
                                + picture.reference()
                                + ")";
                var post = stage.post(new VariantText(name, name, name, body), name);
                stage.workspace.variants.add(
                        post.post().id(),
                        LocaleTag.of("ar"),
                        new VariantText(name, "", name, body),
                        name);
            }
            List<Path> before = outside(home);
            ExportReport report = stage.export(format);
            assertThat(outside(home)).isEqualTo(before);
            assertThat(bystander).hasContent("mine");
            assertThat(report.posts()).isEqualTo(NAMES.size());
            assertThat(report.pictures()).isEqualTo(NAMES.size());
            assertThat(OutStage.files(stage.out).keySet()).containsAll(report.files());
            List<String> folded = new ArrayList<>();
            for (String file : report.files()) {
                Path path = Paths.get(file);
                assertThat(path.normalize()).as(file).isEqualTo(path);
                assertThat(path.isAbsolute()).as(file).isFalse();
                assertThat(file)
                        .as(file)
                        .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\\\:*?\"<>|%#$]")
                        .doesNotContainPattern("(^|/)[-.~]");
                for (String part : file.split("/")) {
                    assertThat(part)
                            .doesNotMatch("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?")
                            .doesNotMatch(".*[. ]");
                }
                folded.add(
                        java.text.Normalizer.normalize(file, java.text.Normalizer.Form.NFKC)
                                .toLowerCase(Locale.ROOT));
            }
            assertThat(folded).as("on a file system that folds names").doesNotHaveDuplicates();
        }
    }

    private List<Path> outside(Path home) throws IOException {
        try (var all = Files.walk(temp)) {
            return all.filter(path -> !path.startsWith(home.resolve("out")))
                    .filter(path -> !path.toString().contains("workspace"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
