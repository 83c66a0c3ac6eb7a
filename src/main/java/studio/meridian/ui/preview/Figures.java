package studio.meridian.ui.preview;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

import studio.meridian.content.article.Inline;

import java.nio.file.Path;

/** Pictures of an article; what cannot be shown is named by its alternative text. */
final class Figures {
    /** Pixels; more is not seen in a column. */
    private static final double WIDEST = 560;

    private final StoredPictures pictures;

    Figures(StoredPictures pictures) {
        this.pictures = pictures;
    }

    Node of(Inline.Picture picture) {
        Path file = pictures.file(picture.destination());
        if (file == null) return words(picture);
        StackPane place = new StackPane();
        place.getStyleClass().add("article-picture");
        // Reading and scaling happen beside the screen's thread.
        Image image = new Image(file.toUri().toString(), WIDEST, 0, true, true, true);
        ImageView view = new ImageView(image);
        view.setAccessibleText(picture.alt());
        view.setPreserveRatio(true);
        // As wide as the column, but never wider than it is read.
        view.fitWidthProperty().bind(place.widthProperty().map(Figures::fit));
        place.setMinWidth(0);
        place.getChildren().setAll(view);
        image.errorProperty()
                .subscribe(failed -> {
                    if (failed) place.getChildren().setAll(words(picture));
                });
        return place;
    }

    private static double fit(Number column) {
        return Math.clamp(column.doubleValue(), 1, WIDEST);
    }

    private static Node words(Inline.Picture picture) {
        Label alt = new Label(picture.alt());
        alt.setWrapText(true);
        alt.getStyleClass().add("article-missing");
        return alt;
    }
}
