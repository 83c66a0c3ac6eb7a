package studio.meridian.ui.overlay;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The middle of a card: as high as what is on it while the window has room, else it scrolls. */
public final class CardScroll extends ScrollPane {
    public CardScroll(Node content) {
        super(content);
        getStyleClass().add("card-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(0);
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    /** Words that wrap need more height where there is less width. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
