package studio.meridian.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import studio.meridian.messages.Messages;
import studio.meridian.model.LocaleTag;
import studio.meridian.ui.Spoken;
import studio.meridian.ui.UiToolkit;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** The small controls: what they say, and that they cannot get into a state nobody chose. */
class ControlsTest {
    private enum Span {
        WEEK,
        MONTH
    }

    @BeforeAll
    static void start() throws Exception {
        UiToolkit.start();
    }

    private static List<ToggleButton> chosen(Toggle<Span> toggle) {
        return toggle.getButtons().stream().filter(ToggleButton::isSelected).toList();
    }

    @Test
    void of_a_toggle_exactly_one_is_chosen_also_when_it_is_pressed_again() throws Exception {
        UiToolkit.run(() -> {
            SimpleObjectProperty<Span> span = new SimpleObjectProperty<>(Span.WEEK);
            Toggle<Span> toggle =
                    new Toggle<>(
                            "span", "Span", List.of(Span.values()), Span::name, span, span::set);
            ToggleButton month = toggle.getButtons().getLast();
            month.fire();
            assertThat(span.get()).isEqualTo(Span.MONTH);
            month.fire();
            assertThat(span.get()).isEqualTo(Span.MONTH);
            assertThat(chosen(toggle)).containsExactly(month);
            span.set(Span.WEEK);
            assertThat(chosen(toggle)).extracting(ToggleButton::getId).containsExactly("span-week");
            assertThat(month.getAccessibleText()).isEqualTo("Span: MONTH");
        });
    }

    @Test
    void a_choice_that_is_refused_does_not_look_chosen() throws Exception {
        UiToolkit.run(() -> {
            Toggle<Span> toggle =
                    new Toggle<>(
                            "span",
                            "Span",
                            List.of(Span.values()),
                            Span::name,
                            new SimpleObjectProperty<>(Span.WEEK),
                            _ -> {});
            toggle.getButtons().getLast().fire();
            assertThat(chosen(toggle)).extracting(ToggleButton::getId).containsExactly("span-week");
        });
    }

    @Test
    void escape_clears_a_filled_search_and_leaves_an_empty_one_to_others() throws Exception {
        UiToolkit.run(() -> {
            SearchField field = new SearchField("find", "Find", "Clear");
            AtomicInteger left = new AtomicInteger();
            VBox box = new VBox(field);
            box.setOnKeyPressed(_ -> left.incrementAndGet());
            new Scene(box);
            field.setText("茶");
            box.applyCss();
            assertThat(field.getRight().isVisible()).isTrue();
            escape(field);
            assertThat(field.getText()).isEmpty();
            assertThat(field.getRight().isVisible()).isFalse();
            assertThat(left).hasValue(0);
            escape(field);
            assertThat(left).hasValue(1);
        });
    }

    private static void escape(SearchField field) {
        field.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }

    @Test
    void the_cross_clears_and_can_be_named() throws Exception {
        UiToolkit.run(() -> {
            SearchField field = new SearchField("find", "Find", "Clear");
            field.setText("a");
            VBox box = new VBox(field);
            new Scene(box);
            box.applyCss();
            box.layout();
            assertThat(Spoken.nameless(box)).isEmpty();
            ((Button) field.getRight()).fire();
            assertThat(field.getText()).isEmpty();
        });
    }

    @Test
    void a_chip_says_how_much_is_translated_and_is_done_only_at_the_end() throws Exception {
        Messages messages = Messages.of(Locale.ENGLISH);
        Words words = new Words(messages, ZoneId.of("UTC"), InstantSource.system());
        UiToolkit.run(() -> {
            Chip nearly = Chip.translated(LocaleTag.of("ja"), 999, 1000, messages, words);
            assertThat(nearly.getAccessibleText()).isEqualTo("Japanese, 99% translated");
            assertThat(nearly.getPseudoClassStates()).doesNotContain(Pseudo.DONE);
            Chip done = Chip.translated(LocaleTag.of("ja"), 1000, 1000, messages, words);
            assertThat(done.getPseudoClassStates()).contains(Pseudo.DONE);
            Chip free = Chip.written(LocaleTag.of("zh-CN"), messages);
            assertThat(free.getText()).isEqualTo("zh-Hans");
            assertThat(free.getAccessibleText()).contains("Chinese");
        });
    }

    @Test
    void a_code_is_the_same_for_the_same_defect_and_tells_nothing_of_the_person() {
        assertThat(code("Noor's letters")).isEqualTo(code("Inês' letters")).matches("[0-9A-F-]{9}");
        assertThat(ErrorCode.of(new IOException("x")).text()).isNotEqualTo(code("x"));
        Throwable wrapped = new IllegalStateException(new IOException("x"));
        assertThat(ErrorCode.of(wrapped).text()).isNotEqualTo(code("x"));
    }

    private static String code(String words) {
        return ErrorCode.of(new IllegalStateException(words)).text();
    }

    @Test
    void a_chain_of_causes_that_goes_round_is_told_all_the_same() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        assertThat(new Failures(Messages.of(Locale.ENGLISH)).say(first).code()).isNotEmpty();
    }
}
