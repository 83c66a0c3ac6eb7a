package canary.platform.site;

/** An adapter that reads the database by itself. */
public final class Hoarder {
    public Object read() {
        return new canary.storage.Climber();
    }
}
