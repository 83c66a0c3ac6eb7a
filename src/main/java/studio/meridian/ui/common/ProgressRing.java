package studio.meridian.ui.common;

import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** How much of something is done, as a ring that closes. Its words are given by its owner. */
public final class ProgressRing extends Region {
    private static final double FULL = 360;
    private static final double TOP = 90;

    private final Circle track = new Circle();
    private final Arc value = new Arc();

    public ProgressRing(double share) {
        getStyleClass().add("progress-ring");
        track.getStyleClass().add("ring-track");
        value.getStyleClass().add("ring-value");
        value.setType(ArcType.OPEN);
        value.setStartAngle(TOP);
        getChildren().addAll(track, value);
        setMouseTransparent(true);
        setShare(share);
    }

    /** Sets the share done, from 0 to 1. */
    public void setShare(double share) {
        value.setLength(-FULL * Math.clamp(share, 0, 1));
        value.setVisible(share > 0);
        pseudoClassStateChanged(Pseudo.DONE, share >= 1);
    }

    @Override
    protected void layoutChildren() {
        double centreX = getWidth() / 2;
        double centreY = getHeight() / 2;
        double radius = Math.min(centreX, centreY) - track.getStrokeWidth() / 2;
        track.setCenterX(centreX);
        track.setCenterY(centreY);
        track.setRadius(radius);
        value.setCenterX(centreX);
        value.setCenterY(centreY);
        value.setRadiusX(radius);
        value.setRadiusY(radius);
    }
}
