package studio.meridian.ui.translate;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.EN;
import static studio.meridian.storage.TestWorkspace.JA;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;
import studio.meridian.ui.RobotDesk;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A robot at the real Translate screen, by keyboard alone unless the mouse is the point. */
class TranslateRobotTest {
    private static final String TARGET = "#target";
    private static final LocaleTag AR = LocaleTag.of("ar");

    @TempDir Path temp;
    private RobotDesk desk;
    private Id<Post> post;

    @BeforeEach
    void open() throws Exception {
        desk = RobotDesk.over(temp);
        post = desk.workspace.article("Salt", "The sea gives salt. We dry it.").post().id();
        desk.workspace.translations.start(post, AR, "");
        desk.show(1200);
        desk.translate("Salt");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<TranslationUnit> units(LocaleTag locale) {
        Variant variant = Objects.requireNonNull(desk.workspace.variants.find(post, locale));
        return desk.workspace.translations.units(variant.id());
    }

    private void confirm(String words) {
        desk.type(words);
        desk.keys(KeyCode.CONTROL, KeyCode.ENTER);
        desk.until("confirmed", () -> units(AR).stream().anyMatch(u -> u.target().equals(words)));
        desk.settle();
    }

    private boolean says(String words) {
        return desk.find(".root").lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().contains(words));
    }

    /** The words of the preview that are lit. */
    private String lit() {
        return desk.find(".root").lookupAll(".article-lit").stream()
                .map(node -> ((Text) node).getText())
                .collect(Collectors.joining());
    }

    @Test
    void the_sentence_in_work_is_lit_in_the_preview_and_the_light_goes_with_it() {
        confirm("ملح");
        confirm("البحر يعطي الملح.");
        confirm("نجففه.");
        desk.keys(KeyCode.CONTROL, KeyCode.UP);
        desk.until("the second sentence", () -> lit().equals("البحر يعطي الملح."));
        desk.keys(KeyCode.CONTROL, KeyCode.UP);
        desk.until("the title", () -> lit().equals("ملح"));
        String stored =
                Objects.requireNonNull(desk.workspace.variants.find(post, AR)).text().body();
        assertThat(stored).isEqualTo("البحر يعطي الملح. نجففه.");
    }

    @Test
    void the_keys_of_a_match_that_is_not_there_say_so_and_go_nowhere() {
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.until("told", () -> says("There is no match 2 for this sentence."));
        assertThat(desk.sees(TARGET)).isTrue();
        assertThat(desk.hasKeyboard(TARGET)).isTrue();
        assertThat(desk.text(TARGET)).isEmpty();
        desk.type("م");
        assertThat(desk.text(TARGET)).isEqualTo("م");
    }

    @Test
    void a_match_comes_in_by_its_number_and_goes_by_undo() {
        confirm("ملح");
        Id<Post> second = desk.workspace.article("Salt", "White.").post().id();
        desk.workspace.translations.start(second, AR, "");
        desk.keys(KeyCode.CONTROL, KeyCode.UP);
        desk.keys(KeyCode.CONTROL, KeyCode.A);
        desk.type("غير");
        desk.until("a match is there", () -> desk.find("#match-1") != null);
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(desk.text(TARGET)).isEqualTo("ملح");
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.text(TARGET)).isEqualTo("غير");
    }

    @Test
    void in_a_narrow_window_matches_and_preview_take_turns_with_the_sentences() {
        confirm("ملح");
        desk.keys(KeyCode.CONTROL, KeyCode.UP);
        assertThat(desk.sees("#translate-side")).isFalse();
        desk.width(760);
        assertThat(desk.sees(".translate-preview")).isFalse();
        assertThat(desk.look(() -> ((Button) desk.find("#translate-side")).getText()))
                .isEqualTo("Matches (1) and preview");
        desk.keys(KeyCode.CONTROL, KeyCode.BACK_SLASH);
        assertThat(desk.sees(".translate-preview")).isTrue();
        assertThat(desk.sees(TARGET)).isFalse();
        assertThat(desk.nameless()).isEmpty();
        desk.keys(KeyCode.ESCAPE);
        assertThat(desk.hasKeyboard(TARGET)).isTrue();
        desk.keys(KeyCode.CONTROL, KeyCode.A);
        desk.type("غير");
        desk.click("#translate-side");
        desk.click("#match-1");
        assertThat(desk.text(TARGET)).isEqualTo("ملح");
        assertThat(desk.hasKeyboard(TARGET)).isTrue();
        desk.keys(KeyCode.CONTROL, KeyCode.BACK_SLASH);
        desk.width(1200);
        assertThat(desk.sees(TARGET)).isTrue();
        assertThat(desk.sees(".translate-preview")).isTrue();
    }

    @Test
    void undo_of_a_confirmation_takes_the_match_back_that_it_made() {
        confirm("ملح");
        assertThat(desk.workspace.translations.matches(EN, AR, "Salt")).hasSize(1);
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.until(
                "the memory forgot",
                () -> desk.workspace.translations.matches(EN, AR, "Salt").isEmpty());
        assertThat(desk.text(TARGET)).isEqualTo("ملح");
        assertThat(units(AR).getFirst().state()).isEqualTo(UnitState.INITIAL);
    }

    @Test
    void what_was_typed_for_one_sentence_cannot_be_redone_in_the_next() {
        desk.type("ملح");
        desk.keys(KeyCode.CONTROL, KeyCode.A);
        desk.keys(KeyCode.DELETE);
        desk.keys(KeyCode.CONTROL, KeyCode.DOWN);
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.text(TARGET)).isEmpty();
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(desk.text(TARGET)).isEmpty();
    }

    @Test
    void progress_is_told_for_each_language_as_it_grows() {
        desk.workspace.translations.start(post, JA, "");
        desk.until("Japanese is there", () -> desk.find("#locale-ja") != null);
        assertThat(name("#locale-ar")).contains("Arabic").contains("0%");
        confirm("ملح");
        confirm("البحر يعطي الملح.");
        confirm("نجففه.");
        desk.until("all is done", () -> name("#locale-ar").contains("100%"));
        assertThat(name("#locale-ja")).contains("0%").doesNotContain("100%");
    }

    private String name(String selector) {
        return desk.look(() -> desk.find(selector).getAccessibleText());
    }

    @Test
    void a_language_begun_by_keyboard_takes_the_keyboard_and_keeps_the_other_as_it_was() {
        desk.type("مل");
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        desk.type("Tha");
        assertThat(desk.nameless()).isEmpty();
        desk.keys(KeyCode.ENTER);
        desk.until("Thai is there", () -> desk.find("#locale-th") != null);
        desk.settle();
        assertThat(desk.hasKeyboard(TARGET)).isTrue();
        assertThat(desk.text(TARGET)).isEmpty();
        assertThat(units(AR).getFirst().target()).isEqualTo("مل");
        desk.type("เกลือ");
        desk.keys(KeyCode.CONTROL, KeyCode.ENTER);
        desk.until("saved", () -> units(LocaleTag.of("th")).getFirst().target().equals("เกลือ"));
    }

    @Test
    void escape_leaves_the_choice_of_a_post_and_nothing_has_changed() {
        desk.type("مل");
        desk.keys(KeyCode.CONTROL, KeyCode.O);
        desk.type("no such post");
        desk.keys(KeyCode.ESCAPE);
        assertThat(desk.sees("#chooser-search")).isFalse();
        assertThat(desk.hasKeyboard(TARGET)).isTrue();
        assertThat(desk.text(TARGET)).isEqualTo("مل");
    }

    @Test
    void source_and_target_stand_side_by_side_or_one_over_the_other() {
        confirm("ملح");
        assertThat(desk.look(() -> top(".sentence-target") == top(".sentence-source"))).isTrue();
        desk.width(520);
        assertThat(desk.look(() -> top(".sentence-target") > top(".sentence-source"))).isTrue();
    }

    private double top(String selector) {
        Node row = desk.find(".segment-cell .segment-row");
        return row.lookup(selector).getLayoutY();
    }
}
