package studio.meridian.ui.translate;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.TranslationUnit;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.ui.common.Css;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Pseudo;
import studio.meridian.ui.common.Script;
import studio.meridian.ui.common.StatusLine;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.overlay.Dialogs;
import studio.meridian.ui.overlay.Notices;
import studio.meridian.ui.preview.ArticlePreview;
import studio.meridian.ui.shell.Command;
import studio.meridian.ui.shell.ScreenView;
import studio.meridian.ui.translate.choice.Chooser;
import studio.meridian.ui.translate.choice.OfferedLanguages;

import java.util.ArrayList;
import java.util.List;

/** Translate: the sentences at the start, matches and the translated post beside them. */
public final class TranslateView implements ScreenView {
    /** Below this many times the type size there is no room for the preview. */
    private static final double NARROW = 74;

    private final TranslateModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private final ArticlePreview article;
    private final TranslateCommands commands;
    private final TranslatePlaces places;
    private final BorderPane root = new BorderPane();
    private final StackPane centre = new StackPane();
    private final Button post = new Button();
    private final LocaleBar locales;
    private final SegmentFilterBar filters;
    private final SegmentCard card;
    private final SegmentList list;
    private final MatchesPane matches;
    private final VBox side;
    private final VBox column;
    private final HBox desk;
    private @Nullable Id<TranslationUnit> active;

    /**
     * @param article shows the translated post
     */
    public TranslateView(
            TranslateModel model,
            ArticlePreview article,
            Notices notices,
            Dialogs dialogs,
            StatusLine line,
            Messages messages,
            Words words) {
        this.model = model;
        this.article = article;
        this.dialogs = dialogs;
        this.messages = messages;
        commands = new TranslateCommands(model, messages);
        places = new TranslatePlaces(model, messages, this::choosePost, this::addLanguage);
        locales = new LocaleBar(model, this::addLanguage, messages, words);
        card = new SegmentCard(model, messages);
        filters = new SegmentFilterBar(model, card::takeKeyboard, messages, words);
        list = new SegmentList(model, card, messages);
        matches = new MatchesPane(model, messages, words);
        side = side();
        column = new VBox(filters, centre);
        column.getStyleClass().add("translate-column");
        VBox.setVgrow(centre, Priority.ALWAYS);
        HBox.setHgrow(column, Priority.ALWAYS);
        desk = new HBox(column, side);
        root.getStylesheets().add(Css.of("translate"));
        root.getStyleClass().add("translate");
        root.setTop(head());
        model.onNews(new NewsTeller(model, notices, line, messages)::tell);
        follow();
    }

    private HBox head() {
        post.setId("choose-post");
        post.setGraphic(Icons.of(Feather.CHEVRON_DOWN));
        post.setContentDisplay(ContentDisplay.RIGHT);
        post.getStyleClass().addAll("quiet-button", "post-button", "may-clip");
        post.setOnAction(_ -> choosePost());
        HBox head = new HBox(post, locales);
        head.getStyleClass().add("translate-head");
        HBox.setHgrow(locales, Priority.ALWAYS);
        return head;
    }

    private VBox side() {
        Label title = new Label(messages.get("translate.preview"));
        title.getStyleClass().add("pane-title");
        VBox preview = new VBox(title, article.node());
        preview.getStyleClass().add("translate-preview");
        VBox.setVgrow(article.node(), Priority.ALWAYS);
        VBox.setVgrow(preview, Priority.ALWAYS);
        preview.getStylesheets().add(Css.of("library"));
        VBox both = new VBox(matches, preview);
        both.getStyleClass().add("translate-side");
        return both;
    }

    private void follow() {
        model.workProperty().addListener((_, _, work) -> show(work));
        model.stageProperty().subscribe(_ -> place());
        model.activeProperty().addListener((_, _, unit) -> activate(unit));
        model.rows().addListener((javafx.beans.InvalidationListener) _ -> place());
        model.filterProperty().addListener(_ -> place());
        root.widthProperty().addListener(_ -> fit());
        post.fontProperty().addListener(_ -> fit());
    }

    /** Where there is no room for both, the sentences stay. */
    private void fit() {
        boolean narrow = root.getWidth() < NARROW * locales.em();
        side.setVisible(!narrow);
        side.setManaged(!narrow);
        root.pseudoClassStateChanged(Pseudo.NARROW, narrow);
    }

    private void show(@Nullable Work work) {
        if (work == null) return;
        locales.show(work);
        LocaleTag source = work.source();
        String title = work.post().title().isBlank() ? work.post().lead() : work.post().title();
        post.setText(title.isBlank() ? messages.get("library.untitled") : title);
        Script.font(post, source);
        post.setAccessibleText(messages.get("translate.choose-post.title") + ": " + post.getText());
        card.show(model.activeProperty().get());
        if (work.variant() != null) article.show(work.variant().text(), work.variant().locale());
    }

    private void activate(@Nullable TranslationUnit unit) {
        card.show(unit);
        Id<TranslationUnit> id = unit == null ? null : unit.id();
        boolean other = id != null && !id.equals(active);
        active = id;
        if (!other) return;
        list.changed();
        boolean here = root.getScene() != null && !filters.hasKeyboard();
        if (here) card.takeKeyboard();
    }

    private void place() {
        Work.Stage stage = model.stageProperty().get();
        if (stage == null) return;
        boolean sentences = stage == Work.Stage.SENTENCES;
        root.getTop().setVisible(stage != Work.Stage.NO_POST);
        root.getTop().setManaged(stage != Work.Stage.NO_POST);
        if (!sentences) {
            put(root, places.of(stage));
            return;
        }
        if (!desk.equals(root.getCenter())) root.setCenter(desk);
        boolean empty = model.rows().isEmpty();
        List<Node> wanted = List.of(empty ? places.nothingShown(filters::reset) : list);
        if (empty || !centre.getChildren().equals(wanted)) centre.getChildren().setAll(wanted);
    }

    private static void put(BorderPane root, studio.meridian.ui.common.EmptyState state) {
        root.setCenter(state);
        state.takeKeyboard();
    }

    private void choosePost() {
        new Chooser<Row>(model::findPosts, this::name)
                .ask("translate.choose-post", dialogs, messages, row -> model.choose(row.post()));
    }

    private String name(Row row) {
        String title = row.title().isBlank() ? row.lead() : row.title();
        return title.isBlank() ? messages.get("library.untitled") : title;
    }

    private void addLanguage() {
        Work work = model.workProperty().get();
        if (work == null) return;
        List<LocaleTag> taken =
                work.post().locales().stream().map(one -> LocaleTag.of(one.locale())).toList();
        OfferedLanguages languages = new OfferedLanguages(messages.locale(), taken);
        new Chooser<LocaleTag>(
                        (words, found) -> found.accept(languages.find(words)), languages::name)
                .ask("translate.choose-language", dialogs, messages, model::start);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        model.shown();
        if (model.stageProperty().get() == Work.Stage.SENTENCES) card.takeKeyboard();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(commands.all());
        all.add(
                Command.of(
                        Feather.FILE_TEXT,
                        messages.get("translate.choose-post.title"),
                        "Shortcut+O",
                        this::choosePost));
        if (model.workProperty().get() != null) {
            all.add(
                    Command.of(
                            Feather.PLUS,
                            messages.get("translate.add-language"),
                            "Shortcut+Shift+L",
                            this::addLanguage));
        }
        all.add(
                Command.of(
                        Feather.SEARCH,
                        messages.get("translate.search"),
                        "Shortcut+F",
                        filters::takeKeyboard));
        if (model.canUndo() && !card.canUndoTyping()) {
            all.add(
                    Command.of(
                            Feather.ROTATE_CCW,
                            messages.get("translate.undo"),
                            "Shortcut+Z",
                            model::undo));
        }
        return all;
    }
}
