package studio.meridian.cli.channel;

import studio.meridian.cli.console.Console;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.sync.account.Connections.Connected;

import java.util.Map;

/** Says that a channel was connected, and as whom. */
final class ConnectedText {
    private final Console console;
    private final boolean json;

    /**
     * @param json whether a program reads it
     */
    ConnectedText(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    void print(OpenWorkspace workspace, Connected connected) {
        String name = connected.channel().name();
        String who = connected.who();
        if (json) {
            ChannelText text = new ChannelText(workspace.connections().signedIn());
            Map<String, Object> all = text.json(connected.channel());
            if (who != null) all.put("who", who);
            console.json(all);
            return;
        }
        if (who == null) {
            console.line(console.messages().get("channels.untried", "channel", name));
        } else {
            console.line(
                    console.messages()
                            .get("channels.welcome", Map.of("channel", name, "who", who)));
        }
    }
}
