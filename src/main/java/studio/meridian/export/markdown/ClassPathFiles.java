package studio.meridian.export.markdown;

import org.jspecify.annotations.Nullable;

import studio.meridian.export.ImportFailure;
import studio.meridian.messages.FailureException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Files that came with the program; {@code index.txt} lists them. */
final class ClassPathFiles implements PostFiles {
    private final String root;
    private final Set<String> index;

    /**
     * @param root absolute resource folder with a slash at its end
     */
    ClassPathFiles(String root) {
        this.root = root;
        byte[] lines = resource("index.txt", LARGEST_TEXT);
        if (lines == null) throw new IllegalStateException("missing from the program: " + root);
        this.index = Set.copyOf(new String(lines, StandardCharsets.UTF_8).lines().toList());
    }

    @Override
    public String name() {
        return RelativePath.file(root.substring(0, root.length() - 1));
    }

    @Override
    public List<String> posts() {
        return index.stream()
                .filter(name -> name.startsWith("posts/") && name.endsWith(".md"))
                .sorted()
                .toList();
    }

    @Override
    public byte @Nullable [] find(String path, long limit) {
        String normal = RelativePath.normal(path);
        return normal == null || !index.contains(normal) ? null : resource(normal, limit);
    }

    private byte @Nullable [] resource(String name, long limit) {
        try (InputStream in = ClassPathFiles.class.getResourceAsStream(root + name)) {
            return in == null ? null : in.readNBytes(Math.toIntExact(limit));
        } catch (IOException e) {
            throw new FailureException(
                    new ImportFailure.Unreadable(name, String.valueOf(e.getMessage())), e);
        }
    }
}
