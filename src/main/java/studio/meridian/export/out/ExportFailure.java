package studio.meridian.export.out;

import studio.meridian.messages.Failure;

import java.util.Map;

/** Why nothing was exported. */
public sealed interface ExportFailure extends Failure {
    /** The folder holds files that did not come from an export. */
    record Foreign(String folder, String file) implements ExportFailure {
        @Override
        public String key() {
            return "export.foreign";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("folder", folder, "file", file);
        }

        @Override
        public Kind kind() {
            return Kind.USAGE;
        }
    }

    /** A file of the last export was changed since by somebody. */
    record Edited(String folder, String file) implements ExportFailure {
        @Override
        public String key() {
            return "export.edited";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("folder", folder, "file", file);
        }

        @Override
        public Kind kind() {
            return Kind.USAGE;
        }
    }

    /** The disk refused. */
    record Unwritable(String folder, String detail) implements ExportFailure {
        @Override
        public String key() {
            return "export.unwritable";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("folder", folder, "detail", detail);
        }

        @Override
        public Kind kind() {
            return Kind.STORAGE;
        }
    }

    /** No text answers to what was asked for. */
    record Nothing() implements ExportFailure {
        @Override
        public String key() {
            return "export.nothing";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of();
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }
}
