package studio.meridian.ui.activity;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.count.Counted;
import studio.meridian.model.count.Metric;
import studio.meridian.ui.activity.CountsModel.Reading;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.delivery.Item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How readers took a post: the numbers its channel gives, how they went, and when they are of. */
final class CountsPane extends VBox {
    private final CountsModel model;
    private final Messages messages;
    private final Words words;
    private final ActivityLook look;
    private final Button now = new Button();
    private final Label state = new Label();

    CountsPane(CountsModel model, ActivityLook look) {
        this.model = model;
        this.look = look;
        this.messages = look.messages();
        this.words = look.words();
        getStyleClass().add("counts");
        now.setId("activity-count-now");
        now.getStyleClass().add("quiet-button");
        now.setGraphic(Icons.of(Feather.REFRESH_CW));
        now.setMinWidth(Region.USE_PREF_SIZE);
        now.setOnAction(_ -> model.refresh());
        state.getStyleClass().add("counts-state");
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        model.shownProperty().subscribe(this::show);
        model.busyProperty().subscribe(this::showBusy);
    }

    /** Shows the numbers of a delivery's post, or none. */
    void show(@Nullable Item item) {
        model.show(item);
    }

    /** The button stays where the keyboard is; pressing it again meanwhile does nothing. */
    private void showBusy(boolean busy) {
        now.setText(messages.get(busy ? "activity.counts.counting" : "activity.count-now"));
        Reading reading = model.shownProperty().get();
        String title = reading == null ? "" : ": " + look.title(reading.item());
        now.setAccessibleText(now.getText() + title);
    }

    private void show(@Nullable Reading reading) {
        setVisible(reading != null);
        setManaged(reading != null);
        if (reading == null) {
            getChildren().clear();
            return;
        }
        showBusy(model.busyProperty().get());
        state.setText(state(reading));
        List<Region> parts = new ArrayList<>(List.of(top(reading)));
        if (!reading.post().numbers().isEmpty()) {
            parts.add(tiles(reading));
            String lacking = lacking(reading.post());
            if (!lacking.isEmpty()) {
                parts.add(note(messages.get("activity.counts.not-given", "names", lacking)));
            }
        }
        parts.add(state);
        // The button must not lose the keyboard when its numbers come.
        boolean here = now.isFocused();
        getChildren().setAll(parts);
        if (here) now.requestFocus();
    }

    private FlowPane top(Reading reading) {
        Label heading = new Label(messages.get("activity.counts"));
        heading.getStyleClass().add("counts-heading");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        FlowPane top = new FlowPane(heading);
        top.setMinWidth(0);
        heading.maxWidthProperty().bind(top.widthProperty());
        if (reading.given()) top.getChildren().add(now);
        top.getStyleClass().add("counts-top");
        return top;
    }

    private String state(Reading reading) {
        Counted post = reading.post();
        Instant looked = post.lookedAt();
        Instant told = post.toldAt();
        if (post.gone() && looked != null) {
            String key = post.numbers().isEmpty() ? "gone-bare" : "gone";
            return messages.get("activity.counts." + key, "when", words.when(looked));
        }
        if (told != null && !post.numbers().isEmpty()) {
            return messages.get("activity.counts.counted", "when", words.when(told));
        }
        if (!reading.given()) {
            return messages.get("activity.counts.none", "channel", reading.item().channel().name());
        }
        if (looked != null) {
            return messages.get("activity.counts.silent", "when", words.when(looked));
        }
        return messages.get(reading.byItself() ? "activity.counts.soon" : "activity.counts.never");
    }

    private FlowPane tiles(Reading reading) {
        FlowPane tiles = new FlowPane();
        tiles.getStyleClass().add("counts-tiles");
        tiles.setMinWidth(0);
        reading.post()
                .numbers()
                .forEach((metric, number) -> {
                    VBox tile = tile(reading, metric, number);
                    // Large letters in a narrow window: no tile is wider than the page.
                    tile.maxWidthProperty().bind(tiles.widthProperty());
                    tiles.getChildren().add(tile);
                });
        return tiles;
    }

    private VBox tile(Reading reading, Metric metric, long number) {
        Label value = new Label(words.number(number));
        value.getStyleClass().add("count-number");
        String name = name(metric, number);
        Label word = new Label(name);
        word.getStyleClass().add("count-name");
        VBox tile = new VBox(value, word);
        tile.getStyleClass().add("count-tile");
        Instant told = reading.post().toldAt();
        Instant end = told == null ? reading.post().since() : told;
        Trend trend = Trend.of(metric, reading.samples(), reading.post().since(), end);
        if (trend.moved()) tile.getChildren().add(new Sparkline(trend, said(trend, metric)));
        tile.getChildren().add(changed(trend));
        return tile;
    }

    private Label changed(Trend trend) {
        Long change = trend.lastChange();
        String words =
                change == null
                        ? messages.get("activity.counts.steady")
                        : messages.get(
                                "activity.counts.changed",
                                java.util.Map.of(
                                        "change",
                                        (change > 0 ? "+" : "") + this.words.number(change),
                                        "when",
                                        this.words.when(trend.samples().getLast().at())));
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("count-change");
        return label;
    }

    private String said(Trend trend, Metric metric) {
        long last = orZero(trend.samples().getLast().value());
        return messages.get(
                "activity.counts.trend",
                java.util.Map.of(
                        "name", name(metric, 2),
                        "first", words.number(orZero(trend.samples().getFirst().value())),
                        "last", words.number(last),
                        "from", words.when(trend.samples().getFirst().at()),
                        "to", words.when(trend.end())));
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    private String lacking(Counted post) {
        List<String> names = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            if (post.number(metric) == null) names.add(name(metric, 2));
        }
        return com.ibm.icu.text.ListFormatter.getInstance(
                        messages.locale(),
                        com.ibm.icu.text.ListFormatter.Type.UNITS,
                        com.ibm.icu.text.ListFormatter.Width.SHORT)
                .format(names);
    }

    private String name(Metric metric, long number) {
        return messages.get("activity.counts." + metric.word(), "count", number);
    }

    private static Label note(String words) {
        Label note = new Label(words);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("counts-state");
        return note;
    }
}
