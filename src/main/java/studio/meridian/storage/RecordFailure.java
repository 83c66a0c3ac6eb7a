package studio.meridian.storage;

import studio.meridian.messages.Failure;

import java.util.Map;

/** Something asked for that is not in the workspace, or cannot be done to it. */
public sealed interface RecordFailure extends Failure {
    /** No such post. */
    record NoPost(String id) implements RecordFailure {
        @Override
        public String key() {
            return "record.no-post";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("id", id);
        }
    }

    /** The post has no variant in that language. */
    record NoVariant(String id, String locale) implements RecordFailure {
        @Override
        public String key() {
            return "record.no-variant";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("id", id, "locale", locale);
        }
    }

    /** No such channel. */
    record NoChannel(String name) implements RecordFailure {
        @Override
        public String key() {
            return "record.no-channel";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("name", name);
        }
    }

    /** A delivery that was sent or finished cannot be moved or called off. */
    record TooLate(String id, String state) implements RecordFailure {
        @Override
        public String key() {
            return "record.too-late";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("id", id, "state", state);
        }
    }

    /** A channel of that name is there already. */
    record ChannelExists(String name) implements RecordFailure {
        @Override
        public String key() {
            return "record.channel-exists";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("name", name);
        }

        @Override
        public Kind kind() {
            return Kind.USAGE;
        }
    }

    /** No such delivery. */
    record NoDelivery(String id) implements RecordFailure {
        @Override
        public String key() {
            return "record.no-delivery";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("id", id);
        }
    }

    /** A channel with deliveries cannot be removed. */
    record ChannelInUse() implements RecordFailure {
        @Override
        public String key() {
            return "record.channel-in-use";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of();
        }
    }

    @Override
    default Kind kind() {
        return Kind.NOT_FOUND;
    }
}
