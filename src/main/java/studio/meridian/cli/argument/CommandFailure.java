package studio.meridian.cli.argument;

import studio.meridian.messages.Failure;

import java.util.Map;

/** What a command finds wrong with the way it was called. */
public sealed interface CommandFailure extends Failure {
    /** Several posts answer to the name. */
    record Ambiguous(String name) implements CommandFailure {
        @Override
        public String key() {
            return "command.ambiguous";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("name", name);
        }
    }

    /** An option's value cannot be read. */
    record BadValue(String option, String value, String expected) implements CommandFailure {
        @Override
        public String key() {
            return "command.bad-value";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("option", option, "value", value, "expected", expected);
        }
    }

    /** The folder for a new workspace holds one already. */
    record AlreadyThere(String folder) implements CommandFailure {
        @Override
        public String key() {
            return "command.already-there";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("folder", folder);
        }
    }

    /** Deliveries did not end as they should. */
    record NotPublished(int count) implements CommandFailure {
        @Override
        public String key() {
            return "command.not-published";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("count", count);
        }

        @Override
        public Kind kind() {
            return Kind.PLATFORM;
        }
    }

    @Override
    default Kind kind() {
        return Kind.USAGE;
    }
}
