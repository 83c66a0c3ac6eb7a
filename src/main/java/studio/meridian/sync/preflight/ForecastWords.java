package studio.meridian.sync.preflight;

import com.ibm.icu.text.NumberFormat;

import studio.meridian.messages.Messages;
import studio.meridian.platform.Preflight;
import studio.meridian.platform.Preflight.Gauge;
import studio.meridian.platform.Preflight.Post;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Severity;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Forecasts as a person is told. */
public record ForecastWords(Messages messages) {
    /** How well a text fits, in one word for each. */
    public enum State {
        FITS,
        THREAD,
        REMARKS,
        REFUSED;

        /** Of what is known. */
        public static State of(Preflight preflight) {
            if (preflight.isRefused()) return REFUSED;
            if (preflight.worst() == Severity.WARNING) return REMARKS;
            return preflight.posts().size() > 1 ? THREAD : FITS;
        }

        String key() {
            return "fit.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The word for a state. */
    public String state(Preflight preflight) {
        return messages.get(State.of(preflight).key());
    }

    /** What was found. */
    public String what(Remark remark) {
        return messages.get(remark.rule().key() + ".what", remark.arguments());
    }

    /** What to do about it; empty where there is nothing to do. */
    public String remedy(Remark remark) {
        String key = remark.rule().key() + ".remedy";
        return messages.has(key) ? messages.get(key, remark.arguments()) : "";
    }

    /** The counter: a number of a number, or how many posts it takes. */
    public String count(Preflight preflight) {
        List<Post> posts = preflight.posts();
        if (posts.size() > 1) return messages.get("fit.posts", "count", posts.size());
        Gauge gauge = posts.getFirst().gauge();
        return gauge.most() == 0 ? messages.get("fit.any-length") : count(gauge);
    }

    /** One post’s counter. */
    public String count(Gauge gauge) {
        return messages.get(
                "fit.count", Map.of("used", number(gauge.used()), "most", number(gauge.most())));
    }

    /** The counter with what is left, as a sentence. */
    public String room(Preflight preflight) {
        List<Post> posts = preflight.posts();
        Gauge last = posts.getLast().gauge();
        if (last.most() == 0) return messages.get("fit.free", "used", number(last.used()));
        Map<String, Object> arguments =
                Map.of(
                        "count", posts.size(),
                        "most", number(last.most()),
                        "unit", last.unit().name(),
                        "left", number(last.left()));
        return messages.get(posts.size() > 1 ? "fit.parts" : "fit.left", arguments);
    }

    /** The first error with what to do, as a sentence; empty when there is none. */
    public String refusal(Preflight preflight) {
        List<Remark> errors = preflight.of(Severity.ERROR);
        return errors.isEmpty() ? "" : what(errors.getFirst());
    }

    private String number(int number) {
        return NumberFormat.getIntegerInstance(messages.locale()).format(number);
    }
}
