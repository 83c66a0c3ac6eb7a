package studio.meridian.export.out.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.content.FrontMatter;
import studio.meridian.export.ImportReport;
import studio.meridian.export.ImportStage;
import studio.meridian.export.Watch;
import studio.meridian.export.markdown.FolderFiles;
import studio.meridian.export.out.OutStage;
import studio.meridian.model.Media;
import studio.meridian.model.Post;
import studio.meridian.model.VariantText;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

class MarkdownFormatTest {
    @TempDir Path temp;
    private OutStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new OutStage(Files.createDirectory(temp.resolve("one")));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void the_sample_comes_back_as_it_went_out() throws Exception {
        stage.stage.sample();
        stage.export(new MarkdownFormat());
        Map<String, String> first = OutStage.files(stage.out);
        assertThat(first).hasSize(41 + 7 + 1);
        try (OutStage second = again()) {
            assertThat(second.stage.posts()).hasSize(9);
            second.export(new MarkdownFormat());
            Map<String, String> back = OutStage.files(second.out);
            assertThat(back).isEqualTo(first);
            assertThat(first.values().stream().filter(one -> one.contains("partial: true")))
                    .hasSize(4);
        }
    }

    @Test
    void every_word_comes_back_whatever_it_is_made_of() throws Exception {
        long seed = System.nanoTime();
        System.out.println("MarkdownFormatTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String title = (i + words(random, 4).replace("\n", " ")).strip();
            stage.post(new VariantText(title, words(random, 6).strip(), "s-" + i, body(random)));
        }
        stage.export(new MarkdownFormat());
        try (OutStage second = again()) {
            assertThat(second.stage.posts()).hasSize(60);
            for (Post post : stage.stage.posts()) {
                VariantText text = stage.stage.variant(post, "en").text();
                assertThat(second.stage.posts())
                        .extracting(one -> second.stage.variant(one, "en").text())
                        .contains(text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--- \nkind: note",
                "a: b # c",
                "\"quoted\" 'and' \\ more",
                "yes",
                "1.10",
                "é 日本 👩‍👩‍👧‍👦 \u200f مرحبا",
                "{{ .Title }} {{< x >}}",
                "tab\there",
                "\u0085 next line",
                "&anchor *alias !tag"
            })
    void front_matter_holds_any_title(String title) {
        stage.post(new VariantText(title, title, "name", "Body."));
        stage.export(new MarkdownFormat());
        FrontMatter matter =
                FrontMatter.read(
                        stage.read("posts/name.md").getBytes(StandardCharsets.UTF_8), "name.md");
        assertThat(matter.text("title")).contains(title);
        assertThat(matter.text("summary")).contains(title);
        assertThat(matter.fields()).containsOnlyKeys("kind", "locale", "title", "summary", "slug");
        assertThat(matter.body()).isEqualTo("\nBody.\n");
    }

    @Test
    void the_facts_of_a_post_stand_in_its_source_only() {
        stage.stage.sample();
        stage.export(new MarkdownFormat());
        String source = stage.read("posts/the-machine-that-adds-up-the-moon.md");
        String japanese = stage.read("posts/the-machine-that-adds-up-the-moon.ja.md");
        assertThat(source).contains("kind: \"article\"", "credit:", "plan:", "locale: \"en\"");
        assertThat(japanese)
                .doesNotContain("kind:", "credit:", "plan:")
                .contains("state: \"reviewed\"", "translator: \"早瀬ことみ\"");
        assertThat(stage.read("posts/the-machine-that-adds-up-the-moon.hi.md"))
                .contains("state: \"draft\"", "partial: true");
    }

    @Test
    void pictures_lie_beside_and_the_rest_of_the_body_is_untouched() {
        Media media = stage.picture("My Photo (1).PNG", "bytes");
        String body =
                "Two  spaces  \n![a *b*](%s \"Caption\")\r\n`![no](%s)`\n"
                        .formatted(media.reference(), media.reference());
        stage.post(new VariantText("Tea", "", "tea", body));
        stage.export(new MarkdownFormat());
        assertThat(stage.read("posts/tea.md"))
                .endsWith(
                        "---\n\n"
                                + body.replaceFirst(media.reference(), "images/my-photo-1.png")
                                + "\n");
        assertThat(stage.read("posts/images/my-photo-1.png")).isEqualTo("bytes");
    }

    @Test
    void pictures_of_the_same_name_get_names_of_their_own() {
        Media one = stage.picture("photo.png", "one");
        Media two = stage.picture("photo.png", "two");
        String body = "![1](%s) ![2](%s)".formatted(one.reference(), two.reference());
        stage.post(new VariantText("Tea", "", "tea", body));
        assertThat(stage.export(new MarkdownFormat()).files())
                .contains("posts/images/photo.png", "posts/images/photo-2.png");
    }

    /** What came out, brought into another workspace. */
    private OutStage again() throws Exception {
        OutStage second = new OutStage(Files.createDirectory(temp.resolve("two")));
        second.stage.site();
        ImportReport report =
                second.stage.markdown.run(
                        FolderFiles.of(stage.out), ImportStage.OPTIONS, Watch.NONE);
        assertThat(report.isComplete()).isTrue();
        return second;
    }

    private static String body(Random random) {
        return "Begin " + words(random, 30) + " end.";
    }

    private static String words(Random random, int count) {
        String[] pieces = {
            "tea",
            "---",
            "\n\n",
            ": ",
            "\"",
            "'",
            "#",
            "- ",
            "日本語",
            "مرحبا",
            "👩‍👩‍👧‍👦",
            "{{<",
            "|",
            "&amp;",
            "<b>",
            "\\",
            "[x]",
            "*",
            "`",
            "\n",
            "e\u0301"
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(pieces[random.nextInt(pieces.length)]).append(' ');
        }
        return text.toString();
    }
}
