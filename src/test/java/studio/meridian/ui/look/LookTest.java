package studio.meridian.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.Label;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import studio.meridian.ui.UiToolkit;
import studio.meridian.ui.common.ByHand;
import studio.meridian.ui.common.MapSettings;

import java.util.Locale;
import java.util.Map;

/** What is worn, what is remembered, and what the system may say. */
class LookTest {
    private final ByHand hand = new ByHand();
    private final MapSettings settings = new MapSettings();

    @BeforeAll
    static void start() throws Exception {
        UiToolkit.start();
    }

    private Look look() {
        return new Look(settings, hand.background);
    }

    @Test
    void theme_and_text_size_are_found_again() throws Exception {
        UiToolkit.run(() -> {
            Look look = look();
            look.choiceProperty().set(ThemeChoice.DARK);
            look.textScaleProperty().set(TextScale.P150);
        });
        hand.rest();
        Look next = look();
        assertThat(next.choiceProperty().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(next.textScaleProperty().get()).isEqualTo(TextScale.P150);
    }

    @Test
    void a_broken_memory_is_as_good_as_none() {
        settings.put("ui.theme", "sepia");
        settings.put("ui.text-scale", "1000");
        assertThat(look().choiceProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(look().textScaleProperty().get()).isEqualTo(TextScale.P100);
    }

    @Test
    void a_system_of_high_contrast_is_followed_whatever_its_colours() {
        Map<String, Object> windows = Map.of("Windows.SPI.HighContrast", true);
        Map<String, Object> gtk = Map.of("GTK.theme_name", "HighContrastInverse");
        assertThat(Theme.of(ColorScheme.DARK, windows)).isEqualTo(Theme.CONTRAST);
        assertThat(Theme.of(ColorScheme.LIGHT, gtk)).isEqualTo(Theme.CONTRAST);
        Map<String, Object> usual =
                Map.of("Windows.SPI.HighContrast", false, "GTK.theme_name", "Adwaita-dark");
        assertThat(Theme.of(ColorScheme.DARK, usual)).isEqualTo(Theme.DARK);
        assertThat(ThemeChoice.LIGHT.resolve(Theme.CONTRAST)).isEqualTo(Theme.LIGHT);
    }

    @Test
    void the_switch_goes_between_light_and_dark_from_wherever_it_was() throws Exception {
        UiToolkit.run(() -> {
            Look look = look();
            look.dress(new Scene(new Label("a")));
            look.choiceProperty().set(ThemeChoice.CONTRAST);
            look.toggle();
            assertThat(look.themeProperty().get()).isEqualTo(Theme.DARK);
            look.toggle();
            assertThat(look.themeProperty().get()).isEqualTo(Theme.LIGHT);
        });
    }

    @ParameterizedTest
    @EnumSource(TextScale.class)
    void text_is_as_large_as_its_scale_says(TextScale scale) throws Exception {
        double size =
                UiToolkit.call(() -> {
                    Label label = new Label("a");
                    Look look = look();
                    look.dress(new Scene(label));
                    look.textScaleProperty().set(scale);
                    label.applyCss();
                    return label.getFont().getSize();
                });
        assertThat(size)
                .isEqualTo(13.0 * scale.percent() / 100, org.assertj.core.data.Offset.offset(0.51));
    }

    @Test
    void larger_and_smaller_stop_at_the_ends() {
        TextScale scale = TextScale.P100;
        for (int i = 0; i < 20; i++) scale = scale.larger();
        assertThat(scale).isEqualTo(TextScale.P200);
        for (int i = 0; i < 20; i++) scale = scale.smaller();
        assertThat(scale).isEqualTo(TextScale.P100);
    }

    @ParameterizedTest
    @CsvSource({
        "'', zh-CN, zh-Hans",
        "'', zh-TW, zh-Hans",
        "'', en-GB, en",
        "'', ar, en",
        "zh-Hans, en-US, zh-Hans",
        "en, zh-CN, en",
        "xx, zh-CN, zh-Hans"
    })
    void the_language_is_the_chosen_one_or_the_nearest_to_the_systems(
            String chosen, String system, String spoken) {
        assertThat(Languages.of(chosen, Locale.forLanguageTag(system)).toLanguageTag())
                .isEqualTo(spoken);
    }
}
