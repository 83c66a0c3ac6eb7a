package studio.meridian.ui.translate;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.JA;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.Variant;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.Spoken;
import studio.meridian.ui.TestDesk;
import studio.meridian.ui.UiToolkit;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.MapSettings;
import studio.meridian.ui.tour.Stagehand;
import studio.meridian.ui.tour.Step;
import studio.meridian.ui.tour.Tour;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The real screen in the real shell, played by keyboard. */
class TranslateViewTest {
    private static final int MANY = 2000;
    private static final int SCREENFUL = 60;

    @TempDir Path temp;
    @AutoClose private final Background background = Background.desktop();
    private TestWorkspace workspace;

    @BeforeAll
    static void start() throws Exception {
        UiToolkit.start();
    }

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp.resolve("w"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void play(Consumer<Stagehand> story) {
        new Tour(background, temp.resolve("pictures"))
                .play(
                        TestDesk.open(workspace, background, new MapSettings()),
                        List.of(new Step("played", story)));
    }

    private List<TranslationUnit> units(Id<Post> post, LocaleTag locale) {
        Variant variant = Objects.requireNonNull(workspace.variants.find(post, locale));
        return workspace.translations.units(variant.id());
    }

    private static void choose(Stagehand hand, String title) {
        hand.press("Shortcut+4");
        hand.press("Shortcut+O");
        hand.type(title);
        hand.press("Enter");
    }

    @Test
    void a_post_is_translated_from_the_first_to_the_last_word_by_keyboard() {
        Id<Post> post = workspace.article("Salt", "We dry it.\n\nWe wait.").post().id();
        play(hand -> {
            choose(hand, "Salt");
            hand.press("Shortcut+Shift+L");
            hand.type("Japanese");
            hand.press("Enter");
            for (String words : List.of("塩", "干す。", "待つ。")) {
                hand.type(words);
                hand.press("Shortcut+Enter");
            }
            assertThat(hand.sees(".notice")).isTrue();
        });
        assertThat(units(post, JA))
                .extracting(TranslationUnit::target)
                .containsExactly("塩", "干す。", "待つ。");
        assertThat(units(post, JA)).allMatch(TranslationUnit::isDone);
    }

    @Test
    void undo_takes_a_confirmation_back_and_leaves_the_words() {
        Id<Post> post = workspace.article("Salt", "We dry it.").post().id();
        workspace.translations.start(post, JA, "");
        play(hand -> {
            choose(hand, "Salt");
            hand.type("塩");
            hand.press("Shortcut+Enter");
            hand.press("Shortcut+Z");
            check(hand, () -> assertThat(field(hand).getText()).isEqualTo("塩"));
        });
        assertThat(units(post, JA)).noneMatch(TranslationUnit::isDone);
    }

    @Test
    void each_side_runs_in_the_direction_of_its_language() {
        Id<Post> post = workspace.article("Salt", "We dry it.").post().id();
        workspace.translations.start(post, LocaleTag.of("ar"), "");
        play(hand -> {
            choose(hand, "Salt");
            hand.type("ملح");
            hand.press("Shortcut+Enter");
            check(
                    hand,
                    () -> {
                        assertThat(field(hand).getEffectiveNodeOrientation())
                                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
                        assertThat(directions(hand, ".segment-cell .sentence-target"))
                                .containsOnly(NodeOrientation.RIGHT_TO_LEFT);
                        assertThat(directions(hand, ".sentence-source"))
                                .containsOnly(NodeOrientation.LEFT_TO_RIGHT);
                    });
        });
    }

    private static List<NodeOrientation> directions(Stagehand hand, String selector) {
        return hand.scene().getRoot().lookupAll(selector).stream()
                .filter(node -> !((javafx.scene.Parent) node).getChildrenUnmodifiable().isEmpty())
                .map(Node::getEffectiveNodeOrientation)
                .toList();
    }

    @Test
    void two_thousand_sentences_need_no_more_cells_than_a_screenful() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < MANY; i++) body.append("Wave number ").append(i).append(" came.\n\n");
        Id<Post> post = workspace.article("Salt", body.toString()).post().id();
        workspace.translations.start(post, JA, "");
        play(hand -> {
            choose(hand, "Salt");
            ListView<?> list = (ListView<?>) hand.scene().getRoot().lookup("#segments");
            for (int at : new int[] {700, 1900, 3, 1200}) check(hand, () -> list.scrollTo(at));
            check(
                    hand,
                    () -> {
                        assertThat(list.getItems()).hasSizeGreaterThan(MANY);
                        assertThat(hand.scene().getRoot().lookupAll(".segment-cell"))
                                .hasSizeBetween(5, SCREENFUL);
                        assertThat(hand.scene().getRoot().lookupAll("#target")).hasSize(1);
                    });
            // Typing goes on where it was, although its sentence was scrolled away.
            hand.type("波");
            hand.press("Shortcut+Enter");
        });
        assertThat(units(post, JA).getFirst().target()).isEqualTo("波");
    }

    @Test
    void every_control_has_a_name() {
        Id<Post> post = workspace.article("Salt", "We dry it.").post().id();
        workspace.translations.start(post, JA, "");
        List<String> nameless = new ArrayList<>();
        play(hand -> {
            choose(hand, "Salt");
            hand.type("塩");
            hand.press("Shortcut+Enter");
            check(hand, () -> nameless.addAll(Spoken.nameless(hand.scene().getRoot())));
            hand.press("Shortcut+O");
            check(hand, () -> nameless.addAll(Spoken.nameless(hand.scene().getRoot())));
        });
        assertThat(nameless).isEmpty();
    }

    private static TextArea field(Stagehand hand) {
        return (TextArea) Objects.requireNonNull(hand.scene().getRoot().lookup("#target"));
    }

    /** A failed assertion must come out as an exception, or nobody would answer. */
    private static void check(Stagehand hand, Runnable looks) {
        hand.on(() -> {
            try {
                looks.run();
            } catch (AssertionError e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
