package studio.meridian.localization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.localization.WordDiff.Kind;
import studio.meridian.localization.WordDiff.Part;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class WordDiffTest {
    /** Kept text as it is, deleted in square brackets, inserted in braces. */
    private static String marked(String before, String after) {
        return WordDiff.between(before, after).stream()
                .map(WordDiffTest::mark)
                .collect(Collectors.joining());
    }

    private static String mark(Part part) {
        return switch (part.kind()) {
            case KEEP -> part.text();
            case DELETE -> "[" + part.text() + "]";
            case INSERT -> "{" + part.text() + "}";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "same text;same text;same text",
                "the old house;the new house;the [old]{new} house",
                "a house;a big house;a {big }house",
                "a big house;a house;a [big ]house",
                "It costs 5 coins.;It costs 7 coins.;It costs [5]{7} coins.",
                "one two three;uno dos three;[one two]{uno dos} three",
                "我喜欢茶。;我很喜欢咖啡。;我{很}喜欢[茶]{咖啡}。",
                "ฉันรักชา;ฉันชอบชา;ฉัน[รัก]{ชอบ}ชา",
                "x;y;[x]{y}"
            })
    void changes_are_shown_by_words(String before, String after, String expected) {
        assertThat(marked(before, after)).isEqualTo(expected);
    }

    @Test
    void an_empty_text_is_all_deleted_or_all_inserted() {
        assertThat(WordDiff.between("", "a b")).containsExactly(new Part(Kind.INSERT, "a b"));
        assertThat(WordDiff.between("a b", "")).containsExactly(new Part(Kind.DELETE, "a b"));
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    @Test
    void the_parts_give_both_texts_again() {
        long seed = System.nanoTime();
        System.out.println("WordDiffTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String before = text(random);
            String after = text(random);
            List<Part> parts = WordDiff.between(before, after);
            assertThat(joined(parts, Kind.DELETE)).as("seed " + seed).isEqualTo(before);
            assertThat(joined(parts, Kind.INSERT)).as("seed " + seed).isEqualTo(after);
            assertThat(parts).as("seed " + seed).noneMatch(part -> part.text().isEmpty());
            assertThat(IntStream.range(1, parts.size()))
                    .noneMatch(n -> parts.get(n).kind() == parts.get(n - 1).kind());
        }
    }

    private static String joined(List<Part> parts, Kind other) {
        return parts.stream()
                .filter(part -> part.kind() == Kind.KEEP || part.kind() == other)
                .map(Part::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        List<String> words =
                List.of("a", "bb", " ", ", ", "語", "の", ".", "\n", "e\u0301", "ccc dd");
        return IntStream.range(0, random.nextInt(15))
                .mapToObj(_ -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining());
    }
}
