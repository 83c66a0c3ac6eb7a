package studio.meridian.secrets;

import studio.meridian.messages.Failure;

import java.util.Map;

/** Why a token cannot be kept or read. */
public sealed interface SecretFailure extends Failure {
    @Override
    default Kind kind() {
        return Kind.SIGN_IN;
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

    /** What is kept for an account was damaged, or belongs to another one. */
    record Unreadable(String account) implements SecretFailure {
        @Override
        public String key() {
            return "secrets.unreadable";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("account", account);
        }
    }
}
