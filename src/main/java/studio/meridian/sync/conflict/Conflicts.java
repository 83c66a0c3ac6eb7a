package studio.meridian.sync.conflict;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.Revision;
import studio.meridian.model.Variant;
import studio.meridian.model.conflict.Conflict;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.model.conflict.Conflict.There;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.VariantStore;
import studio.meridian.storage.conflict.ConflictFailure;
import studio.meridian.storage.conflict.ConflictStore;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What differs between the studio and the platforms, and how a person settles it. */
public final class Conflicts {
    private static final int FEWEST_DIGITS = 4;

    private final ConflictStore conflicts;
    private final DeliveryStore deliveries;
    private final VariantStore variants;
    private final ChannelStore channels;

    public Conflicts(
            ConflictStore conflicts,
            DeliveryStore deliveries,
            VariantStore variants,
            ChannelStore channels) {
        this.conflicts = conflicts;
        this.deliveries = deliveries;
        this.variants = variants;
        this.channels = channels;
    }

    /** All that wait for a person, the oldest first. */
    public List<Comparison> open() {
        return conflicts.open().stream().map(this::comparison).filter(Objects::nonNull).toList();
    }

    /** Which deliveries wait for such a decision. */
    public List<Id<Delivery>> stopped() {
        return conflicts.open().stream().map(Conflict::stopped).toList();
    }

    /** The conflict that stopped a delivery, or null when none did. */
    public @Nullable Comparison of(Id<Delivery> stopped) {
        return conflicts.open().stream()
                .filter(one -> one.stopped().equals(stopped))
                .map(this::comparison)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * The conflict a person means: by its id or that of its delivery, or the last digits of either.
     *
     * @throws FailureException {@link ConflictFailure.NoConflict}
     */
    public Comparison named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<Comparison> found =
                open().stream()
                        .filter(one ->
                                isCalled(one.conflict().id(), wanted)
                                        || isCalled(one.stopped().id(), wanted))
                        .toList();
        if (found.size() == 1) return found.getFirst();
        throw new FailureException(new ConflictFailure.NoConflict(name));
    }

    private static boolean isCalled(Id<?> id, String wanted) {
        String text = id.toString();
        return text.equals(wanted) || (wanted.length() >= FEWEST_DIGITS && text.endsWith(wanted));
    }

    private @Nullable Comparison comparison(Conflict conflict) {
        Channel channel = channels.find(conflict.channel());
        Delivery stopped = deliveries.find(conflict.stopped());
        Delivery base = deliveries.find(conflict.base());
        Variant variant = variants.find(conflict.variant());
        Revision left = base == null ? null : variants.revision(base.revision());
        if (channel == null || stopped == null || variant == null || left == null) return null;
        There there = conflict.there();
        return new Comparison(
                conflict,
                channel,
                stopped,
                Words.of(left.text()),
                Words.of(variant.text()),
                there.gone() ? null : new Words(there.title(), there.summary(), there.body()));
    }

    /**
     * Settles a conflict as it was seen.
     *
     * @param merged what a person made of both, or null to merge what merges by itself; used for
     *     {@link Resolution#MERGED} alone
     * @return what was planned, or null when nothing is to be sent
     * @throws FailureException {@link ConflictFailure} when that is not possible (any more)
     */
    public @Nullable Delivery settle(Comparison seen, Resolution how, @Nullable Words merged) {
        if (how != Resolution.MERGED) return conflicts.settle(seen.conflict(), how, null);
        Words words = merged == null ? byItself(seen) : merged;
        String id = seen.conflict().id().toString();
        if (seen.isRemoval()) {
            throw new FailureException(new ConflictFailure.NothingToMerge(id));
        }
        Words theirs = seen.theirs();
        // Nothing of ours is in it, so there is nothing to send.
        if (theirs != null && words.sayTheSame(theirs)) {
            return conflicts.settle(seen.conflict(), Resolution.THEIRS, null);
        }
        Variant variant = variants.find(seen.conflict().variant());
        String slug = variant == null ? "" : variant.text().slug();
        return conflicts.settle(seen.conflict(), Resolution.MERGED, words.text(slug));
    }

    private static Words byItself(Comparison seen) {
        String id = seen.conflict().id().toString();
        if (seen.theirs() == null) {
            throw new FailureException(new ConflictFailure.NothingToMerge(id));
        }
        int open = seen.choices();
        if (open > 0) throw new FailureException(new ConflictFailure.ChoiceOpen(id, open));
        return new Words(seen.mine().title(), seen.mine().summary(), seen.merge().text());
    }
}
