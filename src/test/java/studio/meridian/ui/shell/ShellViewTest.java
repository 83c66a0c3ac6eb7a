package studio.meridian.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.ui.PlayedDesk.keyboard;
import static studio.meridian.ui.PlayedDesk.look;
import static studio.meridian.ui.PlayedDesk.node;
import static studio.meridian.ui.PlayedDesk.posts;
import static studio.meridian.ui.PlayedDesk.words;

import javafx.application.ColorScheme;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.storage.LibraryStore.Shelf;
import studio.meridian.ui.PlayedDesk;
import studio.meridian.ui.look.TextScale;
import studio.meridian.ui.look.ThemeChoice;
import studio.meridian.ui.tour.Stagehand;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The window around the screens: navigation, palette, facts at the edge, language and theme. */
class ShellViewTest {
    private static final List<String> SCREENS =
            List.of("library", "write", "plan", "translate", "channels", "activity", "settings");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    @TempDir Path temp;
    private PlayedDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new PlayedDesk(temp);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static void isInFront(Stagehand hand, String screen) {
        look(
                hand,
                () ->
                        assertThat(SCREENS)
                                .filteredOn(one ->
                                        node(hand, "#go-" + one)
                                                .getPseudoClassStates()
                                                .contains(CURRENT))
                                .containsExactly(screen));
    }

    private void planned(Duration away) {
        var site =
                desk.workspace.channels.all().isEmpty()
                        ? desk.workspace.channels.add("site", "Site", true, Map.of())
                        : desk.workspace.channels.all().getFirst();
        desk.workspace.deliveries.plan(
                desk.workspace.article("Salt", "We dry it.").variant().id(),
                site.id(),
                LocalMoments.at(desk.workspace.now().plus(away), ZoneId.of("Asia/Tokyo")),
                LatePolicy.ASK_AFTER_GRACE);
    }

    @Test
    void each_screen_has_its_number_and_the_last_one_is_remembered() {
        desk.play(hand -> {
            for (int i = 0; i < SCREENS.size(); i++) {
                hand.press("Shortcut+" + (i + 1));
                isInFront(hand, SCREENS.get(i));
            }
            hand.click("#go-channels");
            isInFront(hand, "channels");
        });
        desk.play(hand -> isInFront(hand, "channels"));
    }

    @Test
    void the_palette_opens_filters_runs_and_gives_the_keyboard_back() {
        desk.workspace.article("Salt", "We dry it.");
        desk.play(hand -> {
            hand.press("Shortcut+F");
            hand.press("Shortcut+K");
            assertThat(hand.sees(".palette")).isTrue();
            hand.type("go pl");
            look(
                    hand,
                    () ->
                            assertThat(node(hand, ".palette-row:current").getAccessibleText())
                                    .isEqualTo("Go to Plan"));
            hand.press("Esc");
            assertThat(hand.sees(".palette")).isFalse();
            look(hand, () -> assertThat(keyboard(hand)).isEqualTo("library-search"));
            hand.press("Shortcut+K");
            look(hand, () -> assertThat(field(hand).getText()).isEmpty());
            hand.type("go pl");
            hand.press("Enter");
            isInFront(hand, "plan");
            assertThat(hand.sees(".palette")).isFalse();
        });
    }

    private static TextField field(Stagehand hand) {
        return (TextField) node(hand, ".palette-field");
    }

    @Test
    void arrows_walk_the_palette_and_what_is_said_is_what_enter_does() {
        desk.play(hand -> {
            hand.press("Shortcut+K");
            hand.type("go to");
            hand.press("Down");
            hand.press("Down");
            hand.press("Up");
            String[] meant = new String[1];
            look(
                    hand,
                    () -> {
                        meant[0] = node(hand, ".palette-row:current").getAccessibleText();
                        // The rows never have the keyboard, so the field says which one is meant.
                        assertThat(field(hand).getAccessibleHelp()).isEqualTo(meant[0]);
                        assertThat(field(hand).isFocused()).isTrue();
                    });
            hand.press("Enter");
            assertThat(meant[0]).isEqualTo("Go to Write");
            isInFront(hand, "write");
        });
    }

    @Test
    void a_post_is_found_in_the_palette_by_one_chinese_sign_and_opened() {
        desk.workspace.article("Salt", "We dry it.");
        desk.workspace.article("雾里长大的茶", "窗口");
        desk.play(hand -> {
            hand.press("Shortcut+3");
            hand.press("Shortcut+K");
            hand.type("雾");
            hand.click(".palette-row");
            isInFront(hand, "write");
            look(
                    hand,
                    () ->
                            assertThat(((TextField) node(hand, "#write-title")).getText())
                                    .isEqualTo("雾里长大的茶"));
        });
    }

    @Test
    void nothing_that_fits_is_said_in_words_and_enter_does_nothing() {
        desk.play(hand -> {
            hand.press("Shortcut+K");
            hand.type("qqqq");
            assertThat(hand.sees(".palette-nothing")).isTrue();
            hand.press("Enter");
            assertThat(hand.sees(".palette")).isTrue();
            hand.press("Shortcut+3");
            isInFront(hand, "library");
        });
    }

    @Test
    void the_facts_at_the_edge_say_how_it_stands_and_lead_there() {
        desk.play(hand -> {
            look(hand, () -> assertThat(words(hand, "#waiting")).isEqualTo("All sent"));
            look(hand, () -> assertThat(fact(hand, 0)).isEqualTo("No posts"));
            look(hand, () -> assertThat(fact(hand, 1)).isEqualTo("Nothing planned"));
            planned(Duration.ofHours(20));
            hand.settle();
            look(hand, () -> assertThat(fact(hand, 0)).isEqualTo("1 post"));
            look(hand, () -> assertThat(fact(hand, 1)).isEqualTo("Next: tomorrow 04:00 (in 20 h)"));
            hand.press("Shortcut+7");
            hand.click("#fact-plan");
            isInFront(hand, "plan");
            hand.click("#fact-library");
            isInFront(hand, "library");
            hand.click("#waiting");
            isInFront(hand, "activity");
        });
    }

    private static String fact(Stagehand hand, int place) {
        return words(hand, place == 0 ? "#fact-library" : "#fact-plan");
    }

    @Test
    void what_waits_is_counted_and_what_needs_a_person_stands_in_the_navigation() {
        planned(Duration.ofMinutes(-5));
        planned(Duration.ofHours(3));
        desk.workspace.database.writeOnly((handle, _) ->
                handle.execute(
                        "UPDATE delivery SET state = ? WHERE pk = 1", DeliveryState.MISSED.name()));
        desk.play(hand ->
                look(
                        hand,
                        () -> {
                            Button activity = (Button) node(hand, "#go-activity");
                            assertThat(activity.getText()).isEqualTo("Activity (1)");
                            assertThat(activity.getAccessibleText()).isEqualTo("Activity (1)");
                            assertThat(fact(hand, 1)).contains("in 3 h");
                        }));
    }

    @Test
    void the_interface_speaks_chinese_from_the_palette_and_stays_so() {
        desk.workspace.article("Salt", "We dry it.");
        desk.play(hand -> {
            hand.press("Shortcut+K");
            hand.type("简体");
            hand.press("Enter");
            look(hand, () -> assertThat(words(hand, "#go-library")).isEqualTo("文章库"));
            isInFront(hand, "library");
            look(hand, () -> assertThat(posts(hand).getItems()).hasSize(1));
        });
        assertThat(desk.settings.get("ui.language", "")).isEqualTo("zh-Hans");
    }

    @Test
    void a_right_to_left_interface_is_mirrored_and_its_keys_still_work() {
        desk.workspace.article("Salt", "We dry it.");
        desk.play(hand -> {
            hand.speak(Locale.forLanguageTag("ar"));
            look(
                    hand,
                    () -> {
                        assertThat(hand.scene().getRoot().getEffectiveNodeOrientation())
                                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
                        double window = hand.scene().getWidth();
                        assertThat(left(node(hand, "#go-library"))).isGreaterThan(window / 2);
                        assertThat(left(node(hand, "#theme"))).isLessThan(window / 2);
                    });
            hand.press("Shortcut+3");
            isInFront(hand, "plan");
            hand.press("Shortcut+K");
            assertThat(hand.sees(".palette")).isTrue();
        });
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    @Test
    void large_text_leaves_icons_with_their_names_and_nothing_out_of_the_window() {
        desk.workspace.article("Salt", "We dry it.");
        desk.play(hand -> {
            hand.scale(TextScale.P200);
            look(
                    hand,
                    () -> {
                        Button library = (Button) node(hand, "#go-library");
                        assertThat(library.getWidth()).isLessThan(80);
                        assertThat(library.getAccessibleText()).isEqualTo("Library");
                        for (String id : List.of("#theme", "#waiting", "#fact-plan", "#new-post")) {
                            var bounds =
                                    node(hand, id).localToScene(node(hand, id).getLayoutBounds());
                            assertThat(bounds.getMinX()).as(id).isNotNegative();
                            assertThat(bounds.getMaxX())
                                    .as(id)
                                    .isLessThanOrEqualTo(hand.scene().getWidth());
                            assertThat(bounds.getMaxY())
                                    .as(id)
                                    .isLessThanOrEqualTo(hand.scene().getHeight());
                        }
                    });
            hand.press("Shortcut+0");
            look(
                    hand,
                    () ->
                            assertThat(((Button) node(hand, "#go-library")).getWidth())
                                    .isGreaterThan(120));
        });
    }

    @Test
    void the_theme_follows_the_system_until_one_is_chosen() {
        desk.play(hand -> {
            hand.wear(ThemeChoice.SYSTEM);
            system(hand, ColorScheme.DARK);
            look(hand, () -> assertThat(sheets(hand)).contains("theme-dark"));
            look(
                    hand,
                    () -> assertThat(node(hand, "#theme").getAccessibleText()).contains("Light"));
            system(hand, ColorScheme.LIGHT);
            look(hand, () -> assertThat(sheets(hand)).contains("theme-light"));
            hand.click("#theme");
            look(hand, () -> assertThat(sheets(hand)).contains("theme-dark"));
            system(hand, ColorScheme.LIGHT);
            look(hand, () -> assertThat(sheets(hand)).contains("theme-dark"));
            hand.wear(ThemeChoice.CONTRAST);
            look(hand, () -> assertThat(sheets(hand)).contains("theme-contrast"));
        });
        assertThat(desk.settings.get("ui.theme", "")).isEqualTo("contrast");
    }

    private static void system(Stagehand hand, ColorScheme scheme) {
        look(hand, () -> hand.scene().getPreferences().setColorScheme(scheme));
    }

    private static String sheets(Stagehand hand) {
        return String.join(" ", hand.scene().getStylesheets());
    }

    @Test
    void a_failure_nobody_foresaw_is_shown_and_the_work_goes_on() {
        desk.workspace.article("Salt", "We dry it.");
        desk.play(hand -> {
            desk.workspace.database.writeOnly(
                    (handle, _) -> handle.execute("ALTER TABLE search RENAME TO away"));
            hand.press("Shortcut+F");
            hand.type("salt");
            assertThat(hand.sees(".dialog")).isTrue();
            hand.press("Enter");
            assertThat(hand.sees(".dialog")).isFalse();
            desk.workspace.database.writeOnly(
                    (handle, _) -> handle.execute("ALTER TABLE away RENAME TO search"));
            look(hand, () -> assertThat(keyboard(hand)).isEqualTo("library-search"));
            hand.press("Esc");
            assertThat(desk.workspace.library.list(Shelf.IN_USE)).hasSize(1);
            look(hand, () -> assertThat(posts(hand).getItems()).hasSize(1));
        });
    }
}
