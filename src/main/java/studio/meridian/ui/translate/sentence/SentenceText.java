package studio.meridian.ui.translate.sentence;

import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import studio.meridian.localization.WordDiff;
import studio.meridian.localization.segment.InlineCodes;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.TranslationUnit.Field;
import studio.meridian.ui.common.Script;

import java.util.List;

/** One sentence to be read, in the script and direction of its language; codes are marked. */
public final class SentenceText extends TextFlow {
    public SentenceText(String styleClass) {
        getStyleClass().addAll("sentence", styleClass);
        setAccessibleRole(AccessibleRole.TEXT);
        // A flow without words would have no line, and rows of different height would jump.
        setMinHeight(USE_PREF_SIZE);
    }

    /** Shows words with their codes. */
    public void show(String words, Field field, LocaleTag locale) {
        Script.dress(this, locale);
        List<InlineCodes.Run> runs =
                field == Field.BODY ? InlineCodes.of(words) : InlineCodes.plain(words);
        getChildren().setAll(runs.stream().map(SentenceText::piece).toList());
        setAccessibleText(words);
    }

    private static Text piece(InlineCodes.Run run) {
        return piece(run.text(), run.isCode() ? "sentence-code" : "sentence-words");
    }

    private static Text piece(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        return text;
    }

    /** Shows what changed in the source since the translation was made. */
    public void showChange(TranslationUnit unit, LocaleTag locale) {
        String before = unit.previousSource() == null ? unit.source() : unit.previousSource();
        Script.dress(this, locale);
        getChildren()
                .setAll(
                        WordDiff.between(before, unit.source()).stream()
                                .map(SentenceText::piece)
                                .toList());
        setAccessibleText(unit.source());
    }

    private static Text piece(WordDiff.Part part) {
        Text text =
                switch (part.kind()) {
                    case KEEP -> piece(part.text(), "sentence-words");
                    case INSERT -> piece(part.text(), "diff-insert");
                    case DELETE -> piece(part.text(), "diff-delete");
                };
        text.setStrikethrough(part.kind() == WordDiff.Kind.DELETE);
        text.setUnderline(part.kind() == WordDiff.Kind.INSERT);
        return text;
    }
}
