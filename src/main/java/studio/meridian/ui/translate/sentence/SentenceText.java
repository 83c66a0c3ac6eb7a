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
    private static final int LONGEST_CODE = 16;
    private static final double LEAST_WIDTH = 160;

    public SentenceText(String styleClass) {
        getStyleClass().addAll("sentence", styleClass);
        setAccessibleRole(AccessibleRole.TEXT);
        // A flow without words would have no line, and rows of different height would jump.
        setMinHeight(USE_PREF_SIZE);
    }

    /** Asked for its height before there is a width; text asked to wrap at nothing fails. */
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? width : Math.max(LEAST_WIDTH, width));
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
        if (run.isCode()) return piece(new Text(brief(run.text())), "sentence-code");
        return piece(new Text(run.text()), "sentence-words");
    }

    /** A long address would drown the words; its beginning says enough. */
    private static String brief(String code) {
        return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE - 1) + "…";
    }

    private static Text piece(Text text, String styleClass) {
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
        String styleClass =
                switch (part.kind()) {
                    case KEEP -> "sentence-words";
                    case INSERT -> "diff-insert";
                    case DELETE -> "diff-delete";
                };
        Text text = piece(new Text(part.text()), styleClass);
        text.setStrikethrough(part.kind() == WordDiff.Kind.DELETE);
        text.setUnderline(part.kind() == WordDiff.Kind.INSERT);
        return text;
    }
}
