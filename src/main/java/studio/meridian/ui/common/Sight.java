package studio.meridian.ui.common;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings what is chosen into sight without moving what is in sight already. */
public final class Sight {
    private Sight() {}

    /** Scrolls up or down just as far as it takes to see a node of the content. */
    public static void bring(ScrollPane scroll, Node node) {
        Node content = scroll.getContent();
        double seen = scroll.getViewportBounds().getHeight();
        double rest = content.getLayoutBounds().getHeight() - seen;
        if (seen <= 0 || rest <= 0) return;
        Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = scroll.getVvalue() * rest;
        double wanted = Math.min(Math.max(top, at.getMaxY() - seen), at.getMinY());
        scroll.setVvalue(Math.clamp(wanted / rest, 0, 1));
    }
}
