package studio.meridian.safe;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;

/**
 * The one JSON mapper: bounded in depth and size, no duplicate names, nothing after the value, no
 * type names from the data. Bind to records. What it writes is the same bytes for the same value:
 * names sorted, line feeds everywhere.
 */
public final class SafeJson {
    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(5_000_000)
                    .maxDocumentLength(64L * 1024 * 1024)
                    .maxNumberLength(100)
                    .maxNameLength(1000)
                    .build();

    private static final JsonMapper MAPPER =
            JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                    .build();

    private static final ObjectWriter PRETTY = MAPPER.writer().with(prettyPrinter());

    private SafeJson() {}

    /** The mapper itself, for adapters that stream or need type references. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads one value.
     *
     * @param file the name shown in failures
     * @throws FailureException with a {@link SafeFailure} that names line and column
     */
    public static <T> T read(byte[] json, String file, Class<T> type) {
        try {
            return present(MAPPER.readValue(json, type), file);
        } catch (JacksonException e) {
            throw failure(file, e);
        }
    }

    /** As {@link #read(byte[], String, Class)}, from text. */
    public static <T> T read(String json, String file, Class<T> type) {
        return read(json.getBytes(StandardCharsets.UTF_8), file, type);
    }

    /** Reads any value as a tree; as {@link #read(byte[], String, Class)}. */
    public static JsonNode tree(byte[] json, String file) {
        return read(json, file, JsonNode.class);
    }

    /** Writes in one line. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Writes indented by two spaces, with a line feed at the end. */
    public static String writePretty(Object value) {
        return PRETTY.writeValueAsString(value) + "\n";
    }

    private static <T> T present(@Nullable T value, String file) {
        if (value == null || (value instanceof JsonNode node && node.isNull())) {
            throw new FailureException(
                    new SafeFailure.Malformed(
                            "JSON", file, 1, 1, "a value was expected, not null"));
        }
        return value;
    }

    private static FailureException failure(String file, JacksonException cause) {
        TokenStreamLocation at = cause.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        return new FailureException(
                new SafeFailure.Malformed("JSON", file, line, column, cause.getOriginalMessage()),
                cause);
    }

    private static DefaultPrettyPrinter prettyPrinter() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER);
        return new DefaultPrettyPrinter(separators)
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }
}
