package studio.meridian.storage.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells listeners what was committed, after the commit, on the thread that wrote. */
public final class ChangeFeed {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

    private final List<Consumer<Set<Change>>> listeners = new CopyOnWriteArrayList<>();

    /** Adds a listener; closing what is returned removes it. */
    public Subscription listen(Consumer<Set<Change>> listener) {
        // An object of its own for each place, so that leaving twice takes nobody else along.
        Consumer<Set<Change>> place = listener::accept;
        listeners.add(place);
        return () -> listeners.remove(place);
    }

    void publish(Set<Change> changes) {
        if (changes.isEmpty()) return;
        for (Consumer<Set<Change>> listener : listeners) {
            try {
                listener.accept(changes);
            } catch (RuntimeException e) {
                // What is committed stays committed; a listener's trouble is its own.
                LOG.error("a listener failed on {}", changes, e);
            }
        }
    }

    /** A listener's place in the feed. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
