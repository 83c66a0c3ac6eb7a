package studio.meridian.safe;

import studio.meridian.messages.Failure;

import java.util.Map;

/**
 * What data from outside can do wrong; every case names the place. Lines and columns start at 1.
 */
public sealed interface SafeFailure extends Failure {
    @Override
    default Kind kind() {
        return Kind.INPUT;
    }

    /**
     * Text that its format does not allow, or that goes beyond a limit.
     *
     * @param format {@code XML}, {@code JSON} or {@code YAML}
     * @param detail the parser's own words, in English
     */
    record Malformed(String format, String file, int line, int column, String detail)
            implements SafeFailure {
        @Override
        public String key() {
            return "safe.malformed";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of(
                    "format", format, "file", file, "line", line, "column", column, "detail",
                    detail);
        }
    }

    /** XML that declares entities of its own (XXE, billion laughs), which is never honoured. */
    record Declarations(String file, int line, int column) implements SafeFailure {
        @Override
        public String key() {
            return "safe.declarations";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("file", file, "line", line, "column", column);
        }
    }
}
