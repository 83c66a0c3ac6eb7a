package studio.meridian.cli.argument;

import studio.meridian.messages.Failure;

import java.util.Map;

/** What a command finds wrong with the way it was called. */
public sealed interface CommandFailure extends Failure {
    /**
     * Several answer to the name.
     *
     * @param kindOfThing what was looked for: {@code post} or {@code delivery}
     */
    record Ambiguous(String kindOfThing, String name) implements CommandFailure {
        @Override
        public String key() {
            return "command.ambiguous";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("kind", kindOfThing, "name", name);
        }
    }

    /** What a person wants to do about a delivery is not open now. */
    record NotOpen(String id, String state, String wish, String why) implements CommandFailure {
        @Override
        public String key() {
            return "command.not-open";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("id", id, "state", state, "wish", wish, "why", why);
        }
    }

    /** A secret was given where others can see it. */
    record SecretInTheOpen(String option) implements CommandFailure {
        @Override
        public String key() {
            return "command.secret-in-the-open";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("option", option);
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

    /**
     * The words typed make no sense to the parser.
     *
     * @param suggestion what was probably meant, or the word "none"
     */
    record Unparsed(String detail, String command, String suggestion) implements CommandFailure {
        @Override
        public String key() {
            return "command.unparsed";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("detail", detail, "command", command, "suggestion", suggestion);
        }
    }

    /** Something that is needed was not given. */
    record Missing(String option, String expected) implements CommandFailure {
        @Override
        public String key() {
            return "command.missing";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("option", option, "expected", expected);
        }
    }

    /** Two things were asked for that exclude each other. */
    record Apart(String first, String second) implements CommandFailure {
        @Override
        public String key() {
            return "command.apart";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("first", first, "second", second);
        }
    }

    /**
     * No zone of that name.
     *
     * @param suggestion one that was probably meant, or the word "none"
     */
    record NoZone(String zone, String suggestion) implements CommandFailure {
        @Override
        public String key() {
            return "command.no-zone";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("zone", zone, "suggestion", suggestion);
        }
    }

    /** A moment that is over cannot be planned for. */
    record Past(String local, String zone) implements CommandFailure {
        @Override
        public String key() {
            return "command.past";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("local", local, "zone", zone);
        }
    }

    /** The channel shows this very text already, so there is nothing to plan. */
    record Shown(String locale, String channel) implements CommandFailure {
        @Override
        public String key() {
            return "command.shown";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("locale", locale, "channel", channel);
        }
    }

    /** The channel would not take this text, so it is not planned. */
    record WouldBeRefused(String locale, String channel, String why) implements CommandFailure {
        @Override
        public String key() {
            return "command.would-be-refused";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("locale", locale, "channel", channel, "why", why);
        }

        @Override
        public Kind kind() {
            return Kind.FINDINGS;
        }
    }

    /** The post has no text that could be published. */
    record NoText(String name) implements CommandFailure {
        @Override
        public String key() {
            return "command.no-text";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("name", name);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
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
