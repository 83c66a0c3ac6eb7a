package studio.meridian.sync.conflict;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.merge.Merge;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.conflict.Conflict;

/**
 * A conflict with all three texts.
 *
 * @param base what we last left there
 * @param mine what is written here now
 * @param theirs what stands there, or null when nothing does
 * @param stopped the delivery that waits
 */
public record Comparison(
        Conflict conflict,
        Channel channel,
        Delivery stopped,
        Words base,
        Words mine,
        @Nullable Words theirs) {
    /** The language of the texts. */
    public LocaleTag locale() {
        return stopped.locale();
    }

    /** Whether the post was to be taken down. */
    public boolean isRemoval() {
        return stopped.kind() == Delivery.Kind.DELETE;
    }

    /** What is the matter. */
    public SyncPlan plan() {
        return SyncPlan.of(base, isRemoval() ? null : mine, theirs);
    }

    /** The bodies paragraph by paragraph; without a text there, ours as it is. */
    public Merge merge() {
        return Merge.of(base.body(), mine.body(), theirs == null ? base.body() : theirs.body());
    }

    /** Whether the words of both sides are one thing to a reader: tags or pictures differ. */
    public boolean isOutsideWords() {
        return theirs != null && theirs.sayTheSame(base);
    }

    /** How many choices only a person can make; a title is never merged by itself. */
    public int choices() {
        if (theirs == null) return 0;
        int lines = mine.title().equals(theirs.title()) ? 0 : 1;
        if (!mine.summary().equals(theirs.summary())) lines++;
        return lines + merge().choices();
    }
}
