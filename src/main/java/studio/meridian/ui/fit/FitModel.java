package studio.meridian.ui.fit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.integrity.Finding;
import studio.meridian.integrity.PostCheck;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.VariantStore;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.ChangeFeed;
import studio.meridian.sync.preflight.Forecast;
import studio.meridian.sync.preflight.Forecasts;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the text on the desk becomes on every channel in use, counted anew after each pause. */
public final class FitModel {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Forecasts forecasts;
    private final VariantStore variants;
    private final MediaStore media;
    private final ChangeFeed feed;
    private final Background background;
    private final Latest counting;
    private final ReadOnlyObjectWrapper<@Nullable Fits> fits = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Forecast> chosen = new ReadOnlyObjectWrapper<>();
    private ChangeFeed.@Nullable Subscription listening;
    private @Nullable Desk desk;
    private @Nullable Id<Channel> wanted;

    public FitModel(
            Forecasts forecasts,
            VariantStore variants,
            MediaStore media,
            ChangeFeed feed,
            Background background) {
        this.forecasts = forecasts;
        this.variants = variants;
        this.media = media;
        this.feed = feed;
        this.background = background;
        this.counting = background.latest();
    }

    /**
     * What was found.
     *
     * @param findings of the text itself, whichever channel it goes to
     * @param here of the language on the desk, by channel
     * @param elsewhere of the other languages, as they are saved
     */
    public record Fits(List<Finding> findings, List<Forecast> here, List<Forecast> elsewhere) {
        /** Whether there is no channel to fit. */
        public boolean isBare() {
            return here.isEmpty();
        }

        /** The other languages on a channel. */
        public List<Forecast> elsewhere(Channel channel) {
            return elsewhere.stream()
                    .filter(one -> one.channel().id().equals(channel.id()))
                    .toList();
        }
    }

    /** What lies on the desk. */
    private record Desk(Post post, Variant variant, VariantText text) {}

    /** Begins to follow the workspace. */
    public void shown() {
        background.assertOnScreen();
        listening = feed.listen(this::heard);
    }

    /** Stops following. */
    public void hidden() {
        background.assertOnScreen();
        if (listening != null) listening.close();
        listening = null;
        counting.forget();
    }

    /** Called on the thread that wrote. */
    private void heard(Set<Change> changes) {
        boolean ours =
                changes.stream()
                        .anyMatch(one ->
                                one.what() == Change.What.CHANNEL
                                        || one.what() == Change.What.MEDIA
                                        || one.what() == Change.What.POST);
        if (!ours) return;
        background.onScreen(() -> {
            if (listening != null) count();
        });
    }

    /** Counts the words that are on the desk; null when none are. */
    public void show(@Nullable Post post, @Nullable Variant variant, VariantText text) {
        background.assertOnScreen();
        desk = post == null || variant == null ? null : new Desk(post, variant, text);
        count();
    }

    private void count() {
        Desk now = desk;
        if (now == null) {
            counting.forget();
            accept(null);
        } else {
            counting.runAfter(PAUSE, () -> read(now), this::accept);
        }
    }

    private Fits read(Desk now) {
        List<Channel> channels = forecasts.channels();
        List<Forecast> here = new ArrayList<>();
        for (Channel channel : channels) {
            here.add(forecasts.of(now.post, now.variant, now.text, channel));
        }
        List<Forecast> elsewhere = new ArrayList<>();
        for (Variant other : variants.of(now.post.id())) {
            boolean same = other.id().equals(now.variant.id());
            if (same || other.text().body().isBlank()) continue;
            for (Channel channel : channels) {
                elsewhere.add(forecasts.of(now.post, other, other.text(), channel));
            }
        }
        PostCheck check = new PostCheck(sha -> media.find(sha) != null);
        List<Finding> findings = check.check(now.post, now.variant, now.text, List.of());
        return new Fits(findings, here, elsewhere);
    }

    private void accept(@Nullable Fits found) {
        fits.set(found);
        List<Forecast> here = found == null ? List.of() : found.here();
        chosen.set(
                here.stream()
                        .filter(one -> one.channel().id().equals(wanted))
                        .findFirst()
                        .orElse(here.isEmpty() ? null : here.getFirst()));
    }

    /** Looks at one channel more closely. */
    public void choose(Channel channel) {
        wanted = channel.id();
        accept(fits.get());
    }

    /** What was found, or null while nothing is on the desk. */
    public ReadOnlyObjectProperty<@Nullable Fits> fitsProperty() {
        return fits.getReadOnlyProperty();
    }

    /** The channel that is looked at more closely, or null. */
    public ReadOnlyObjectProperty<@Nullable Forecast> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether a forecast is the one that is looked at. */
    boolean isChosen(Forecast one) {
        Forecast now = chosen.get();
        return now != null && Objects.equals(now.channel().id(), one.channel().id());
    }
}
