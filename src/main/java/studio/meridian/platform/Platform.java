package studio.meridian.platform;

import studio.meridian.model.Channel;

/**
 * A kind of place posts are published on. Adapters block, keep no state between calls and never
 * retry by themselves: what happens after a doubtful answer is decided by the engine.
 */
public interface Platform {
    /** The name channels refer to, for example {@code site}. */
    String name();

    /** What it can and cannot do. */
    Capabilities capabilities();

    /**
     * The bytes that will be sent, made once and kept; the same publication gives the same bytes.
     * Nothing is sent yet.
     */
    byte[] freeze(Publication publication);

    /**
     * Sends frozen bytes once.
     *
     * @param media gives the bytes of the pictures the request names by digest
     */
    PublishResult publish(Channel channel, byte[] request, MediaSource media);

    /** Asks whether frozen bytes of an earlier, doubtful try have arrived. Changes nothing. */
    LookUp lookUp(Channel channel, byte[] request);

    /** Gives media bytes by SHA-256. */
    @FunctionalInterface
    interface MediaSource {
        byte[] bytes(String sha256);
    }
}
