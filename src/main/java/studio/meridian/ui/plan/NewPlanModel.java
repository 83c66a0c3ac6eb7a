package studio.meridian.ui.plan;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Variant;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.LibraryStore;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Shelf;
import studio.meridian.storage.VariantStore;
import studio.meridian.sync.preflight.Forecast;
import studio.meridian.sync.preflight.Forecasts;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;

import java.util.List;
import java.util.function.Consumer;

/** What to plan: a post, one of its languages, and a channel. */
public final class NewPlanModel {
    private final LibraryStore library;
    private final VariantStore texts;
    private final ChannelStore places;
    private final DeliveryStore deliveries;
    private final Forecasts forecasts;
    private final Background background;
    private final Latest searching;
    private final Latest opening;
    private final Latest telling;
    private final ReadOnlyObjectWrapper<List<Row>> posts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Variant>> variants =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Channel>> channels =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Variant> variant = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Channel> channel = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Forecast> forecast =
            new ReadOnlyObjectWrapper<>();

    public NewPlanModel(
            LibraryStore library,
            VariantStore texts,
            ChannelStore places,
            DeliveryStore deliveries,
            Forecasts forecasts,
            Background background) {
        this.library = library;
        this.texts = texts;
        this.places = places;
        this.deliveries = deliveries;
        this.forecasts = forecasts;
        this.background = background;
        this.searching = background.latest();
        this.opening = background.latest();
        this.telling = background.latest();
        variant.addListener(_ -> foretell());
        channel.addListener(_ -> foretell());
    }

    private void foretell() {
        Variant text = variant.get();
        Channel place = channel.get();
        forecast.set(null);
        if (text == null || place == null) telling.forget();
        else telling.run(() -> forecasts.of(text, place), forecast::set);
    }

    /** Reads the posts and channels there are, and forgets what was chosen. */
    void begin() {
        variants.set(List.of());
        variant.set(null);
        search("");
        background.read(
                () -> places.all().stream().filter(Channel::active).toList(),
                all -> {
                    channels.set(all);
                    channel.set(all.isEmpty() ? null : all.getFirst());
                });
    }

    /** Shows the posts in which words occur. */
    void search(String words) {
        searching.run(() -> library.search(words, Shelf.IN_USE), posts::set);
    }

    /** Takes a post; its first language is taken with it. */
    void post(Row row) {
        opening.run(
                () -> texts.of(row.post()),
                all -> {
                    variants.set(all);
                    variant.set(
                            all.stream()
                                    .filter(one -> one.locale().tag().equals(row.sourceLocale()))
                                    .findFirst()
                                    .orElse(null));
                });
    }

    void variant(Variant wanted) {
        variant.set(wanted);
    }

    void channel(Channel wanted) {
        channel.set(wanted);
    }

    /**
     * Plans what was chosen; without a text and a channel nothing happens.
     *
     * @param refused called instead when the channel would refuse it
     */
    void plan(PlannedTime due, Consumer<Delivery> done, Consumer<Forecast> refused) {
        Variant text = variant.get();
        Channel place = channel.get();
        if (text == null || place == null) return;
        // Looked at once more: what is shown may not have come yet.
        background.read(
                () -> forecasts.of(text, place),
                now -> {
                    if (now.isRefused()) refused.accept(now);
                    else plan(text, place, due, done);
                });
    }

    private void plan(Variant text, Channel place, PlannedTime due, Consumer<Delivery> done) {
        background.write(
                () -> deliveries.plan(text.id(), place.id(), due, LatePolicy.ASK_AFTER_GRACE),
                done);
    }

    /** What the chosen text becomes on the chosen channel, or null. */
    ReadOnlyObjectProperty<@Nullable Forecast> forecastProperty() {
        return forecast.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Row>> postsProperty() {
        return posts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Variant>> variantsProperty() {
        return variants.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Channel>> channelsProperty() {
        return channels.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Variant> variantProperty() {
        return variant.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Channel> channelProperty() {
        return channel.getReadOnlyProperty();
    }
}
