package studio.meridian.localization;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.localization.Units.body;
import static studio.meridian.localization.Units.done;

import org.junit.jupiter.api.Test;

import studio.meridian.localization.UnitAlignment.Aligned;
import studio.meridian.localization.UnitAlignment.Counts;
import studio.meridian.model.Id;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.TranslationUnit.Field;
import studio.meridian.model.UnitState;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

class UnitAlignmentTest {
    private static final String A = "The river rises in the hills.";
    private static final String B = "Nobody knows its source.";
    private static final String C = "Boats come twice a day.";

    private static Aligned align(List<TranslationUnit> units, String... sources) {
        return Units.aligned(units, Map.of(Field.BODY, Arrays.asList(sources)));
    }

    @Test
    void unchanged_text_leaves_every_unit_as_it_was() {
        List<TranslationUnit> units = body(A, B, C);
        Aligned aligned = align(units, A, B, C);
        assertThat(aligned.units()).isEqualTo(units);
        assertThat(aligned.counts()).isEqualTo(new Counts(3, 0, 0, 0, 0));
    }

    @Test
    void a_changed_sentence_keeps_its_translation_and_becomes_stale_alone() {
        List<TranslationUnit> units = body(A, B, C);
        Aligned aligned = align(units, A, "Nobody knows its true source.", C);
        TranslationUnit stale = aligned.units().get(1);
        assertThat(stale.id()).isEqualTo(units.get(1).id());
        assertThat(stale.target()).isEqualTo("[" + B + "]");
        assertThat(stale.previousSource()).isEqualTo(B);
        assertThat(stale.subState()).isEqualTo(UnitAlignment.STALE);
        assertThat(stale.changedAt()).isEqualTo(Units.NOW);
        assertThat(stale.isDone()).isFalse();
        assertThat(aligned.units().get(0)).isEqualTo(units.get(0));
        assertThat(aligned.units().get(2)).isEqualTo(units.get(2));
        assertThat(aligned.counts()).isEqualTo(new Counts(2, 1, 0, 0, 0));
    }

    @Test
    void the_source_a_translation_was_made_for_is_kept_from_the_first_change_on() {
        List<TranslationUnit> once = align(body(B), "Nobody knows its true source.").units();
        TranslationUnit twice = align(once, "Nobody knows its one true source.").units().getFirst();
        assertThat(twice.previousSource()).isEqualTo(B);
    }

    @Test
    void going_back_to_the_old_text_ends_staleness() {
        List<TranslationUnit> units = body(A, B);
        List<TranslationUnit> stale = align(units, A, "Nobody knows its true source.").units();
        Aligned back = align(stale, A, B);
        assertThat(back.units().get(1).isStale()).isFalse();
        assertThat(back.units().get(1).subState()).isEmpty();
        assertThat(back.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
    }

    @Test
    void a_stale_unit_stays_stale_while_its_source_rests() {
        List<TranslationUnit> stale = align(body(A), "The river rises in the north.").units();
        assertThat(align(stale, "The river rises in the north.").units()).isEqualTo(stale);
    }

    @Test
    void new_sentences_get_empty_units_and_do_not_disturb_others() {
        List<TranslationUnit> units = body(A, C);
        Aligned aligned = align(units, B, A, "Wholly different words here.", C);
        assertThat(ids(aligned.units())).element(1).isEqualTo(units.get(0).id());
        assertThat(ids(aligned.units())).element(3).isEqualTo(units.get(1).id());
        assertThat(aligned.units().get(2).target()).isEmpty();
        assertThat(aligned.units().get(2).state()).isEqualTo(UnitState.INITIAL);
        assertThat(aligned.counts()).isEqualTo(new Counts(2, 0, 0, 2, 0));
    }

    @Test
    void moved_sentences_keep_their_units() {
        List<TranslationUnit> units = body(A, B, C);
        Aligned aligned = align(units, C, A, B);
        assertThat(ids(aligned.units()))
                .containsExactly(units.get(2).id(), units.get(0).id(), units.get(1).id());
        assertThat(aligned.units()).noneMatch(TranslationUnit::isStale);
        assertThat(aligned.units().stream().map(TranslationUnit::position))
                .containsExactly(0, 1, 2);
    }

    @Test
    void removed_sentences_are_handed_out_with_their_translation() {
        List<TranslationUnit> units = body(A, B, C);
        Aligned aligned = align(units, A, C);
        assertThat(aligned.removed()).containsExactly(units.get(1));
        assertThat(aligned.counts()).isEqualTo(new Counts(2, 0, 0, 0, 1));
    }

    @Test
    void a_sentence_with_other_words_is_no_change_of_the_old_one() {
        Aligned aligned = align(body(A), "Bread costs five coins.");
        assertThat(aligned.counts()).isEqualTo(new Counts(0, 0, 0, 1, 1));
    }

    @Test
    void a_split_sentence_goes_on_in_its_larger_part() {
        List<TranslationUnit> units = body("The river rises in the hills and boats come.");
        Aligned aligned = align(units, "The river rises in the hills.", "Boats come.");
        assertThat(aligned.units().get(0).isStale()).isTrue();
        assertThat(aligned.units().get(1).target()).isEmpty();
    }

    @Test
    void an_untranslated_sentence_never_becomes_stale() {
        Aligned aligned = align(List.of(Units.empty(0, B)), "Nobody knows its true source.");
        assertThat(aligned.units().getFirst().isStale()).isFalse();
        assertThat(aligned.counts().changed()).isEqualTo(1);
    }

    @Test
    void the_fields_are_kept_apart_and_counted_from_nought() {
        Map<Field, List<String>> segments =
                Map.of(Field.TITLE, List.of(A), Field.BODY, List.of(A, B));
        List<TranslationUnit> units =
                Units.aligned(List.of(), segments).units().stream().map(Units::done).toList();
        Aligned aligned =
                Units.aligned(
                        units, Map.of(Field.TITLE, List.of("A river"), Field.BODY, List.of(B, A)));
        assertThat(aligned.units().stream().map(TranslationUnit::field))
                .containsExactly(Field.TITLE, Field.BODY, Field.BODY);
        assertThat(aligned.units().stream().map(TranslationUnit::position))
                .containsExactly(0, 0, 1);
    }

    @Test
    void a_text_written_anew_at_length_is_aligned_in_good_time() {
        List<TranslationUnit> units =
                IntStream.range(0, 3_000).mapToObj(i -> Units.empty(i, "Old text " + i)).toList();
        List<String> sources =
                IntStream.range(0, 3_000).mapToObj(i -> "New words no " + i).toList();
        assertThat(Units.aligned(units, Map.of(Field.BODY, sources)).units()).hasSize(3_000);
    }

    /** Random edits, each told beforehand: exactly the touched sentences become stale. */
    @Test
    void only_touched_sentences_become_stale() {
        long seed = System.nanoTime();
        System.out.println("UnitAlignmentTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            Edited edited = new Edited(random);
            Aligned aligned = align(edited.units, edited.texts.toArray(String[]::new));
            edited.check(aligned, "seed " + seed + " round " + round);
        }
    }

    private static final class Edited {
        private final List<TranslationUnit> units;
        private final List<String> texts;
        private final Map<String, TranslationUnit> expected = new HashMap<>();
        private final List<String> touched = new ArrayList<>();

        Edited(Random random) {
            int size = random.nextInt(1, 30);
            String[] sources =
                    IntStream.range(0, size)
                            .mapToObj(i -> sentence(random, i))
                            .toArray(String[]::new);
            units = body(sources);
            units.forEach(unit -> expected.put(unit.source(), unit));
            texts = new ArrayList<>(Arrays.asList(sources));
            for (int i = random.nextInt(5); i > 0; i--) edit(random);
        }

        private static String sentence(Random random, int number) {
            StringBuilder text = new StringBuilder("S" + number);
            for (int i = 0; i < 8; i++) text.append(" w").append(random.nextInt(1_000_000));
            return text + ".";
        }

        private void edit(Random random) {
            int at = random.nextInt(texts.size());
            switch (random.nextInt(4)) {
                case 0 -> texts.add(at, sentence(random, 1_000 + random.nextInt(1_000)));
                case 1 -> {
                    if (texts.size() > 1) texts.remove(at);
                }
                case 2 -> Collections.swap(texts, at, random.nextInt(texts.size()));
                default -> {
                    String changed = texts.get(at).replaceFirst(" w\\d", " changed");
                    texts.set(at, changed);
                    touched.add(changed);
                }
            }
        }

        void check(Aligned aligned, String name) {
            assertThat(aligned.units().stream().map(TranslationUnit::source))
                    .as(name)
                    .isEqualTo(texts);
            for (TranslationUnit unit : aligned.units()) {
                TranslationUnit before = expected.get(unit.source());
                if (before == null) continue;
                assertThat(unit.id()).as(name).isEqualTo(before.id());
                assertThat(unit.target()).as(name).isEqualTo(before.target());
                assertThat(unit.isStale()).as(name).isFalse();
            }
            assertThat(aligned.units().stream().filter(TranslationUnit::isStale))
                    .as(name)
                    .allMatch(unit -> touched.contains(unit.source()));
            assertThat(new HashSet<>(ids(aligned.units()))).as(name).hasSize(texts.size());
            List<Id<TranslationUnit>> known = new ArrayList<>(ids(aligned.units()));
            known.addAll(ids(aligned.removed()));
            assertThat(known).as(name).containsAll(ids(units)).doesNotHaveDuplicates();
        }
    }

    private static List<Id<TranslationUnit>> ids(List<TranslationUnit> units) {
        return units.stream().map(TranslationUnit::id).toList();
    }

    @Test
    void translating_a_stale_unit_makes_it_whole() {
        TranslationUnit stale = align(body(A), "The river rises in the north.").units().getFirst();
        assertThat(done(stale).isDone()).isTrue();
    }
}
