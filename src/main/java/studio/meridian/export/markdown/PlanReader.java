package studio.meridian.export.markdown;

import org.jspecify.annotations.Nullable;

import studio.meridian.export.ImportNote;
import studio.meridian.model.Channel;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PlannedTime;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.schedule.Resolution.Choice;
import studio.meridian.storage.IntakeStore.Plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the plans of a front matter. Only channels that are there are planned on. */
final class PlanReader {
    private final List<Channel> channels;
    private final Instant now;
    private final ZoneId zone;

    /**
     * @param zone of plans that name none
     */
    PlanReader(List<Channel> channels, Instant now, ZoneId zone) {
        this.channels = channels;
        this.now = now;
        this.zone = zone;
    }

    /** What a file plans, in its own language where a plan names none. */
    List<Plan> read(MarkdownFile file, List<ImportNote> notes) {
        List<Plan> plans = new ArrayList<>();
        for (Map<String, String> fields : file.fields().plans()) {
            String name = fields.getOrDefault("channel", "");
            Channel channel = channel(name);
            PlannedTime due = due(file.fields(), fields);
            LocaleTag locale = locale(file, fields);
            LatePolicy late = late(file.fields(), fields);
            if (channel == null) {
                notes.add(ImportNote.of(ImportNote.Kind.NO_CHANNEL, "channel", name));
            } else if (!due.instant().isAfter(now)) {
                notes.add(ImportNote.of(ImportNote.Kind.PLAN_PAST, "time", due.local().toString()));
            } else {
                plans.add(new Plan(locale, channel.id(), due, late));
            }
        }
        return plans;
    }

    /** By name, else the only channel of that platform. */
    private @Nullable Channel channel(String name) {
        for (Channel channel : channels) if (channel.name().equals(name)) return channel;
        List<Channel> all =
                channels.stream().filter(channel -> channel.platform().equals(name)).toList();
        return all.size() == 1 ? all.getFirst() : null;
    }

    private PlannedTime due(Fields file, Map<String, String> plan) {
        ZoneId at = zone(file, plan);
        String moment = plan.getOrDefault("at", "");
        if (!moment.isEmpty()) return moment(file, moment.replace(' ', 'T'), at);
        String days = plan.getOrDefault("in-days", "");
        String time = plan.getOrDefault("time", "");
        try {
            LocalDate date = LocalDate.ofInstant(now, at).plusDays(Integer.parseInt(days));
            return local(date.atTime(LocalTime.parse(time)), at);
        } catch (NumberFormatException | DateTimeException _) {
            throw file.bad(
                    "plan", days + " " + time, "at: 2026-12-01T18:00; in-days: 3, time: \"18:00\"");
        }
    }

    private static PlannedTime moment(Fields file, String moment, ZoneId zone) {
        try {
            // With an offset it says which reading of an overlap is meant.
            boolean offset = moment.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)");
            return offset
                    ? LocalMoments.at(OffsetDateTime.parse(moment).toInstant(), zone)
                    : local(LocalDateTime.parse(moment), zone);
        } catch (DateTimeException _) {
            throw file.bad("plan", moment, "2026-12-01T18:00");
        }
    }

    private static PlannedTime local(LocalDateTime local, ZoneId zone) {
        return LocalMoments.resolve(local, zone, Choice.EARLIER).planned();
    }

    private ZoneId zone(Fields file, Map<String, String> plan) {
        String name = plan.getOrDefault("zone", "");
        try {
            return name.isEmpty() ? zone : ZoneId.of(name);
        } catch (DateTimeException _) {
            throw file.bad("plan", name, "Atlantic/Azores, Asia/Tokyo");
        }
    }

    private static LocaleTag locale(MarkdownFile file, Map<String, String> plan) {
        String tag = plan.getOrDefault("locale", "");
        if (tag.isEmpty()) return file.locale();
        if (!LocaleTag.isValid(tag)) throw file.fields().bad("plan", tag, "en, ja, zh-Hans");
        return LocaleTag.of(tag);
    }

    private static LatePolicy late(Fields file, Map<String, String> plan) {
        String word = plan.getOrDefault("late", "ask-after-grace");
        try {
            return LatePolicy.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException _) {
            throw file.bad("plan", word, "ask-after-grace, any-time, never-late");
        }
    }
}
