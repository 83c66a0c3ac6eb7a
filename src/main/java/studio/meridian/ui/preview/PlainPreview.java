package studio.meridian.ui.preview;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import studio.meridian.content.PlainText;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;
import studio.meridian.ui.common.Script;

/** Title, summary and the plain words: enough to recognise a post by. */
public final class PlainPreview implements ArticlePreview {
    private static final int MOST_PARAGRAPHS = 40;

    private final VBox page = new VBox();
    private final ScrollPane scroll;

    public PlainPreview() {
        page.getStyleClass().add("article");
        StackPane centred = new StackPane(page);
        centred.getStyleClass().add("article-desk");
        page.setMaxHeight(Region.USE_PREF_SIZE);
        scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("article-scroll");
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public void show(VariantText text, LocaleTag locale) {
        page.getChildren().clear();
        add(text.title(), "article-title");
        add(text.summary(), "article-summary");
        PlainText.of(text.body())
                .lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_PARAGRAPHS)
                .forEach(line -> add(line, "article-text"));
        Script.dress(page, locale);
        scroll.setVvalue(0);
    }

    private void add(String words, String styleClass) {
        if (words.isBlank()) return;
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        page.getChildren().add(label);
    }
}
