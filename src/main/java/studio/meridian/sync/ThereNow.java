package studio.meridian.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.model.conflict.Conflict.There;
import studio.meridian.platform.Account;
import studio.meridian.platform.Capabilities.Ability;
import studio.meridian.platform.Platform;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Reading;
import studio.meridian.platform.Refusal;
import studio.meridian.storage.OutboxStore.Changed;

import java.time.Instant;

/** Looks what stands on a platform when it says that it is not what we left there. */
final class ThereNow {
    private static final Logger LOG = LoggerFactory.getLogger(ThereNow.class);

    private final Outbox outbox;

    ThereNow(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What a person must decide about, or null when the refusal has another reason. */
    @Nullable Changed look(
            Delivery stopped,
            PlatformFailure failure,
            Platform platform,
            Account account,
            Instant now) {
        boolean changed =
                failure instanceof PlatformFailure.Refused refused
                        && (refused.why() == Refusal.CHANGED_THERE
                                || refused.why() == Refusal.GONE
                                || refused.why() == Refusal.IN_BIN);
        if (!changed || !platform.capabilities().can(Ability.READS_BACK)) return null;
        Delivery base = outbox.shown(stopped.variant(), stopped.channel());
        if (base == null || base.remoteId() == null) return null;
        There there = read(base, platform, account, now);
        return there == null ? null : new Changed(base, there);
    }

    /** What stands there, or null when it cannot be told now: the next try looks again. */
    private @Nullable There read(Delivery base, Platform platform, Account account, Instant now) {
        try {
            Publication left = outbox.compose(base, base, now);
            return switch (platform.read(account, left)) {
                case Reading.Text text ->
                        new There(
                                false,
                                text.title(),
                                text.summary(),
                                text.body(),
                                text.revision(),
                                text.address(),
                                text.changedAt(),
                                text.faithful());
                case Reading.Gone _ -> There.GONE;
                case Reading.NotNow _, Reading.CannotTell _ -> null;
            };
        } catch (FailureException e) {
            LOG.info("what is there could not be read", e);
            return null;
        } catch (RuntimeException e) {
            LOG.error("the adapter {} failed", platform.name(), e);
            return null;
        }
    }
}
