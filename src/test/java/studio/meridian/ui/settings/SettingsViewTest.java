package studio.meridian.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.storage.SettingStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.MouseDesk;
import studio.meridian.ui.look.TextScale;
import studio.meridian.ui.look.ThemeChoice;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Settings by keyboard in the real window. */
class SettingsViewTest {
    @TempDir Path temp;
    private TestWorkspace workspace;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp.resolve("w"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static void fire(MouseDesk desk, String name) {
        Node button =
                desk.all(".toggle-button").stream()
                        .filter(node -> name.equals(node.getAccessibleText()))
                        .findFirst()
                        .orElseThrow();
        desk.hand().on(button::requestFocus);
        desk.hand().on(((ToggleButton) button)::fire);
    }

    @Test
    void the_language_changes_at_once_and_the_keys_still_work() throws Exception {
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+7");
                    assertThat(desk.words(".settings .screen-title")).containsExactly("Settings");
                    fire(desk, "Language: 简体中文");
                    assertThat(desk.words(".settings .screen-title")).containsExactly("设置");
                    desk.hand().press("Shortcut+3");
                    assertThat(desk.hand().sees(".plan")).isTrue();
                });
    }

    @Test
    void a_bigger_text_is_bigger_and_what_was_chosen_is_marked() throws Exception {
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+7");
                    Labeled title = (Labeled) desk.node(".settings .screen-title");
                    double before = title.getFont().getSize();
                    fire(desk, "Text size: 200%");
                    Labeled after = (Labeled) desk.node(".settings .screen-title");
                    assertThat(after.getFont().getSize()).isEqualTo(before * 2);
                    fire(desk, "Theme: Dark");
                    assertThat(desk.all(".toggle-button:selected"))
                            .extracting(Node::getAccessibleText)
                            .contains("Theme: Dark", "Text size: 200%");
                });
    }

    @Test
    void a_name_is_kept_when_the_screen_is_left_in_the_middle_of_typing() throws Exception {
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+7");
                    desk.hand().click("#settings-author");
                    desk.hand().type("Inês 港");
                    desk.hand().press("Shortcut+1");
                });
        assertThat(new SettingStore(workspace.database).get(SettingStore.AUTHOR, ""))
                .isEqualTo("Inês 港");
    }

    @Test
    void a_copy_is_taken_and_said_with_its_name() throws Exception {
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+7");
                    desk.hand().on(((Button) desk.node("#settings-copy-now"))::fire);
                    desk.hand().waitFor(".notice");
                    assertThat(desk.words(".notice .label").getFirst())
                            .startsWith("The copy ")
                            .endsWith(" was taken and compared.");
                });
    }

    @Test
    void every_key_is_listed_once_and_the_one_of_the_palette_opens_it() throws Exception {
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+7");
                    List<String> keys = desk.words(".key-cap");
                    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
                    assertThat(keys).contains("Ctrl+K");
                    assertThat(desk.hand().sees(".palette")).isFalse();
                    desk.hand().press("Shortcut+K");
                    assertThat(desk.hand().sees(".palette")).isTrue();
                });
    }

    @Test
    void every_control_has_a_name_in_every_size_theme_and_language() throws Exception {
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().scale(TextScale.P200);
                    desk.hand().wear(ThemeChoice.CONTRAST);
                    for (String tag : List.of("en", "zh-Hans", "ar")) {
                        desk.hand().speak(Locale.forLanguageTag(tag));
                        desk.hand().press("Shortcut+7");
                        assertThat(desk.nameless()).as(tag).isEmpty();
                    }
                });
    }
}
