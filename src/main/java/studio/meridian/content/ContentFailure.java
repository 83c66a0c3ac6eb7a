package studio.meridian.content;

import studio.meridian.messages.Failure;

import java.util.Map;

/** What a text file from outside can do wrong. Lines start at 1. */
public sealed interface ContentFailure extends Failure {
    /** The file, as the person named it. */
    String file();

    /** The line it happened in. */
    int line();

    @Override
    default Kind kind() {
        return Kind.INPUT;
    }

    @Override
    default Map<String, Object> arguments() {
        return Map.of("file", file(), "line", line());
    }

    /** Front matter that begins and never ends. */
    record UnclosedFrontMatter(String file, int line) implements ContentFailure {
        @Override
        public String key() {
            return "content.frontMatter.unclosed";
        }
    }

    /** Front matter in TOML, which is not read. */
    record TomlFrontMatter(String file, int line) implements ContentFailure {
        @Override
        public String key() {
            return "content.frontMatter.toml";
        }
    }

    /** Bytes that are not UTF-8. */
    record NotUtf8(String file, int line) implements ContentFailure {
        @Override
        public String key() {
            return "content.encoding";
        }
    }
}
