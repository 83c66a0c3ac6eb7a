package studio.meridian.localization.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.SharedData;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Target equal to source gives back the source, byte for byte. */
class MarkdownIdentityTest {
    private static final int RANDOM_DOCUMENTS = 10_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "\uFEFF# With a mark\r\n\r\nText.\r\n",
                "No final newline",
                "Old Mac\rlines. Two.\r\r> quoted\r> more\r",
                "> One two. Three\n> four. Five\n>six\nlazy seven.\n",
                "1.\tTabbed item. Second.\n\n\tMore of it.\n",
                "- [ ] task one. Still one.\n- [x] done\n   \n  - nested\n",
                "| a \\| b | *c*. D. |\n|:--|--:|\n| x `y\\|z` |  |\n| short |\n",
                "Text[^1] and ^[inline note. Two.]. End.\n\n[^1]: The note. Its *end*.\n    More.\n",
                "[a]: /b 'title'\nA [a] link. ![i][a]  \nHard\\\nbreak.\n",
                "Set *ext\nhead*. Two\n===\n\n## ATX. Two. ##\n",
                "<div>\n*html*\n</div>\n\n***\n\n    code. Code.\n\n```x\na. B.\n```\n",
                "a\u0000b. C\u2028d. \u0085E.\n"
            })
    void unusual_texts_come_back_unchanged(String markdown) {
        RoundTrip.holds(markdown, markdown);
    }

    @Test
    void every_example_of_the_commonmark_specification_comes_back_unchanged() throws Exception {
        Path file = SharedData.path("corpora/localization/commonmark/spec-tests.json");
        JsonNode examples = JsonMapper.shared().readTree(Files.readAllBytes(file));
        assertThat(examples.size()).isGreaterThanOrEqualTo(650);
        for (JsonNode example : examples) {
            String markdown = example.get("markdown").stringValue();
            String name = "example " + example.get("example");
            RoundTrip.holds(markdown, name);
            RoundTrip.holds(markdown.replace("\n", "\r\n"), name + " with CRLF");
            RoundTrip.holds("> " + markdown.replace("\n", "\n> "), name + " quoted");
        }
    }

    @Test
    void every_markdown_file_of_the_corpora_comes_back_unchanged() throws Exception {
        List<Path> files = SharedData.files("corpora/localization", ".md");
        assertThat(files).hasSizeGreaterThan(140);
        for (Path file : files) {
            RoundTrip.holds(Files.readString(file), file.toString());
        }
        Path spec = SharedData.path("corpora/localization/commonmark/spec.txt");
        RoundTrip.holds(Files.readString(spec), spec.toString());
    }

    @Test
    void random_documents_come_back_unchanged() {
        long seed = System.nanoTime();
        System.out.println("MarkdownIdentityTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < RANDOM_DOCUMENTS; i++) {
            RoundTrip.holds(RandomMarkdown.noise(random), "seed " + seed + " noise " + i);
            RoundTrip.holds(RandomMarkdown.document(random), "seed " + seed + " document " + i);
        }
    }

    @Test
    void random_documents_keep_their_blocks_when_words_change() {
        long seed = System.nanoTime();
        System.out.println("MarkdownIdentityTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < RANDOM_DOCUMENTS; i++) {
            RoundTrip.keepsItsShape(RandomMarkdown.document(random), "seed " + seed + " no " + i);
        }
    }
}
