package studio.meridian.ui.preview;

import javafx.scene.Node;

import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;

/** Shows the text of a post; a port, so that app can bring the real renderer. */
public interface ArticlePreview {
    /** Where the text appears. */
    Node node();

    /** Shows a text in its language's script and direction. */
    void show(VariantText text, LocaleTag locale);
}
