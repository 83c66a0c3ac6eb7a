package studio.meridian.export.wxr;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.PlannedTime;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.schedule.Resolution.Choice;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Moments of an item: in UTC, and as a clock of the site showed them. The zone is not told. */
final class WxrTimes {
    private WxrTimes() {}

    /**
     * When an item is or was to be published; null when it does not say.
     *
     * @param zone in which to plan, and of times without UTC
     */
    static @Nullable PlannedTime due(WxrItem item, ZoneId zone) {
        LocalDateTime utc = time(item.text("wp:post_date_gmt"));
        if (utc != null) return LocalMoments.at(utc.toInstant(ZoneOffset.UTC), zone);
        LocalDateTime local = time(item.text("wp:post_date"));
        return local == null ? null : LocalMoments.resolve(local, zone, Choice.EARLIER).planned();
    }

    /** Drafts have {@code 0000-00-00 00:00:00}. */
    private static @Nullable LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
