package studio.meridian.platform;

import studio.meridian.model.Channel;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A kind of place posts are published on. Adapters block, keep nothing between calls that matters
 * after a crash, and never retry by themselves: what happens after a doubtful answer is decided by
 * the engine.
 */
public interface Platform {
    /** As many posts as are counted in one go. */
    int COUNTED_AT_ONCE = 20;

    /** The name channels refer to, for example {@code site}. */
    String name();

    /** What it can and cannot do. */
    Capabilities capabilities();

    /** What a person gives to connect a channel. */
    default SignInForm form() {
        return SignInForm.usual(name());
    }

    /** Tries whether the account lets us in and may publish. Changes nothing there. */
    SignIn signIn(Account account);

    /**
     * The calls a publication takes, in order; at least one. The same publication gives the same
     * steps, and nothing is asked of the network for them.
     */
    List<Step> steps(Publication publication);

    /**
     * The bytes one step will send, made once and kept. Nothing is sent yet.
     *
     * @param earlier what the steps before it came to, by name
     */
    byte[] freeze(Publication publication, Step step, Map<String, Done> earlier);

    /**
     * What a publication becomes on a channel and what it would be refused for, told from what is
     * known here: nothing is asked of the network. Without an error, {@link #steps} and {@link
     * #freeze} take it, and send these posts.
     *
     * @param channel with its settings
     * @param sizes of the pictures in bytes, by digest
     */
    default Preflight preflight(Publication publication, Channel channel, Map<String, Long> sizes) {
        return Preflight.of(publication, capabilities());
    }

    /**
     * Sends the frozen bytes of a step once.
     *
     * @param media gives the bytes of the pictures the request names by digest
     */
    PublishResult send(Account account, Step step, byte[] request, MediaSource media);

    /** Asks whether an earlier, doubtful try of a step has arrived. Changes nothing. */
    LookUp lookUp(Account account, Step step, byte[] request);

    /**
     * Reads a post as it is there now, without changing anything. Asked only where {@link
     * Capabilities.Ability#READS_BACK}.
     *
     * @param left what we last left there, with the platform's name for it
     */
    default Reading read(Account account, Publication left) {
        return new Reading.CannotTell(new PlatformFailure.Refused(name(), Refusal.CANNOT_TELL, ""));
    }

    /**
     * Asks how readers took posts of ours, without changing anything. Asked only where {@link
     * Capabilities.Ability#COUNTS}. Stops at the first call that fails: what was found until then
     * counts.
     *
     * @param posts at most {@value #COUNTED_AT_ONCE}
     */
    default Counts counts(Account account, List<Counts.Left> posts) {
        return new Counts(Map.of());
    }

    /**
     * How long a request may still take effect after it left, as far as we can know: only then does
     * "it is not there" prove anything. Longer than the longest call.
     */
    default Duration settles() {
        return Duration.ofSeconds(90);
    }

    /**
     * How far the account's own clock is ahead of ours, negative when it is behind, as far as its
     * answers have told; nothing is asked of the network.
     */
    default Duration ahead(Account account) {
        return Duration.ZERO;
    }

    /** Gives media bytes by SHA-256. */
    @FunctionalInterface
    interface MediaSource {
        byte[] bytes(String sha256);
    }
}
