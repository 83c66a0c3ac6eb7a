package studio.meridian.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Channel;
import studio.meridian.model.LatePolicy;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.MouseDesk;
import studio.meridian.ui.look.TextScale;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Channels by keyboard in the real window. */
class ChannelsViewTest {
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

    private Channel site(String name, Path folder) {
        return workspace.channels.add("site", name, true, Map.of("folder", folder.toString()));
    }

    private static void fire(MouseDesk desk, String selector) {
        Node button = desk.node(selector);
        desk.hand().on(button::requestFocus);
        desk.hand().on(((Button) button)::fire);
    }

    private static String said(MouseDesk desk) {
        return desk.words(".notice .label").getFirst();
    }

    @Test
    void a_site_is_tested_and_the_answer_is_in_words() throws Exception {
        site("Site", temp);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+5");
                    fire(desk, ".channel-test");
                    assertThat(said(desk)).isEqualTo(temp + " is there and can be written to.");
                });
    }

    @Test
    void a_file_in_place_of_the_folder_is_said_in_words() throws Exception {
        Path file = java.nio.file.Files.writeString(temp.resolve("file"), "text");
        site("Site", file);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+5");
                    fire(desk, ".channel-test");
                    assertThat(said(desk)).contains("is not a folder").contains("choose another");
                });
    }

    @Test
    void buttons_of_two_channels_are_told_apart_by_their_names() throws Exception {
        site("Home", temp);
        site("Work", temp);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+5");
                    assertThat(desk.all(".channel-edit"))
                            .extracting(Node::getAccessibleText)
                            .containsExactly("Edit: Home", "Edit: Work");
                    assertThat(desk.nameless()).isEmpty();
                });
    }

    @Test
    void what_waits_is_named_before_a_channel_is_paused_and_undo_lets_it_go_on() throws Exception {
        Channel site = site("Site", temp);
        var text = workspace.article("Salt", "text").variant();
        workspace.deliveries.plan(text.id(), site.id(), null, LatePolicy.ASK_AFTER_GRACE);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+5");
                    fire(desk, ".channel-deactivate");
                    assertThat(desk.words(".dialog-message").getFirst())
                            .startsWith("One delivery waits for it and is held.");
                    desk.hand().press("Esc");
                    assertThat(workspace.channels.named("Site").active()).isTrue();
                    fire(desk, ".channel-deactivate");
                    desk.hand().press("Enter");
                    assertThat(workspace.channels.named("Site").active()).isFalse();
                    assertThat(desk.words(".channel-held").getFirst())
                            .startsWith("Nothing is sent to this channel.");
                    desk.hand().click(".notice-action");
                    assertThat(workspace.channels.named("Site").active()).isTrue();
                });
    }

    @Test
    void after_a_change_the_keyboard_is_still_on_the_same_channel() throws Exception {
        site("Home", temp);
        site("Work", temp);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+5");
                    Node second = desk.all(".channel-deactivate").getLast();
                    desk.hand().on(second::requestFocus);
                    desk.hand().on(((Button) second)::fire);
                    assertThat(workspace.channels.named("Work").active()).isFalse();
                    assertThat(Objects.requireNonNull(desk.owner()).getAccessibleText())
                            .endsWith(": Work");
                });
    }

    @Test
    void wrong_fields_are_named_one_by_one_and_the_keyboard_goes_there() throws Exception {
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+5");
                    desk.hand().press("Shortcut+N");
                    desk.hand().press("Enter");
                    desk.hand().press("Enter");
                    assertThat(desk.words("#channel-problem").getFirst())
                            .isEqualTo("Give the channel a name.");
                    desk.hand().type("Site");
                    desk.hand().press("Enter");
                    assertThat(desk.owner()).isSameAs(desk.node("#channel-folder"));
                    desk.hand().type("site");
                    desk.hand().press("Enter");
                    assertThat(desk.words("#channel-problem").getFirst())
                            .startsWith("Name a folder from the top of the disk on");
                    desk.hand().press("Esc");
                    assertThat(desk.all(".dialog")).isEmpty();
                });
        assertThat(workspace.channels.all()).isEmpty();
    }

    @Test
    void at_twice_the_size_the_card_scrolls_and_its_buttons_stay_in_the_window() throws Exception {
        site("Site", temp);
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().scale(TextScale.P200);
                    for (String tag : List.of("en", "zh-Hans")) {
                        desk.hand().speak(Locale.forLanguageTag(tag));
                        desk.hand().press("Shortcut+5");
                        desk.hand().press("Shortcut+N");
                        desk.hand().press("Enter");
                        double[] ends = new double[2];
                        Node save = desk.node("#channel-save");
                        desk.hand()
                                .on(() -> {
                                    ends[0] = save.localToScene(save.getLayoutBounds()).getMaxY();
                                    ends[1] = desk.hand().scene().getHeight();
                                });
                        assertThat(ends[0]).as(tag).isLessThanOrEqualTo(ends[1]);
                        assertThat(desk.owner()).isSameAs(desk.node("#channel-name"));
                        assertThat(desk.nameless()).as(tag).isEmpty();
                        desk.hand().press("Esc");
                    }
                });
    }
}
