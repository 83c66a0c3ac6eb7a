package studio.meridian.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.UiToolkit;

import java.nio.file.Path;
import java.util.List;

class NativePreviewTest {
    private TestWorkspace workspace;
    private NativePreview preview;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        workspace = new TestWorkspace(folder);
        preview = UiToolkit.call(() -> new NativePreview(workspace.media));
        UiToolkit.run(() -> new Scene((Parent) preview.node(), 600, 600));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void show(String locale, String title, String body) throws Exception {
        var text = new VariantText(title, "", "", body);
        UiToolkit.run(() -> {
            preview.show(text, LocaleTag.of(locale));
            Parent root = (Parent) preview.node();
            root.applyCss();
            root.layout();
        });
    }

    private Parent page() {
        return (Parent) content().lookup(".article");
    }

    private Node content() {
        return ((ScrollPane) preview.node()).getContent();
    }

    private static String words(Node node) {
        return switch (node) {
            case Text text -> text.getText();
            case Labeled label -> label.getText();
            case Parent parent -> {
                StringBuilder all = new StringBuilder();
                parent.getChildrenUnmodifiable().forEach(child -> all.append(words(child)));
                yield all.toString();
            }
            default -> "";
        };
    }

    @Test
    void arabic_runs_from_right_to_left_with_all_its_words() throws Exception {
        show("ar", "ميناء", "مرحبا **بالعالم** و `ls -l`\n\n- أول\n\n    x = 1\n");
        assertThat(page().getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(words(page())).isEqualTo("ميناء" + "مرحبا بالعالم و ls -l" + "•أولx = 1");
        show("en", "Port", "Hello");
        assertThat(page().getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }

    @Test
    void a_table_is_a_grid() throws Exception {
        show("hi", "", "| क | ख |\n|---|---|\n| १ | २ |\n");
        GridPane grid = (GridPane) page().lookup(".article-table");
        assertThat(grid.getChildren())
                .extracting(NativePreviewTest::words)
                .containsExactly("क", "ख", "१", "२");
        assertThat(grid.getChildren())
                .extracting(GridPane::getRowIndex)
                .containsExactly(0, 0, 1, 1);
    }

    @Test
    void a_picture_that_is_not_there_is_named() throws Exception {
        show("he", "", "![נמל](https://example.org/x.png) ![דג](media:" + "0".repeat(64) + ")");
        assertThat(page().lookupAll(".article-missing")).hasSize(2);
        assertThat(words(page())).contains("נמל").contains("דג");
    }

    @Test
    void what_did_not_change_keeps_its_place() throws Exception {
        show("ar", "t", "one\n\ntwo\n\nthree");
        List<Node> before = List.copyOf(page().getChildrenUnmodifiable());
        show("ar", "t", "one\n\ntwo more\n\nthree");
        List<Node> after = page().getChildrenUnmodifiable();
        assertThat(words(page())).isEqualTo("t" + "one" + "two more" + "three");
        assertThat(after.get(1)).isSameAs(before.get(1));
        assertThat(after.get(2)).isNotSameAs(before.get(2));
        assertThat(after.get(3)).isSameAs(before.get(3));
        show("ar", "t", "three");
        assertThat(words(page())).isEqualTo("t" + "three");
        show("ar", "t", "three\n\nthree");
        assertThat(words(page())).isEqualTo("t" + "three" + "three");
    }
}
