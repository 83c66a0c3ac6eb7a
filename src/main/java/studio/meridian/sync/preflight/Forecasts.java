package studio.meridian.sync.preflight;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Media;
import studio.meridian.model.Post;
import studio.meridian.model.Revision;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Platform;
import studio.meridian.platform.Preflight;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Rule;
import studio.meridian.platform.Publication;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.VariantStore;
import studio.meridian.sync.Publications;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what texts become on channels. Reads from the disk and lays the text out, so it is called
 * in the background.
 */
public final class Forecasts {
    private static final Logger LOG = LoggerFactory.getLogger(Forecasts.class);

    private final Map<String, Platform> platforms;
    private final Publications publications;
    private final Stores stores;
    private final InstantSource clock;

    /** What is read. */
    public record Stores(
            PostStore posts,
            VariantStore variants,
            MediaStore media,
            ChannelStore channels,
            DeliveryStore deliveries) {}

    /**
     * @param platforms adapters by name
     */
    public Forecasts(
            Map<String, Platform> platforms,
            Publications publications,
            Stores stores,
            InstantSource clock) {
        this.platforms = Map.copyOf(platforms);
        this.publications = publications;
        this.stores = stores;
        this.clock = clock;
    }

    /** The channels something is sent to. */
    public List<Channel> channels() {
        return stores.channels.all().stream().filter(Channel::active).toList();
    }

    /**
     * What a text becomes.
     *
     * @param text the words, as they may not be saved yet
     */
    public Forecast of(Post post, Variant variant, VariantText text, Channel channel) {
        Delivery shown = stores.deliveries.shown(variant.id(), channel.id());
        Publication publication = publications.of(post, variant, text, shown, clock.instant());
        Platform platform = platforms.get(channel.platform());
        String brand = platform == null ? channel.platform() : platform.form().brand();
        return new Forecast(
                channel, brand, variant.locale(), text, told(platform, publication, channel));
    }

    /** What a text becomes as it is saved. */
    public Forecast of(Variant variant, Channel channel) {
        return of(stores.posts.get(variant.post()), variant, variant.text(), channel);
    }

    /**
     * What a delivery brings, from the words it was planned with; null when it brings none or what
     * it needs is gone.
     */
    public @Nullable Forecast of(Delivery delivery) {
        if (delivery.kind() == Delivery.Kind.DELETE) return null;
        Post post = stores.posts.find(delivery.post());
        Variant variant = stores.variants.find(delivery.variant());
        Revision revision = stores.variants.revision(delivery.revision());
        Channel channel = stores.channels.find(delivery.channel());
        if (post == null || variant == null || revision == null || channel == null) return null;
        return of(post, variant, revision.text(), channel);
    }

    private Preflight told(@Nullable Platform platform, Publication publication, Channel channel) {
        if (platform == null) {
            return Preflight.article(
                    publication,
                    publication.media(),
                    List.of(new Remark(Rule.NO_ADAPTER, Map.of("platform", channel.platform()))));
        }
        try {
            return platform.preflight(publication, channel, sizes(publication));
        } catch (RuntimeException e) {
            // A counter that fails stops nobody from writing or sending.
            LOG.warn("{} cannot tell what becomes of a text", channel.platform(), e);
            return Preflight.article(
                    publication, publication.media(), List.of(new Remark(Rule.UNTOLD)));
        }
    }

    private Map<String, Long> sizes(Publication publication) {
        Map<String, Long> sizes = new HashMap<>();
        for (MediaFile file : publication.media()) {
            Media known = stores.media.find(file.sha256());
            if (known != null) sizes.put(file.sha256(), known.bytes());
        }
        return sizes;
    }
}
