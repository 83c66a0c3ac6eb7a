package studio.meridian.ui.plan;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Messages;
import studio.meridian.model.Channel;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Variant;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Severity;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.sync.preflight.Forecast;
import studio.meridian.ui.common.Pseudo;
import studio.meridian.ui.common.Script;
import studio.meridian.ui.fit.FitLook;
import studio.meridian.ui.fit.RemarkList;

import java.util.List;

/** Which post, in which language, where, and when. */
final class NewPlanForm extends VBox {
    private final NewPlanModel model;
    private final Messages messages;
    private final TextField search = new TextField();
    private final ListView<Row> posts = new ListView<>();
    private final FlowPane languages = new FlowPane();
    private final FlowPane channels = new FlowPane();

    NewPlanForm(NewPlanModel model, MomentForm moment, PlanLook look) {
        this.model = model;
        this.messages = look.messages();
        getStyleClass().add("plan-form");
        search.setId("plan-search");
        search.setPromptText(messages.get("library.search"));
        search.setAccessibleText(messages.get("library.search"));
        search.textProperty().addListener((_, _, typed) -> model.search(typed));
        posts.setId("plan-posts");
        posts.setAccessibleText(messages.get("library.list"));
        posts.getStyleClass().add("plan-posts");
        posts.setCellFactory(_ -> new TitleCell());
        posts.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> {
                    if (row != null) model.post(row);
                });
        languages.getStyleClass().add("plan-choices");
        channels.getStyleClass().add("plan-choices");
        RemarkList remarks = new RemarkList(new FitLook(messages), null);
        getChildren()
                .addAll(
                        search,
                        posts,
                        named("plan.field.language", languages),
                        named("plan.field.channel", channels),
                        remarks,
                        moment);
        model.forecastProperty().subscribe(now -> remarks.show(grave(now)));
        model.postsProperty().subscribe(rows -> posts.getItems().setAll(rows));
        model.variantsProperty().subscribe(_ -> showLanguages());
        model.variantProperty().subscribe(_ -> showLanguages());
        model.channelsProperty().subscribe(_ -> showChannels());
        model.channelProperty().subscribe(_ -> showChannels());
    }

    /** What stops it or changes it; the rest is for the editor. */
    private static List<Remark> grave(@Nullable Forecast forecast) {
        if (forecast == null) return List.of();
        return forecast.preflight().remarks().stream()
                .filter(one -> one.rule().severity() != Severity.NOTE)
                .toList();
    }

    private VBox named(String key, FlowPane choices) {
        Label name = new Label(messages.get(key));
        name.getStyleClass().add("field-name");
        VBox box = new VBox(name, choices);
        box.getStyleClass().add("field");
        return box;
    }

    /** Puts the keyboard on the search. */
    void focus() {
        search.requestFocus();
    }

    private void showLanguages() {
        languages.getChildren().clear();
        List<Variant> all = model.variantsProperty().get();
        if (all.isEmpty()) languages.getChildren().add(hint("plan.choose-post"));
        for (Variant variant : all) {
            Button button = new Button(Script.ownName(variant.locale()));
            Script.font(button, variant.locale());
            button.setAccessibleText(variant.locale().nameIn(messages.locale()));
            choice(button, variant.equals(model.variantProperty().get()));
            button.setOnAction(_ -> model.variant(variant));
            languages.getChildren().add(button);
        }
    }

    private void showChannels() {
        channels.getChildren().clear();
        List<Channel> all = model.channelsProperty().get();
        if (all.isEmpty()) channels.getChildren().add(hint("plan.no-channel"));
        for (Channel channel : all) {
            Button button = new Button(channel.name());
            choice(button, channel.equals(model.channelProperty().get()));
            button.setOnAction(_ -> model.channel(channel));
            channels.getChildren().add(button);
        }
    }

    private Label hint(String key) {
        Label hint = new Label(messages.get(key));
        hint.getStyleClass().add("quiet");
        return hint;
    }

    private static void choice(Button button, boolean current) {
        button.getStyleClass().add("filter-chip");
        button.pseudoClassStateChanged(Pseudo.CURRENT, current);
    }

    /** A post by its title. */
    private final class TitleCell extends ListCell<Row> {
        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("may-clip");
            getStyleClass().add("may-clip");
            setPrefWidth(0);
            if (empty || row == null) {
                setText(null);
                return;
            }
            String title = row.title().isBlank() ? row.lead() : row.title();
            setText(title.isBlank() ? messages.get("library.untitled") : title);
            Script.dress(this, LocaleTag.of(row.sourceLocale()));
        }
    }
}
