package studio.meridian.ui.preview;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.BackgroundPosition;
import javafx.scene.layout.BackgroundRepeat;
import javafx.scene.layout.BackgroundSize;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import studio.meridian.content.article.Inline;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Preflight.Mark;
import studio.meridian.storage.MediaStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What short posts are drawn from: lines of words with what leads somewhere, and pictures. */
public final class PostPieces {
    /** Pixels; more is not seen on a card. */
    private static final double WIDEST = 640;

    private final StoredPictures pictures;
    private final Paragraphs paragraphs;

    public PostPieces(MediaStore media) {
        this.pictures = new StoredPictures(media);
        this.paragraphs = new Paragraphs(new Figures(pictures));
    }

    /** The words of a post, line by line; what leads somewhere is told apart. */
    public Node words(String text, List<Mark> marks) {
        VBox lines = new VBox();
        lines.getStyleClass().add("post-words");
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            lines.getChildren().add(line(text, marks, start, end));
            start = end + 1;
        }
        return lines;
    }

    private Node line(String text, List<Mark> marks, int start, int end) {
        if (text.substring(start, end).isBlank()) {
            Region gap = new Region();
            gap.getStyleClass().add("post-gap");
            return gap;
        }
        List<Inline> pieces = new ArrayList<>();
        int at = start;
        for (Mark mark : marks) {
            if (mark.end() <= start || mark.start() >= end) continue;
            int from = Math.max(mark.start(), start);
            int to = Math.min(mark.end(), end);
            if (from > at) pieces.add(new Inline.Words(text.substring(at, from), Set.of(), null));
            String words = text.substring(from, to);
            pieces.add(new Inline.Words(words, Set.of(), words));
            at = to;
        }
        if (at < end) pieces.add(new Inline.Words(text.substring(at, end), Set.of(), null));
        return paragraphs.text(pieces, "post-text");
    }

    /**
     * A picture that fills its place, cut at its edges; its name where it cannot be shown. How
     * large the place is stands in the sheets.
     */
    public Region picture(MediaFile file) {
        StackPane place = new StackPane();
        place.setAccessibleText(file.alt());
        Path stored = pictures.file("media:" + file.sha256());
        if (stored == null) {
            place.getChildren().add(name(file));
            return place;
        }
        // Reading and scaling happen beside the screen's thread.
        // On a node of its own: what the sheets say of the place would else take it away again.
        Region shown = new Region();
        place.getChildren().add(shown);
        Image image = new Image(stored.toUri().toString(), WIDEST, 0, true, true, true);
        image.progressProperty()
                .subscribe(done -> {
                    if (done.doubleValue() >= 1 && !image.isError())
                        shown.setBackground(fill(image));
                });
        image.errorProperty()
                .subscribe(failed -> {
                    if (failed) place.getChildren().setAll(name(file));
                });
        return place;
    }

    private static Background fill(Image image) {
        BackgroundPosition middle =
                new BackgroundPosition(Side.LEFT, 0.5, true, Side.TOP, 0.5, true);
        BackgroundSize cover = new BackgroundSize(1, 1, true, true, false, true);
        return new Background(
                new BackgroundImage(
                        image,
                        BackgroundRepeat.NO_REPEAT,
                        BackgroundRepeat.NO_REPEAT,
                        middle,
                        cover));
    }

    private static Label name(MediaFile file) {
        Label name = new Label(file.alt().isBlank() ? file.fileName() : file.alt());
        name.setWrapText(true);
        name.getStyleClass().addAll("quiet", "small");
        return name;
    }
}
