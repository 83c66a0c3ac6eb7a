package studio.meridian.ui.tour;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Walks what is shown and finds what a designer would see at once. */
final class PictureCheck {
    private final List<String> findings = new ArrayList<>();

    private final BitSet drawn;

    private PictureCheck(BitSet drawn) {
        this.drawn = drawn;
    }

    /**
     * What is wrong with what is shown.
     *
     * @param drawn the code points the bundled typefaces draw
     */
    static List<String> of(Parent root, BitSet drawn) {
        PictureCheck check = new PictureCheck(drawn);
        check.walk(root, false);
        return check.findings;
    }

    private void walk(Node node, boolean mayClip) {
        if (!node.isVisible() || node instanceof FontIcon) return;
        if (node instanceof TextInputControl input) {
            missing(input.getText());
            return;
        }
        boolean clips = mayClip || node.getStyleClass().contains("may-clip");
        if (node instanceof Labeled labeled) clipped(labeled, clips);
        if (node instanceof Text text) missing(text.getText());
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, clips));
        }
    }

    private void clipped(Labeled labeled, boolean mayClip) {
        boolean empty = labeled.getText() == null || labeled.getText().isEmpty();
        if (empty || mayClip || labeled.getWidth() == 0) return;
        if (labeled.isTextTruncated()) findings.add("clipped: " + labeled.getText());
    }

    /** A box is drawn where no bundled typeface has the sign. */
    private void missing(@Nullable String words) {
        if (words == null) return;
        words.codePoints()
                .filter(point -> !drawn.get(point) && !isSilent(point))
                .forEach(point -> findings.add("no glyph: " + Character.getName(point)));
    }

    /** Blanks, controls and signs that only join or select others are not drawn themselves. */
    private static boolean isSilent(int point) {
        int type = Character.getType(point);
        return Character.isWhitespace(point)
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SPACE_SEPARATOR
                || UCharacter.hasBinaryProperty(point, UProperty.VARIATION_SELECTOR);
    }
}
