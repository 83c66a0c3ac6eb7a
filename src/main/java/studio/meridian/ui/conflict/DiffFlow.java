package studio.meridian.ui.conflict;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import studio.meridian.localization.WordDiff;
import studio.meridian.messages.Messages;
import studio.meridian.model.LocaleTag;
import studio.meridian.ui.common.Script;

/**
 * A text with what was changed in it: new words underlined, old ones struck out, both on colour.
 */
final class DiffFlow extends TextFlow {
    /**
     * @param name which of the texts it is, for a screen reader
     */
    DiffFlow(String base, String text, LocaleTag locale, String name, Messages messages) {
        getStyleClass().add("conflict-text");
        Script.dress(this, locale);
        setAccessibleText(name + ": " + (text.isEmpty() ? messages.get("conflict.nothing") : text));
        if (text.isEmpty() && base.isEmpty()) {
            add(messages.get("conflict.nothing"), "conflict-none", false, false);
            return;
        }
        for (WordDiff.Part part : WordDiff.between(base, text)) {
            switch (part.kind()) {
                case KEEP -> add(part.text(), "conflict-words", false, false);
                case INSERT -> add(part.text(), "diff-insert", true, false);
                case DELETE -> add(part.text(), "diff-delete", false, true);
            }
        }
    }

    private void add(String words, String styleClass, boolean underline, boolean strike) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        text.setUnderline(underline);
        text.setStrikethrough(strike);
        getChildren().add(text);
    }
}
