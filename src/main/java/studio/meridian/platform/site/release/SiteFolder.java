package studio.meridian.platform.site.release;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Sha256;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.safe.AtomicFiles;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * The folder of a site:
 *
 * <pre>
 * public -> releases/ID      what a web server shows; changed by renaming a link over it
 * releases/ID/               whole sites, named by their content
 * .meridian/site             marks the folder as ours
 * .meridian/requests/SHA.json   frozen publications
 * .meridian/releases/ID.json    what each release was printed from
 * .meridian/media/           published forms of pictures
 * </pre>
 */
public final class SiteFolder implements AutoCloseable {
    static final String PUBLIC = "public";
    static final String RELEASES = "releases";

    private static final String OWN = ".meridian";
    private static final String MARK = "site";
    private static final String MARK_TEXT = "A site of Meridian Studio, form 1.\n";

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private SiteFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens or makes a site's folder; nobody else changes it until it is closed.
     *
     * @throws FailureException {@link PlatformFailure.NotOurs} when other files lie there
     */
    public static SiteFolder open(Path root) throws IOException {
        Path own = root.resolve(OWN);
        if (!Files.exists(own.resolve(MARK))) {
            if (!isFree(root))
                throw new FailureException(new PlatformFailure.NotOurs(root.toString()));
            Files.createDirectories(own);
            AtomicFiles.write(own.resolve(MARK), MARK_TEXT);
        }
        FileChannel channel =
                FileChannel.open(
                        own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            return new SiteFolder(root, channel, channel.lock());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Nothing there, or only what a crash left of making the folder. */
    private static boolean isFree(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) return true;
        if (!Files.isDirectory(root)) return false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root)) {
            for (Path file : files) if (!file.endsWith(OWN)) return false;
        }
        return true;
    }

    /**
     * What the site shows now, without opening it for changes; empty when it was never published.
     */
    public static Manifest shown(Path root) throws IOException {
        String id = current(root);
        if (id == null) return Manifest.EMPTY;
        Path file = manifest(root, id);
        return Manifest.read(Files.readAllBytes(file), file.toString());
    }

    /** The manifest of what is shown now. */
    public Manifest shown() throws IOException {
        return shown(root);
    }

    /** Keeps a frozen publication; its digest names it from now on. */
    public String keep(byte[] request) throws IOException {
        String sha = Sha256.of(request);
        Path file = request(sha);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            AtomicFiles.write(file, request);
        }
        return sha;
    }

    /** A frozen publication that was kept. */
    public byte[] kept(String sha) throws IOException {
        byte[] bytes = Files.readAllBytes(request(sha));
        if (!Sha256.of(bytes).equals(sha)) throw new IOException(request(sha) + " was changed");
        return bytes;
    }

    /** Where the published forms of pictures are kept. */
    public Path media() {
        return root.resolve(OWN).resolve("media");
    }

    /**
     * Shows other files from now on, all at once; nothing is touched when they are shown already.
     *
     * @param files by their path on the site
     */
    public void show(Manifest manifest, Map<String, Content> files) throws IOException {
        new Release(root, manifest, files).show();
    }

    /** Removes what neither the site shown nor the one before it needs. */
    public void sweep() throws IOException {
        new Sweep(root).run();
    }

    /** Name of the release that is shown, or null. */
    static @Nullable String current(Path root) throws IOException {
        try {
            return Files.readSymbolicLink(root.resolve(PUBLIC)).getFileName().toString();
        } catch (NoSuchFileException _) {
            return null;
        }
    }

    static Path manifest(Path root, String id) {
        return root.resolve(OWN).resolve(RELEASES).resolve(id + ".json");
    }

    static Path requests(Path root) {
        return root.resolve(OWN).resolve("requests");
    }

    private Path request(String sha) {
        return requests(root).resolve(sha + ".json");
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
