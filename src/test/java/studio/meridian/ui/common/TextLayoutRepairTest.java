package studio.meridian.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.ui.UiToolkit;

/** Text of scripts that are shaped as a whole is broken into lines at every width. */
class TextLayoutRepairTest {
    private static final String ARABIC =
            "السادسة، والإبريق على النار. الضباب عند النافذة، والقطة في سلة الشاي، والراديو يعد"
                    + " بريح قوية هذه الليلة. يوم مناسب للبقاء في البيت وفرز الأوراق.";
    private static final String HEBREW =
            "הקומקום בשש. הערפל בחלון, החתול בסלסלת התה, והרדיו מבטיח הלילה רוח חזקה.";
    private static final String HINDI =
            "छह बजे की केतली। खिड़की पर कोहरा है, बिल्ली चाय की टोकरी में है, और रेडियो हवा का वादा करता है।";

    @BeforeAll
    static void start() throws Exception {
        Fonts.load();
        UiToolkit.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {ARABIC, HEBREW, HINDI, "Tea: " + ARABIC + " (tea) " + HEBREW})
    void a_text_is_wrapped_at_every_width(String words) throws Exception {
        UiToolkit.run(() -> {
            double one = new Text(words).getLayoutBounds().getHeight();
            for (int width = 120; width < 800; width += 7) {
                Text text = new Text(words);
                text.setWrappingWidth(width);
                assertThat(text.getLayoutBounds().getWidth()).isLessThanOrEqualTo(width + 1);
                if (width < 300) assertThat(text.getLayoutBounds().getHeight()).isGreaterThan(one);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {ARABIC, HEBREW, HINDI})
    void the_parts_of_a_broken_run_are_as_wide_as_the_run(String words) throws Exception {
        UiToolkit.run(() -> {
            double whole = new Text(words).getLayoutBounds().getWidth();
            Text wrapped = new Text(words);
            wrapped.setWrappingWidth(whole / 2);
            // Were the first part measured with the glyphs of the whole, there would be more lines.
            double lines =
                    wrapped.getLayoutBounds().getHeight()
                            / new Text(words).getLayoutBounds().getHeight();
            assertThat(Math.round(lines)).isBetween(2L, 3L);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {ARABIC, HEBREW, HINDI})
    void every_letter_of_a_text_area_has_a_place(String words) throws Exception {
        UiToolkit.run(() -> {
            TextArea area = new TextArea(words);
            area.setWrapText(true);
            area.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            StackPane pane = new StackPane(area);
            new Scene(pane, 260, 400);
            pane.applyCss();
            pane.layout();
            var skin = (javafx.scene.control.skin.TextAreaSkin) area.getSkin();
            double last = -1;
            for (int i = 0; i < words.length() - 1; i++) {
                double top = skin.getCharacterBounds(i).getMinY();
                assertThat(top).as("letter %d stands on a line below", i).isGreaterThanOrEqualTo(last);
                last = top;
            }
            assertThat(last).isGreaterThan(0);
            assertThat(skin.getIndex(130, 5).getCharIndex()).isBetween(0, words.length());
            assertThat(area.localToScene(new Point2D(0, 0))).isNotNull();
        });
    }
}
