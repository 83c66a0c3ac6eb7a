package studio.meridian.ui.write;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Css;
import studio.meridian.ui.common.Drawing;
import studio.meridian.ui.common.EmptyState;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.InHand;
import studio.meridian.ui.common.StatusLine;
import studio.meridian.ui.common.UiSettings;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.fit.FitBar;
import studio.meridian.ui.fit.FitLook;
import studio.meridian.ui.fit.FitModel;
import studio.meridian.ui.fit.FitPane;
import studio.meridian.ui.overlay.Dialogs;
import studio.meridian.ui.overlay.Notices;
import studio.meridian.ui.preview.ArticlePreview;
import studio.meridian.ui.preview.PostPieces;
import studio.meridian.ui.shell.Command;
import studio.meridian.ui.shell.ScreenView;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Write screen: the text in the middle, tools at the edge until they are reached for. */
public final class WriteView implements ScreenView {
    private static final Duration PREVIEW_PAUSE = Duration.ofMillis(250);
    private static final double LEAST_TIMES_DRAWER = 2.2;

    private final WriteModel model;
    private final InHand inHand;
    private final Ways ways;
    private final ArticlePreview article;
    private final Background background;
    private final Notices notices;
    private final StatusLine line;
    private final Messages messages;
    private final StackPane root = new StackPane();
    private final BorderPane desk = new BorderPane();
    private final VBox banner = new VBox();
    private final VBox middle = new VBox();
    private boolean wasNarrow;
    private @Nullable Id<Variant> shown;
    private final Editor editor;
    private final FindBar find;
    private final Toolbar tools;
    private final PictureFlow pictures;
    private final History history;
    private final Drawer drawer;
    private final FitModel fit;
    private final FitBar counters;
    private final PublishDialog publish;
    private final LanguageDialog languages;
    private Subscription following = Subscription.EMPTY;
    private Background.@Nullable Pending preview;

    /** Where the screen leads to. */
    public record Ways(
            Runnable library,
            Runnable plan,
            Runnable activity,
            Runnable channels,
            Runnable translate) {}

    /** What the desktop gives every screen. */
    public record Surroundings(
            Background background,
            Dialogs dialogs,
            Notices notices,
            StatusLine line,
            UiSettings settings,
            Messages messages,
            Words words) {}

    public WriteView(
            WriteModel model,
            PublishModel publishing,
            FitModel fit,
            PostPieces pieces,
            Pictures pictureTaker,
            InHand inHand,
            Ways ways,
            ArticlePreview article,
            Surroundings around) {
        this.model = model;
        this.fit = fit;
        this.inHand = inHand;
        this.ways = ways;
        this.article = article;
        this.background = around.background();
        this.notices = around.notices();
        this.line = around.line();
        this.messages = around.messages();
        editor = new Editor(model, messages);
        find = new FindBar(model, editor, messages, around.words());
        pictures =
                new PictureFlow(
                        pictureTaker,
                        PictureChooser.ofSystem(messages),
                        editor,
                        around.dialogs(),
                        notices,
                        messages);
        tools = new Toolbar(editor, pictures::choose, messages);
        history = new History(model, notices, messages, around.words());
        publish =
                new PublishDialog(
                        publishing,
                        around.dialogs(),
                        notices,
                        messages,
                        ways.activity(),
                        ways.channels());
        languages = new LanguageDialog(around.dialogs(), messages);
        Details details = new Details(model, messages);
        FitLook look = new FitLook(messages);
        counters = new FitBar(fit, look, this::openCards);
        FitPane cards =
                new FitPane(
                        fit,
                        pieces,
                        look,
                        new FitPane.Ways(
                                remark -> mending().go(remark),
                                finding -> mending().go(finding),
                                this::speak,
                                ways.channels()));
        model.writtenAre(() ->
                new VariantText(
                        editor.writtenTitle(),
                        details.writtenSummary(),
                        details.writtenSlug(),
                        editor.writtenBody()));
        drawer =
                new Drawer(
                        Map.of(
                                Drawer.Tab.PREVIEW,
                                article.node(),
                                Drawer.Tab.CARDS,
                                cards,
                                Drawer.Tab.DETAILS,
                                details,
                                Drawer.Tab.HISTORY,
                                history),
                        this::opened,
                        around.settings(),
                        background,
                        messages);
        build();
    }

    private void build() {
        root.getStylesheets().add(Css.of("write"));
        root.getStyleClass().add("write");
        Button toPlan = new Button(messages.get("write.plan"), Icons.of(Feather.CALENDAR));
        toPlan.setId("write-plan");
        toPlan.getStyleClass().add("quiet-button");
        toPlan.setMinWidth(Region.USE_PREF_SIZE);
        toPlan.setOnAction(_ -> ways.plan().run());
        Button now = new Button(messages.get("write.publish"), Icons.of(Feather.SEND));
        now.setId("write-publish");
        now.getStyleClass().add("accent");
        now.setMinWidth(Region.USE_PREF_SIZE);
        now.setOnAction(_ -> publish());
        Button side = Icons.button(Feather.SIDEBAR, messages.get("write.drawer"), drawer::toggle);
        side.setId("write-drawer");
        LanguageBar bar = new LanguageBar(model, messages, this::addLanguage);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox top = new HBox(bar, toPlan, now, side);
        top.getStyleClass().add("write-top");
        banner.getStyleClass().add("write-banner");
        middle.getChildren()
                .addAll(banner, tools, find, editor, counters, new Foot(model, messages));
        VBox.setVgrow(editor, Priority.ALWAYS);
        desk.setTop(top);
        desk.widthProperty().subscribe(_ -> arrange());
        drawer.visibleProperty().subscribe(_ -> arrange());
    }

    /** Where there is no room for both, what is opened takes the place of the text. */
    private void arrange() {
        boolean narrow = desk.getWidth() < drawer.prefWidth(-1) * LEAST_TIMES_DRAWER;
        if (narrow && drawer.isVisible() && !wasNarrow) drawer.hide();
        wasNarrow = narrow;
        boolean instead = narrow && drawer.isVisible();
        desk.setRight(instead ? null : drawer);
        desk.setCenter(instead ? drawer : middle);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        model.shown();
        fit.shown();
        following =
                Subscription.combine(
                        inHand.postProperty().subscribe(_ -> takeUp()),
                        model.variantProperty().subscribe(this::show),
                        model.bodyProperty().subscribe(_ -> previewSoon()),
                        model.titleProperty().subscribe(_ -> previewSoon()),
                        model.summaryProperty().subscribe(_ -> count()),
                        model.postProperty().subscribe(_ -> count()),
                        model.savedProperty().subscribe(this::saved));
    }

    @Override
    public void hidden() {
        following.unsubscribe();
        fit.hidden();
        model.hidden();
        line.say("");
    }

    private void takeUp() {
        Id<Post> post = inHand.post();
        if (post != null) model.open(post, inHand.locale());
        else show(null);
    }

    private void show(@Nullable Variant variant) {
        count();
        if (variant == null) {
            EmptyState empty = empty();
            root.getChildren().setAll(empty);
            empty.takeKeyboard();
            return;
        }
        boolean fresh = !root.getChildren().contains(desk) || !variant.id().equals(shown);
        if (!variant.id().equals(shown)) editor.begin();
        shown = variant.id();
        root.getChildren().setAll(desk);
        editor.speak(variant.locale());
        editor.setEditable(!variant.isLinked());
        tools.setDisable(variant.isLinked());
        banner.getChildren().setAll(variant.isLinked() ? List.of(linked()) : List.<Node>of());
        if (drawer.isVisible()) opened(drawer.current());
        if (fresh) editor.takeKeyboard(model.titleProperty().get());
    }

    private EmptyState empty() {
        return new EmptyState(
                Drawing.PEN,
                messages.get("write.empty"),
                messages.get("screen.to-library"),
                ways.library());
    }

    /** Words that come from a translation are not to be overwritten unawares. */
    private Node linked() {
        Label words = new Label(messages.get("write.linked"), Icons.of(Feather.GLOBE));
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button translate = new Button(messages.get("write.linked.translate"));
        translate.setId("write-to-translate");
        translate.setOnAction(_ -> ways.translate().run());
        Button free = new Button(messages.get("write.linked.free"));
        free.setId("write-free");
        free.getStyleClass().add("quiet-button");
        free.setOnAction(_ -> model.detach(this::detached));
        words.setMaxWidth(Double.MAX_VALUE);
        for (Button button : List.of(translate, free)) button.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(words, free, translate);
        row.getStyleClass().add("banner-row");
        return row;
    }

    private void detached(Variant before) {
        notices.tell(
                messages.get("write.linked.detached"),
                messages.get("notice.undo"),
                () -> model.attach(before));
    }

    private void opened(Drawer.Tab tab) {
        if (tab == Drawer.Tab.HISTORY) history.refresh();
        else if (tab == Drawer.Tab.PREVIEW) showPreview();
    }

    private void count() {
        fit.show(model.postProperty().get(), model.variantProperty().get(), model.text());
    }

    private void openCards() {
        drawer.open(Drawer.Tab.CARDS);
    }

    private Mending mending() {
        boolean instead = drawer.equals(desk.getCenter());
        return new Mending(model, editor, drawer, ways, instead);
    }

    private void speak(LocaleTag locale) {
        Post post = model.postProperty().get();
        if (post == null) return;
        inHand.take(post.id(), locale);
        model.open(post.id(), locale);
    }

    private void previewSoon() {
        count();
        if (preview != null) preview.cancel();
        preview = background.later(PREVIEW_PAUSE, this::showPreview);
    }

    private void showPreview() {
        Variant variant = model.variantProperty().get();
        if (variant == null || drawer.current() != Drawer.Tab.PREVIEW || !drawer.isVisible())
            return;
        article.show(model.text(), variant.locale());
    }

    private void saved(Autosave.State state) {
        if (model.variantProperty().get() == null) return;
        line.say(messages.get("write.saved." + state.name().toLowerCase(java.util.Locale.ROOT)));
    }

    private void publish() {
        Post post = model.postProperty().get();
        if (post != null) publish.open(post.id());
    }

    private void addLanguage() {
        Post post = model.postProperty().get();
        if (post == null) return;
        languages.open(
                model.allProperty().get(),
                locale -> {
                    inHand.take(post.id(), locale);
                    ways.translate().run();
                },
                this::addFreely);
    }

    private void addFreely(LocaleTag locale) {
        model.addLanguage(locale);
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>();
        all.add(
                Command.of(
                        Feather.SEND,
                        messages.get("write.publish"),
                        "Shortcut+Shift+Enter",
                        this::publish));
        all.add(Command.of(Feather.SEARCH, messages.get("write.find"), "Shortcut+F", find::open));
        all.add(
                Command.of(
                        Feather.SIDEBAR,
                        messages.get("write.drawer"),
                        "Shortcut+Back Slash",
                        drawer::toggle));
        for (Drawer.Tab tab : Drawer.Tab.values()) {
            all.add(
                    Command.of(
                            Feather.SIDEBAR,
                            messages.get("write.drawer.open." + tab.key()),
                            () -> drawer.open(tab)));
        }
        all.add(Command.of(Feather.GLOBE, messages.get("write.language.add"), this::addLanguage));
        if (!tools.isDisabled()) all.addAll(tools.commands());
        return all;
    }
}
