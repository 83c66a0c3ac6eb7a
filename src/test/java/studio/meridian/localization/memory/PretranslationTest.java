package studio.meridian.localization.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.localization.Units;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class PretranslationTest {
    private static final LocaleTag EN = LocaleTag.of("en");
    private static final LocaleTag DE = LocaleTag.of("de");

    private final ListMemory memory = new ListMemory();

    /** A memory for one pair of languages. */
    private static final class ListMemory implements TranslationMemory {
        private final List<ExactMatch> matches = new ArrayList<>();

        @Override
        public List<ExactMatch> exact(LocaleTag source, LocaleTag target, String sentence) {
            MemoryKey key = MemoryKey.of(sentence);
            return matches.stream()
                    .filter(_ -> source.equals(EN) && target.equals(DE))
                    .filter(match -> MemoryKey.of(match.source()).equals(key))
                    .toList();
        }

        @Override
        public void remember(LocaleTag source, LocaleTag target, ExactMatch match) {
            matches.add(match);
        }
    }

    private void remember(String source, String target, UnitOrigin origin, String at) {
        memory.remember(EN, DE, new ExactMatch(source, target, origin, Instant.parse(at), "Ana"));
    }

    private TranslationUnit fill(TranslationUnit unit) {
        return new Pretranslation(memory, EN, DE).fill(List.of(unit), Units.NOW).getFirst();
    }

    @Test
    void an_empty_unit_is_filled_with_its_exact_match() {
        remember("One\ntwo.", "Eins zwei.", UnitOrigin.HUMAN, "2026-01-01T00:00:00Z");
        TranslationUnit filled = fill(Units.empty(0, "One two."));
        assertThat(filled.target()).isEqualTo("Eins zwei.");
        assertThat(filled.state()).isEqualTo(UnitState.TRANSLATED);
        assertThat(filled.origin()).isEqualTo(UnitOrigin.MEMORY);
        assertThat(filled.subState()).isEmpty();
        assertThat(filled.changedAt()).isEqualTo(Units.NOW);
    }

    @Test
    void of_several_translations_the_newest_is_taken_and_the_unit_marked() {
        remember("One.", "Alt.", UnitOrigin.HUMAN, "2026-01-01T00:00:00Z");
        remember("One.", "Neu.", UnitOrigin.IMPORT, "2026-03-01T00:00:00Z");
        remember("One.", "Mittel.", UnitOrigin.HUMAN, "2026-02-01T00:00:00Z");
        TranslationUnit filled = fill(Units.empty(0, "One."));
        assertThat(filled.target()).isEqualTo("Neu.");
        assertThat(filled.subState()).isEqualTo(Pretranslation.AMBIGUOUS);
    }

    @Test
    void the_same_translation_twice_is_not_ambiguous() {
        remember("One.", "Eins.", UnitOrigin.HUMAN, "2026-01-01T00:00:00Z");
        remember("One.", "Eins. ", UnitOrigin.HUMAN, "2026-03-01T00:00:00Z");
        assertThat(fill(Units.empty(0, "One.")).subState()).isEmpty();
    }

    @Test
    void what_no_person_confirmed_is_not_used() {
        remember("One.", "Maschine.", UnitOrigin.MACHINE, "2026-03-01T00:00:00Z");
        TranslationUnit unit = Units.empty(0, "One.");
        assertThat(fill(unit)).isEqualTo(unit);
    }

    @Test
    void units_with_a_translation_and_unknown_sentences_are_not_touched() {
        remember("One.", "Eins.", UnitOrigin.HUMAN, "2026-01-01T00:00:00Z");
        TranslationUnit done =
                Units.empty(0, "One.")
                        .translated("Uno", UnitState.TRANSLATED, UnitOrigin.HUMAN, Units.BEFORE);
        assertThat(fill(done)).isEqualTo(done);
        TranslationUnit unknown = Units.empty(0, "Two.");
        assertThat(fill(unknown)).isEqualTo(unknown);
    }

    @Test
    void a_unit_is_remembered_for_the_source_it_was_made_for() {
        TranslationUnit unit =
                new TranslationUnit(
                        Units.IDS.next(),
                        Units.VARIANT,
                        TranslationUnit.Field.BODY,
                        0,
                        "New.",
                        "Alt.",
                        UnitState.FINAL,
                        "meridian:stale",
                        UnitOrigin.HUMAN,
                        "Old.",
                        Units.BEFORE);
        ExactMatch match = ExactMatch.of(unit, "Ana");
        assertThat(match)
                .isEqualTo(new ExactMatch("Old.", "Alt.", UnitOrigin.HUMAN, Units.BEFORE, "Ana"));
        assertThat(match.isConfirmed()).isTrue();
    }
}
