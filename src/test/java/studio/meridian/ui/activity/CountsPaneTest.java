package studio.meridian.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.sync.counts.CountDesk.given;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.count.Counted;
import studio.meridian.model.count.Metric;
import studio.meridian.platform.Counts;
import studio.meridian.platform.Counts.Found;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.counts.CountDesk;
import studio.meridian.ui.MouseDesk;
import studio.meridian.ui.look.TextScale;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** How readers took a post, in the real window. */
class CountsPaneTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir Path temp;
    private TestWorkspace workspace;
    private CountDesk counts;
    private Counted salt;

    @BeforeEach
    void publish() {
        workspace = new TestWorkspace(temp.resolve("w"));
        counts = new CountDesk(workspace);
        salt = counts.publish("Salt");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static void open(MouseDesk desk) {
        desk.hand().press("Shortcut+6");
        desk.hand().press("Down");
        desk.hand().settle();
    }

    private static void countNow(MouseDesk desk) {
        Button now = (Button) desk.node("#activity-count-now");
        desk.hand().on(now::requestFocus);
        desk.hand().on(now::fire);
        desk.hand().settle();
    }

    @Test
    void numbers_tell_how_they_went_and_of_when_they_are() throws Exception {
        counts.look(salt, HOUR, given(2));
        counts.look(salt, HOUR, new Found.Given(Map.of(Metric.LIKES, 1234L, Metric.REPLIES, 1L)));
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    open(desk);
                    assertThat(desk.words(".count-number")).containsExactly("1,234", "1");
                    assertThat(desk.words(".count-name")).containsExactly("likes", "reply");
                    assertThat(desk.words(".count-change").getFirst()).startsWith("+1,232 today");
                    assertThat(desk.words(".count-change").getLast()).isEqualTo("no change yet");
                    assertThat(desk.words(".counts-state").getFirst())
                            .isEqualTo("Not given: reposts, quotes");
                    assertThat(desk.words(".counts-state").getLast()).startsWith("Counted today");
                    assertThat(desk.all(".sparkline"))
                            .singleElement()
                            .satisfies(line ->
                                    assertThat(line.getAccessibleText())
                                            .startsWith("likes: from 2 to 1,234, counted between"));
                    desk.hand().speak(Locale.forLanguageTag("zh-Hans"));
                    open(desk);
                    assertThat(desk.words(".count-name")).containsExactly("喜欢", "回复");
                });
    }

    @Test
    void before_the_first_look_it_says_when_that_is_and_then_counts_when_asked() throws Exception {
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    open(desk);
                    assertThat(desk.words(".counts-state").getFirst())
                            .startsWith("Not counted yet. That happens by itself");
                    counts.settings.count(false);
                    desk.hand().settle();
                    assertThat(desk.words(".counts-state"))
                            .containsExactly(
                                    "Not counted yet. The studio counts only when you ask.");
                    counts.answer(_ -> given(7));
                    assertThat(desk.node("#activity-count-now").getAccessibleText())
                            .isEqualTo("Count now: Salt");
                    countNow(desk);
                    assertThat(desk.words(".count-number")).containsExactly("7");
                    assertThat(desk.node("#activity-count-now").isFocused())
                            .as("the keyboard stays")
                            .isTrue();
                });
    }

    @Test
    void a_refusal_is_told_and_the_last_numbers_stay() throws Exception {
        counts.look(salt, HOUR, given(2));
        counts.answerAll(_ ->
                Counts.stopped(
                        new PlatformFailure.Refused("a.example", Refusal.SIGN_IN, ""), null));
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    open(desk);
                    countNow(desk);
                    assertThat(desk.words(".dialog .label").toString()).contains("a.example");
                    assertThat(desk.words(".count-number")).containsExactly("2");
                    assertThat(desk.words("#activity-count-now")).containsExactly("Count now");
                });
    }

    @Test
    void silence_and_a_post_that_is_gone_are_said_in_words() throws Exception {
        counts.look(salt, HOUR, new Found.Silent());
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    open(desk);
                    assertThat(desk.words(".counts-state").getFirst())
                            .contains("the channel gives no numbers of this post");
                    counts.answer(_ -> new Found.Gone());
                    countNow(desk);
                    assertThat(desk.words(".counts-state").getFirst())
                            .startsWith("Readers no longer found the post there");
                    assertThat(desk.all(".count-tile")).isEmpty();
                });
    }

    @Test
    void a_channel_that_counts_nothing_says_so_and_has_nothing_to_press() throws Exception {
        counts.platform.counting = null;
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    open(desk);
                    assertThat(desk.words(".counts-state"))
                            .containsExactly("“Fake” gives no numbers of its readers.");
                    assertThat(desk.all("#activity-count-now")).isEmpty();
                });
    }

    @Test
    void what_is_only_planned_or_taken_down_has_no_numbers() throws Exception {
        counts.takeDown(salt.variant());
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    open(desk);
                    assertThat(desk.all(".story-title")).isNotEmpty();
                    assertThat(desk.all(".counts-heading")).isEmpty();
                });
    }

    @Test
    void large_letters_do_not_widen_the_page() throws Exception {
        counts.look(salt, HOUR, given(2));
        counts.look(salt, HOUR, given(123_456_789));
        MouseDesk.play(
                workspace,
                temp,
                desk -> {
                    open(desk);
                    desk.hand().scale(TextScale.P200);
                    Region tile = (Region) desk.node(".count-tile");
                    Region tiles = (Region) desk.node(".counts-tiles");
                    assertThat(tile.getWidth()).isLessThanOrEqualTo(tiles.getWidth());
                    assertThat(tiles.getWidth())
                            .isLessThanOrEqualTo(((Region) desk.node(".story-pane")).getWidth());
                });
    }
}
