package studio.meridian.ui.preview;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import studio.meridian.content.article.Article;
import studio.meridian.content.article.Block;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;
import studio.meridian.storage.MediaStore;
import studio.meridian.ui.common.Css;
import studio.meridian.ui.common.Script;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws the article with JavaFX's own text, which shapes every script. Blocks that did not change
 * keep their nodes, so that it can follow the typing.
 */
public final class NativePreview implements ArticlePreview {
    /** What is scrolled to stands a third of the height below the top. */
    private static final double THIRD = 3;

    private final VBox page = new VBox();
    private final StackPane centred = new StackPane(page);
    private final ScrollPane scroll;
    private final Figures figures;
    private List<Block> blocks = List.of();
    private List<Node> nodes = List.of();
    private Shown shown = Shown.NOTHING;

    public NativePreview(MediaStore media) {
        this(new StoredPictures(media));
    }

    NativePreview(StoredPictures pictures) {
        figures = new Figures(pictures);
        page.getStyleClass().add("article");
        centred.getStyleClass().add("article-desk");
        page.setMaxHeight(Region.USE_PREF_SIZE);
        scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("article-scroll");
        scroll.getStylesheets().add(Css.of("preview"));
        // Before the first layout nothing can be found on the page.
        centred.heightProperty().addListener(_ -> reveal());
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public void show(VariantText text, LocaleTag locale) {
        Shown now = new Shown(text, locale);
        boolean same = now.isNear(shown);
        if (!same) {
            blocks = List.of();
            nodes = List.of();
        }
        Paragraphs paragraphs = new Paragraphs(figures);
        draw(Article.read(text.body()), new Blocks(paragraphs, figures));
        List<Node> all = new ArrayList<>();
        if (!text.title().isBlank()) all.add(paragraphs.plain(text.title(), "article-title"));
        if (!text.summary().isBlank()) all.add(paragraphs.plain(text.summary(), "article-summary"));
        all.addAll(nodes);
        page.getChildren().setAll(all);
        Script.dress(page, locale);
        if (!same) scroll.setVvalue(0);
        boolean moved = !now.lit().equals(shown.lit());
        shown = now;
        if (moved) reveal();
    }

    /** Scrolls as little as needed for the lit words to be in sight. */
    private void reveal() {
        if (scroll.getScene() == null || shown.lit().isEmpty()) return;
        scroll.applyCss();
        scroll.layout();
        centred.layout();
        Node flow = page.lookup("." + LitFlow.LIT);
        double more = centred.getHeight() - scroll.getViewportBounds().getHeight();
        if (flow == null || more <= 0) return;
        Bounds lines = centred.sceneToLocal(flow.localToScene(flow.getBoundsInLocal()));
        double top = scroll.getVvalue() * more;
        double bottom = top + scroll.getViewportBounds().getHeight();
        if (lines.getMinY() >= top && lines.getMaxY() <= bottom) return;
        double wanted = lines.getMinY() - scroll.getViewportBounds().getHeight() / THIRD;
        scroll.setVvalue(Math.clamp(wanted / more, 0, 1));
    }

    private void draw(List<Block> wanted, Blocks drawing) {
        int most = Math.min(wanted.size(), blocks.size());
        int before = 0;
        while (before < most && wanted.get(before).equals(blocks.get(before))) before++;
        int after = 0;
        while (after < most - before
                && wanted.get(wanted.size() - 1 - after)
                        .equals(blocks.get(blocks.size() - 1 - after))) after++;
        List<Node> drawn = new ArrayList<>(nodes.subList(0, before));
        wanted.subList(before, wanted.size() - after)
                .forEach(block -> drawn.add(drawing.of(block)));
        drawn.addAll(nodes.subList(nodes.size() - after, nodes.size()));
        blocks = wanted;
        nodes = drawn;
    }
}
