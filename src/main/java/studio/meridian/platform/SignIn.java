package studio.meridian.platform;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;

/** What came of trying an account, without publishing anything. */
public sealed interface SignIn {
    /**
     * We are let in and may publish.
     *
     * @param who the account's name as the platform gives it
     * @param settings what the channel should remember of the account, none of it secret
     */
    record Welcome(String who, Map<String, String> settings) implements SignIn {
        public Welcome {
            settings = Map.copyOf(settings);
        }
    }

    /** We are not. */
    record Refused(PlatformFailure failure) implements SignIn {
        /**
         * @param pause how long the platform asked to be left alone, or null
         */
        public Refused(PlatformFailure failure, @Nullable Duration pause) {
            this(PlatformFailure.TooOften.unless(failure, pause));
        }
    }
}
