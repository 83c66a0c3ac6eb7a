package studio.meridian.ui.preview;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.content.article.Lit;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;
import studio.meridian.storage.MediaStore;
import studio.meridian.ui.common.Background;

import java.util.function.Supplier;

/**
 * Chooses by the script of a text what shows it. Where the browser does not start, JavaFX's own
 * text shows everything.
 */
public final class Preview implements ArticlePreview {
    private static final Logger LOG = LoggerFactory.getLogger(Preview.class);

    private final StackPane root = new StackPane();
    private final ArticlePreview own;
    private final Supplier<? extends ArticlePreview> browser;
    private @Nullable ArticlePreview web;
    private boolean webFailed;

    public Preview(MediaStore media, Background background) {
        this(new NativePreview(media), () -> new WebPreview(media, background));
    }

    Preview(ArticlePreview own, Supplier<? extends ArticlePreview> browser) {
        this.own = own;
        this.browser = browser;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(VariantText text, LocaleTag locale) {
        ArticlePreview chosen = WebScripts.canDraw(Lit.strip(text), locale) ? web() : own;
        chosen.show(text, locale);
        if (!root.getChildren().contains(chosen.node())) root.getChildren().setAll(chosen.node());
    }

    /** The browser is heavy, so it starts with the first text that it is to show. */
    private ArticlePreview web() {
        if (web == null && !webFailed) {
            try {
                web = browser.get();
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("The browser of the preview does not start", e);
                webFailed = true;
            }
        }
        return web == null ? own : web;
    }
}
