package studio.meridian.ui.write;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.Messages;
import studio.meridian.model.Media;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.UiToolkit;
import studio.meridian.ui.common.AtOnce;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.overlay.Dialogs;
import studio.meridian.ui.overlay.Layers;
import studio.meridian.ui.overlay.Notices;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

/** Pictures on their way into the real editor: by chooser, clipboard and as dropped files. */
class PictureFlowTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private Layers layers;
    private TextArea body;
    private Editor editor;
    private PictureFlow flow;
    private final List<File> chosen = new ArrayList<>();
    private final List<Throwable> troubles = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        workspace = new TestWorkspace(temp.resolve("w"));
        UiToolkit.run(() -> {
            Background background = AtOnce.background();
            background.onTrouble(troubles::add);
            Messages messages = Messages.of(Locale.ENGLISH);
            layers = new Layers();
            WriteModel model =
                    new WriteModel(
                            workspace.posts,
                            workspace.variants,
                            workspace.translations,
                            workspace.database.changes(),
                            background);
            editor = new Editor(model, messages);
            flow =
                    new PictureFlow(
                            new Pictures(workspace.media, background),
                            _ -> List.copyOf(chosen),
                            editor,
                            new Dialogs(layers),
                            new Notices(layers, background, messages),
                            messages);
            layers.setGround(editor);
            new Scene(layers, 600, 400);
            layers.applyCss();
            layers.layout();
            body = (TextArea) editor.lookup("#write-body");
            body.setText("One.\n\nTwo.");
            body.positionCaret(0);
        });
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static byte[] picture(String kind, int shade) throws IOException {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, shade);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, kind, out);
        return out.toByteArray();
    }

    private File file(String name, byte[] bytes) throws IOException {
        return Files.write(temp.resolve(name), bytes).toFile();
    }

    private void describe(String alt) {
        TextField field = (TextField) layers.getScene().getFocusOwner();
        field.setText(alt);
        key(field, KeyCode.ENTER, false);
    }

    private static void key(Node on, KeyCode code, boolean control) {
        Event.fireEvent(
                on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    private boolean asks() {
        return layers.lookup("#picture-alt") != null;
    }

    private String notice() {
        Label label = (Label) layers.lookup(".notice .label");
        return label == null ? "" : label.getText();
    }

    private String markdown(String alt, byte[] bytes) {
        return "![" + alt + "](" + Media.SCHEME + studio.meridian.model.Sha256.of(bytes) + ")";
    }

    @Test
    void a_chosen_picture_is_described_and_gets_a_paragraph_that_one_undo_takes_away()
            throws Exception {
        byte[] png = picture("png", 1);
        chosen.add(file("harbour.png", png));
        UiToolkit.run(() -> {
            flow.choose();
            assertThat(layers.lookup("#picture-alt").getAccessibleText()).isNotBlank();
            describe("The  harbour [east]\nwall");
            assertThat(body.getText())
                    .isEqualTo(
                            "One.\n\n" + markdown("The harbour \\[east\\]wall", png) + "\n\nTwo.");
            body.undo();
            assertThat(body.getText()).isEqualTo("One.\n\nTwo.");
        });
        Media kept = workspace.media.all().getFirst();
        assertThat(kept.fileName()).isEqualTo("harbour.png");
        assertThat(kept.width()).isEqualTo(3);
    }

    @Test
    void leaving_the_question_inserts_nothing() throws Exception {
        chosen.add(file("a.png", picture("png", 1)));
        UiToolkit.run(() -> {
            flow.choose();
            key(layers.lookup("#picture-alt"), KeyCode.ESCAPE, false);
            assertThat(asks()).isFalse();
            assertThat(body.getText()).isEqualTo("One.\n\nTwo.");
        });
    }

    @Test
    void choosing_nothing_asks_nothing() throws Exception {
        UiToolkit.run(() -> {
            flow.choose();
            assertThat(asks()).isFalse();
            assertThat(notice()).isEmpty();
        });
    }

    @Test
    void several_files_come_in_their_order_and_what_is_no_picture_is_named() throws Exception {
        byte[] one = picture("png", 1);
        byte[] two = picture("gif", 2);
        List<File> files =
                List.of(
                        file("one.png", one),
                        file("notes.png", "no picture".getBytes()),
                        file("two.gif", two));
        UiToolkit.run(() -> {
            flow.take(files);
            describe("first");
            describe("second");
            assertThat(asks()).isFalse();
            assertThat(body.getText())
                    .isEqualTo(
                            "One.\n\n"
                                    + markdown("first", one)
                                    + "\n\n"
                                    + markdown("second", two)
                                    + "\n\nTwo.");
            assertThat(notice()).contains("notes.png");
        });
    }

    @Test
    void what_is_too_large_or_a_folder_or_gone_is_refused_in_words() throws Exception {
        Path large = temp.resolve("large.png");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.write(picture("png", 1));
            sparse.setLength(65L << 20);
        }
        Path folder = Files.createDirectory(temp.resolve("folder.png"));
        for (Path bad : List.of(large, folder, temp.resolve("gone.png"))) {
            UiToolkit.run(() -> {
                flow.take(List.of(bad.toFile()));
                assertThat(asks()).isFalse();
                assertThat(notice()).contains(bad.getFileName().toString());
            });
        }
        assertThat(troubles).isEmpty();
        assertThat(workspace.media.all()).isEmpty();
    }

    @Test
    void the_same_picture_twice_is_kept_once_and_may_say_another_thing() throws Exception {
        byte[] png = picture("png", 5);
        List<File> twice = List.of(file("a.png", png), file("b.png", png));
        UiToolkit.run(() -> {
            flow.take(twice);
            describe("dawn");
            describe("dusk");
            assertThat(body.getText())
                    .contains(markdown("dawn", png))
                    .contains(markdown("dusk", png));
        });
        assertThat(workspace.media.all()).hasSize(1);
    }

    private void clip(ClipboardContent content) {
        Clipboard.getSystemClipboard().setContent(content);
        key(body, KeyCode.V, true);
    }

    @Test
    void a_picture_of_the_clipboard_is_pasted_pixel_by_pixel() throws Exception {
        UiToolkit.run(() -> {
            WritableImage image = new WritableImage(4, 3);
            image.getPixelWriter().setColor(1, 1, Color.RED);
            ClipboardContent content = new ClipboardContent();
            content.putImage(image);
            clip(content);
            describe("dot");
        });
        Media kept = workspace.media.all().getFirst();
        assertThat(kept.mediaType()).isEqualTo("image/png");
        BufferedImage read =
                ImageIO.read(
                        new java.io.ByteArrayInputStream(workspace.media.bytes(kept.sha256())));
        assertThat(read.getWidth()).isEqualTo(4);
        assertThat(read.getRGB(1, 1)).isEqualTo(0xFFFF0000);
    }

    @Test
    void words_of_the_clipboard_stay_words_even_beside_files() throws Exception {
        File picture = file("a.png", picture("png", 1));
        UiToolkit.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("tea");
            content.putFiles(List.of(picture));
            clip(content);
            assertThat(asks()).isFalse();
        });
    }

    @Test
    void files_of_the_clipboard_are_taken_like_dropped_ones() throws Exception {
        File picture = file("a.gif", picture("gif", 3));
        UiToolkit.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(picture));
            clip(content);
            describe("");
            assertThat(body.getText()).contains("![](media:");
        });
    }

    @Test
    void a_text_that_must_not_be_changed_takes_no_picture() throws Exception {
        File picture = file("a.gif", picture("gif", 3));
        UiToolkit.run(() -> {
            editor.setEditable(false);
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(picture));
            clip(content);
            assertThat(asks()).isFalse();
            assertThat(body.getText()).isEqualTo("One.\n\nTwo.");
        });
    }
}
