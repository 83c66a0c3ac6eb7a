package studio.meridian.secrets;

import studio.meridian.messages.Failure;

import java.util.Locale;
import java.util.Map;

/**
 * Why a token cannot be kept or read. The words need no arguments but the channel: a timeline
 * remembers nothing else.
 */
public sealed interface SecretFailure extends Failure {
    @Override
    default Kind kind() {
        return Kind.SIGN_IN;
    }

    /**
     * Whether it passes by itself once a person is here: they unlock the keyring or give the
     * passphrase.
     */
    default boolean passes() {
        return switch (this) {
            case NoKeyRing _, NoPassphrase _, PassphraseFile _ -> true;
            case KeyElsewhere elsewhere -> elsewhere.here().equals(KeyElsewhere.NONE);
            default -> false;
        };
    }

    /** The system keeps no keys, or keeps them locked. */
    record NoKeyRing(String detail) implements SecretFailure {
        @Override
        public String key() {
            return "secrets.no-key-ring";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("detail", detail);
        }
    }

    /** The key that was kept is gone, so what it encrypted cannot be read any more. */
    record KeyGone(String keyRing) implements SecretFailure {
        @Override
        public String key() {
            return "secrets.key-gone";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("keyRing", keyRing);
        }
    }

    /** Not the passphrase of this workspace. */
    record WrongPassphrase() implements SecretFailure {
        @Override
        public String key() {
            return "secrets.wrong-passphrase";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of();
        }
    }

    /** What is kept for a channel was damaged, or belongs to another one. */
    record Unreadable(String channel) implements SecretFailure {
        @Override
        public String key() {
            return "secrets.unreadable";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("channel", channel);
        }
    }

    /**
     * The key of the workspace was put elsewhere than where it is looked for now.
     *
     * @param kept what keeps it
     * @param here the keyring of this computer, or {@link #NONE}
     */
    record KeyElsewhere(String kept, String here) implements SecretFailure {
        /** No keyring answers here. */
        public static final String NONE = "none";

        @Override
        public String key() {
            return "secrets.key-elsewhere";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("kept", kept, "here", here);
        }
    }

    /** A passphrase is needed, and nobody is there to give it. */
    record NoPassphrase() implements SecretFailure {
        @Override
        public String key() {
            return "secrets.no-passphrase";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of();
        }
    }

    /** A new passphrase was typed in two ways. */
    record PassphrasesDiffer() implements SecretFailure {
        @Override
        public String key() {
            return "secrets.passphrases-differ";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of();
        }
    }

    /** The file that should hold the passphrase does not serve. */
    record PassphraseFile(String file, Why why) implements SecretFailure {
        /** What is wrong with it. */
        public enum Why {
            UNREADABLE,
            EMPTY,
            OPEN_TO_OTHERS
        }

        @Override
        public String key() {
            return "secrets.passphrase-file."
                    + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("file", file);
        }
    }
}
