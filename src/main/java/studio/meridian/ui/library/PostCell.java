package studio.meridian.ui.library;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.LocaleTag;
import studio.meridian.storage.LibraryStore.LocaleProgress;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.ui.common.Chip;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Script;
import studio.meridian.ui.common.Words;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One post in the list: title and state, its first line, its languages and its next moment. */
final class PostCell extends ListCell<Row> {
    private final Messages messages;
    private final Words words;
    private final Label title = new Label();
    private final Label state = new Label();
    private final Label lead = new Label();
    private final HBox locales = new HBox();
    private final Label due = new Label();
    private final VBox box;

    PostCell(Messages messages, Words words, PostActions can) {
        this.messages = messages;
        this.words = words;
        setOnMouseClicked(event -> {
            boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
            if (twice && getItem() != null) can.open(getItem());
        });
        getStyleClass().add("post-cell");
        title.getStyleClass().addAll("post-title", "may-clip");
        lead.getStyleClass().addAll("post-lead", "may-clip");
        locales.getStyleClass().add("post-locales");
        due.getStyleClass().add("post-due");
        state.setMinWidth(Region.USE_PREF_SIZE);
        due.setMinWidth(Region.USE_PREF_SIZE);
        box = new VBox(line(title, state), line(lead), line(locales, due));
        box.getStyleClass().add("post-box");
        // The cell is as wide as the list; without this it would be as wide as its longest line.
        setPrefWidth(0);
    }

    private static HBox line(Region... parts) {
        HBox line = new HBox();
        line.getStyleClass().add("post-line");
        line.getChildren().add(parts[0]);
        if (parts.length == 1) return line;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line.getChildren().add(gap);
        for (int i = 1; i < parts.length; i++) line.getChildren().add(parts[i]);
        return line;
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        show(row);
        setGraphic(box);
    }

    private void show(Row row) {
        LocaleTag source = LocaleTag.of(row.sourceLocale());
        title.setText(name(row, messages));
        lead.setText(row.title().isBlank() ? "" : row.lead());
        Script.dress(title, source);
        Script.dress(lead, source);
        showState(row);
        locales.getChildren().clear();
        for (LocaleProgress progress : row.locales()) {
            locales.getChildren().add(chip(progress));
        }
        Instant next = row.nextDue();
        due.setText(next == null ? words.since(row.updatedAt()) : words.when(next));
        due.setGraphic(next == null ? null : Icons.of(Feather.CALENDAR));
        Stream<String> languages = locales.getChildren().stream().map(Node::getAccessibleText);
        setAccessibleText(
                Stream.of(
                                Stream.of(title.getText(), state.getText()),
                                languages,
                                Stream.of(due.getText()))
                        .flatMap(parts -> parts)
                        .collect(Collectors.joining(", ")));
    }

    /** What a post is called: its title, its first line, or that it has neither. */
    static String name(Row row, Messages messages) {
        if (!row.title().isBlank()) return row.title();
        return row.lead().isBlank() ? messages.get("library.untitled") : row.lead();
    }

    private Chip chip(LocaleProgress progress) {
        LocaleTag locale = LocaleTag.of(progress.locale());
        return progress.total() == 0
                ? Chip.written(locale, messages)
                : Chip.translated(locale, progress.done(), progress.total(), messages, words);
    }

    private void showState(Row row) {
        Feather icon =
                switch (row.status()) {
                    case DRAFT -> Feather.EDIT_3;
                    case PLANNED -> Feather.CLOCK;
                    case PUBLISHED -> Feather.CHECK_CIRCLE;
                    case NEEDS_YOU -> Feather.ALERT_CIRCLE;
                };
        String meaning =
                switch (row.status()) {
                    case DRAFT -> "quiet";
                    case PLANNED -> "waiting";
                    case PUBLISHED -> "ready";
                    case NEEDS_YOU -> "problem";
                };
        state.setGraphic(Icons.of(icon));
        state.setText(messages.get(stateKey(row)));
        state.getStyleClass().setAll("label", "post-state", "meaning-" + meaning);
    }

    private static String stateKey(Row row) {
        return switch (row.status()) {
            case DRAFT -> "library.state.draft";
            case PLANNED -> "library.state.planned";
            case PUBLISHED -> "library.state.published";
            case NEEDS_YOU -> "library.state.needs-you";
        };
    }
}
