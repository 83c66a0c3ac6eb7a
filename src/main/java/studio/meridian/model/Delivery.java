package studio.meridian.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The intent to bring one state of one variant to one channel, and how far it has come.
 *
 * @param revision the content that is meant; fixed once sending begins
 * @param generation counts deliveries of the same kind for the same variant and channel, from 1
 * @param contentSha digest of the revision's text when it was queued
 * @param idempotencyKey derived from the id, the same for every try
 * @param remoteKey name chosen by us under which the platform can be asked for it
 * @param remoteId name given by the platform, or null
 * @param remoteRevision the platform's version mark, or null
 * @param due its moment, or null for "as soon as possible"
 * @param expires after this moment it is never sent, or null
 * @param epoch fencing number of the sender that last held it
 * @param notBefore earliest moment of the next try, or null
 * @param reason message key that says why it waits or failed, or null
 */
public record Delivery(
        Id<Delivery> id,
        Id<Post> post,
        Id<Variant> variant,
        LocaleTag locale,
        Id<Channel> channel,
        Id<Revision> revision,
        Kind kind,
        int generation,
        String contentSha,
        String idempotencyKey,
        String remoteKey,
        @Nullable String remoteId,
        @Nullable String remoteRevision,
        @Nullable PlannedTime due,
        LatePolicy latePolicy,
        @Nullable Instant expires,
        DeliveryState state,
        long epoch,
        @Nullable Instant firstSentAt,
        @Nullable Instant notBefore,
        @Nullable String reason,
        Instant createdAt,
        Instant updatedAt) {
    /** What a delivery does on the platform. */
    public enum Kind {
        CREATE,
        UPDATE,
        DELETE
    }
}
