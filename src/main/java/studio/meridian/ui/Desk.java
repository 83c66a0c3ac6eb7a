package studio.meridian.ui;

import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.sync.story.Reasons;
import studio.meridian.ui.activity.ActivityModel;
import studio.meridian.ui.activity.ActivityView;
import studio.meridian.ui.activity.CountsModel;
import studio.meridian.ui.activity.PauseBar;
import studio.meridian.ui.activity.PauseModel;
import studio.meridian.ui.channels.Browser;
import studio.meridian.ui.channels.ChannelsModel;
import studio.meridian.ui.channels.ChannelsView;
import studio.meridian.ui.channels.ConnectModel;
import studio.meridian.ui.channels.FolderChooser;
import studio.meridian.ui.channels.LockModel;
import studio.meridian.ui.channels.Passphrases;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.InHand;
import studio.meridian.ui.common.StatusLine;
import studio.meridian.ui.common.UiSettings;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.conflict.ConflictDoor;
import studio.meridian.ui.fit.FitModel;
import studio.meridian.ui.fit.Refusals;
import studio.meridian.ui.library.LibraryModel;
import studio.meridian.ui.library.LibraryView;
import studio.meridian.ui.library.PreviewModel;
import studio.meridian.ui.look.Languages;
import studio.meridian.ui.look.Look;
import studio.meridian.ui.overlay.Dialogs;
import studio.meridian.ui.overlay.Layers;
import studio.meridian.ui.overlay.Notices;
import studio.meridian.ui.overlay.Troubles;
import studio.meridian.ui.plan.NewPlanModel;
import studio.meridian.ui.plan.PlanModel;
import studio.meridian.ui.plan.PlanView;
import studio.meridian.ui.preview.ArticlePreview;
import studio.meridian.ui.preview.PostPieces;
import studio.meridian.ui.settings.SettingsModel;
import studio.meridian.ui.settings.SettingsView;
import studio.meridian.ui.shell.PaletteModel;
import studio.meridian.ui.shell.Screen;
import studio.meridian.ui.shell.ShellModel;
import studio.meridian.ui.shell.ShellView;
import studio.meridian.ui.shell.StudioCommands;
import studio.meridian.ui.translate.TranslateModel;
import studio.meridian.ui.translate.TranslateView;
import studio.meridian.ui.translate.Work;
import studio.meridian.ui.write.Pictures;
import studio.meridian.ui.write.PublishModel;
import studio.meridian.ui.write.WriteModel;
import studio.meridian.ui.write.WriteView;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The whole desktop over an open workspace: the one place that names every screen. Another language
 * of the interface rebuilds what stands in the scene; the scene itself and what is in hand stay.
 */
public final class Desk {
    private static final String LANGUAGE = "ui.language";
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Workspace workspace;
    private final Background background;
    private final InstantSource clock;
    private final ZoneId zone;
    private final UiSettings settings;
    private final Supplier<? extends ArticlePreview> article;
    private final Map<String, String> versions;
    private final Look look;
    private final InHand inHand = new InHand();
    private final Scene scene = new Scene(new Layers(), WIDTH, HEIGHT);
    private @Nullable ShellView shell;
    private @Nullable LockModel lock;

    /**
     * @param zone the reader's own zone
     * @param article makes what shows the text of a post
     * @param versions what the program consists of, for people who ask
     */
    public Desk(
            Workspace workspace,
            Background background,
            InstantSource clock,
            ZoneId zone,
            UiSettings settings,
            Supplier<? extends ArticlePreview> article,
            Map<String, String> versions) {
        this.workspace = workspace;
        this.background = background;
        this.clock = clock;
        this.zone = zone;
        this.settings = settings;
        this.article = article;
        this.versions = versions;
        this.look = new Look(settings, background);
        look.dress(scene);
        speak(Languages.of(settings.get(LANGUAGE, ""), Locale.getDefault()));
    }

    /** What a window shows. */
    public Scene scene() {
        return scene;
    }

    /** The theme and the text size. */
    public Look look() {
        return look;
    }

    /** Shows everything in a language; any language may be asked for, its words may be English. */
    public void speak(Locale locale) {
        background.assertOnScreen();
        close();
        Messages messages = Messages.of(locale);
        Layers layers = new Layers();
        LockModel locked = new LockModel(workspace.unlocking(), workspace.changes(), background);
        Notices notices = new Notices(layers, background, messages);
        Session session =
                new Session(
                        messages,
                        new Words(messages, zone, clock),
                        layers,
                        new StatusLine(),
                        new Passphrases(locked, layers, notices, messages));
        ShellView opened = open(session);
        shell = opened;
        scene.setRoot(opened.node());
        opened.shown();
        lock = locked;
        locked.shown();
    }

    /** Ends what is shown: listeners are removed and what is open is saved. */
    public void close() {
        if (shell != null) shell.hidden();
        shell = null;
        if (lock != null) lock.hidden();
        lock = null;
    }

    private void choose(Locale locale) {
        background.write(
                () -> {
                    settings.put(LANGUAGE, locale.toLanguageTag());
                    return true;
                },
                _ -> speak(locale));
    }

    /** What belongs to one language of the interface. */
    private record Session(
            Messages messages,
            Words words,
            Layers layers,
            StatusLine line,
            Passphrases passphrases) {
        Notices notices(Background background) {
            return new Notices(layers, background, messages);
        }
    }

    private ShellView open(Session session) {
        Messages messages = session.messages;
        background.onTrouble(new Troubles(new Dialogs(session.layers), messages)::show);
        var facts = new WorkspaceFacts(workspace, clock, messages);
        var go = new Go();
        List<Screen> screens = screens(session, go);
        ShellModel model =
                new ShellModel(
                        screens.stream().map(Screen::id).toList(),
                        facts::pulse,
                        workspace.changes(),
                        background,
                        settings);
        go.model = model;
        return new ShellView(
                workspace.name(),
                model,
                screens,
                new StudioCommands(look, messages, this::choose).all(),
                new PaletteModel(words -> facts.find(words, go::write), background),
                session.layers,
                look,
                session.line,
                messages,
                session.words);
    }

    /** The screens in the order of the navigation: one line each. */
    private List<Screen> screens(Session session, Go go) {
        return List.of(
                new Screen(
                        "library", Feather.BOOK_OPEN, "screen.library", () -> library(session, go)),
                new Screen("write", Feather.EDIT_3, "screen.write", () -> write(session, go)),
                new Screen("plan", Feather.CALENDAR, "screen.plan", () -> plan(session, go)),
                new Screen(
                        "translate", Feather.GLOBE, "screen.translate", () -> translate(session)),
                new Screen("channels", Feather.RADIO, "screen.channels", () -> channels(session)),
                new Screen(
                        "activity",
                        Feather.ACTIVITY,
                        "screen.activity",
                        () -> activity(session, go)),
                new Screen(
                        "settings", Feather.SETTINGS, "screen.settings", () -> settings(session)));
    }

    private PlanView plan(Session session, Go go) {
        return new PlanView(
                new PlanModel(
                        workspace.deliveries(),
                        workspace.channels(),
                        workspace.changes(),
                        background,
                        clock,
                        zone,
                        session.messages.locale()),
                new NewPlanModel(
                        workspace.library(),
                        workspace.variants(),
                        workspace.channels(),
                        workspace.deliveries(),
                        workspace.forecasts(),
                        background),
                new Refusals(workspace.forecasts(), background),
                new Dialogs(session.layers),
                session.notices(background),
                session.messages,
                session.words,
                go::write);
    }

    private ChannelsView channels(Session session) {
        return new ChannelsView(
                new ChannelsModel(
                        workspace.channels(),
                        workspace.connections(),
                        workspace.changes(),
                        background),
                new ConnectModel(workspace.connections(), background),
                session.passphrases,
                session.layers,
                session.notices(background),
                FolderChooser.ofSystem(),
                Browser.ofSystem(),
                session.messages);
    }

    private ActivityView activity(Session session, Go go) {
        return new ActivityView(
                new ActivityModel(
                        workspace.deliveries(),
                        workspace.outbox(),
                        workspace.conflicts(),
                        workspace.channels(),
                        workspace.changes(),
                        background,
                        clock),
                new Reasons(session.messages, session.words, clock),
                session.notices(background),
                session.messages,
                session.words,
                go::write,
                () -> go.to("plan"),
                session.passphrases::unlock,
                new PauseBar(
                        new PauseModel(workspace.settings(), workspace.changes(), background),
                        session.messages),
                new ConflictDoor(
                                workspace.conflicts(),
                                background,
                                session.layers,
                                session.notices(background),
                                session.messages)
                        ::open,
                new CountsModel(
                        workspace.counts(), workspace.settings(), workspace.changes(), background));
    }

    private LibraryView library(Session session, Go go) {
        return new LibraryView(
                new LibraryModel(
                        workspace.library(), workspace.posts(), workspace.changes(), background),
                new PreviewModel(workspace.variants(), background),
                article.get(),
                session.notices(background),
                session.messages,
                session.words,
                go::write,
                LocaleTag.of(session.messages.locale().toLanguageTag()));
    }

    private WriteView write(Session session, Go go) {
        return new WriteView(
                new WriteModel(
                        workspace.posts(),
                        workspace.variants(),
                        workspace.translations(),
                        workspace.changes(),
                        background),
                new PublishModel(
                        workspace.posts(),
                        workspace.variants(),
                        workspace.translations(),
                        workspace.channels(),
                        workspace.deliveries(),
                        workspace.media(),
                        workspace.forecasts(),
                        background),
                new FitModel(
                        workspace.forecasts(),
                        workspace.variants(),
                        workspace.media(),
                        workspace.changes(),
                        background),
                new PostPieces(workspace.media()),
                new Pictures(workspace.media(), background),
                inHand,
                new WriteView.Ways(
                        () -> go.to("library"),
                        () -> go.to("plan"),
                        () -> go.to("activity"),
                        () -> go.to("channels"),
                        () -> go.to("translate")),
                article.get(),
                new WriteView.Surroundings(
                        background,
                        new Dialogs(session.layers),
                        session.notices(background),
                        session.line,
                        settings,
                        session.messages,
                        session.words));
    }

    private TranslateView translate(Session session) {
        return new TranslateView(
                new TranslateModel(
                        new Work.Stores(
                                workspace.library(),
                                workspace.variants(),
                                workspace.translations()),
                        workspace.changes(),
                        background,
                        inHand),
                article.get(),
                session.notices(background),
                new Dialogs(session.layers),
                session.line,
                session.messages,
                session.words);
    }

    private SettingsView settings(Session session) {
        return new SettingsView(
                new SettingsModel(workspace.settings(), workspace.upkeep(), background),
                look,
                new SettingsView.Facts(workspace.name(), workspace.folder(), versions),
                shell == null ? List.of() : shell.commands(),
                this::choose,
                session.notices(background),
                session.messages,
                session.words);
    }

    /** Leads from screen to screen; the model comes after the screens. */
    private final class Go {
        private @Nullable ShellModel model;

        void to(String screen) {
            if (model != null) model.go(screen);
        }

        void write(Id<Post> post) {
            inHand.take(post);
            to("write");
        }
    }
}
