package studio.meridian.localization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.SharedData;
import studio.meridian.localization.PairTranslation.Note;
import studio.meridian.localization.PairTranslation.Pairing;
import studio.meridian.localization.segment.MarkdownSegmenter;
import studio.meridian.localization.segment.SegmentedText;
import studio.meridian.localization.segment.Untranslated;
import studio.meridian.model.LocaleTag;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

class PairTranslationTest {
    private static Pairing pair(String source, String locale, String target) {
        return PairTranslation.pair(
                MarkdownSegmenter.segment(source, LocaleTag.of("en")),
                MarkdownSegmenter.segment(target, LocaleTag.of(locale)));
    }

    private static List<Note.Kind> kinds(Pairing pairing) {
        return pairing.notes().stream().map(Note::kind).toList();
    }

    @Test
    void equal_structures_pair_sentence_by_sentence() {
        Pairing pairing =
                pair(
                        "# The river\n\nIt is long. It is wide.\n\n- Boats\n- Fish\n",
                        "ja",
                        "# 川\n\n長い。広い。\n\n- 船\n- 魚\n");
        assertThat(pairing.targets()).containsExactly("川", "長い。", "広い。", "船", "魚");
        assertThat(pairing.notes()).isEmpty();
    }

    @Test
    void a_translation_that_stops_early_leaves_the_rest_empty() {
        Pairing pairing =
                pair(
                        "# The river\n\nIt is long.\n\nIt is wide.\n\n## End\n",
                        "de",
                        "# Der Fluss\n\nEr ist lang.\n");
        assertThat(pairing.targets()).containsExactly("Der Fluss", "Er ist lang.", "", "");
        assertThat(pairing.notes()).isEmpty();
        Pairing within =
                pair(
                        "It is a long river. It is a wide river. Nobody swims in it.",
                        "de",
                        "Es ist ein langer Fluss.");
        assertThat(within.targets()).containsExactly("Es ist ein langer Fluss.", "", "");
        assertThat(within.notes()).isEmpty();
    }

    @Test
    void two_sentences_for_one_are_joined() {
        Pairing pairing =
                pair(
                        "The river is very long and nobody knows where it begins. It is cold.",
                        "de",
                        "Der Fluss ist sehr lang. Niemand weiß, wo er beginnt. Er ist kalt.");
        assertThat(pairing.targets())
                .containsExactly(
                        "Der Fluss ist sehr lang. Niemand weiß, wo er beginnt.", "Er ist kalt.");
        assertThat(kinds(pairing)).containsExactly(Note.Kind.JOINED);
    }

    @Test
    void one_sentence_for_two_is_cut_at_its_comma() {
        Pairing pairing =
                pair(
                        "The river is long. Nobody knows its source. It is cold.",
                        "zh-Hans",
                        "这条河很长，没有人知道它的源头。河水很冷。");
        assertThat(pairing.targets()).containsExactly("这条河很长，", "没有人知道它的源头。", "河水很冷。");
        assertThat(kinds(pairing)).containsExactly(Note.Kind.SPLIT);
    }

    @Test
    void one_sentence_that_cannot_be_cut_leaves_a_gap_that_is_told() {
        Pairing pairing =
                pair(
                        "The river is long. Nobody knows its source.\n\nEnd.",
                        "de",
                        "Der Fluss ist lang *und niemand kennt* die Quelle.\n\nEnde.");
        assertThat(pairing.targets()).filteredOn(String::isEmpty).hasSize(1);
        assertThat(pairing.targets()).endsWith("Ende.");
        assertThat(kinds(pairing)).containsExactly(Note.Kind.MISSING);
    }

    @Test
    void a_block_missing_in_the_middle_is_told_and_does_not_shift_the_others() {
        Pairing pairing =
                pair(
                        "# A\n\nThis paragraph is rather long and has many words in it, really.\n\n"
                                + "Short.\n\n## B\n\nEnd.\n",
                        "de",
                        "# A\n\nDieser Absatz ist ziemlich lang und hat viele Worte, wirklich.\n\n"
                                + "## B\n\nEnde.\n");
        assertThat(pairing.targets()).element(2).isEqualTo("");
        assertThat(pairing.targets()).endsWith("B", "Ende.");
        assertThat(pairing.notes()).containsExactly(new Note(Note.Kind.MISSING, 2, "Short."));
    }

    @Test
    void surplus_blocks_and_other_structures_are_told() {
        Pairing pairing =
                pair(
                        "# A\n\nText one.\n",
                        "de",
                        "## A\n\nText eins.\n\nAnmerkung der Redaktion.\n");
        assertThat(pairing.targets()).containsExactly("A", "Text eins.");
        assertThat(kinds(pairing)).containsExactly(Note.Kind.STRUCTURE, Note.Kind.SURPLUS);
        assertThat(pairing.notes().getLast().text()).isEqualTo("Anmerkung der Redaktion.");
    }

    @Test
    void empty_texts_pair_to_nothing() {
        assertThat(pair("", "de", "Text.").notes()).hasSize(1);
        assertThat(pair("Text.", "de", "").targets()).containsExactly("");
    }

    @Test
    void a_text_paired_with_itself_gives_itself_again() throws Exception {
        for (Path file : SharedData.files("corpora/localization/markdown", ".md")) {
            SegmentedText text =
                    MarkdownSegmenter.segment(Files.readString(file), LocaleTag.of("en"));
            Pairing pairing = PairTranslation.pair(text, text);
            assertThat(pairing.targets()).as(file.toString()).isEqualTo(text.texts());
            assertThat(pairing.notes()).as(file.toString()).isEmpty();
        }
    }

    @Test
    void nothing_of_a_translation_is_lost_unseen() {
        long seed = System.nanoTime();
        System.out.println("PairTranslationTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            SegmentedText source = text(random);
            SegmentedText target = text(random);
            Pairing pairing = PairTranslation.pair(source, target);
            String all = String.join("", pairing.targets());
            for (Note note : pairing.notes()) {
                if (note.kind() == Note.Kind.SURPLUS) all += note.text();
            }
            assertThat(letters(all))
                    .as("seed " + seed)
                    .isEqualTo(letters(String.join("", target.texts())));
            source.skeleton().render(pairing.targets(), LocaleTag.of("de"), Untranslated.LEAVE_OUT);
        }
    }

    private static SegmentedText text(Random random) {
        List<String> scraps =
                List.of(
                        "# ",
                        "- ",
                        "> ",
                        "\n\n",
                        "\n",
                        "Some words, here. ",
                        "Ja! ",
                        "*Two* of it. ");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(scraps.get(random.nextInt(scraps.size())));
        }
        return MarkdownSegmenter.segment(text.toString(), LocaleTag.of("en"));
    }

    /** The letters in the order of the alphabet: surplus blocks are told out of order. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
