package studio.meridian.ui.translate;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
    private final Button turn;
    private boolean narrow;

    /** Where there is no room for both, whether the side stands in the place of the sentences. */
    private boolean turned;

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
        matches = new MatchesPane(model, this::toSentences, messages, words);
        turn = new Button();
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
        turn.setId("translate-side");
        turn.setGraphic(Icons.of(Feather.SIDEBAR));
        turn.getStyleClass().add("quiet-button");
        turn.setMinWidth(Region.USE_PREF_SIZE);
        turn.setOnAction(_ -> turn());
        HBox head = new HBox(post, locales, turn);
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
        model.matches().addListener((javafx.beans.InvalidationListener) _ -> fit());
        side.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveSide);
        turn.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveSide);
    }

    /** Where there is no room for both, one of them is shown. */
    private void fit() {
        narrow = root.getWidth() < NARROW * locales.em();
        boolean aside = narrow && turned;
        show(side, !narrow || aside);
        show(column, !aside);
        HBox.setHgrow(side, narrow ? Priority.ALWAYS : Priority.NEVER);
        boolean sentences = model.stageProperty().get() == Work.Stage.SENTENCES;
        show(turn, narrow && sentences);
        int count = model.matches().size();
        turn.setText(
                aside
                        ? messages.get("translate.side.back")
                        : messages.get("translate.side", "count", count));
        root.pseudoClassStateChanged(Pseudo.NARROW, narrow);
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private void turn() {
        if (turned) {
            toSentences();
            return;
        }
        turned = true;
        fit();
        turn.requestFocus();
    }

    private void toSentences() {
        turned = false;
        fit();
        card.takeKeyboard();
    }

    private void leaveSide(KeyEvent event) {
        if (!turned || event.getCode() != KeyCode.ESCAPE) return;
        event.consume();
        toSentences();
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
        preview();
    }

    /** Shows the translated post with the sentence in work lit. */
    private void preview() {
        Work work = model.workProperty().get();
        if (work == null || work.variant() == null) return;
        article.show(work.lit(active), work.variant().locale());
    }

    private void activate(@Nullable TranslationUnit unit) {
        card.show(unit);
        Id<TranslationUnit> id = unit == null ? null : unit.id();
        boolean other = id != null && !id.equals(active);
        active = id;
        if (!other) return;
        list.changed();
        preview();
        boolean here = root.getScene() != null && !filters.hasKeyboard();
        if (here) card.takeKeyboard();
    }

    private void place() {
        Work.Stage stage = model.stageProperty().get();
        if (stage == null) return;
        fit();
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
    public boolean takes(KeyEvent event) {
        return commands.takes(event);
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(commands.all());
        if (turn.isVisible()) {
            all.add(Command.of(Feather.SIDEBAR, turn.getText(), "Shortcut+Back Slash", this::turn));
        }
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
