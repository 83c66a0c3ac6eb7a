package canary.platform.ghost;

/** Uses the room at the top, which it must not. */
public final class Climber {
    public Object climb() {
        return new canary.app.Top();
    }
}
