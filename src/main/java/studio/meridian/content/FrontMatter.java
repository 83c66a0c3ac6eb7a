package studio.meridian.content;

import studio.meridian.messages.FailureException;
import studio.meridian.safe.SafeYaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Markdown file as static site generators keep it: fields in YAML between two lines of {@code
 * ---}, then the text. The body is kept to the last character, line ends included.
 *
 * @param fields in the order of the file; values as {@link SafeYaml#read} gives them
 * @param body everything behind the front matter
 */
public record FrontMatter(Map<String, Object> fields, String body) {
    private static final String BOM = "\ufeff";
    private static final Pattern FIELD =
            Pattern.compile("\\s*[\\w-]+\\s*:(\\s.*)?", Pattern.DOTALL);

    public FrontMatter {
        // Not Map.copyOf: the order counts and a field may be null.
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * Reads a file's bytes; a byte order mark is dropped.
     *
     * @param file the name shown in failures
     * @throws FailureException with {@link ContentFailure} or a failure of {@link SafeYaml}
     */
    public static FrontMatter read(byte[] bytes, String file) {
        return split(decoded(bytes, file), file);
    }

    /** As {@link #read(byte[], String)}, from text. */
    public static FrontMatter split(String text, String file) {
        String content = text.startsWith(BOM) ? text.substring(1) : text;
        int begin = lineEnd(content, 0);
        String first = content.substring(0, begin).stripTrailing();
        if (first.equals("+++"))
            throw new FailureException(new ContentFailure.TomlFrontMatter(file, 1));
        if (!first.equals("---")) return new FrontMatter(Map.of(), content);
        int close = closingLine(content, begin);
        if (close < 0) {
            // A lone rule at the top of a text is Markdown, too.
            if (!beginsWithField(content, begin)) return new FrontMatter(Map.of(), content);
            throw new FailureException(new ContentFailure.UnclosedFrontMatter(file, 1));
        }
        Map<String, Object> fields = SafeYaml.read(content.substring(begin, close), file, 1);
        return new FrontMatter(fields, content.substring(lineEnd(content, close)));
    }

    /** The file again; fields in YAML that every generator reads alike. */
    public String join() {
        if (fields.isEmpty() && !body.startsWith("---") && !body.startsWith("+++")) return body;
        return "---\n" + SafeYaml.write(fields) + "---\n" + body;
    }

    /** A field's single value as text; empty when it is missing, null or no single value. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field))
                .filter(value -> !(value instanceof List<?>) && !(value instanceof Map<?, ?>))
                .map(String::valueOf);
    }

    /** A field's values as texts; a single value is a list of one. */
    public List<String> texts(String field) {
        Object value = fields.get(field);
        if (value instanceof List<?> list) return list.stream().map(String::valueOf).toList();
        return text(field).map(List::of).orElse(List.of());
    }

    private static int closingLine(String text, int from) {
        for (int start = from; start < text.length(); start = lineEnd(text, start)) {
            if (!text.startsWith("---", start) && !text.startsWith("...", start)) continue;
            String line = text.substring(start, lineEnd(text, start)).stripTrailing();
            if (line.length() == 3) return start;
        }
        return -1;
    }

    private static boolean beginsWithField(String text, int from) {
        return FIELD.matcher(text.substring(from, lineEnd(text, from))).matches();
    }

    /** Index behind the line feed that ends the line. */
    private static int lineEnd(String text, int from) {
        int feed = text.indexOf('\n', from);
        return feed < 0 ? text.length() : feed + 1;
    }

    private static String decoded(byte[] bytes, String file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) if (bytes[i] == '\n') line++;
            throw new FailureException(new ContentFailure.NotUtf8(file, line));
        }
        return out.flip().toString();
    }
}
