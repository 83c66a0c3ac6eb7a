package canary.ui;

/** A screen's model that holds a node. */
public final class ScreenModel {
    public Object node() {
        return new javafx.scene.control.Label();
    }
}
