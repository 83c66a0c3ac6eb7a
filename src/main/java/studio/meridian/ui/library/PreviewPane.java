package studio.meridian.ui.library;

import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Variant;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.ui.common.Drawing;
import studio.meridian.ui.common.EmptyState;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Pseudo;
import studio.meridian.ui.common.Script;
import studio.meridian.ui.preview.ArticlePreview;

import java.util.List;
import java.util.function.Consumer;

/** The chosen post: its languages, what can be done with it, and its text. */
final class PreviewPane extends StackPane {
    private final PreviewModel model;
    private final Messages messages;
    private final ArticlePreview article;
    private final FlowPane languages = new FlowPane();
    private final HBox actions = new HBox();
    private final BorderPane filled = new BorderPane();
    private final EmptyState empty;
    private final Button archive;
    private final Button restore;
    private @Nullable Row row;

    PreviewPane(PreviewModel model, ArticlePreview article, PostActions can, Messages messages) {
        this.model = model;
        this.article = article;
        this.messages = messages;
        getStyleClass().add("preview-pane");
        languages.getStyleClass().add("preview-languages");
        actions.getStyleClass().add("preview-actions");
        archive = icon("archive", Feather.ARCHIVE, can::archive);
        restore = icon("restore", Feather.CORNER_UP_LEFT, can::restore);
        actions.getChildren()
                .addAll(
                        write(can),
                        icon("duplicate", Feather.COPY, can::duplicate),
                        restore,
                        archive);
        HBox top = new HBox(languages, actions);
        top.getStyleClass().add("preview-top");
        HBox.setHgrow(languages, Priority.ALWAYS);
        filled.setTop(top);
        filled.setCenter(article.node());
        empty = new EmptyState(Drawing.SHEET, messages.get("library.preview.empty"));
        getChildren().setAll(empty);
        model.currentProperty().subscribe(this::show);
    }

    private Button write(PostActions can) {
        Button write = new Button(messages.get("library.write"), Icons.of(Feather.EDIT_3));
        write.setId("write");
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.getStyleClass().add("quiet-button");
        write.setOnAction(_ -> act(can::open));
        return write;
    }

    private Button icon(String name, Feather icon, Consumer<Row> action) {
        Button button = Icons.button(icon, messages.get("library." + name), () -> act(action));
        button.setId(name);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void act(Consumer<Row> action) {
        if (row != null) action.accept(row);
    }

    /**
     * Offers what can be done with a post; the buttons stay, so that the keyboard stays on them.
     */
    void offer(@Nullable Row chosen) {
        row = chosen;
        actions.setVisible(chosen != null);
        boolean archived = chosen != null && chosen.archived();
        archive.setVisible(!archived);
        restore.setVisible(archived);
    }

    private void show(@Nullable Variant variant) {
        if (variant == null) {
            getChildren().setAll(empty);
            return;
        }
        article.show(variant.text(), variant.locale());
        showLanguages(model.allProperty().get(), variant);
        getChildren().setAll(filled);
    }

    private void showLanguages(List<Variant> all, Variant current) {
        languages.getChildren().clear();
        if (all.size() < 2) return;
        for (Variant variant : all) {
            Button language = new Button(Script.ownName(variant.locale()));
            language.getStyleClass().add("filter-chip");
            Script.font(language, variant.locale());
            language.setAccessibleText(variant.locale().nameIn(messages.locale()));
            language.pseudoClassStateChanged(Pseudo.CURRENT, variant.equals(current));
            language.setOnAction(_ -> model.read(variant.locale()));
            languages.getChildren().add(language);
        }
    }
}
