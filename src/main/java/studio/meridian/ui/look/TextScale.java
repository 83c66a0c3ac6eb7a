package studio.meridian.ui.look;

import studio.meridian.ui.common.Css;

import java.util.List;

/** How large text is, in per cent; everything sized in {@code em} grows with it. */
public enum TextScale {
    P100(100),
    P115(115),
    P130(130),
    P150(150),
    P175(175),
    P200(200);

    private final int percent;

    TextScale(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /** The style sheet that sets it. */
    String sheet() {
        return Css.of("text-" + percent);
    }

    /** The next larger one, or this when it is the largest. */
    public TextScale larger() {
        return next(1);
    }

    /** The next smaller one, or this when it is the smallest. */
    public TextScale smaller() {
        return next(-1);
    }

    private TextScale next(int by) {
        List<TextScale> all = List.of(values());
        return all.get(Math.clamp((long) all.indexOf(this) + by, 0, all.size() - 1));
    }

    /** The scale of a percentage; anything unknown means 100. */
    public static TextScale of(String percent) {
        for (TextScale scale : values()) {
            if (percent.equals(String.valueOf(scale.percent))) return scale;
        }
        return P100;
    }
}
