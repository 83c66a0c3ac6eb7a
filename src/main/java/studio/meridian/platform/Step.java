package studio.meridian.platform;

/**
 * One call of a delivery that changes something on its platform. Its bytes are frozen when its turn
 * comes, because they may name what earlier steps came to.
 *
 * @param name what a person and the adapter call it, for example {@code media-2} or {@code publish}
 * @param key what the platform can be asked for after a doubtful try; unique to this step
 */
public record Step(String name, String key) {}
