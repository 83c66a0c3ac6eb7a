package studio.meridian.platform;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Failure;

import java.time.Duration;
import java.util.Map;

/** What a platform answered, or why it could not be asked, as a person is told. */
public sealed interface PlatformFailure extends Failure {
    /** The folder or file a channel writes to refused. */
    record FolderRefused(String path, String detail) implements PlatformFailure {
        @Override
        public String key() {
            return "platform.folder-refused";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("path", path, "detail", detail);
        }
    }

    /** The channel lacks a setting. */
    record NotConfigured(String channel, String setting) implements PlatformFailure {
        @Override
        public String key() {
            return "platform.not-configured";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("channel", channel, "setting", setting);
        }
    }

    /** The folder holds files that no channel of ours wrote. */
    record NotOurs(String path) implements PlatformFailure {
        @Override
        public String key() {
            return "platform.not-ours";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("path", path);
        }
    }

    /** No adapter of that name is part of this program. */
    record NoAdapter(String platform) implements PlatformFailure {
        @Override
        public String key() {
            return "platform.no-adapter";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("platform", platform);
        }
    }

    /** The adapter itself failed; what it had done by then is not known. */
    record Broken(String platform) implements PlatformFailure {
        @Override
        public String key() {
            return "platform.broken";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("platform", platform);
        }
    }

    /** What was typed is no address a channel can have. */
    record WrongAddress(String address, Why why) implements PlatformFailure {
        /** What is wrong with it. */
        public enum Why {
            NOT_AN_ADDRESS,
            HOLDS_A_PASSWORD,
            NOT_ENCRYPTED,
            ELSEWHERE
        }

        @Override
        public String key() {
            return "platform.wrong-address";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("address", address, "why", why.name());
        }
    }

    /**
     * Nothing was sent, because the way there is closed.
     *
     * @param host the site, as its owner knows it
     */
    record Unreachable(String host, Trouble why) implements PlatformFailure {
        @Override
        public String key() {
            return "platform.unreachable";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("host", host, "why", why.name());
        }
    }

    /** Something was sent, and no answer came that tells whether it arrived. */
    record NoAnswer(String host, Trouble why) implements PlatformFailure {
        @Override
        public String key() {
            return "platform.no-answer";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("host", host, "why", why.name());
        }
    }

    /**
     * The platform answered, and what it said stops the delivery.
     *
     * @param host the site, as its owner knows it
     * @param said its own words or code, may be empty
     */
    record Refused(String host, Refusal why, String said) implements PlatformFailure {
        @Override
        public String key() {
            return "platform.refused";
        }

        @Override
        public Map<String, Object> arguments() {
            String heard = said.isEmpty() ? "no" : "yes";
            return Map.of("host", host, "why", why.name(), "said", said, "heard", heard);
        }

        @Override
        public Kind kind() {
            return why == Refusal.SIGN_IN ? Kind.SIGN_IN : Kind.PLATFORM;
        }
    }

    /**
     * Too much was asked, and the platform said for how long it wants to be left alone.
     *
     * @param host the site, as its owner knows it
     * @param minutes from now on, at least one
     */
    record TooOften(String host, long minutes) implements PlatformFailure {
        /** The failure itself, or this one where it is about asking too often. */
        static PlatformFailure unless(PlatformFailure failure, @Nullable Duration pause) {
            boolean often =
                    failure instanceof Refused refused && refused.why() == Refusal.TOO_OFTEN;
            if (!often || pause == null) return failure;
            long minutes = Math.max(1, (pause.toSeconds() + 59) / 60);
            return new TooOften(((Refused) failure).host(), minutes);
        }

        @Override
        public String key() {
            return "platform.wait";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("host", host, "minutes", minutes);
        }
    }

    /**
     * A post was taken away; before that counts, requests that may still be on their way are waited
     * for.
     *
     * @param host the site, as its owner knows it
     */
    record Settling(String host) implements PlatformFailure {
        @Override
        public String key() {
            return "platform.settling";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("host", host);
        }
    }

    /**
     * A picture is there and not ready to be shown; the post that shows it waits.
     *
     * @param host the site, as its owner knows it
     */
    record Processing(String host) implements PlatformFailure {
        @Override
        public String key() {
            return "platform.processing";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("host", host);
        }
    }

    /**
     * Where a number of readers was asked for, something else was given.
     *
     * @param host the site, as its owner knows it
     * @param said what it gave
     */
    record NoNumber(String host, String said) implements PlatformFailure {
        private static final int LONGEST = 60;

        public NoNumber {
            if (said.length() > LONGEST) said = said.substring(0, LONGEST);
        }

        @Override
        public String key() {
            return "platform.no-number";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("host", host, "said", said);
        }
    }

    /**
     * The post has pictures, and none can be brought there.
     *
     * @param host the site, as its owner knows it
     */
    record NoPictures(String host) implements PlatformFailure {
        @Override
        public String key() {
            return "platform.no-pictures";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("host", host);
        }
    }

    /**
     * Somebody else's page has the title of the post.
     *
     * @param host the site, as its owner knows it
     */
    record TitleTaken(String host, String title) implements PlatformFailure {
        @Override
        public String key() {
            return "platform.title-taken";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("host", host, "title", title);
        }
    }

    /**
     * It wants a person to solve a puzzle first.
     *
     * @param host the site, as its owner knows it
     */
    record Puzzle(String host) implements PlatformFailure {
        @Override
        public String key() {
            return "platform.puzzle";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("host", host);
        }
    }

    @Override
    default Kind kind() {
        return Kind.PLATFORM;
    }
}
