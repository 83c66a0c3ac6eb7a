package studio.meridian.ui.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.content.merge.Piece.Pick;
import studio.meridian.model.Delivery;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.conflict.Desk;
import studio.meridian.sync.conflict.Words;
import studio.meridian.ui.common.AtOnce;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class ConflictModelTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private Desk desk;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        desk = new Desk(workspace, "Salt", "one\n\ntwo\n\nthree\n\nfour");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private ConflictModel model(String title, String theirs, String mine) {
        Delivery stopped = desk.stop(title, theirs, mine);
        return new ConflictModel(
                Objects.requireNonNull(workspace.conflicts.of(stopped.id())),
                workspace.conflicts,
                AtOnce.background());
    }

    private ConflictModel model() {
        return model("Sea salt", "one\n\ntheirs\n\nthree\n\nfour!", "uno\n\nmine\n\nthree\n\nfour");
    }

    @Test
    void a_merge_begins_with_what_merges_and_asks_for_the_rest() {
        ConflictModel model = model();
        assertThat(model.merged().body()).isEqualTo("uno\n\nmine\n\ntheirs\n\nthree\n\nfour!");
        assertThat(model.openProperty().get()).as("a title and a paragraph").isEqualTo(2);
    }

    @Test
    void choices_by_key_fall_on_the_difference_in_hand() {
        ConflictModel model = model();
        model.pick(Pick.THEIRS);
        model.go(1);
        model.go(1);
        model.pick(Pick.MINE);
        assertThat(model.openProperty().get()).isZero();
        assertThat(model.merged())
                .isEqualTo(new Words("Sea salt", "", "uno\n\nmine\n\nthree\n\nfour!"));
        model.go(1);
        model.go(1);
        model.pick(Pick.MINE);
        assertThat(model.merged().body()).as("the last one").endsWith("three\n\nfour");
    }

    @Test
    void a_title_cannot_be_both() {
        ConflictModel model = model();
        model.pick(Pick.BOTH);
        assertThat(model.openProperty().get()).isEqualTo(2);
        assertThat(model.merged().title()).isEqualTo("Salt");
    }

    @Test
    void typing_decides_and_undo_takes_back_a_choice_or_all_that_was_typed() {
        ConflictModel model = model();
        Row title = model.rows().getFirst();
        Words before = model.merged();
        model.pick(title, Pick.THEIRS);
        model.write(title, "Sea s");
        model.write(title, "Sea salt, mine");
        assertThat(model.openProperty().get()).isEqualTo(1);
        model.undo();
        assertThat(model.merged().title()).isEqualTo("Sea salt");
        model.undo();
        assertThat(model.merged()).isEqualTo(before);
        assertThat(model.openProperty().get()).isEqualTo(2);
        assertThat(model.undoableProperty().get()).isFalse();
        model.undo();
        assertThat(model.merged()).isEqualTo(before);
    }

    @Test
    void a_paragraph_whose_result_is_emptied_is_left_out() {
        ConflictModel model = model();
        model.write(model.rows().getLast(), "  \n");
        assertThat(model.merged().body()).endsWith("three");
    }

    @Test
    void what_was_put_together_is_sent() {
        ConflictModel model = model();
        model.rows().stream().filter(Row::differs).forEach(row -> model.pick(row, Pick.THEIRS));
        model.write(model.rows().get(1), "uno");
        List<Optional<Delivery>> told = new ArrayList<>();
        model.settle(Resolution.MERGED, told::add);
        assertThat(told).singleElement().satisfies(one -> assertThat(one).isPresent());
        desk.run();
        assertThat(desk.platform.there)
                .isEqualTo(new Words("Sea salt", "", "uno\n\ntheirs\n\nthree\n\nfour!"));
    }
}
