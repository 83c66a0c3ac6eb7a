package studio.meridian.platform;

import studio.meridian.messages.Failure;

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

    @Override
    default Kind kind() {
        return Kind.PLATFORM;
    }
}
