package studio.meridian.ui.fit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Channel;
import studio.meridian.model.Credit;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PostKind;
import studio.meridian.model.Revision;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.schedule.Resolution;
import studio.meridian.storage.PostStore.Created;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.MouseDesk;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The counters in the editor, and what would be refused, on the real desk. */
class FitTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private Created tea;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp.resolve("w"));
        tea =
                workspace.posts.create(
                        PostKind.NOTE,
                        LocaleTag.of("en"),
                        List.of(),
                        Credit.NONE,
                        TestWorkspace.text("", "Tea and salt."));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Channel bluesky() {
        return workspace.channels.add("bluesky", "Bluesky", true, Map.of("account", "noor.test"));
    }

    private void play(java.util.function.Consumer<MouseDesk> story) throws Exception {
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+1");
                    desk.hand().press("Enter");
                    desk.hand().waitFor("#write-body");
                    story.accept(desk);
                });
    }

    private static void type(MouseDesk desk, String words) {
        TextArea body = (TextArea) desk.node("#write-body");
        desk.hand().on(() -> body.setText(words));
    }

    private static void until(MouseDesk desk, String what, Supplier<Boolean> true_) {
        for (int i = 0; i < 600; i++) {
            desk.hand().settle();
            if (true_.get()) return;
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("never: " + what + ", but " + desk.words(".fit-counter-fit"));
    }

    private static void fire(MouseDesk desk, String selector) {
        Button button = (Button) desk.node(selector);
        desk.hand().on(button::fire);
        desk.hand().settle();
    }

    private static void counter(MouseDesk desk, String words) {
        until(desk, words, () -> desk.words(".fit-counter-fit").contains(words));
    }

    @Test
    void the_counter_follows_the_typing_and_says_in_words_what_it_shows_in_colour()
            throws Exception {
        bluesky();
        play(desk -> {
            counter(desk, "13 / 300");
            Node counter = desk.node(".fit-counter");
            assertThat(counter.getAccessibleText()).isEqualTo("Bluesky: 13 / 300, fits");
            type(desk, "Salt is white. ".repeat(30));
            counter(desk, "2 posts");
            assertThat(desk.node(".fit-counter")).as("the keyboard may be on it").isSameAs(counter);
            assertThat(counter.getAccessibleText()).isEqualTo("Bluesky: 2 posts, becomes a thread");
            type(desk, "***");
            counter(desk, "would be refused");
        });
    }

    @Test
    void a_counter_opens_its_channel_with_its_remarks_and_the_other_languages() throws Exception {
        bluesky();
        workspace.variants.add(
                tea.post().id(), LocaleTag.of("ja"), TestWorkspace.text("", "茶と塩。"), "");
        play(desk -> {
            type(desk, "Tea.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
            until(
                    desk,
                    "a remark",
                    () -> desk.words(".fit-counter-fit").toString().contains("1 remark"));
            fire(desk, ".fit-counter");
            desk.hand().waitFor(".fit .post");
            assertThat(desk.words(".remark .label")).contains("Tables become plain lines.");
            assertThat(((Label) desk.node("#fit-room")).getText()).contains("283 left");
            assertThat(desk.nameless()).isEmpty();
            assertThat(desk.words(".fit-language .label")).contains("日本語", "4 / 300");
            assertThat(desk.all(".remark-go")).hasSize(1);
        });
    }

    @Test
    void without_a_channel_there_is_no_counter_and_the_way_to_one_is_offered() throws Exception {
        play(desk -> {
            assertThat(desk.all(".fit-counter")).isEmpty();
            fire(desk, "#write-drawer");
            fire(desk, "#drawer-cards");
            desk.hand().waitFor(".fit .empty-state");
            fire(desk, ".fit .empty-state .button");
            desk.hand().waitFor(".channels");
        });
    }

    @Test
    void a_channel_that_comes_is_counted_at_once() throws Exception {
        play(desk -> {
            bluesky();
            counter(desk, "13 / 300");
        });
    }

    @Test
    void what_would_be_refused_cannot_be_chosen_and_the_reason_stands_below() throws Exception {
        workspace.variants.saveText(tea.variant().id(), TestWorkspace.text("", "***"));
        bluesky();
        workspace.channels.add("wordpress", "Old blog", true, Map.of());
        play(desk -> {
            fire(desk, "#write-publish");
            desk.hand().waitFor("#publish-en");
            CheckBox english = (CheckBox) desk.node("#publish-en");
            assertThat(english.isDisabled()).isTrue();
            assertThat(desk.words(".publish-remarks .label"))
                    .contains("There is nothing to publish.");
            Button other = (Button) desk.all(".dialog .segment").get(1);
            desk.hand().on(other::fire);
            assertThat(english.isDisabled()).isFalse();
            assertThat(english.isSelected()).isTrue();
            desk.hand().press("Esc");
        });
        assertThat(workspace.deliveries.recent(9)).isEmpty();
    }

    @Test
    void the_plan_marks_what_would_be_refused_until_the_text_is_mended() throws Exception {
        Channel channel = bluesky();
        workspace.variants.saveText(tea.variant().id(), TestWorkspace.text("", "***"));
        var due =
                LocalMoments.resolve(
                                LocalDateTime.parse("2026-11-26T09:00"),
                                ZoneId.of("Asia/Tokyo"),
                                Resolution.Choice.EARLIER)
                        .planned();
        workspace.deliveries.plan(
                tea.variant().id(), channel.id(), due, LatePolicy.ASK_AFTER_GRACE);
        play(desk -> {
            desk.hand().press("Shortcut+3");
            desk.hand().waitFor(".plan-chip.meaning-problem");
            assertThat(desk.node(".plan-chip").getAccessibleText())
                    .contains("Would be refused: There is nothing to publish.");
            workspace.variants.saveText(tea.variant().id(), TestWorkspace.text("", "Hot."));
            workspace.variants.cut(tea.variant().id(), Revision.Reason.LEAVE);
            until(desk, "mended", () -> desk.all(".plan-chip.meaning-problem").isEmpty());
        });
    }
}
