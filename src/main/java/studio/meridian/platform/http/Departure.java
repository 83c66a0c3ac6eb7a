package studio.meridian.platform.http;

import okhttp3.Call;
import okhttp3.EventListener;

/** Notes whether a byte of a request may have left. Everything before is name, way and greeting. */
final class Departure extends EventListener {
    private volatile boolean left;

    /** The one a call brings along. */
    static EventListener of(Call call) {
        Departure own = call.request().tag(Departure.class);
        return own == null ? EventListener.NONE : own;
    }

    boolean hasLeft() {
        return left;
    }

    @Override
    public void requestHeadersStart(Call call) {
        left = true;
    }
}
