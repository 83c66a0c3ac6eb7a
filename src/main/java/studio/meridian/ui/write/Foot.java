package studio.meridian.ui.write;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.TextCounts;
import studio.meridian.messages.Messages;

import java.util.Map;

/** How long the text is. */
final class Foot extends HBox {
    private final Messages messages;
    private final Label counts = new Label();

    Foot(WriteModel model, Messages messages) {
        this.messages = messages;
        getStyleClass().add("write-foot");
        counts.setId("write-counts");
        counts.getStyleClass().addAll("quiet", "small");
        counts.setWrapText(true);
        getChildren().add(counts);
        model.countsProperty().subscribe(this::show);
    }

    private void show(@Nullable TextCounts found) {
        counts.setText(
                found == null
                        ? ""
                        : messages.get(
                                "write.counts",
                                Map.of(
                                        "words", found.words(),
                                        "characters", found.graphemes(),
                                        "minutes", found.minutes())));
    }
}
