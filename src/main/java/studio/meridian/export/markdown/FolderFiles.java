package studio.meridian.export.markdown;

import org.jspecify.annotations.Nullable;

import studio.meridian.export.ImportFailure;
import studio.meridian.messages.FailureException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A folder on the disk. Nothing outside of it is read, neither by {@code ..} nor through a symbolic
 * link; hidden folders are passed over.
 */
public final class FolderFiles implements PostFiles {
    private final Path root;
    private final List<String> posts;

    private FolderFiles(Path root, List<String> posts) {
        this.root = root;
        this.posts = List.copyOf(posts);
    }

    /**
     * A folder with all Markdown files in it, or one Markdown file with the folder it lies in.
     *
     * @throws FailureException with an {@link ImportFailure}
     */
    public static FolderFiles of(Path path) {
        try {
            Path real = path.toRealPath();
            if (Files.isDirectory(real)) return new FolderFiles(real, markdown(real));
            Path folder = real.getParent();
            Path name = real.getFileName();
            if (folder == null || name == null) throw missing(path);
            return new FolderFiles(folder, List.of(name.toString()));
        } catch (NoSuchFileException e) {
            throw missing(path);
        } catch (IOException e) {
            throw unreadable(path.toString(), e);
        }
    }

    @Override
    public String name() {
        Path name = root.getFileName();
        return name == null ? "root" : name.toString();
    }

    @Override
    public List<String> posts() {
        return posts;
    }

    @Override
    public byte @Nullable [] find(String path, long limit) {
        String normal = RelativePath.normal(path);
        if (normal == null) throw new FailureException(new ImportFailure.Outside(path));
        try {
            Path file = root.resolve(normal);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) return null;
            // A drive letter or a link may still lead elsewhere.
            Path real = file.toRealPath();
            if (!real.startsWith(root)) {
                throw new FailureException(new ImportFailure.Outside(path));
            }
            if (!Files.isRegularFile(real)) return null;
            return read(real, path, limit);
        } catch (InvalidPathException | NoSuchFileException _) {
            return null;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static byte[] read(Path real, String path, long limit) throws IOException {
        // Asked twice: by its size, and while reading, for a file may grow or lie about its size.
        if (Files.size(real) <= limit) {
            try (InputStream in = Files.newInputStream(real)) {
                byte[] bytes = in.readNBytes(Math.toIntExact(limit + 1));
                if (bytes.length <= limit) return bytes;
            }
        }
        throw new FailureException(new ImportFailure.TooLarge(path, limit >> 20));
    }

    private static List<String> markdown(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        boolean hidden = !folder.equals(root) && isHidden(folder);
                        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (isMarkdown(file) && !isHidden(file)) {
                            found.add(root.relativize(file).toString().replace('\\', '/'));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found.stream().sorted().toList();
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    private static boolean isMarkdown(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    private static FailureException missing(Path path) {
        return new FailureException(new ImportFailure.Missing(path.toString()));
    }

    private static FailureException unreadable(String path, IOException e) {
        return new FailureException(
                new ImportFailure.Unreadable(path, String.valueOf(e.getMessage())), e);
    }
}
