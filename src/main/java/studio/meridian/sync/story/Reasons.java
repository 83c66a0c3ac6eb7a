package studio.meridian.sync.story;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.messages.FailureException;
import studio.meridian.messages.Messages;
import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.PlannedTime;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.Decision;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says why a delivery waits or failed, and what is to be done about it. */
public final class Reasons {
    private static final Logger LOG = LoggerFactory.getLogger(Reasons.class);

    private final Messages messages;
    private final Moments moments;
    private final InstantSource clock;

    public Reasons(Messages messages, Moments moments, InstantSource clock) {
        this.messages = messages;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * Why it stands where it stands.
     *
     * @param attempts its tries, oldest first; they know the details of a failure
     */
    public String why(Delivery delivery, Channel channel, List<Attempt> attempts) {
        if (delivery.state().isFinal()) return over(delivery);
        if (!channel.active()) {
            return messages.get("delivery.why.inactive", "channel", channel.name());
        }
        return switch (delivery.state()) {
            case DRAFT, QUEUED, SCHEDULED -> planned(delivery, channel);
            case READY -> ready(delivery, channel, attempts);
            case SENDING, DRAFTED, SERVER_SCHEDULED -> messages.get("delivery.why.sending");
            case UNKNOWN, RECONCILING -> unclear(delivery);
            default -> failed(delivery, channel, attempts);
        };
    }

    private String over(Delivery delivery) {
        return messages.get(
                switch (delivery.state()) {
                    case EXPIRED -> "delivery.why.expired";
                    case CANCELLED -> "delivery.why.called-off";
                    default -> there(delivery);
                });
    }

    /** A person's word that it is there is not the channel's. */
    private static String there(Delivery delivery) {
        if ("seen-changed".equals(delivery.reason())) return "delivery.why.seen";
        if ("seen-gone".equals(delivery.reason())) return "delivery.why.seen-gone";
        if (delivery.kind() == Delivery.Kind.DELETE) return "delivery.why.taken-down";
        boolean vouched = Decision.IS_THERE.reason().equals(delivery.reason());
        return vouched ? "delivery.why.vouched" : "delivery.why.published";
    }

    private String planned(Delivery delivery, Channel channel) {
        PlannedTime due = delivery.due();
        if (isLocked(delivery)) return messages.get("delivery.why.locked");
        if (due == null) return messages.get("delivery.why.ready");
        Instant next = delivery.notBefore();
        if (next != null && next.isAfter(clock.instant())) {
            return messages.get(
                    "delivery.why.other-clock",
                    Map.of("channel", channel.name(), "when", moments.when(next)));
        }
        Instant moment = due.instant();
        if (moment.isBefore(clock.instant())) {
            return messages.get("delivery.why.late", "away", moments.away(moment));
        }
        return messages.get(
                "delivery.why.due",
                Map.of("when", moments.when(moment, due.zone()), "away", moments.away(moment)));
    }

    private static boolean isLocked(Delivery delivery) {
        return delivery.reason() != null && delivery.reason().startsWith("secrets.");
    }

    private String ready(Delivery delivery, Channel channel, List<Attempt> attempts) {
        if (isLocked(delivery)) return messages.get("delivery.why.locked");
        Instant next = delivery.notBefore();
        if (next == null) return messages.get("delivery.why.ready");
        return failed(delivery, channel, attempts)
                + " "
                + messages.get("delivery.why.again", "when", moments.when(next));
    }

    private String unclear(Delivery delivery) {
        Instant next = delivery.notBefore();
        String what = messages.get("delivery.why.unclear");
        if (next == null || next.isBefore(clock.instant())) {
            return what + " " + messages.get("delivery.why.look-soon");
        }
        return what + " " + messages.get("delivery.why.look", "when", moments.when(next));
    }

    private String failed(Delivery delivery, Channel channel, List<Attempt> attempts) {
        Map<String, Object> details = details(delivery, channel, attempts);
        String said = reason(delivery.reason(), details, ".what");
        String remedy = reason(delivery.reason(), details, ".remedy");
        if (said.isEmpty()) return messages.get("delivery.why.needs-you");
        return remedy.isEmpty() ? said : said + " " + remedy;
    }

    /** What a person decided or said, with their name. */
    public String said(String reason, String who) {
        String person = who.isEmpty() ? messages.get("delivery.someone") : who;
        return messages.get("delivery.said." + reason, "who", person);
    }

    /** What a reason in a timeline says; empty when it says nothing to a person. */
    public String reason(
            @Nullable String reason, Delivery delivery, Channel channel, List<Attempt> attempts) {
        return reason(reason, details(delivery, channel, attempts), ".what");
    }

    private String reason(@Nullable String reason, Map<String, Object> details, String part) {
        if (reason == null) return "";
        String failure = "failure." + reason + part;
        if (messages.has(failure)) return messages.get(failure, details);
        String plain = "delivery.reason." + reason;
        return part.equals(".what") && messages.has(plain) ? messages.get(plain) : "";
    }

    /** The particulars of the last failure, and of the channel where it left none. */
    private static Map<String, Object> details(
            Delivery delivery, Channel channel, List<Attempt> attempts) {
        Map<String, Object> all = new HashMap<>();
        all.put("platform", channel.platform());
        all.put("channel", channel.name());
        all.put("path", channel.settings().getOrDefault("folder", ""));
        all.put("setting", "folder");
        all.put("detail", channel.name());
        all.put("id", delivery.post().toString());
        all.put("locale", delivery.locale().tag());
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
