package studio.meridian.cli.channel;

import picocli.CommandLine.Command;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;
import studio.meridian.model.Channel;
import studio.meridian.storage.ChannelStore.Usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code meridian channels list}. */
@Command(
        name = "list",
        description =
                "List the channels with what they are connected to and how much they are used.",
        footer = {"", "Example:", "  meridian channels list"})
class ListChannels extends Verb {
    ListChannels(Setting setting) {
        super(setting);
    }

    @Override
    public final Integer call() {
        try (OpenWorkspace workspace = workspaces().read(shared().workspace())) {
            List<Channel> all = workspace.channels().all();
            ChannelText text = new ChannelText(workspace.connections().signedIn());
            if (shared().json()) {
                Map<?, Usage> usage = workspace.channels().usage();
                List<Map<String, Object>> rows = new ArrayList<>();
                for (Channel one : all) {
                    Usage used = usage.get(one.id());
                    Map<String, Object> row = text.json(one);
                    row.put("published", used == null ? 0 : used.published());
                    row.put("waiting", used == null ? 0 : used.waiting());
                    rows.add(row);
                }
                console().json(rows);
            } else console().table(all.stream().map(text::row).toList());
            return ExitCode.OK;
        }
    }
}
