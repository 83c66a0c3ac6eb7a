package studio.meridian.ui.tour;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/** Walks what is shown and finds what a designer would see at once. */
final class PictureCheck {
    private final List<String> findings = new ArrayList<>();

    private PictureCheck() {}

    static List<String> of(Parent root) {
        PictureCheck check = new PictureCheck();
        check.walk(root, false);
        return check.findings;
    }

    private void walk(Node node, boolean mayClip) {
        if (!node.isVisible() || node instanceof FontIcon || node instanceof TextInputControl)
            return;
        boolean clips = mayClip || node.getStyleClass().contains("may-clip");
        if (node instanceof Labeled labeled) clipped(labeled, clips);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, clips));
        }
    }

    private void clipped(Labeled labeled, boolean mayClip) {
        boolean empty = labeled.getText() == null || labeled.getText().isEmpty();
        if (empty || mayClip || labeled.getWidth() == 0) return;
        if (labeled.isTextTruncated()) findings.add("clipped: " + labeled.getText());
    }

    static String text(Text text) {
        return text.getText();
    }
}
