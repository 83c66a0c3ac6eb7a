package studio.meridian.ui.channels;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.ui.channels.ChannelsModel.Row;
import studio.meridian.ui.common.Css;
import studio.meridian.ui.common.Drawing;
import studio.meridian.ui.common.EmptyState;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.overlay.Layers;
import studio.meridian.ui.overlay.Notices;
import studio.meridian.ui.shell.Command;
import studio.meridian.ui.shell.ScreenView;

import java.util.List;

/** The Channels: a card for each place posts are published on. */
public final class ChannelsView implements ScreenView {
    private final ChannelsModel model;
    private final Messages messages;
    private final Passphrases passphrases;
    private final ChannelActions can;
    private final BorderPane root = new BorderPane();
    private final VBox page = new VBox();
    private final ScrollPane desk;

    // Opened and not yet filled: the keyboard is still elsewhere.
    private boolean fresh;

    private boolean shown;
    private final Button add;

    /**
     * @param folders lets a person point at a folder
     * @param browser shows pages of the web
     */
    public ChannelsView(
            ChannelsModel model,
            ConnectModel connecting,
            Passphrases passphrases,
            Layers layers,
            Notices notices,
            FolderChooser folders,
            Browser browser,
            Messages messages) {
        this.model = model;
        this.passphrases = passphrases;
        this.messages = messages;
        can =
                new ChannelActions(
                        model,
                        connecting,
                        passphrases,
                        layers,
                        notices,
                        new ConnectForm.Outside(folders, browser),
                        messages);
        root.getStylesheets().add(Css.of("channels"));
        root.getStyleClass().add("channels");
        add = new Button(messages.get("channels.add"), Icons.of(Feather.PLUS));
        add.setId("channel-add");
        add.getStyleClass().add("accent");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(_ -> can.add());
        page.getStyleClass().add("channels-page");
        StackPane middle = new StackPane(page);
        middle.getStyleClass().add("channels-desk");
        desk = new ScrollPane(middle);
        desk.setFitToWidth(true);
        desk.setFocusTraversable(false);
        model.rowsProperty().addListener(_ -> rebuild());
        model.loadedProperty().addListener(_ -> rebuild());
        model.testingProperty().addListener(_ -> rebuild());
        // What was forgotten or opened there is told nowhere else.
        passphrases
                .model()
                .stateProperty()
                .addListener(_ -> {
                    if (shown) model.load();
                    rebuild();
                });
    }

    /** Says that sign-ins wait for their passphrase. */
    private HBox banner() {
        Label words =
                new Label(
                        messages.get(
                                "passphrase.locked",
                                "count",
                                passphrases.model().stateProperty().get().waiting()));
        words.setWrapText(true);
        words.setGraphic(Icons.of(Feather.LOCK));
        words.getStyleClass().add("meaning-waiting");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button unlock = new Button(messages.get("passphrase.unlock"));
        unlock.setId("channels-unlock");
        unlock.setMinWidth(Region.USE_PREF_SIZE);
        unlock.setOnAction(_ -> passphrases.unlock());
        HBox banner = new HBox(words, unlock);
        banner.getStyleClass().add("channels-locked");
        return banner;
    }

    private HBox head() {
        Label title = new Label(messages.get("screen.channels"));
        title.getStyleClass().add("screen-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, add);
        head.getStyleClass().add("channels-head");
        return head;
    }

    private void rebuild() {
        if (!model.loadedProperty().get()) return;
        Runnable keyboard = keyboard();
        show();
        keyboard.run();
    }

    /** Puts the keyboard back on the card it was on, or on the head when that card is gone. */
    private Runnable keyboard() {
        if (!root.isFocusWithin() && !fresh) return () -> {};
        fresh = false;
        Id<Channel> here = null;
        for (Node node : page.getChildren()) {
            if (node instanceof ChannelCard card && card.isFocusWithin()) {
                here = card.row().channel().id();
            }
        }
        Id<Channel> wanted = here;
        return () -> {
            root.applyCss();
            for (Node node : page.getChildren()) {
                boolean same =
                        node instanceof ChannelCard card
                                && card.row().channel().id().equals(wanted);
                if (same && node.lookup(".button") instanceof Button first) {
                    first.requestFocus();
                    return;
                }
            }
            if (root.lookup(".accent") instanceof Button main) main.requestFocus();
        };
    }

    private void show() {
        if (model.rowsProperty().get().isEmpty()) {
            root.setCenter(
                    new EmptyState(
                            Drawing.MAST,
                            messages.get("channels.empty"),
                            messages.get("channels.add"),
                            can::add));
            return;
        }
        page.getChildren().setAll(head());
        if (passphrases.model().stateProperty().get().locked()) page.getChildren().add(banner());
        for (Row row : model.rowsProperty().get()) {
            boolean testing = model.testingProperty().get().contains(row.channel().id());
            page.getChildren().add(new ChannelCard(row, testing, can, messages));
        }
        root.setCenter(desk);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        fresh = true;
        shown = true;
        model.shown();
        rebuild();
    }

    @Override
    public void hidden() {
        shown = false;
        model.hidden();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(Feather.PLUS, messages.get("channels.add"), "Shortcut+N", can::add));
    }
}
