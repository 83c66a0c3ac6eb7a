package studio.meridian.ui.channels;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Channel;
import studio.meridian.platform.SignInForm.Field;
import studio.meridian.platform.SignInForm.Kind;
import studio.meridian.sync.account.Connections.Offer;
import studio.meridian.ui.channels.ChannelsModel.Row;
import studio.meridian.ui.common.Icons;

import java.util.Map;

/** One channel: what it is, whether it sends, its facts and what can be done with it. */
final class ChannelCard extends VBox {
    private final Messages messages;

    private final Row row;
    private final PlatformWords words;

    /**
     * @param testing whether it is being tried now
     */
    ChannelCard(Row row, boolean testing, ChannelActions can, Messages messages) {
        this.messages = messages;
        this.row = row;
        this.words = new PlatformWords(messages);
        Channel channel = row.channel();
        Offer offer = row.offer();
        getStyleClass().add("channel-card");
        setAccessibleRole(AccessibleRole.NODE);
        Label name = new Label(channel.name());
        name.getStyleClass().addAll("channel-name", "may-clip");
        Label kind = new Label(kind(row));
        kind.getStyleClass().add("quiet");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label state = state(channel);
        HBox top =
                new HBox(
                        Icons.of(offer == null ? Feather.CLOUD : PlatformWords.icon(offer)),
                        name,
                        kind,
                        gap,
                        state);
        top.getStyleClass().add("channel-top");
        getChildren().addAll(top, facts(row));
        if (row.needsSignIn()) {
            getChildren().add(line(messages.get("channels.not-signed-in"), "channel-held"));
        } else if (!channel.active()) {
            String key = row.isReady() ? "channels.held" : "channels.held-import";
            getChildren().add(line(messages.get(key), "channel-held"));
        }
        getChildren().add(buttons(row, testing, can));
        setAccessibleText(channel.name() + ", " + kind.getText() + ", " + state.getText());
    }

    Row row() {
        return row;
    }

    private String kind(Row row) {
        Offer offer = row.offer();
        return offer == null
                ? messages.get("channels.no-adapter", "platform", row.channel().platform())
                : words.name(offer);
    }

    private Label state(Channel channel) {
        Label state = new Label();
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.setText(messages.get(channel.active() ? "channels.active" : "channels.inactive"));
        state.setGraphic(Icons.of(channel.active() ? Feather.CHECK_CIRCLE : Feather.PAUSE_CIRCLE));
        state.getStyleClass()
                .addAll("channel-state", channel.active() ? "meaning-ready" : "meaning-waiting");
        return state;
    }

    private VBox facts(Row row) {
        VBox facts = new VBox();
        facts.getStyleClass().add("channel-facts");
        Offer offer = row.offer();
        if (offer != null) {
            for (Field field : offer.form().fields()) fact(facts, field, row);
        }
        facts.getChildren()
                .add(
                        fact(
                                Feather.SEND,
                                messages.get(
                                        "channels.usage",
                                        Map.of(
                                                "published", row.usage().published(),
                                                "waiting", row.usage().waiting()))));
        return facts;
    }

    private void fact(VBox facts, Field field, Row row) {
        Feather icon =
                switch (field.kind()) {
                    case FOLDER -> Feather.FOLDER;
                    case ADDRESS -> Feather.LINK;
                    case ACCOUNT -> Feather.USER;
                    default -> null;
                };
        if (icon == null) return;
        String value = row.channel().settings().getOrDefault(field.name(), field.preset());
        if (!value.isEmpty()) {
            facts.getChildren().add(fact(icon, value));
        } else if (field.kind() != Kind.ACCOUNT) {
            boolean folder = field.kind() == Kind.FOLDER;
            String none = folder ? "channels.no-folder" : "channels.no-address";
            facts.getChildren().add(fact(icon, messages.get(none)));
        }
    }

    private static Label fact(Feather icon, String words) {
        Label fact = line(words, "channel-fact");
        fact.setGraphic(Icons.of(icon));
        return fact;
    }

    private static Label line(String words, String styleClass) {
        Label line = new Label(words);
        line.setWrapText(true);
        line.getStyleClass().add(styleClass);
        return line;
    }

    private FlowPane buttons(Row row, boolean testing, ChannelActions can) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("channel-buttons");
        Channel channel = row.channel();
        Offer offer = row.offer();
        if (offer != null && row.needsSignIn()) {
            add(row, buttons, "sign-in", Feather.LOG_IN, () -> can.signIn(channel, offer));
        }
        if (offer != null) {
            add(row, buttons, "edit", Feather.EDIT_3, () -> can.edit(channel, offer));
            test(row, buttons, testing, offer, can);
        }
        if (channel.active()) {
            add(row, buttons, "deactivate", Feather.PAUSE, () -> can.deactivate(row));
        } else if (row.isReady()) {
            add(row, buttons, "activate", Feather.PLAY, () -> can.activate(row));
        }
        if (offer != null && row.signedIn()) {
            add(row, buttons, "sign-in-again", Feather.KEY, () -> can.signIn(channel, offer));
        }
        if (row.usage().all() == 0) {
            add(row, buttons, "remove", Feather.TRASH_2, () -> can.remove(channel));
        }
        return buttons;
    }

    private void test(Row row, FlowPane buttons, boolean testing, Offer offer, ChannelActions can) {
        Channel channel = row.channel();
        boolean folder = channel.settings().containsKey("folder");
        if (!offer.form().hasSecret()) {
            if (folder) add(row, buttons, "test", Feather.SEARCH, () -> can.look(channel));
        } else if (row.signedIn()) {
            String what = testing ? "testing" : "test";
            add(row, buttons, what, Feather.SEARCH, () -> can.test(channel, offer));
        }
    }

    private void add(Row row, FlowPane buttons, String what, Feather icon, Runnable action) {
        Button button = new Button(messages.get("channels." + what), Icons.of(icon));
        button.getStyleClass().add("channel-" + what);
        button.setAccessibleText(button.getText() + ": " + row.channel().name());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        buttons.getChildren().add(button);
    }
}
