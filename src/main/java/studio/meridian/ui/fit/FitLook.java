package studio.meridian.ui.fit;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.platform.Preflight;
import studio.meridian.platform.Preflight.Severity;
import studio.meridian.sync.preflight.Forecast;
import studio.meridian.sync.preflight.ForecastWords;
import studio.meridian.sync.preflight.ForecastWords.State;

import java.util.Map;

/** The words, icons and colours of forecasts: never a colour alone. */
public record FitLook(Messages messages, ForecastWords words) {
    public FitLook(Messages messages) {
        this(messages, new ForecastWords(messages));
    }

    Feather icon(Preflight preflight) {
        return switch (State.of(preflight)) {
            case FITS -> Feather.CHECK;
            case THREAD -> Feather.LAYERS;
            case REMARKS -> Feather.ALERT_CIRCLE;
            case REFUSED -> Feather.X_OCTAGON;
        };
    }

    String styleClass(Preflight preflight) {
        return switch (State.of(preflight)) {
            case FITS -> "meaning-ready";
            case THREAD -> "meaning-quiet";
            case REMARKS -> "meaning-waiting";
            case REFUSED -> "meaning-problem";
        };
    }

    static Feather icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Feather.X_OCTAGON;
            case WARNING -> Feather.ALERT_CIRCLE;
            case NOTE -> Feather.INFO;
        };
    }

    static String styleClass(Severity severity) {
        return switch (severity) {
            case ERROR -> "meaning-problem";
            case WARNING -> "meaning-waiting";
            case NOTE -> "meaning-quiet";
        };
    }

    /** The counter of a channel, with how much is to be looked at. */
    String fit(Preflight preflight) {
        if (preflight.isRefused()) return messages.get("fit.refused");
        int remarks = preflight.of(Severity.WARNING).size();
        String count = words.count(preflight);
        if (remarks == 0) return count;
        return count + " · " + messages.get("fit.remarks", "count", remarks);
    }

    /** What a screen reader says of a channel or language. */
    String spoken(String name, Forecast forecast) {
        return messages.get(
                "fit.spoken",
                Map.of(
                        "channel", name,
                        "fit", words.count(forecast.preflight()),
                        "state", words.state(forecast.preflight())));
    }
}
