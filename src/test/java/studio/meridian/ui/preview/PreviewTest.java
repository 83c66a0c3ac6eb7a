package studio.meridian.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;
import studio.meridian.ui.UiToolkit;

class PreviewTest {
    private final Named own = new Named();
    private final Named web = new Named();

    /** Notes what it was told to show. */
    private static final class Named implements ArticlePreview {
        private final Label label = new Label();

        @Override
        public Node node() {
            return label;
        }

        @Override
        public void show(VariantText text, LocaleTag locale) {
            label.setText(text.body());
        }
    }

    @BeforeAll
    static void start() throws Exception {
        UiToolkit.start();
    }

    private static VariantText body(String body) {
        return new VariantText("", "", "", body);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Hello 😀, true",
        "zh-Hans, 学习中文 𠮷, true",
        "ja, こんにちは, true",
        "ru, Привет, true",
        "ar, Hello, false",
        "ar, مرحبا, false",
        "he, שלום, false",
        "hi, नमस्ते, false",
        "th, สวัสดี, false",
        "en, The word سلام, false"
    })
    void the_script_of_the_text_decides(String locale, String text, boolean inBrowser) {
        Preview preview = new Preview(own, () -> web);
        preview.show(body(text), LocaleTag.of(locale));
        Named expected = inBrowser ? web : own;
        assertThat(preview.node().lookup(".label")).isSameAs(expected.node());
        assertThat(expected.label.getText()).isEqualTo(text);
    }

    @Test
    void without_a_browser_the_own_text_shows_all() {
        Preview preview =
                new Preview(
                        own,
                        () -> {
                            throw new UnsatisfiedLinkError("no such library");
                        });
        preview.show(body("Hello"), LocaleTag.of("en"));
        preview.show(body("Hello again"), LocaleTag.of("en"));
        assertThat(own.label.getText()).isEqualTo("Hello again");
        assertThat(preview.node().lookup(".label")).isSameAs(own.node());
    }
}
