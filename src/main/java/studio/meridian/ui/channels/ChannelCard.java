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
import studio.meridian.ui.channels.ChannelsModel.Row;
import studio.meridian.ui.common.Icons;

import java.util.Map;

/** One channel: what it is, whether it sends, its facts and what can be done with it. */
final class ChannelCard extends VBox {
    private final Messages messages;

    private final Row row;

    ChannelCard(Row row, ChannelActions can, Messages messages) {
        this.messages = messages;
        this.row = row;
        Channel channel = row.channel();
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
                        Icons.of(row.isSite() ? Feather.LAYOUT : Feather.CLOUD),
                        name,
                        kind,
                        gap,
                        state);
        top.getStyleClass().add("channel-top");
        getChildren().addAll(top, facts(row));
        if (!channel.active()) {
            String key = row.isReady() ? "channels.held" : "channels.held-import";
            getChildren().add(line(messages.get(key), "channel-held"));
        }
        getChildren().add(buttons(row, can));
        setAccessibleText(channel.name() + ", " + kind.getText() + ", " + state.getText());
    }

    Row row() {
        return row;
    }

    private String kind(Row row) {
        return row.isSite()
                ? messages.get("channels.kind.site")
                : messages.get("channels.kind.other", "platform", row.channel().platform());
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
        Map<String, String> settings = row.channel().settings();
        fact(facts, Feather.FOLDER, settings.getOrDefault("folder", ""), "channels.no-folder", row);
        fact(
                facts,
                Feather.LINK,
                settings.getOrDefault(row.isSite() ? "base-url" : "url", ""),
                "channels.no-address",
                row);
        String account = settings.getOrDefault("account", "");
        if (!account.isEmpty()) facts.getChildren().add(fact(Feather.USER, account));
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

    private void fact(VBox facts, Feather icon, String value, String none, Row row) {
        if (value.isEmpty() && !row.isSite()) return;
        facts.getChildren().add(fact(icon, value.isEmpty() ? messages.get(none) : value));
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

    private FlowPane buttons(Row row, ChannelActions can) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("channel-buttons");
        if (row.isSite()) add(row, buttons, "edit", Feather.EDIT_3, () -> can.edit(row.channel()));
        boolean hasFolder = row.channel().settings().containsKey("folder");
        if (row.isSite() && hasFolder) {
            add(row, buttons, "test", Feather.SEARCH, () -> can.test(row.channel()));
        }
        if (row.channel().active()) {
            add(row, buttons, "deactivate", Feather.PAUSE, () -> can.deactivate(row));
        } else if (row.isReady()) {
            add(row, buttons, "activate", Feather.PLAY, () -> can.activate(row));
        }
        if (row.usage().all() == 0) {
            add(row, buttons, "remove", Feather.TRASH_2, () -> can.remove(row.channel()));
        }
        return buttons;
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
