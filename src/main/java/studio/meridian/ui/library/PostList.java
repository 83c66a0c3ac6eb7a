package studio.meridian.ui.library;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Messages;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.ui.common.Words;

/** The list itself: keeps its choice in step with the model's. */
final class PostList extends ListView<Row> {
    private final LibraryModel model;
    private boolean following;

    PostList(LibraryModel model, PostActions can, Messages messages, Words words) {
        super(model.rows());
        this.model = model;
        getStyleClass().add("post-list");
        setId("posts");
        setAccessibleText(messages.get("library.list"));
        setCellFactory(_ -> new PostCell(messages, words, can));
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> chosen(row));
        model.chosenProperty().addListener(_ -> follow());
        // A change listener: it is told after the list's own, which moves its choice.
        model.rows().addListener((ListChangeListener<Row>) _ -> follow());
        setOnKeyPressed(event -> {
            Row row = getSelectionModel().getSelectedItem();
            if (row == null) return;
            if (event.getCode() == KeyCode.ENTER) can.open(row);
            else if (event.getCode() == KeyCode.DELETE && !row.archived()) can.archive(row);
            else return;
            event.consume();
        });
    }

    private void chosen(@Nullable Row row) {
        if (following || row == null) return;
        model.choose(row.post());
    }

    /** Chooses what the model chose; when it is not shown (any more), the first post. */
    private void follow() {
        following = true;
        try {
            int index = model.chosenIndex();
            if (index < 0) getSelectionModel().clearSelection();
            else if (getSelectionModel().getSelectedIndex() != index) select(index);
        } finally {
            following = false;
        }
    }

    private void select(int index) {
        getSelectionModel().clearAndSelect(index);
        getFocusModel().focus(index);
    }
}
