package studio.meridian.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.ui.shell.Fuzzy.Match;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** A few letters find what was meant, and the best comes first. */
class FuzzyTest {
    private static final int ROUNDS = 2000;

    private static List<String> ranked(String typed, String... texts) {
        record Ranked(String text, Match match) {}
        return Stream.of(texts)
                .map(text -> new Ranked(text, Fuzzy.match(typed, text)))
                .filter(one -> one.match != null)
                .sorted(Comparator.comparingInt(one -> -one.match.score()))
                .map(Ranked::text)
                .toList();
    }

    @Test
    void beginnings_of_words_win_over_letters_inside_them() {
        assertThat(ranked("li", "Duplicate", "Use the light theme", "Library"))
                .containsExactly("Library", "Use the light theme", "Duplicate");
        assertThat(ranked("gp", "Grape", "Go to Plan")).startsWith("Go to Plan");
    }

    @Test
    void of_equals_the_shorter_wins() {
        assertThat(ranked("plan", "Go to Plan and more", "Go to Plan"))
                .containsExactly("Go to Plan", "Go to Plan and more");
    }

    @Test
    void a_later_place_wins_when_it_fits_better() {
        Match match = Objects.requireNonNull(Fuzzy.match("plan", "People land on Plan"));
        assertThat(match.marks()).containsExactly(15, 16, 17, 18);
    }

    @Test
    void letters_must_occur_in_order_case_and_spaces_do_not_count() {
        assertThat(Fuzzy.match("ba", "ab")).isNull();
        assertThat(Fuzzy.match("aa", "a")).isNull();
        assertThat(Fuzzy.match("GO PL", "go to plan")).isNotNull();
        assertThat(Objects.requireNonNull(Fuzzy.match("  ", "anything")).marks()).isEmpty();
    }

    @Test
    void letters_of_every_script_are_found() {
        assertThat(Fuzzy.match("茶", "雾里的茶")).isNotNull();
        assertThat(Fuzzy.match("ШКО", "школа")).isNotNull();
        assertThat(Fuzzy.match("شي", "الشاي")).isNotNull();
        assertThat(Fuzzy.match("😀", "a 😀")).isNotNull();
    }

    @Test
    void marks_always_spell_what_was_typed() {
        long seed = new Random().nextLong();
        System.out.println("fuzzy seed: " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            String text = word(random, 14);
            String typed = word(random, 4);
            Match match = Fuzzy.match(typed, text);
            boolean subsequence = isSubsequence(typed.replace(" ", ""), text);
            assertThat(match != null)
                    .as("seed %d: %s in %s", seed, typed, text)
                    .isEqualTo(subsequence);
            if (match == null) continue;
            StringBuilder spelt = new StringBuilder();
            match.marks().forEach(at -> spelt.append(text.charAt(at)));
            assertThat(spelt.toString()).isEqualTo(typed.replace(" ", ""));
            assertThat(match.marks()).isSorted().doesNotHaveDuplicates();
        }
    }

    private static boolean isSubsequence(String typed, String text) {
        int at = 0;
        for (int i = 0; i < text.length() && at < typed.length(); i++) {
            if (text.charAt(i) == typed.charAt(at)) at++;
        }
        return at == typed.length();
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int n = random.nextInt(length); n >= 0; n--) {
            word.append("abc 茶".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
