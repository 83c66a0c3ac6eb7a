package studio.meridian.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.StatusLine;
import studio.meridian.ui.common.Words;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** Quiet facts at the foot of the window; each leads to where it comes from. */
final class StatusBar extends HBox {
    private final Messages messages;
    private final Words words;
    private final Button posts;
    private final Button next;

    StatusBar(StatusLine line, Messages messages, Words words, Consumer<String> go) {
        this.messages = messages;
        this.words = words;
        getStyleClass().add("status-bar");
        Label said = new Label();
        said.getStyleClass().addAll("status-line", "may-clip");
        said.textProperty().bind(line.textProperty());
        posts = fact("library", go);
        next = fact("plan", go);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(posts, said, gap, next);
        show(Pulse.NONE);
    }

    private static Button fact(String screen, Consumer<String> go) {
        Button fact = new Button();
        fact.getStyleClass().add("fact");
        fact.setId("fact-" + screen);
        fact.setMinWidth(Region.USE_PREF_SIZE);
        fact.setOnAction(_ -> go.accept(screen));
        return fact;
    }

    /** Says how the workspace is doing. */
    void show(Pulse pulse) {
        posts.setText(messages.get("shell.posts", "count", pulse.posts()));
        Instant due = pulse.nextDue();
        next.setText(
                due == null
                        ? messages.get("shell.nothing-planned")
                        : messages.get(
                                "shell.next",
                                Map.of("when", words.when(due), "away", words.away(due))));
    }
}
