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

/** The chosen post: its languages, what can be done with it, and its text. */
final class PreviewPane extends StackPane {
    private final PreviewModel model;
    private final Messages messages;
    private final ArticlePreview article;
    private final FlowPane languages = new FlowPane();
    private final HBox actions = new HBox();
    private final BorderPane filled = new BorderPane();
    private final EmptyState empty;

    PreviewPane(PreviewModel model, ArticlePreview article, Messages messages) {
        this.model = model;
        this.article = article;
        this.messages = messages;
        getStyleClass().add("preview-pane");
        languages.getStyleClass().add("preview-languages");
        actions.getStyleClass().add("preview-actions");
        HBox top = new HBox(languages, actions);
        top.getStyleClass().add("preview-top");
        HBox.setHgrow(languages, Priority.ALWAYS);
        filled.setTop(top);
        filled.setCenter(article.node());
        empty = new EmptyState(Drawing.SHEET, messages.get("library.preview.empty"));
        getChildren().setAll(empty);
        model.currentProperty().subscribe(this::show);
    }

    /** Offers what can be done with a post. */
    void offer(@Nullable Row row, PostActions can) {
        actions.getChildren().clear();
        if (row == null) return;
        Button write = new Button(messages.get("library.write"), Icons.of(Feather.EDIT_3));
        write.setId("write");
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.getStyleClass().add("quiet-button");
        write.setOnAction(_ -> can.open(row));
        actions.getChildren()
                .addAll(
                        write,
                        named(
                                "duplicate",
                                Icons.button(
                                        Feather.COPY,
                                        messages.get("library.duplicate"),
                                        () -> can.duplicate(row))),
                        row.archived()
                                ? named(
                                        "restore",
                                        Icons.button(
                                                Feather.CORNER_UP_LEFT,
                                                messages.get("library.restore"),
                                                () -> can.restore(row)))
                                : named(
                                        "archive",
                                        Icons.button(
                                                Feather.ARCHIVE,
                                                messages.get("library.archive"),
                                                () -> can.archive(row))));
    }

    private static Button named(String id, Button button) {
        button.setId(id);
        return button;
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
