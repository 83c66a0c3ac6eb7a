package studio.meridian.safe;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

import studio.meridian.messages.FailureException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * YAML 1.2 (core schema) reduced to what front matter needs: one mapping, no aliases, no types from
 * the data, shallow, of bounded size, no key twice. Times stay text.
 */
public final class SafeYaml {
    private static final int CODE_POINTS = 1_000_000;
    private static final int DEPTH = 50;
    private static final int ENDLESS = Integer.MAX_VALUE;

    private SafeYaml() {}

    /**
     * Reads a mapping; nothing at all is an empty one. Values are text, whole numbers, decimals,
     * truth values, null, lists and mappings with text keys, in the order of the file.
     *
     * @param file the name shown in failures
     * @param linesBefore how many lines of the file stand before this text
     * @throws FailureException with a {@link SafeFailure} that names line and column
     */
    public static Map<String, Object> read(String yaml, String file, int linesBefore) {
        try {
            LoadSettings settings = loadSettings(file);
            refuseDepthAndAliases(settings, yaml);
            Object value = new Load(settings).loadFromString(yaml);
            return value == null ? new LinkedHashMap<>() : mapping(value);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> at = e.getProblemMark();
            throw failure(
                    file,
                    linesBefore + at.map(Mark::getLine).orElse(0) + 1,
                    at.map(Mark::getColumn).orElse(0) + 1,
                    String.valueOf(e.getProblem()),
                    e);
        } catch (ReaderException e) {
            throw failure(
                    file,
                    linesBefore + line(yaml, e.getPosition()),
                    1,
                    String.valueOf(e.getMessage()),
                    e);
        } catch (YamlEngineException e) {
            throw failure(file, linesBefore + 1, 1, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Writes a mapping in block style and the given order. Text is always quoted, because what
     * plain words mean (yes, 1.10, 2026-01-01) differs between YAML 1.1 and 1.2 readers.
     */
    public static String write(Map<String, ?> fields) {
        if (fields.isEmpty()) return "";
        DumpSettings settings =
                DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setDereferenceAliases(true)
                        .setSplitLines(false)
                        .setWidth(ENDLESS)
                        .setSchema(new CoreSchema())
                        .build();
        return new Dump(settings, new QuotingRepresenter(settings)).dumpToString(fields);
    }

    private static LoadSettings loadSettings(String file) {
        return LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(CODE_POINTS)
                .build();
    }

    /** The composer recurses, so depth is judged on the flat stream of events before it. */
    private static void refuseDepthAndAliases(LoadSettings settings, String yaml) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(yaml)) {
            if (event instanceof CollectionStartEvent) depth++;
            else if (event instanceof CollectionEndEvent) depth--;
            if (depth > DEPTH) throw new Refusal("nested deeper than " + DEPTH, event);
            if (event instanceof AliasEvent) throw new Refusal("aliases are not read", event);
        }
    }

    private static Map<String, Object> mapping(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new YamlEngineException("a list of 'name: value' lines was expected");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((key, inner) -> fields.put(String.valueOf(key), plain(inner)));
        return fields;
    }

    @SuppressWarnings("NullAway") // null is a value of YAML: "title:" with nothing behind it
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?>) return mapping(value);
        if (value instanceof Iterable<?> items) {
            List<Object> list = new ArrayList<>();
            items.forEach(item -> list.add(plain(item)));
            return list;
        }
        return value;
    }

    private static int line(String yaml, int codePoints) {
        int end =
                yaml.offsetByCodePoints(
                        0, Math.min(codePoints, yaml.codePointCount(0, yaml.length())));
        return 1 + (int) yaml.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private static FailureException failure(
            String file, int line, int column, String detail, YamlEngineException cause) {
        return new FailureException(
                new SafeFailure.Malformed("YAML", file, line, column, detail), cause);
    }

    private static final class Refusal extends MarkedYamlEngineException {
        private static final long serialVersionUID = 1L;

        Refusal(String problem, Event at) {
            super("", Optional.empty(), problem, at.getStartMark());
        }
    }
}
