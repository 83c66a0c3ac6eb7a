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

    private final List<Place> places = new CopyOnWriteArrayList<>();

    /** Compared by identity, so that leaving twice takes nobody else along. */
    private static final class Place {
        private final Consumer<Set<Change>> listener;

        private Place(Consumer<Set<Change>> listener) {
            this.listener = listener;
        }
    }

    /** Adds a listener; closing what is returned removes it. */
    public Subscription listen(Consumer<Set<Change>> listener) {
        Place place = new Place(listener);
        places.add(place);
        return () -> places.remove(place);
    }

    void publish(Set<Change> changes) {
        if (changes.isEmpty()) return;
        for (Place place : places) {
            try {
                place.listener.accept(changes);
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
