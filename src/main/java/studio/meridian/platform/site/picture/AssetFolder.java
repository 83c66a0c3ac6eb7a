package studio.meridian.platform.site.picture;

import studio.meridian.model.Sha256;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Platform.MediaSource;
import studio.meridian.safe.AtomicFiles;
import studio.meridian.safe.SafeJson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The published forms of pictures and files, made once and kept by the digest of the original. The
 * originals themselves are not kept: they hold what must not be published.
 */
public final class AssetFolder {
    private static final String INDEX = "asset.json";

    private final Path root;

    /** Assets below this folder, which is made when something is kept. */
    public AssetFolder(Path root) {
        this.root = root;
    }

    /** Whether a file of this kind has a published form; others stay out of the site. */
    public static boolean takes(MediaFile media) {
        return Renditions.takes(media.mediaType());
    }

    /**
     * Makes the published form unless it is there.
     *
     * @throws IOException when the folder refuses or the bytes are not the ones named
     */
    public void keep(MediaFile media, MediaSource source) throws IOException {
        if (!media.sha256().matches("[0-9a-f]{64}")) throw new IOException("no digest");
        Path folder = root.resolve(media.sha256());
        Path index = folder.resolve(INDEX);
        if (Files.exists(index)) return;
        byte[] bytes = source.bytes(media.sha256());
        if (!Sha256.of(bytes).equals(media.sha256()))
            throw new IOException("the bytes of " + media.fileName() + " are not the ones meant");
        Renditions renditions = Renditions.of(media, bytes);
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : renditions.files().entrySet()) {
            AtomicFiles.write(folder.resolve(file.getKey()), file.getValue());
        }
        // Written last: where it stands, the rest does too.
        AtomicFiles.write(index, SafeJson.writePretty(renditions.asset()));
    }

    /** The assets that were kept, of these digests. */
    public Map<String, Asset> find(Set<String> digests) throws IOException {
        Map<String, Asset> assets = new HashMap<>();
        for (String sha : digests) {
            Path index = root.resolve(sha).resolve(INDEX);
            if (!Files.exists(index)) continue;
            byte[] json = Files.readString(index).getBytes(StandardCharsets.UTF_8);
            assets.put(sha, SafeJson.read(json, INDEX, Asset.class));
        }
        return assets;
    }

    /** The bytes of one file of an asset. */
    public Path file(String sha, String name) {
        return root.resolve(sha).resolve(name);
    }

    /** Removes what none of these digests names. */
    public void keepOnly(Set<String> digests) throws IOException {
        if (!Files.isDirectory(root)) return;
        try (var folders = Files.newDirectoryStream(root)) {
            for (Path folder : folders) {
                if (!digests.contains(folder.getFileName().toString())) delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        // The index goes first, so that half a folder is never taken for a whole one.
        Files.deleteIfExists(folder.resolve(INDEX));
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) Files.delete(file);
        }
        Files.delete(folder);
    }
}
