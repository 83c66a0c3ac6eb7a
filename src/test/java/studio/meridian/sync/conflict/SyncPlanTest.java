package studio.meridian.sync.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.content.merge.Piece;

/** Every way three texts can stand to each other; a dash is no text. */
class SyncPlanTest {
    @ParameterizedTest
    @CsvSource({
        "-, -, -, Nothing",
        "-, a, -, SendOurs",
        "-, -, a, ChangedThere",
        "-, a, a, Nothing",
        "-, a, b, BothChanged",
        "a, a, a, Nothing",
        "a, b, a, SendOurs",
        "a, a, b, TakeTheirs",
        "a, b, b, Nothing",
        "a, b, c, BothChanged",
        "a, -, a, RemoveThere",
        "a, -, b, ChangedThere",
        "a, a, -, RemovedThere[changedHere=false]",
        "a, b, -, RemovedThere[changedHere=true]",
        "a, -, -, Nothing",
    })
    void each_case_has_one_answer(String base, String local, String remote, String plan) {
        assertThat(SyncPlan.of(words(base), words(local), words(remote)).toString())
                .startsWith(plan);
    }

    private static @Nullable Words words(String body) {
        return body.equals("-") ? null : new Words("Title", "", body);
    }

    @ParameterizedTest
    @CsvSource({"Title, Title 2, Title", "Title, Title, Title 2", "Title, Title 2, Title 3"})
    void a_title_counts_as_a_change(String base, String local, String remote) {
        SyncPlan plan =
                SyncPlan.of(
                        new Words(base, "", "a"),
                        new Words(local, "", "a"),
                        new Words(remote, "", "a"));
        assertThat(plan).isNotInstanceOf(SyncPlan.Nothing.class);
        if (plan instanceof SyncPlan.BothChanged both) {
            assertThat(both.body().pieces()).extracting(Piece::kind).containsOnly(Piece.Kind.SAME);
        }
    }

    @ParameterizedTest
    @CsvSource({"'a\n\nb', 'a\n\n\n\nb\n'", "'a', '\na\n\n'"})
    void empty_lines_are_no_change(String one, String other) {
        Words base = new Words("T", "", one);
        assertThat(SyncPlan.of(base, base, new Words(" T", "", other)))
                .isEqualTo(new SyncPlan.Nothing());
    }
}
