package studio.meridian.ui.delivery;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.messages.FailureException;
import studio.meridian.messages.Messages;
import studio.meridian.model.Attempt;
import studio.meridian.model.Delivery;
import studio.meridian.model.PlannedTime;
import studio.meridian.safe.SafeJson;
import studio.meridian.ui.common.Words;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says why a delivery waits or failed, and what is to be done about it. */
public final class Reasons {
    private static final Logger LOG = LoggerFactory.getLogger(Reasons.class);

    private final Messages messages;
    private final Words words;
    private final InstantSource clock;

    public Reasons(Messages messages, Words words, InstantSource clock) {
        this.messages = messages;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Why it stands where it stands.
     *
     * @param attempts its tries, oldest first; they know the details of a failure
     */
    public String why(Item item, List<Attempt> attempts) {
        Delivery delivery = item.delivery();
        if (delivery.state().isFinal()) return over(item);
        if (!item.channel().active()) {
            return messages.get("delivery.why.inactive", "channel", item.channel().name());
        }
        return switch (delivery.state()) {
            case DRAFT, QUEUED, SCHEDULED -> planned(delivery);
            case READY -> ready(item, attempts);
            case SENDING, DRAFTED, SERVER_SCHEDULED -> messages.get("delivery.why.sending");
            case UNKNOWN, RECONCILING -> unclear(delivery);
            default -> failed(item, attempts);
        };
    }

    private String over(Item item) {
        return messages.get(
                switch (Stage.of(item, clock.instant())) {
                    case VOUCHED -> "delivery.why.vouched";
                    case TAKEN_DOWN -> "delivery.why.taken-down";
                    case EXPIRED -> "delivery.why.expired";
                    case CALLED_OFF -> "delivery.why.called-off";
                    default -> "delivery.why.published";
                });
    }

    private String planned(Delivery delivery) {
        PlannedTime due = delivery.due();
        if (due == null) return messages.get("delivery.why.ready");
        Instant moment = due.instant();
        if (moment.isBefore(clock.instant())) {
            return messages.get("delivery.why.late", "away", words.away(moment));
        }
        return messages.get(
                "delivery.why.due",
                Map.of("when", words.when(moment, due.zone()), "away", words.away(moment)));
    }

    private String ready(Item item, List<Attempt> attempts) {
        Instant next = item.delivery().notBefore();
        if (next == null) return messages.get("delivery.why.ready");
        return failed(item, attempts)
                + " "
                + messages.get("delivery.why.again", "when", words.when(next));
    }

    private String unclear(Delivery delivery) {
        Instant next = delivery.notBefore();
        String what = messages.get("delivery.why.unclear");
        if (next == null || next.isBefore(clock.instant())) {
            return what + " " + messages.get("delivery.why.look-soon");
        }
        return what + " " + messages.get("delivery.why.look", "when", words.when(next));
    }

    private String failed(Item item, List<Attempt> attempts) {
        String said = reason(item.delivery().reason(), item, attempts, ".what");
        String remedy = reason(item.delivery().reason(), item, attempts, ".remedy");
        if (said.isEmpty()) return messages.get("delivery.why.needs-you");
        return remedy.isEmpty() ? said : said + " " + remedy;
    }

    /** What a person decided or said, with their name. */
    public String said(String reason, String who) {
        String person = who.isEmpty() ? messages.get("delivery.someone") : who;
        return messages.get("delivery.said." + reason, "who", person);
    }

    /** What a reason in a timeline says; empty when it says nothing to a person. */
    public String reason(@Nullable String reason, Item item, List<Attempt> attempts) {
        return reason(reason, item, attempts, ".what");
    }

    private String reason(@Nullable String reason, Item item, List<Attempt> attempts, String part) {
        if (reason == null) return "";
        String failure = "failure." + reason + part;
        if (messages.has(failure)) return messages.get(failure, details(item, attempts));
        String plain = "delivery.reason." + reason;
        return part.equals(".what") && messages.has(plain) ? messages.get(plain) : "";
    }

    /** The particulars of the last failure, and of the channel where it left none. */
    private static Map<String, Object> details(Item item, List<Attempt> attempts) {
        Map<String, Object> all = new HashMap<>();
        all.put("platform", item.channel().platform());
        all.put("channel", item.channel().name());
        all.put("path", item.channel().settings().getOrDefault("folder", ""));
        all.put("setting", "folder");
        all.put("detail", item.channel().name());
        all.put("id", item.delivery().post().toString());
        all.put("locale", item.delivery().locale().tag());
        for (Attempt one : attempts) {
            String detail = one.detail();
            if (detail != null && detail.startsWith("{")) read(detail, all);
        }
        return all;
    }

    private static void read(String detail, Map<String, Object> into) {
        try {
            Map<?, ?> particulars = SafeJson.read(detail, "attempt", Map.class);
            particulars.forEach(
                    (key, value) -> into.put(String.valueOf(key), String.valueOf(value)));
        } catch (FailureException e) {
            // Whoever wrote it, the reason itself is still told.
            LOG.warn("the details of a try cannot be read", e);
        }
    }
}
