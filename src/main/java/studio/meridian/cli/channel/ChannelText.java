package studio.meridian.cli.channel;

import studio.meridian.model.Channel;
import studio.meridian.model.Id;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Channels as results; a secret is never part of one. */
final class ChannelText {
    static final String URL = "url";
    static final String ACCOUNT = "account";
    static final String FOLDER = "folder";

    private final Set<Id<Channel>> signedIn;

    /**
     * @param signedIn channels that have secrets
     */
    ChannelText(Set<Id<Channel>> signedIn) {
        this.signedIn = signedIn;
    }

    Map<String, Object> json(Channel channel) {
        Map<String, Object> all = new TreeMap<>();
        all.put("id", channel.id().toString());
        all.put("name", channel.name());
        all.put("platform", channel.platform());
        all.put("active", channel.active());
        all.put("settings", new TreeMap<>(channel.settings()));
        all.put("signedIn", signedIn.contains(channel.id()));
        return all;
    }

    List<String> row(Channel channel) {
        return List.of(
                channel.name(),
                channel.platform(),
                channel.active() ? "active" : "held",
                signedIn.contains(channel.id()) ? "signed-in" : "",
                where(channel));
    }

    private static String where(Channel channel) {
        return Stream.of(URL, ACCOUNT, FOLDER)
                .map(channel.settings()::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
