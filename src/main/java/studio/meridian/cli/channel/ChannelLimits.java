package studio.meridian.cli.channel;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.console.DeliveryText;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;
import studio.meridian.model.Channel;
import studio.meridian.platform.Capabilities;
import studio.meridian.platform.Capabilities.Ability;
import studio.meridian.sync.account.Connections.Offer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code meridian channels limits}. */
@Command(
        name = "limits",
        description =
                "Tell what the channels can do and how long a post may be there, as far as it is known"
                        + " without asking. A server may allow more or less; it is asked before a post is"
                        + " sent.",
        footer = {"", "Example:", "  meridian channels limits site --json"})
final class ChannelLimits extends Verb {
    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Channel (default: all).")
    private @Nullable String name;

    ChannelLimits(Setting setting) {
        super(setting);
    }

    @Override
    public Integer call() {
        try (OpenWorkspace workspace = workspaces().read(shared().workspace())) {
            List<Channel> chosen =
                    name == null
                            ? workspace.channels().all()
                            : List.of(workspace.channels().named(name));
            Map<String, Capabilities> known =
                    workspace.connections().offers().stream()
                            .collect(Collectors.toMap(Offer::platform, Offer::can));
            List<Map<String, Object>> results = new ArrayList<>();
            List<List<String>> rows = new ArrayList<>();
            for (Channel channel : chosen) {
                Capabilities can = known.get(channel.platform());
                results.add(json(channel, can));
                rows.add(List.of(channel.name(), channel.platform(), words(can)));
            }
            if (shared().json()) console().json(results);
            else console().table(rows);
            return ExitCode.OK;
        }
    }

    /** An adapter that is not there can do nothing. */
    private static Map<String, Object> json(Channel channel, @Nullable Capabilities can) {
        Map<String, Object> all = new TreeMap<>();
        all.put("name", channel.name());
        all.put("platform", channel.platform());
        if (can == null) return all;
        all.putAll(abilities(can));
        if (can.text().most() > 0) {
            all.put("most", can.text().most());
            all.put("unit", DeliveryText.word(can.text().unit()));
        }
        return all;
    }

    private String words(@Nullable Capabilities can) {
        if (can == null) return "";
        List<String> words = new ArrayList<>();
        abilities(can)
                .forEach((ability, has) -> {
                    if (has) words.add(console().messages().get("channels.limits." + ability));
                });
        words.add(
                console()
                        .messages()
                        .get(
                                "channels.limits.text",
                                Map.of(
                                        "most", can.text().most(),
                                        "unit", can.text().unit().name())));
        return String.join(", ", words);
    }

    private static Map<String, Boolean> abilities(Capabilities can) {
        Map<String, Boolean> all = new LinkedHashMap<>();
        all.put("titles", can.can(Ability.TITLES));
        all.put("media", can.can(Ability.MEDIA));
        all.put("languages", can.can(Ability.LANGUAGES));
        all.put("edits", can.can(Ability.EDITS));
        all.put("deletes", can.can(Ability.DELETES));
        all.put("readsBack", can.can(Ability.READS_BACK));
        all.put("schedules", can.can(Ability.HOLDS));
        return all;
    }
}
