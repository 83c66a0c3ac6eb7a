package studio.meridian.ui.shell;

import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.Css;
import studio.meridian.ui.common.StatusLine;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.look.Look;
import studio.meridian.ui.overlay.Layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The window's inside: title row, navigation, the screen in front, status bar, palette. */
public final class ShellView {
    /** Below this width, at 100 % text, the navigation shows icons only. */
    private static final double NARROW = 960;

    private static final double WHOLE = 100;

    private final ShellModel model;
    private final Layers layers;
    private final Look look;
    private final Messages messages;
    private final Map<String, Screen> screens = new HashMap<>();
    private final Map<String, ScreenView> opened = new HashMap<>();
    private final BorderPane frame = new BorderPane();
    private final StackPane stage = new StackPane();
    private final Navigation navigation;
    private final TitleBar title;
    private final StatusBar status;
    private final Palette palette;
    private final List<Command> commands = new ArrayList<>();
    private @Nullable ScreenView front;
    private Subscription following = Subscription.EMPTY;

    /**
     * @param more commands of the studio beside those of the shell
     */
    public ShellView(
            String workspace,
            ShellModel model,
            List<Screen> screens,
            List<Command> more,
            PaletteModel paletteModel,
            Layers layers,
            Look look,
            StatusLine line,
            Messages messages,
            Words words) {
        this.model = model;
        this.layers = layers;
        this.look = look;
        this.messages = messages;
        palette = new Palette(paletteModel, layers, messages);
        navigation = new Navigation(screens, messages, model::go);
        title =
                new TitleBar(
                        workspace, messages, look, this::openPalette, () -> model.go("activity"));
        status = new StatusBar(line, messages, words, model::go);
        addScreens(screens);
        commands.add(
                Command.of(
                        Feather.SEARCH,
                        messages.get("palette.open"),
                        "Shortcut+K",
                        this::openPalette));
        commands.addAll(more);
        build();
    }

    private void addScreens(List<Screen> all) {
        int number = 1;
        for (Screen screen : all) {
            screens.put(screen.id(), screen);
            commands.add(
                    Command.of(
                            screen.icon(),
                            messages.get("shell.go", "screen", messages.get(screen.titleKey())),
                            "Shortcut+" + number++,
                            () -> model.go(screen.id())));
        }
    }

    private void build() {
        frame.getStyleClass().add("shell");
        stage.getStyleClass().add("stage");
        frame.setTop(title);
        frame.setLeft(navigation);
        frame.setCenter(stage);
        frame.setBottom(status);
        layers.setGround(frame);
        layers.getStylesheets().addAll(Css.of("shell"), Css.of("overlay"));
        layers.setNodeOrientation(orientation());
        layers.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        layers.widthProperty().addListener(_ -> fit());
    }

    private NodeOrientation orientation() {
        boolean rightToLeft = com.ibm.icu.util.ULocale.forLocale(messages.locale()).isRightToLeft();
        return rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    }

    private void fit() {
        double width = layers.getWidth() * WHOLE / look.textScaleProperty().get().percent();
        navigation.setNarrow(width < NARROW);
    }

    private void showPulse(Pulse pulse) {
        title.show(pulse);
        status.show(pulse);
        Screen activity = screens.get("activity");
        if (activity == null) return;
        navigation.count("activity", messages.get(activity.titleKey()), pulse.needsYou());
    }

    /** The root of the scene. */
    public Parent node() {
        return layers;
    }

    /** Begins: shows the screen in front and follows the workspace. */
    public void shown() {
        model.shown();
        following =
                Subscription.combine(
                        look.themeProperty().subscribe(title::show),
                        look.textScaleProperty().subscribe(_ -> fit()),
                        model.pulseProperty().subscribe(this::showPulse),
                        model.screenProperty().subscribe(this::front));
    }

    /** Ends, before another shell takes the place of this one. */
    public void hidden() {
        if (front != null) front.hidden();
        front = null;
        following.unsubscribe();
        model.hidden();
    }

    private void front(String id) {
        Screen screen = screens.get(id);
        if (screen == null) return;
        if (front != null) front.hidden();
        ScreenView view = opened.computeIfAbsent(id, _ -> screen.open().get());
        stage.getChildren().setAll(view.node());
        navigation.mark(id);
        front = view;
        view.shown();
    }

    /** What can be done on every screen. */
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    private void openPalette() {
        if (layers.modalProperty().get()) return;
        palette.open(all());
    }

    private List<Command> all() {
        List<Command> all = new ArrayList<>();
        if (front != null) all.addAll(front.commands());
        all.addAll(commands);
        return all;
    }

    private void keys(KeyEvent event) {
        if (layers.modalProperty().get()) return;
        if (front != null && front.takes(event)) {
            event.consume();
            return;
        }
        for (Command command : all()) {
            KeyCombination keys = command.keys();
            if (keys == null || !keys.match(event)) continue;
            event.consume();
            command.action().run();
            return;
        }
    }
}
