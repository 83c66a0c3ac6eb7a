package studio.meridian.export;

import studio.meridian.messages.Failure;

import java.util.Map;

/** Why a file from outside was not imported. Lines start at 1. */
public sealed interface ImportFailure extends Failure {
    @Override
    default Kind kind() {
        return Kind.INPUT;
    }

    /** Larger than anything that is read. */
    record TooLarge(String file, long megabytes) implements ImportFailure {
        @Override
        public String key() {
            return "import.too-large";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("file", file, "megabytes", megabytes);
        }
    }

    /** It lies outside of the folder that is imported, by its path or behind a link. */
    record Outside(String file) implements ImportFailure {
        @Override
        public String key() {
            return "import.outside";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("file", file);
        }
    }

    /** The disk did not give it. */
    record Unreadable(String file, String detail) implements ImportFailure {
        @Override
        public String key() {
            return "import.unreadable";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("file", file, "detail", detail);
        }
    }

    /** There is no such file or folder. */
    record Missing(String file) implements ImportFailure {
        @Override
        public String key() {
            return "import.missing";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("file", file);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** A field of the front matter has a value that makes no sense. */
    record BadField(String file, int line, String field, String value, String expected)
            implements ImportFailure {
        @Override
        public String key() {
            return "import.bad-field";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of(
                    "file",
                    file,
                    "line",
                    line,
                    "field",
                    field,
                    "value",
                    value,
                    "expected",
                    expected);
        }
    }

    /** Two files are the same post in the same language. */
    record SameLanguage(String file, String other, String locale) implements ImportFailure {
        @Override
        public String key() {
            return "import.same-language";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("file", file, "other", other, "locale", locale);
        }
    }

    /** A sound file of a post of which another one could not be read. */
    record PartOfRefused(String file, String other) implements ImportFailure {
        @Override
        public String key() {
            return "import.part-of-refused";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("file", file, "other", other);
        }
    }

    /** XML, but no export of WordPress. */
    record NotWordPress(String file, int line, String detail) implements ImportFailure {
        @Override
        public String key() {
            return "import.not-wordpress";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("file", file, "line", line, "detail", detail);
        }
    }

    /** A file that is neither Markdown nor an export. */
    record UnknownKind(String file) implements ImportFailure {
        @Override
        public String key() {
            return "import.unknown-kind";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("file", file);
        }
    }
}
