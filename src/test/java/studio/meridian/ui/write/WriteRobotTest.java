package studio.meridian.ui.write;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.JA;
import static studio.meridian.storage.TestWorkspace.text;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.LocaleTag;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;
import studio.meridian.storage.PostStore.Created;
import studio.meridian.ui.RobotDesk;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A robot at the real Write screen. */
class WriteRobotTest {
    private static final String BODY = "#write-body";

    /** Room for text and drawer. */
    private static final double WIDE = 1280;

    private static final String MANY =
            "naïve é, чай, 霧の中。雾！שלום، مرحبا कोहरे में ชาในหมอก 안개 👩‍👩‍👧‍👦 🇵🇹 e\u0301";

    @TempDir Path temp;
    private RobotDesk desk;
    private Created tea;

    @BeforeEach
    void open() throws Exception {
        desk = RobotDesk.over(temp);
        tea = desk.workspace.article("Tea", "The fog comes in.");
        desk.workspace.variants.add(tea.post().id(), JA, text("茶", "霧が来る。"), "");
        desk.workspace.variants.add(
                tea.post().id(), LocaleTag.of("ar"), text("شاي", "يأتي الضباب."), "");
        desk.show(1000);
        desk.write("Tea");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** It made room for the text in the narrow window. */
    private void openDrawer() {
        desk.width(WIDE);
        desk.keys(KeyCode.CONTROL, KeyCode.BACK_SLASH);
        assertThat(desk.sees(".drawer")).isTrue();
    }

    private String saved(LocaleTag locale) {
        Variant found = desk.workspace.variants.find(tea.post().id(), locale);
        return Objects.requireNonNull(found).text().body();
    }

    private String saved() {
        return saved(tea.variant().locale());
    }

    private void in(String tag) {
        desk.click("#write-in-" + tag);
    }

    private void undo() {
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
    }

    private void redo() {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    }

    @Test
    void words_of_every_script_reach_the_disk_by_themselves_and_the_screen_says_so() {
        desk.focus(BODY, 0);
        desk.type(MANY);
        desk.until("saved", () -> saved().equals(MANY + "The fog comes in."));
        desk.until("said", () -> says("Saved"));
    }

    private boolean says(String words) {
        return desk.find(".root").lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().contains(words));
    }

    @Test
    void each_formatting_command_is_one_step_of_undo_and_redo() {
        desk.select(BODY, "fog");
        desk.keys(KeyCode.CONTROL, KeyCode.B);
        assertThat(desk.text(BODY)).isEqualTo("The **fog** comes in.");
        desk.keys(KeyCode.CONTROL, KeyCode.I);
        assertThat(desk.text(BODY)).isEqualTo("The ***fog*** comes in.");
        desk.select(BODY, "comes");
        desk.keys(KeyCode.CONTROL, KeyCode.L);
        assertThat(desk.text(BODY)).isEqualTo("The ***fog*** [comes](https://) in.");
        desk.type("x.example");
        assertThat(desk.text(BODY)).isEqualTo("The ***fog*** [comes](x.example) in.");
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        assertThat(desk.text(BODY)).startsWith("## The");
        undo();
        assertThat(desk.text(BODY)).isEqualTo("The ***fog*** [comes](x.example) in.");
        while (!desk.text(BODY).equals("The ***fog*** comes in.")) undo();
        undo();
        assertThat(desk.text(BODY)).isEqualTo("The **fog** comes in.");
        undo();
        assertThat(desk.text(BODY)).isEqualTo("The fog comes in.");
        redo();
        assertThat(desk.text(BODY)).isEqualTo("The **fog** comes in.");
        assertThat(desk.hasKeyboard(BODY)).isTrue();
    }

    @Test
    void undo_never_brings_the_words_of_one_language_into_another() {
        desk.focus(BODY, 0);
        desk.type("Dense. ");
        in("ja");
        desk.focus(BODY, 0);
        undo();
        redo();
        assertThat(desk.text(BODY)).isEqualTo("霧が来る。");
        in("en");
        desk.focus(BODY, 0);
        undo();
        assertThat(desk.text(BODY)).isEqualTo("Dense. The fog comes in.");
    }

    @Test
    void undo_stays_in_its_language_when_both_texts_are_the_same() {
        desk.workspace.variants.add(tea.post().id(), LocaleTag.of("fr"), text("Tea", ""), "");
        desk.until("French is there", () -> desk.find("#write-in-fr") != null);
        desk.focus(BODY, 0);
        desk.keys(KeyCode.CONTROL, KeyCode.A);
        desk.keys(KeyCode.DELETE);
        in("fr");
        desk.focus(BODY, 0);
        undo();
        assertThat(desk.text(BODY)).isEmpty();
        desk.focus("#write-title", 0);
        undo();
        assertThat(desk.text("#write-title")).isEqualTo("Tea");
    }

    @Test
    void leaving_a_language_while_it_is_unsaved_loses_nothing() {
        desk.focus(BODY, 0);
        desk.type("One. ");
        in("ja");
        desk.focus(BODY, 0);
        desk.type("二。");
        in("ar");
        desk.until("both are saved", () -> saved().startsWith("One. "));
        desk.until("both are saved", () -> saved(JA).equals("二。霧が来る。"));
        assertThat(saved(LocaleTag.of("ar"))).isEqualTo("يأتي الضباب.");
    }

    @Test
    void arabic_is_written_from_right_to_left_with_the_interface_left_as_it_is() {
        in("ar");
        assertThat(desk.look(() -> desk.find(BODY).getEffectiveNodeOrientation()))
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(desk.look(() -> desk.find("#write-publish").getEffectiveNodeOrientation()))
                .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        desk.focus(BODY, 0);
        desk.type("مرحبا (world) ");
        desk.until("saved", () -> saved(LocaleTag.of("ar")).equals("مرحبا (world) يأتي الضباب."));
    }

    @Test
    void words_are_found_replaced_and_the_replacing_is_undone() {
        desk.focus(BODY, 0);
        desk.keys(KeyCode.CONTROL, KeyCode.A);
        desk.type("Tea, TEA, tea.");
        desk.keys(KeyCode.CONTROL, KeyCode.F);
        desk.type("tea");
        assertThat(desk.look(() -> says("1"))).isTrue();
        desk.focus("#find-replace", 0);
        desk.type("Fog");
        desk.keys(KeyCode.ENTER);
        assertThat(desk.text(BODY)).isEqualTo("Fog, TEA, tea.");
        desk.click("#replace-all");
        assertThat(desk.text(BODY)).isEqualTo("Fog, Fog, Fog.");
        desk.focus("#find-words", 0);
        desk.keys(KeyCode.ESCAPE);
        assertThat(desk.sees("#find-words")).isFalse();
        assertThat(desk.hasKeyboard(BODY)).isTrue();
        undo();
        assertThat(desk.text(BODY)).isEqualTo("Fog, TEA, tea.");
        undo();
        assertThat(desk.text(BODY)).isEqualTo("Tea, TEA, tea.");
    }

    @Test
    void what_is_found_is_counted_anew_when_the_text_changes_under_it() {
        desk.keys(KeyCode.CONTROL, KeyCode.F);
        desk.type("fog");
        assertThat(desk.look(() -> found())).contains("1");
        desk.focus(BODY, 0);
        desk.type("fog fog ");
        assertThat(desk.look(() -> found())).isEqualTo("3");
        in("ja");
        assertThat(desk.look(() -> found())).isEqualTo("Not found");
    }

    private String found() {
        return desk.find(".find-bar").lookupAll(".label").stream()
                .filter(node -> node.getStyleClass().contains("quiet"))
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_preview_follows_the_typing() {
        openDrawer();
        in("ar");
        desk.focus(BODY, 0);
        desk.type("## عنوان\n\n");
        desk.until("drawn", () -> desk.find(".drawer .article-h2") != null);
    }

    @Test
    void topics_are_kept_by_enter_and_stay_with_the_post_they_were_typed_for() {
        openDrawer();
        desk.press("#drawer-details");
        desk.focus("#write-tags", 0);
        desk.keys(KeyCode.CONTROL, KeyCode.A);
        desk.type("fog、 #tea，茶");
        desk.keys(KeyCode.ENTER);
        assertThat(tags(tea)).containsExactly("fog", "tea", "茶");
        Created salt = desk.workspace.article("Salt", "White.");
        desk.type(", sea");
        desk.keys(KeyCode.CONTROL, KeyCode.K);
        desk.until("the palette", () -> desk.find(".palette-field") != null);
        desk.type("Salt");
        desk.until("the post is offered", this::offersSalt);
        desk.settle();
        desk.keys(KeyCode.ENTER);
        desk.until("the post is open", () -> desk.text("#write-title").equals("Salt"));
        desk.settle();
        assertThat(tags(salt)).containsExactly("tea");
        assertThat(tags(tea)).containsExactly("fog", "tea", "茶", "sea");
        assertThat(desk.text("#write-tags")).isEqualTo("tea");
    }

    private boolean offersSalt() {
        return desk.find(".palette").lookupAll(".palette-row").stream()
                .anyMatch(row -> row.getAccessibleText().equals("Salt"));
    }

    private List<String> tags(Created created) {
        return desk.workspace.posts.get(created.post().id()).tags();
    }

    private Variant linked() {
        Variant italian =
                desk.workspace.translations.start(tea.post().id(), LocaleTag.of("it"), "");
        for (TranslationUnit unit : desk.workspace.translations.units(italian.id())) {
            desk.workspace.translations.translate(
                    unit.id(), "it " + unit.position(), UnitState.REVIEWED, UnitOrigin.HUMAN);
        }
        desk.until("Italian is there", () -> desk.find("#write-in-it") != null);
        // The last of the sentences may be on its way to the screen still.
        desk.settle();
        in("it");
        return italian;
    }

    @Test
    void a_linked_translation_takes_no_keys_until_it_is_freed() {
        linked();
        desk.focus(BODY, 0);
        desk.type("x");
        desk.keys(KeyCode.CONTROL, KeyCode.B);
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertThat(desk.text(BODY)).isEqualTo("it 0");
        desk.click("#write-free");
        desk.focus(BODY, 0);
        desk.type("x");
        desk.until("saved", () -> saved(LocaleTag.of("it")).equals("xit 0"));
    }

    @Test
    void freeing_it_is_undone_with_every_state_as_it_was_even_from_another_language() {
        Variant italian = linked();
        List<TranslationUnit> before = desk.workspace.translations.units(italian.id());
        desk.click("#write-free");
        assertThat(desk.sees("#write-free")).isFalse();
        in("ja");
        desk.click(".notice-action");
        Variant japanese = desk.workspace.variants.find(tea.post().id(), JA);
        assertThat(Objects.requireNonNull(japanese).isLinked()).isFalse();
        Variant now = Objects.requireNonNull(desk.workspace.variants.find(italian.id()));
        assertThat(now.isLinked()).isTrue();
        assertThat(desk.workspace.translations.units(italian.id())).isEqualTo(before);
    }

    @Test
    void every_control_has_a_name_in_each_tab_of_the_drawer() {
        openDrawer();
        for (String tab : List.of("preview", "details", "history")) {
            desk.press("#drawer-" + tab);
            assertThat(desk.nameless()).as(tab).isEmpty();
        }
        desk.keys(KeyCode.CONTROL, KeyCode.F);
        desk.click("#write-add-language");
        assertThat(desk.nameless()).isEmpty();
        desk.keys(KeyCode.ESCAPE);
        linked();
        assertThat(desk.nameless()).isEmpty();
        assertThat(desk.look(() -> ((Button) desk.find("#write-in-it")).getAccessibleText()))
                .isEqualTo("Italian");
    }
}
