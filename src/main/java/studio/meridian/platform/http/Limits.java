package studio.meridian.platform.http;

import java.time.Duration;

/**
 * What one call may cost at most.
 *
 * @param connect for name, connection and encryption
 * @param call for everything, from the first step to the last byte
 * @param answerBytes size of an answer after unpacking
 * @param redirects how many are followed, for reads
 */
public record Limits(Duration connect, Duration call, int answerBytes, int redirects) {
    /** What the program uses. */
    public static final Limits PRODUCTION =
            new Limits(Duration.ofSeconds(15), Duration.ofSeconds(60), 8 * 1024 * 1024, 5);
}
