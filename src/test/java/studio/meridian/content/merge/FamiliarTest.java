package studio.meridian.content.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/** A platform here spells everything in capitals and shows no lines. */
class FamiliarTest {
    private static String spelt(String text) {
        return text.toUpperCase(java.util.Locale.ROOT).replace("___", "").replace("PIC", "");
    }

    private static String home(String sent, String there) {
        return Familiar.text(sent, there, FamiliarTest::spelt, block -> !block.equals("pic"));
    }

    @Test
    void what_nobody_changed_comes_back_to_the_letter() {
        String sent = "one\n\n\n\ntwo *x*\n";
        assertThat(home(sent, spelt(sent))).isEqualTo(sent);
    }

    @Test
    void only_the_changed_paragraph_keeps_their_spelling() {
        assertThat(home("one\n\ntwo\n\nthree", "ONE\n\nOTHER\n\nTHREE"))
                .isEqualTo("one\n\nOTHER\n\nthree");
    }

    @Test
    void a_new_and_a_missing_paragraph_are_seen() {
        assertThat(home("one\n\ntwo", "NEW\n\nONE")).isEqualTo("NEW\n\none");
    }

    @Test
    void what_leaves_no_words_there_keeps_its_place() {
        assertThat(home("___\n\none\n\n___\n\ntwo", "ONE\n\nOTHER"))
                .isEqualTo("___\n\none\n\n___\n\nOTHER");
    }

    @Test
    void what_leaves_no_words_stays_when_its_neighbours_are_changed() {
        assertThat(home("one\n\n___\n\ntwo\n\nthree\n\n___", "ONE\n\nOTHER\n\nNEW"))
                .isEqualTo("one\n\n___\n\nOTHER\n\nNEW\n\n___");
    }

    @Test
    void a_picture_that_is_gone_there_is_gone() {
        assertThat(home("one\n\npic\n\ntwo", "ONE\n\nTWO")).isEqualTo("one\n\ntwo");
    }

    @Test
    void any_change_there_comes_home_as_that_change() {
        MergeTest.rounds(random -> {
            List<String> sent = MergeTest.text(random, 4);
            List<String> there = MergeTest.changed(sent, random);
            String home = home(Blocks.join(sent), spelt(Blocks.join(there)));
            assertThat(spelt(home)).isEqualTo(spelt(Blocks.join(there)));
            for (String block : Blocks.of(home)) {
                boolean ours = sent.stream().anyMatch(one -> spelt(one).equals(spelt(block)));
                if (ours) assertThat(sent).contains(block);
            }
        });
    }
}
