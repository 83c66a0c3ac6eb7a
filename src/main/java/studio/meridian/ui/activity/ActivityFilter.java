package studio.meridian.ui.activity;

import studio.meridian.ui.delivery.Stage;

import java.util.Locale;

/** Which deliveries the log shows. */
public enum ActivityFilter {
    ALL,
    WAITING,
    NEEDS_YOU,
    PUBLISHED,
    ENDED;

    boolean accepts(Stage stage) {
        return switch (this) {
            case ALL -> true;
            case WAITING -> !stage.isOver() && !stage.needsYou();
            case NEEDS_YOU -> stage.needsYou();
            case PUBLISHED ->
                    stage == Stage.PUBLISHED || stage == Stage.VOUCHED || stage == Stage.TAKEN_DOWN;
            case ENDED -> stage == Stage.CALLED_OFF || stage == Stage.EXPIRED;
        };
    }

    /** Its name in message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
