package studio.meridian.ui.plan;

import studio.meridian.messages.Messages;
import studio.meridian.model.PlannedTime;
import studio.meridian.schedule.Resolution;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.delivery.Item;
import studio.meridian.ui.delivery.Stage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The words of the plan.
 *
 * @param refusal why its channel would refuse an item; empty when it would not
 */
record PlanLook(Messages messages, Words words, PlanDates dates, Function<Item, String> refusal) {
    /** Whether its channel would refuse it, as far as that is known. */
    boolean isRefused(Item item) {
        return !refusal.apply(item).isEmpty();
    }

    /** What an item is called. */
    String title(Item item) {
        return item.title().isBlank() ? messages.get("library.untitled") : item.title();
    }

    /** All that is known of an item in one sentence, for a tooltip and for screen readers. */
    String allOf(Item item, Instant moment, ZoneId zone, Stage stage) {
        String all = facts(item, moment, zone, stage);
        String why = refusal.apply(item);
        return why.isEmpty() ? all : all + "\n" + messages.get("plan.refused", "reason", why);
    }

    private String facts(Item item, Instant moment, ZoneId zone, Stage stage) {
        return messages.get(
                "plan.item",
                Map.of(
                        "title", title(item),
                        "language", item.delivery().locale().nameIn(messages.locale()),
                        "channel", item.channel().name(),
                        "state", stage.word(messages),
                        "when", words.when(moment, zone)));
    }

    /** What a local time means, gap and overlap said in words. */
    String moment(Resolution resolution) {
        PlannedTime planned = resolution.planned();
        ZoneId zone = planned.zone();
        String key = "plan.moment." + resolution.kind().name().toLowerCase(Locale.ROOT);
        return messages.get(
                key,
                Map.of(
                        "wished", planned.local().toLocalTime().toString(),
                        "zone", words.place(zone),
                        "when", exactly(planned),
                        "own", words.when(planned.instant()),
                        "away", words.away(planned.instant())));
    }

    private String exactly(PlannedTime planned) {
        ZoneId zone = planned.zone();
        return messages.get(
                "plan.exactly",
                Map.of(
                        "day", dates.wholeDay(planned.instant().atZone(zone).toLocalDate()),
                        "time", words.clockTime(planned.instant(), zone),
                        "zone", words.place(zone)));
    }
}
