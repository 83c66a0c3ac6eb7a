package studio.meridian.ui.preview;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;

import java.util.List;

/** Lines of running text; words that are lit stand on a ground of their own. */
final class LitFlow extends TextFlow {
    static final String LIT = "article-lit";

    private final Path ground = new Path();
    private final Scale mirror = new Scale();
    private int from = -1;
    private int to = -1;

    LitFlow(List<? extends Node> pieces) {
        getChildren().setAll(pieces);
        int at = 0;
        for (Node piece : pieces) {
            int end = at + (piece instanceof Text text ? text.getText().length() : 1);
            if (piece.getStyleClass().contains(LIT)) {
                if (from < 0) from = at;
                to = end;
            }
            at = end;
        }
        if (!isLit()) return;
        ground.getStyleClass().add("article-light");
        ground.setManaged(false);
        ground.setMouseTransparent(true);
        ground.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        ground.getTransforms().add(mirror);
        getChildren().addFirst(ground);
    }

    boolean isLit() {
        return from >= 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!isLit()) return;
        ground.getElements().setAll(getRangeShape(from, to, false));
        // The shape comes as in a mirror where text runs from right to left.
        boolean mirrored = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        mirror.setX(mirrored ? -1 : 1);
        mirror.setPivotX(getWidth() / 2);
    }
}
