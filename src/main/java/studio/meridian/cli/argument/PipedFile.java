package studio.meridian.cli.argument;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Sha256;
import studio.meridian.safe.Trees;
import studio.meridian.storage.database.StorageFailure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What came through a pipe, as a file for as long as it is read. It is named by what it holds, so
 * that the same text again is known again and another one is another post.
 */
public final class PipedFile implements AutoCloseable {
    private static final int NAME = 16;

    private final Path folder;
    private final Path file;

    private PipedFile(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /** Reads a stream to its end. */
    public static PipedFile read(InputStream in) {
        try {
            Path folder = Files.createTempDirectory("meridian-");
            Path inside = Files.createDirectory(folder.resolve("stdin"));
            Path spool = inside.resolve("spool");
            MessageDigest digest = Sha256.digest();
            Files.copy(new DigestInputStream(in, digest), spool);
            String name = HexFormat.of().formatHex(digest.digest()).substring(0, NAME);
            return new PipedFile(folder, Files.move(spool, inside.resolve(name + ".md")));
        } catch (IOException e) {
            throw refused(e);
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Trees.delete(folder);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private static FailureException refused(IOException e) {
        Path at = Path.of(System.getProperty("java.io.tmpdir", ""));
        String detail = String.valueOf(e.getMessage());
        return new FailureException(new StorageFailure.Refused(at, detail), e);
    }
}
