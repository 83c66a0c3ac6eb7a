package studio.meridian.ui.common;

import javafx.scene.text.Text;

import studio.meridian.model.LocaleTag;

import java.util.ArrayList;
import java.util.List;

/**
 * Words for a text that wraps. JavaFX 26.0.1 throws out of the layout when it has to break a line
 * within a right-to-left run that begins near the start of a text (TextRun's character indices are
 * negative after the split, and PrismTextLayout looks them up to measure trailing blanks). Given
 * word by word, lines break between runs and never within one.
 */
public final class BidiText {
    private BidiText() {}

    /** The words as texts for a flow; one text where no right-to-left letter is in them. */
    public static List<Text> pieces(String words, LocaleTag locale) {
        if (!locale.isRightToLeft() && !hasRightToLeft(words)) return List.of(new Text(words));
        List<Text> pieces = new ArrayList<>();
        for (String word : words.split("(?<=\\s)|(?=\\s)", -1)) pieces.add(new Text(word));
        return pieces;
    }

    /** Whether a letter in it is written from right to left. */
    public static boolean hasRightToLeft(String words) {
        return java.text.Bidi.requiresBidi(words.toCharArray(), 0, words.length());
    }
}
