package studio.meridian.cli.delivery;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.meridian.cli.argument.CommandFailure;
import studio.meridian.cli.console.DeliveryText;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.PostReference;
import studio.meridian.cli.verb.Verb;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.Variant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code meridian deliveries list}. */
@Command(
        name = "list",
        description = "List the deliveries, last changed first.",
        footer = {
            "",
            "Examples:",
            "  meridian deliveries list --state needs-user,unknown",
            "  meridian deliveries list --channel site --json"
        })
class ListDeliveries extends Verb {
    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description = "Only in these states, for example scheduled or needs-user.")
    private List<String> states = new ArrayList<>();

    @Option(names = "--channel", paramLabel = "NAME", description = "Only for this channel.")
    private @Nullable String channel;

    ListDeliveries(Setting setting) {
        super(setting);
    }

    @Override
    public final Integer call() {
        Set<DeliveryState> wanted = wanted();
        try (OpenWorkspace workspace = workspaces().read(shared().workspace())) {
            Id<Channel> only = channel == null ? null : workspace.channels().named(channel).id();
            List<Delivery> all =
                    workspace.deliveries().recent(Integer.MAX_VALUE).stream()
                            .filter(one -> wanted.contains(one.state()))
                            .filter(one -> only == null || one.channel().equals(only))
                            .toList();
            print(workspace, all);
            return ExitCode.OK;
        }
    }

    private void print(OpenWorkspace workspace, List<Delivery> all) {
        Map<Id<Variant>, String> titles = workspace.deliveries().titles();
        Map<Id<Channel>, String> names = new HashMap<>();
        for (Channel one : workspace.channels().all()) names.put(one.id(), one.name());
        List<Map<String, Object>> results = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Delivery one : all) {
            String title = titles.getOrDefault(one.variant(), "");
            String name = names.getOrDefault(one.channel(), "");
            if (shared().json()) {
                Map<String, Object> result = DeliveryText.json(one, name);
                result.put("title", title);
                result.put("updatedAt", one.updatedAt().toString());
                results.add(result);
            } else rows.add(row(one, name, title));
        }
        if (shared().json()) console().json(results);
        else console().table(rows);
    }

    private static List<String> row(Delivery delivery, String channel, String title) {
        String id = delivery.id().toString();
        return List.of(
                id.substring(id.length() - PostReference.SHORT),
                DeliveryText.word(delivery.state()),
                delivery.locale().tag(),
                channel,
                DeliveryText.when(delivery),
                title);
    }

    private Set<DeliveryState> wanted() {
        if (states.isEmpty()) return EnumSet.allOf(DeliveryState.class);
        Set<DeliveryState> wanted = EnumSet.noneOf(DeliveryState.class);
        for (String name : states) {
            DeliveryState state =
                    Arrays.stream(DeliveryState.values())
                            .filter(one -> DeliveryText.word(one).equals(name))
                            .findFirst()
                            .orElseThrow(() ->
                                    new FailureException(
                                            new CommandFailure.BadValue(
                                                    "--state",
                                                    name,
                                                    "scheduled, needs-user, confirmed")));
            wanted.add(state);
        }
        return wanted;
    }
}
