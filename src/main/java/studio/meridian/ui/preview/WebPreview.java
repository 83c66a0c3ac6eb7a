package studio.meridian.ui.preview;

import com.sun.webkit.dom.ElementImpl;
import com.sun.webkit.dom.HTMLElementImpl;

import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import studio.meridian.content.article.ArticlePage;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;
import studio.meridian.storage.MediaStore;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Css;
import studio.meridian.ui.common.Latest;
import studio.meridian.ui.font.Fonts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shows the article in JavaFX's browser, which is kept on a short lead: no script, no window, no
 * menu, no network. Its colours are those of the studio's own style sheets.
 */
public final class WebPreview implements ArticlePreview {
    static {
        // With the other loader connections would pass by the handlers that refuse them.
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
    }

    private static final String SHEET = sheet();

    private final WebView view = new WebView();
    private final StackPane root = new StackPane();
    private final Map<String, Label> colours = new LinkedHashMap<>();
    private final StoredPictures pictures;
    private final Latest making;
    private Shown wanted = Shown.NOTHING;
    private @Nullable Page page;

    public WebPreview(MediaStore media, Background background) {
        this(new StoredPictures(media), background);
    }

    WebPreview(StoredPictures pictures, Background background) {
        this.pictures = pictures;
        this.making = background.latest();
        view.setContextMenuEnabled(false);
        view.getEngine().setJavaScriptEnabled(false);
        view.getEngine().setCreatePopupHandler(_ -> null);
        view.getEngine()
                .getLoadWorker()
                .stateProperty()
                .subscribe(state -> {
                    if (state == Worker.State.SUCCEEDED) reveal();
                });
        root.getStyleClass().add("web-preview");
        root.getStylesheets().add(Css.of("preview"));
        for (String name :
                new String[] {"ink", "muted", "accent", "line", "soft", "ground", "lit"}) {
            Label probe = new Label();
            probe.getStyleClass().add("web-" + name);
            probe.setManaged(false);
            probe.setVisible(false);
            probe.textFillProperty().addListener(_ -> make());
            colours.put(name, probe);
            root.getChildren().add(probe);
        }
        probe("ink").fontProperty().addListener(_ -> make());
        root.getChildren().add(view);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(VariantText text, LocaleTag locale) {
        wanted = new Shown(text, locale);
        make();
    }

    private void make() {
        Shown what = wanted;
        String style = variables() + SHEET;
        if (probe("ground").getTextFill() instanceof Color ground) view.setPageFill(ground);
        making.run(
                () ->
                        new Page(
                                what,
                                style,
                                ArticlePage.of(what.text(), what.locale(), pictures, style),
                                ArticlePage.inside(what.text(), pictures)),
                this::put);
    }

    /**
     * A page that was made.
     *
     * @param inside its body alone
     */
    private record Page(Shown what, String style, String whole, String inside) {
        boolean isDressedAs(Page other) {
            return style.equals(other.style) && what.locale().equals(other.what.locale());
        }
    }

    /** The page is loaded once; words that come later take the place of those in its body. */
    private void put(Page made) {
        Page before = page;
        page = made;
        ElementImpl root = root();
        var body = root == null ? null : (HTMLElementImpl) root.getLastChild();
        if (root == null || body == null || before == null || !made.isDressedAs(before)) {
            view.getEngine().loadContent(made.whole);
            return;
        }
        body.setTextContent("");
        body.insertAdjacentHTML("afterbegin", made.inside);
        if (!made.what.isNear(before.what)) root.setScrollTop(0);
        if (!made.what.lit().equals(before.what.lit())) reveal();
    }

    private @Nullable ElementImpl root() {
        boolean loaded = view.getEngine().getLoadWorker().getState() == Worker.State.SUCCEEDED;
        Document document = loaded ? view.getEngine().getDocument() : null;
        return document == null ? null : (ElementImpl) document.getDocumentElement();
    }

    /** Scrolls to what is lit, by the page's own means: scripts are off. */
    private void reveal() {
        Document document = view.getEngine().getDocument();
        Element lit = document == null ? null : document.getElementById(ArticlePage.LIT);
        if (lit instanceof ElementImpl element) element.scrollIntoViewIfNeeded(true);
    }

    private String variables() {
        StringBuilder css = new StringBuilder(":root{");
        colours.forEach((name, probe) -> {
            if (probe.getTextFill() instanceof Color colour)
                css.append("--").append(name).append(':').append(css(colour)).append(';');
        });
        css.append("--size:").append(probe("ink").getFont().getSize()).append("px;");
        css.append("--sans:'").append(Fonts.familyFor(wanted.locale())).append("';");
        css.append("--mono:'").append(Fonts.monospacedFamily()).append("';");
        return css.append("}\n").toString();
    }

    private Label probe(String name) {
        Label probe = colours.get(name);
        if (probe == null) throw new IllegalArgumentException(name);
        return probe;
    }

    private static String css(Color colour) {
        return "rgb(%d,%d,%d)"
                .formatted(
                        Math.round(colour.getRed() * 255),
                        Math.round(colour.getGreen() * 255),
                        Math.round(colour.getBlue() * 255));
    }

    /** The browser itself, for tests of its lead. */
    WebView view() {
        return view;
    }

    private static String sheet() {
        String name = "/studio/meridian/ui/preview-page.css";
        try (InputStream stream = WebPreview.class.getResourceAsStream(name)) {
            if (stream == null) throw new IllegalStateException("missing: " + name);
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
