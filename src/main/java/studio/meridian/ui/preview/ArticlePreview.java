package studio.meridian.ui.preview;

import javafx.scene.Node;

import studio.meridian.content.article.Lit;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;

/** Shows the text of a post; a port, so that app can bring the real renderer. */
public interface ArticlePreview {
    /** Where the text appears. */
    Node node();

    /**
     * Shows a text in its language's script and direction. A sentence between the marks of {@link
     * Lit} is lit and, when it is another one than before, scrolled into sight.
     */
    void show(VariantText text, LocaleTag locale);
}
