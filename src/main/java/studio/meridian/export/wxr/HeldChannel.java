package studio.meridian.export.wxr;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.storage.ChannelStore;

import java.util.Map;

/**
 * The channel on which the schedule of a site is kept: made inactive, and never used again once a
 * person has put it in use, so that nothing that was imported is sent by itself.
 */
final class HeldChannel {
    private final ChannelStore channels;
    private final WxrSite site;

    HeldChannel(ChannelStore channels, WxrSite site) {
        this.channels = channels;
        this.site = site;
    }

    String name() {
        return site.name();
    }

    /** Whether a person has made it a channel that sends. */
    boolean isInUse() {
        Channel channel = find();
        return channel != null && channel.active();
    }

    /** The channel, made when it is not there yet. */
    Channel make() {
        Channel channel = find();
        if (channel != null) return channel;
        Map<String, String> settings = Map.of("url", site.address());
        return channels.add("wordpress", name(), false, settings);
    }

    private @Nullable Channel find() {
        return channels.all().stream()
                .filter(channel -> channel.name().equals(name()))
                .findFirst()
                .orElse(null);
    }
}
