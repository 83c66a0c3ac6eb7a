package canary.app;

/** Stands at the top; every other room that names it breaks a border, and this makes the circle. */
public final class Top {
    public Object down() {
        return new canary.model.Climber();
    }
}
