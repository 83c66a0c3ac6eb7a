package studio.meridian.content.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.content.merge.Piece.Kind;
import studio.meridian.content.merge.Piece.Pick;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

class MergeTest {
    private static final int ROUNDS = 4000;

    @Test
    void changes_of_different_paragraphs_are_merged() {
        Merge merge = Merge.of("a\n\nb\n\nc", "a2\n\nb\n\nc", "a\n\nb\n\nc\n\nd");
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.text()).isEqualTo("a2\n\nb\n\nc\n\nd");
    }

    @Test
    void neighbours_changed_on_different_sides_are_merged_too() {
        Merge merge = Merge.of("a\n\nb", "a2\n\nb", "a\n\nb2");
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.text()).isEqualTo("a2\n\nb2");
        assertThat(Merge.of("a\n\nb", "a\n\nx\n\nb", "a\n\nb2").text()).isEqualTo("a\n\nx\n\nb2");
        assertThat(Merge.of("a", "a\n\nx", "a\n\ny").isClean()).as("one place").isFalse();
        Merge two = Merge.of("a\n\nb\n\nc", "a\n\nb2\n\nc", "a\n\nb3\n\nc3");
        assertThat(two.pieces())
                .extracting(Piece::kind)
                .containsExactly(Kind.SAME, Kind.CHOICE, Kind.THEIRS);
    }

    @Test
    void two_changes_of_one_paragraph_are_a_choice_that_keeps_both() {
        Merge merge = Merge.of("a\n\nb\n\nc", "a\n\nmine\n\nc", "a\n\ntheirs\n\nc");
        assertThat(merge.isClean()).isFalse();
        Piece choice = merge.pieces().get(1);
        assertThat(choice.kind()).isEqualTo(Kind.CHOICE);
        assertThat(choice.picked(Pick.MINE)).containsExactly("mine");
        assertThat(choice.picked(Pick.THEIRS)).containsExactly("theirs");
        assertThat(merge.text()).isEqualTo("a\n\nmine\n\ntheirs\n\nc");
    }

    @Test
    void a_paragraph_taken_out_on_one_side_and_changed_on_the_other_is_a_choice() {
        Merge merge = Merge.of("a\n\nb\n\nc", "a\n\nc", "a\n\nb, and more\n\nc");
        assertThat(merge.pieces()).extracting(Piece::kind).contains(Kind.CHOICE);
    }

    @Test
    void the_same_paragraph_written_on_both_sides_stands_once() {
        Merge merge = Merge.of("a", "a\n\nnew", "a\n\nnew");
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.text()).isEqualTo("a\n\nnew");
    }

    @Test
    void code_with_empty_lines_is_one_block_and_a_shorter_fence_does_not_end_it() {
        String code = "````\none\n\n```\n\ntwo\n````";
        assertThat(Blocks.of("a\n\n" + code + "\n\nb")).containsExactly("a", code, "b");
        assertThat(Blocks.of("a\n\n~~~ x\n\nopen to the end\n"))
                .containsExactly("a", "~~~ x\n\nopen to the end");
        assertThat(Blocks.of("```inline``` is no fence\n\nb")).hasSize(2);
        assertThat(Blocks.of("")).isEmpty();
        assertThat(Blocks.of("\r\n \t\r\na\r\n\r\nb\r\n")).containsExactly("a", "b");
    }

    @Test
    void blocks_joined_and_cut_again_are_the_same() {
        rounds(random -> {
            List<String> blocks = text(random, 0);
            assertThat(Blocks.of(Blocks.join(blocks))).isEqualTo(blocks);
        });
    }

    @Test
    void a_change_of_one_side_alone_is_taken_as_it_is() {
        rounds(random -> {
            List<String> base = text(random, 8);
            List<String> changed = changed(base, random);
            assertThat(Merge.of(base, changed, base).text()).isEqualTo(Blocks.join(changed));
            assertThat(Merge.of(base, base, changed).text()).isEqualTo(Blocks.join(changed));
            assertThat(Merge.of(base, changed, changed).text()).isEqualTo(Blocks.join(changed));
            assertThat(Merge.of(base, changed, base).isClean()).isTrue();
        });
    }

    @Test
    void no_paragraph_of_any_side_is_ever_out_of_sight() {
        rounds(random -> {
            List<String> base = text(random, 8);
            List<String> mine = changed(base, random);
            List<String> theirs = changed(base, random);
            List<Piece> pieces = Merge.of(base, mine, theirs).pieces();
            assertThat(pieces.stream().flatMap(one -> one.base().stream())).isEqualTo(base);
            assertThat(pieces.stream().flatMap(one -> one.mine().stream())).isEqualTo(mine);
            assertThat(pieces.stream().flatMap(one -> one.theirs().stream())).isEqualTo(theirs);
        });
    }

    @Test
    void what_only_one_side_wrote_is_in_the_merged_text() {
        rounds(random -> {
            List<String> base = text(random, 8);
            List<String> mine = changed(base, random);
            List<String> theirs = changed(base, random);
            List<String> merged = Blocks.of(Merge.of(base, mine, theirs).text());
            for (List<String> side : List.of(mine, theirs)) {
                List<String> written = new ArrayList<>(side);
                written.removeAll(base);
                assertThat(merged).containsAll(written);
            }
        });
    }

    @Test
    void the_sides_change_places_and_nothing_else_does() {
        rounds(random -> {
            List<String> base = text(random, 8);
            List<String> mine = changed(base, random);
            List<String> theirs = changed(base, random);
            List<Piece> swapped =
                    Merge.of(base, theirs, mine).pieces().stream()
                            .map(one -> new Piece(one.base(), one.theirs(), one.mine()))
                            .toList();
            assertThat(swapped).isEqualTo(Merge.of(base, mine, theirs).pieces());
        });
    }

    /** Runs with a seed that is printed, so that a failure can be had again. */
    static void rounds(Consumer<Random> work) {
        long seed = Long.getLong("meridian.seed", System.nanoTime());
        System.out.println("merge: seed " + seed);
        for (int i = 0; i < ROUNDS; i++) work.accept(new Random(seed + i));
    }

    /** Few words, so that paragraphs occur twice. */
    static List<String> text(Random random, int fewest) {
        List<String> blocks = new ArrayList<>();
        for (int i = random.nextInt(8) + fewest / 4; i > 0; i--) blocks.add(block(random));
        return blocks;
    }

    private static String block(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "```\ncode " + random.nextInt(3) + "\n\nmore\n```";
            case 1 -> "- item\n- " + random.nextInt(3);
            case 2 -> "盐 " + random.nextInt(3);
            default -> "p" + random.nextInt(6);
        };
    }

    static List<String> changed(List<String> base, Random random) {
        List<String> result = new ArrayList<>(base);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(result.size() + 1);
            int what = random.nextInt(3);
            if (what == 0 || at == result.size()) result.add(at, block(random));
            else if (what == 1) result.remove(at);
            else result.set(at, "new " + random.nextInt(40));
        }
        return result;
    }
}
