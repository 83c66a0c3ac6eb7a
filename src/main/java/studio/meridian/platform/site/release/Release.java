package studio.meridian.platform.site.release;

import studio.meridian.model.Sha256;
import studio.meridian.safe.AtomicFiles;
import studio.meridian.safe.Trees;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/** One whole site on its way to the disk. Its name is the digest of all that is in it. */
final class Release {
    private static final int NAME = 24;

    private final Path root;
    private final Manifest manifest;
    private final Map<String, Content> files;
    private final String id;

    Release(Path root, Manifest manifest, Map<String, Content> files) {
        this.root = root;
        this.manifest = manifest;
        this.files = new TreeMap<>(files);
        this.id = name();
    }

    private String name() {
        StringBuilder all = new StringBuilder(SiteFolder.text(manifest.bytes()));
        files.forEach((path, content) ->
                all.append(path).append('\0').append(content.digest()).append('\n'));
        return Sha256.of(all.toString()).substring(0, NAME);
    }

    void show() throws IOException {
        if (id.equals(SiteFolder.current(root))) return;
        write();
        // The one step at which readers get the new site.
        Path next = root.resolve("." + SiteFolder.PUBLIC + "-next");
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, Path.of(SiteFolder.RELEASES, id));
        Files.move(
                next,
                root.resolve(SiteFolder.PUBLIC),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void write() throws IOException {
        Path target = root.resolve(SiteFolder.RELEASES).resolve(id);
        Path record = SiteFolder.manifest(root, id);
        // Written last: where the manifest stands, the release is whole.
        if (Files.exists(record) && Files.isDirectory(target)) return;
        Trees.delete(target);
        Path shown = root.resolve(SiteFolder.PUBLIC);
        for (Map.Entry<String, Content> file : files.entrySet()) {
            Path place = target.resolve(file.getKey()).normalize();
            if (!place.startsWith(target)) throw new IOException("outside: " + file.getKey());
            Files.createDirectories(place.getParent());
            file.getValue().writeTo(place, shown.resolve(file.getKey()));
        }
        Files.createDirectories(record.getParent());
        AtomicFiles.write(record, manifest.bytes());
    }
}
