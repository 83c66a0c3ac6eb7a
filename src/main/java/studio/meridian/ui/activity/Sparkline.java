package studio.meridian.ui.activity;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import studio.meridian.model.count.Sample;

/**
 * A small line of a number over time, from zero up. It goes in steps: between two looks nobody
 * knows; where no number was given there is a gap.
 */
final class Sparkline extends Region {
    /** Half the thickness of the line, which must not be cut off. */
    private static final double EDGE = 1;

    private final Trend trend;
    private final Path path = new Path();

    /**
     * @param words what a screen reader says of it
     */
    Sparkline(Trend trend, String words) {
        this.trend = trend;
        getStyleClass().add("sparkline");
        path.getStyleClass().add("sparkline-path");
        path.setManaged(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
        getChildren().add(path);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - 2 * EDGE);
        double height = Math.max(0, getHeight() - 2 * EDGE);
        double most = Math.max(1, trend.most());
        path.getElements().clear();
        boolean drawing = false;
        for (int i = 0; i < trend.samples().size(); i++) {
            Sample sample = trend.samples().get(i);
            Long value = sample.value();
            double x = EDGE + trend.share(sample.at()) * width;
            if (value == null) {
                if (drawing) path.getElements().add(new LineTo(x, lastY()));
                drawing = false;
                continue;
            }
            double y = EDGE + height - value / most * height;
            if (drawing) path.getElements().addAll(new LineTo(x, lastY()), new LineTo(x, y));
            else path.getElements().add(new MoveTo(x, y));
            drawing = true;
        }
        if (drawing) path.getElements().add(new LineTo(EDGE + width, lastY()));
    }

    private double lastY() {
        return switch (path.getElements().getLast()) {
            case LineTo line -> line.getY();
            case MoveTo move -> move.getY();
            default -> 0;
        };
    }
}
