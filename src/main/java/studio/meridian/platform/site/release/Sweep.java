package studio.meridian.platform.site.release;

import org.jspecify.annotations.Nullable;

import studio.meridian.safe.Trees;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Set;

/**
 * Clears away what is no longer needed. The release before the one shown stays, for readers who
 * hold a page of it and for a look back.
 */
final class Sweep {
    private final Path root;

    Sweep(Path root) {
        this.root = root;
    }

    void run() throws IOException {
        String shown = SiteFolder.current(root);
        if (shown == null) return;
        Set<String> kept = new HashSet<>(Set.of(shown));
        String before = newestBut(shown);
        if (before != null) kept.add(before);
        Set<String> requests = new HashSet<>();
        for (String id : kept) {
            Path file = SiteFolder.manifest(root, id);
            requests.addAll(
                    Manifest.read(Files.readAllBytes(file), file.toString()).posts().values());
        }
        // A manifest goes before its release, so that half a release is never taken for a whole.
        Path manifests = SiteFolder.manifest(root, shown).getParent();
        if (manifests != null) delete(manifests, kept);
        delete(root.resolve(SiteFolder.RELEASES), kept);
        delete(SiteFolder.requests(root), requests);
    }

    private @Nullable String newestBut(String shown) throws IOException {
        Path manifests = SiteFolder.manifest(root, shown).getParent();
        if (manifests == null) return null;
        String newest = null;
        FileTime time = FileTime.fromMillis(0);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(manifests, "*.json")) {
            for (Path file : files) {
                FileTime written = Files.getLastModifiedTime(file);
                String id = stem(file);
                if (id.equals(shown) || written.compareTo(time) <= 0) continue;
                newest = id;
                time = written;
            }
        }
        return newest;
    }

    private static void delete(Path folder, Set<String> kept) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) if (!kept.contains(stem(file))) Trees.delete(file);
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    }
}
