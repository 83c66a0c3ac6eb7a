package studio.meridian.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.webkit.dom.ElementImpl;

import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

import studio.meridian.content.article.Lit;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.UiToolkit;
import studio.meridian.ui.common.Background;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** One sentence is lit, in JavaFX's own text and in the browser, and scrolled into sight. */
class LitPreviewTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FAR = 80;

    @AutoClose private final Background background = Background.desktop();
    private TestWorkspace workspace;
    private Stage stage;

    @BeforeEach
    void open(@TempDir java.nio.file.Path folder) {
        workspace = new TestWorkspace(folder);
    }

    @AfterEach
    void close() throws Exception {
        UiToolkit.run(() -> {
            if (stage != null) stage.hide();
        });
        workspace.close();
    }

    private void window(ArticlePreview preview) {
        stage = new Stage();
        stage.setScene(new Scene((Parent) preview.node(), 500, 400));
        stage.show();
    }

    private NativePreview own() throws Exception {
        return UiToolkit.call(() -> {
            NativePreview made = new NativePreview(workspace.media);
            window(made);
            return made;
        });
    }

    private WebPreview web() throws Exception {
        return UiToolkit.call(() -> {
            WebPreview made = new WebPreview(workspace.media, background);
            window(made);
            return made;
        });
    }

    private static void show(ArticlePreview preview, String locale, String title, String body)
            throws Exception {
        UiToolkit.run(
                () -> preview.show(new VariantText(title, "", "", body), LocaleTag.of(locale)));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!UiToolkit.call(condition)) {
            if (System.nanoTime() > end) throw new AssertionError("never");
            Thread.sleep(20);
        }
    }

    private static String lit(NativePreview preview) {
        return ((ScrollPane) preview.node())
                .getContent().lookupAll(".article-lit").stream()
                        .map(node -> ((Text) node).getText())
                        .collect(Collectors.joining("|"));
    }

    private static String many(int lit) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < FAR; i++) {
            String words = "Sentence " + i + " of many.";
            body.append(i == lit ? Lit.mark(words) : words).append("\n\n");
        }
        return body.toString();
    }

    @Test
    void only_the_marked_sentence_is_lit_with_its_bold_and_linked_words() throws Exception {
        NativePreview preview = own();
        show(preview, "ar", "t", "قبل. " + Lit.mark("**أ** ب [ج](x).") + " بعد.");
        assertThat(UiToolkit.call(() -> lit(preview))).isEqualTo("أ| ب |ج|.");
        show(preview, "ar", Lit.mark("t"), "قبل.");
        assertThat(UiToolkit.call(() -> lit(preview))).isEqualTo("t");
        show(preview, "ar", "t", "قبل.");
        assertThat(UiToolkit.call(() -> lit(preview))).isEmpty();
    }

    @Test
    void the_light_lies_under_its_words_in_both_directions() throws Exception {
        NativePreview preview = own();
        show(preview, "ar", "t", "قبل ذلك كله. " + Lit.mark("نعم.") + " وبعد ذلك جاء الليل.");
        until(() -> lies(preview, NodeOrientation.RIGHT_TO_LEFT));
        show(preview, "hi", "t", "पहले यह। " + Lit.mark("हाँ।") + " फिर रात आई।");
        until(() -> lies(preview, NodeOrientation.LEFT_TO_RIGHT));
    }

    private static boolean lies(NativePreview preview, NodeOrientation orientation) {
        Node content = ((ScrollPane) preview.node()).getContent();
        Node words = content.lookup(".article-lit");
        if (!(content.lookup(".article-light") instanceof Path light) || words == null)
            return false;
        Bounds under = light.localToScene(light.getLayoutBounds());
        Bounds over = words.localToScene(words.getLayoutBounds());
        return words.getEffectiveNodeOrientation() == orientation
                && Math.abs(under.getMinX() - over.getMinX()) < 5
                && Math.abs(under.getMaxX() - over.getMaxX()) < 5;
    }

    @Test
    void a_sentence_far_down_is_scrolled_into_sight_and_back() throws Exception {
        NativePreview preview = own();
        ScrollPane scroll = (ScrollPane) preview.node();
        show(preview, "ar", "t", many(FAR - 10));
        until(() -> isInSight(scroll));
        assertThat(UiToolkit.call(scroll::getVvalue)).isGreaterThan(0.5);
        show(preview, "ar", "t", many(2));
        until(() -> isInSight(scroll));
        assertThat(UiToolkit.call(scroll::getVvalue)).isLessThan(0.5);
    }

    private static boolean isInSight(ScrollPane scroll) {
        Node words = scroll.getContent().lookup(".article-lit");
        Bounds at = scroll.sceneToLocal(words.localToScene(words.getLayoutBounds()));
        return at.getMinY() >= 0 && at.getMaxY() <= scroll.getHeight() && scroll.getHeight() > 0;
    }

    @Test
    void the_same_sentence_shown_again_does_not_take_the_scrolling_from_the_reader()
            throws Exception {
        NativePreview preview = own();
        ScrollPane scroll = (ScrollPane) preview.node();
        show(preview, "ar", "t", many(70));
        until(() -> isInSight(scroll));
        UiToolkit.run(() -> scroll.setVvalue(0.1));
        show(preview, "ar", "t", many(70));
        assertThat(UiToolkit.call(scroll::getVvalue)).isEqualTo(0.1);
    }

    private static Element mark(WebView view) {
        var document = view.getEngine().getDocument();
        return document == null ? null : document.getElementById("lit");
    }

    private static ElementImpl root(WebView view) {
        return (ElementImpl) view.getEngine().getDocument().getDocumentElement();
    }

    private static int scrolled(WebView view) {
        return Math.max(
                root(view).getScrollTop(),
                ((ElementImpl) root(view).getLastChild()).getScrollTop());
    }

    @Test
    void the_browser_lights_it_too_without_scripts_and_scrolls_there() throws Exception {
        WebPreview preview = web();
        show(preview, "en", "t", many(70));
        until(() -> mark(preview.view()) != null && scrolled(preview.view()) > 0);
        assertThat(UiToolkit.call(() -> mark(preview.view()).getTextContent()))
                .isEqualTo("Sentence 70 of many.");
        int far = UiToolkit.call(() -> scrolled(preview.view()));
        show(preview, "en", "t", many(60));
        until(() -> mark(preview.view()).getTextContent().contains("60"));
        until(() -> scrolled(preview.view()) > 0 && scrolled(preview.view()) <= far);
        assertThat(UiToolkit.call(() -> preview.view().getEngine().isJavaScriptEnabled()))
                .isFalse();
    }

    @Test
    void the_page_of_the_browser_keeps_its_place_while_one_types() throws Exception {
        WebPreview preview = web();
        show(preview, "en", "t", many(70));
        until(() -> mark(preview.view()) != null && scrolled(preview.view()) > 0);
        UiToolkit.run(() -> root(preview.view()).setScrollTop(200));
        until(() -> scrolled(preview.view()) == 200);
        show(preview, "en", "t", many(70) + "One more 😀 𠮷.");
        until(() -> words(preview.view()).contains("One more 😀 𠮷."));
        assertThat(UiToolkit.call(() -> scrolled(preview.view()))).isEqualTo(200);
        show(preview, "en", "Another post", "Short.");
        until(() -> words(preview.view()).contains("Short."));
        assertThat(UiToolkit.call(() -> words(preview.view()))).doesNotContain("Sentence");
        until(() -> scrolled(preview.view()) == 0);
    }

    private static String words(WebView view) {
        var document = view.getEngine().getDocument();
        return document == null ? "" : document.getDocumentElement().getTextContent();
    }

    @Test
    void the_marks_do_not_decide_which_of_the_two_shows_a_text() throws Exception {
        Preview preview = UiToolkit.call(() -> new Preview(workspace.media, background));
        show(preview, "en", "t", Lit.mark("Plain."));
        assertThat(UiToolkit.call(() -> preview.node().lookup(".web-preview"))).isNotNull();
    }

    @Test
    void unclosed_fences_and_huge_paragraphs_are_shown_to_their_end() throws Exception {
        NativePreview own = own();
        show(own, "ar", "t", "قبل\n\n```java\nint x = 1;\n\n# not a heading");
        assertThat(UiToolkit.call(() -> all(own))).contains("# not a heading");
        String huge = "كلمة ".repeat(2_500) + "END";
        show(own, "ar", "t", huge + "\n\n~~~\n" + huge);
        assertThat(UiToolkit.call(() -> all(own)).split("END", -1)).hasSize(3);
    }

    @Test
    void the_browser_shows_a_huge_paragraph_and_an_unclosed_fence_to_their_end() throws Exception {
        WebPreview web = web();
        show(web, "en", "t", "word ".repeat(20_000) + "MIDDLE\n\n```\n<b>END");
        until(() -> words(web.view()).contains("<b>END"));
        assertThat(UiToolkit.call(() -> words(web.view()))).contains("MIDDLE");
    }

    private static String all(NativePreview preview) {
        return ((ScrollPane) preview.node())
                .getContent().lookupAll(".article-words").stream()
                        .map(node -> ((Text) node).getText())
                        .collect(Collectors.joining("\n"));
    }
}
