package studio.meridian.sync.story;

import studio.meridian.messages.Messages;

import java.time.Duration;
import java.util.Map;

/** How far off something is, for example {@code in 14 h} or {@code 3 min ago}. */
public final class Away {
    private final Messages messages;

    public Away(Messages messages) {
        this.messages = messages;
    }

    /**
     * In words.
     *
     * @param away from now; negative for what is over
     */
    public String words(Duration away) {
        Duration size = away.abs();
        if (size.compareTo(Duration.ofMinutes(1)) < 0) return messages.get("time.now");
        String tense = away.isNegative() ? "time.ago" : "time.ahead";
        return messages.get(tense, Map.of("amount", amount(size)));
    }

    private String amount(Duration size) {
        if (size.toHours() < 1) return messages.get("time.minutes", "count", size.toMinutes());
        if (size.toDays() < 2) return messages.get("time.hours", "count", size.toHours());
        return messages.get("time.days", "count", size.toDays());
    }
}
