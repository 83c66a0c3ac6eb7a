package studio.meridian.secrets;

import org.jspecify.annotations.Nullable;

import studio.meridian.safe.Secret;

import java.util.HashMap;
import java.util.Map;

/** A ring in memory, which is what a system's ring looks like from here. */
public class MemoryRing implements KeyRing {
    public final Map<String, Secret> kept = new HashMap<>();
    private final String name;

    public MemoryRing(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable Secret read(String entry) {
        return kept.get(entry);
    }

    @Override
    public void write(String entry, Secret secret) {
        kept.put(entry, secret);
    }

    @Override
    public void forget(String entry) {
        kept.remove(entry);
    }
}
