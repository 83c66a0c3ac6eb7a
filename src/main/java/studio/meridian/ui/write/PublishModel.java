package studio.meridian.ui.write;

import studio.meridian.integrity.Finding;
import studio.meridian.integrity.PostCheck;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.TranslationStore;
import studio.meridian.storage.VariantStore;
import studio.meridian.sync.preflight.Forecast;
import studio.meridian.sync.preflight.Forecasts;
import studio.meridian.ui.common.Background;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What can be published of a post, what is missing of it, and the sending on its way. */
public final class PublishModel {
    private final PostStore posts;
    private final VariantStore variants;
    private final TranslationStore translations;
    private final ChannelStore channels;
    private final DeliveryStore deliveries;
    private final MediaStore media;
    private final Forecasts forecasts;
    private final Background background;

    public PublishModel(
            PostStore posts,
            VariantStore variants,
            TranslationStore translations,
            ChannelStore channels,
            DeliveryStore deliveries,
            MediaStore media,
            Forecasts forecasts,
            Background background) {
        this.posts = posts;
        this.variants = variants;
        this.translations = translations;
        this.channels = channels;
        this.deliveries = deliveries;
        this.media = media;
        this.forecasts = forecasts;
        this.background = background;
    }

    /**
     * A post on its way out.
     *
     * @param channels those that are in use
     * @param languages every language with a text
     */
    public record Ready(List<Channel> channels, List<Language> languages) {}

    /**
     * One language.
     *
     * @param findings what its reader would miss
     * @param forecasts what it becomes, by channel
     */
    public record Language(
            Variant variant, List<Finding> findings, Map<Id<Channel>, Forecast> forecasts) {
        /** Whether a channel would refuse it. */
        public boolean isRefused(Channel channel) {
            Forecast forecast = forecasts.get(channel.id());
            return forecast != null && forecast.isRefused();
        }

        /** Whether it is done enough to be offered first. */
        public boolean isComplete() {
            return findings.stream()
                    .noneMatch(one ->
                            one.rule() == Finding.Rule.UNTRANSLATED
                                    || one.rule() == Finding.Rule.STALE);
        }
    }

    /** Looks at everything once more. */
    public void prepare(Id<Post> id, Consumer<Ready> done) {
        background.read(() -> prepare(id), done);
    }

    private Ready prepare(Id<Post> id) {
        PostCheck check = new PostCheck(sha -> media.find(sha) != null);
        Post post = posts.get(id);
        List<Channel> open = channels.all().stream().filter(Channel::active).toList();
        List<Language> languages = new ArrayList<>();
        for (Variant variant : variants.of(id)) {
            if (variant.text().body().isBlank()) continue;
            languages.add(
                    new Language(
                            variant,
                            check.check(post, variant, translations.units(variant.id())),
                            forecasts(post, variant, open)));
        }
        return new Ready(open, languages);
    }

    private Map<Id<Channel>, Forecast> forecasts(Post post, Variant variant, List<Channel> open) {
        Map<Id<Channel>, Forecast> all = new HashMap<>();
        for (Channel channel : open) {
            all.put(channel.id(), forecasts.of(post, variant, variant.text(), channel));
        }
        return all;
    }

    /** Queues languages for a channel, to be sent as soon as possible. */
    public void publish(List<Variant> chosen, Channel channel, Runnable done) {
        background.write(
                () -> {
                    for (Variant variant : chosen) {
                        deliveries.plan(variant.id(), channel.id(), null, LatePolicy.ANY_TIME);
                    }
                    return true;
                },
                _ -> done.run());
    }
}
