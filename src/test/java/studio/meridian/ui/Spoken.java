package studio.meridian.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.web.WebView;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Walks what is shown and finds what a screen reader could not name. */
public final class Spoken {
    private static final Set<AccessibleRole> NAMED =
            EnumSet.of(
                    AccessibleRole.DIALOG,
                    AccessibleRole.TOOL_BAR,
                    AccessibleRole.LIST_ITEM,
                    AccessibleRole.LIST_VIEW,
                    AccessibleRole.BUTTON,
                    AccessibleRole.TOGGLE_BUTTON);

    private final List<String> nameless = new ArrayList<>();
    private final Set<Node> labelled = new HashSet<>();

    private Spoken() {}

    /** What has no name, as its style classes and id; call it on the thread of the screen. */
    public static List<String> nameless(Parent root) {
        Spoken spoken = new Spoken();
        spoken.labels(root);
        spoken.walk(root);
        return spoken.nameless;
    }

    private void labels(Node node) {
        if (node instanceof Label label && label.getLabelFor() != null && !blank(label.getText())) {
            labelled.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::labels);
        }
    }

    private void walk(Node node) {
        if (!node.isVisible() || node instanceof ScrollBar || node instanceof WebView) return;
        if (needsName(node) && !hasName(node)) nameless.add(node + " in " + node.getParent());
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    private static boolean needsName(Node node) {
        boolean empty =
                node instanceof javafx.scene.control.Cell<?> cell && cell.isEmpty()
                        || node instanceof ScrollPane;
        if (empty) return false;
        boolean reached = node instanceof Control && node.isFocusTraversable();
        return reached || NAMED.contains(node.getAccessibleRole());
    }

    private boolean hasName(Node node) {
        if (labelled.contains(node) || !blank(node.getAccessibleText())) return true;
        return node instanceof Labeled labeled && !blank(labeled.getText());
    }

    private static boolean blank(String words) {
        return words == null || words.isBlank();
    }
}
