package studio.meridian.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.concurrent.Worker;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.web.WebView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.UiToolkit;
import studio.meridian.ui.common.Background;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class WebPreviewTest {
    @AutoClose private final Background background = Background.desktop();
    private final BlockingQueue<String> loaded = new LinkedBlockingQueue<>();
    private TestWorkspace workspace;
    private WebPreview preview;
    private ServerSocket canary;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        workspace = new TestWorkspace(folder);
        canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        canary.setSoTimeout(300);
        preview =
                UiToolkit.call(() -> {
                    WebPreview made = new WebPreview(workspace.media, background);
                    new Scene((Parent) made.node(), 600, 600);
                    made.view()
                            .getEngine()
                            .getLoadWorker()
                            .stateProperty()
                            .subscribe(state -> {
                                if (state == Worker.State.SUCCEEDED) loaded.add(body(made.view()));
                            });
                    return made;
                });
    }

    @AfterEach
    void close() throws Exception {
        canary.close();
        workspace.close();
    }

    private static String body(WebView view) {
        var document = view.getEngine().getDocument();
        return document == null ? "" : document.getDocumentElement().getTextContent();
    }

    private String show(String body) throws Exception {
        UiToolkit.run(() ->
                preview.show(new VariantText("", "", "", body + "\n\nEND"), LocaleTag.of("en")));
        return shown();
    }

    private String shown() throws InterruptedException {
        String words = "";
        while (!words.contains("END")) {
            words = loaded.poll(30, TimeUnit.SECONDS);
            if (words == null) throw new AssertionError("the page did not load");
        }
        return words;
    }

    private String far() {
        return "http://127.0.0.1:" + canary.getLocalPort() + "/x.png";
    }

    private boolean isCalled() throws IOException {
        try (Socket _ = canary.accept()) {
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        }
    }

    @Test
    void emoji_and_rare_han_reach_the_page() throws Exception {
        assertThat(show("😀 𠮷野家 naïve")).contains("😀 𠮷野家 naïve");
    }

    @Test
    void scripts_stay_words_and_are_off() throws Exception {
        assertThat(show("<script>document.title='x'</script>")).contains("document.title='x'");
        assertThat(UiToolkit.call(() -> preview.view().getEngine().isJavaScriptEnabled()))
                .isFalse();
        assertThat(UiToolkit.call(() -> preview.view().isContextMenuEnabled())).isFalse();
    }

    @Test
    void nothing_is_fetched_not_even_by_a_page_that_asks_for_it() throws Exception {
        show("![a](" + far() + ") ![b](" + far().replace("http", "https") + ")");
        assertThat(isCalled()).isFalse();
        String raw =
                "<link rel=stylesheet href='%1$s'><img src='%1$s'><iframe src='%1$s'></iframe>END"
                        .formatted(far());
        UiToolkit.run(() -> preview.view().getEngine().loadContent(raw));
        shown();
        assertThat(isCalled()).isFalse();
    }

    @Test
    void the_canary_hears_who_calls() throws Exception {
        try (Socket _ = new Socket(canary.getInetAddress(), canary.getLocalPort())) {
            assertThat(isCalled()).isTrue();
        }
    }

    @Test
    void no_url_of_the_network_opens() {
        assertThatThrownBy(() -> URI.create(far()).toURL().openConnection())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no connection");
    }
}
