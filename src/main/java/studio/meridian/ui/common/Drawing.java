package studio.meridian.ui.common;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;

/** Small drawings for empty places: a few strokes, coloured by the style sheets. */
public enum Drawing {
    /** A sheet on a desk under the arc of the day. */
    SHEET(
            "M8 84 A64 64 0 0 1 136 84 M0 84 H144",
            "M50 36 H84 L96 48 V84 H50 Z M84 36 V48 H96 M60 56 H86 M60 66 H86 M60 76 H76",
            "M118 22 m-7 0 a7 7 0 1 0 14 0 a7 7 0 1 0 -14 0 Z"),
    /** A glass over lines in which nothing was found. */
    GLASS(
            "M8 24 H82 M8 44 H46 M8 64 H40 M8 84 H60",
            "M86 52 m-26 0 a26 26 0 1 0 52 0 a26 26 0 1 0 -52 0 Z M105 71 L128 94",
            "M86 52 m-6 0 a6 6 0 1 0 12 0 a6 6 0 1 0 -12 0 Z"),
    /** A pen drawing a line. */
    PEN(
            "M0 88 H144",
            "M40 84 L48 58 L98 8 L118 28 L68 78 Z M48 58 L68 78 M88 18 L108 38",
            "M28 84 m-6 0 a6 6 0 1 0 12 0 a6 6 0 1 0 -12 0 Z"),
    /** Two sheets that answer each other. */
    PAIR(
            "M0 88 H144",
            "M16 16 H62 V80 H16 Z M26 32 H52 M26 44 H52 M26 56 H42 M82 16 H128 V80 H82 Z M92 32 H118 M92 44 H118 M102 56 H118",
            "M72 48 m-6 0 a6 6 0 1 0 12 0 a6 6 0 1 0 -12 0 Z"),
    /** Hours on lines, one for each audience. */
    HOURS(
            "M0 24 H144 M0 52 H144 M0 80 H144",
            "M20 16 H52 V32 H20 Z M60 44 H92 V60 H60 Z M98 72 H130 V88 H98 Z",
            "M72 8 m-5 0 a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0 Z"),
    /** A mast that sends. */
    MAST(
            "M0 92 H144",
            "M72 36 L52 92 M72 36 L92 92 M60 70 H84 M54 46 A22 22 0 0 1 54 14 M90 14 A22 22 0 0 1 90 46 M42 56 A40 40 0 0 1 42 4 M102 4 A40 40 0 0 1 102 56",
            "M72 30 m-6 0 a6 6 0 1 0 12 0 a6 6 0 1 0 -12 0 Z");

    private final String ground;
    private final String lines;
    private final String accent;

    Drawing(String ground, String lines, String accent) {
        this.ground = ground;
        this.lines = lines;
        this.accent = accent;
    }

    /** A fresh copy of the drawing. */
    public Node node() {
        Group group = new Group();
        group.getChildren().add(path(ground, "drawing-ground"));
        group.getChildren().add(path(lines, "drawing-line"));
        group.getChildren().add(path(accent, "drawing-accent"));
        group.setMouseTransparent(true);
        return group;
    }

    private static SVGPath path(String content, String styleClass) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add(styleClass);
        return path;
    }
}
