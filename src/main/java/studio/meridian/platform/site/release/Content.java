package studio.meridian.platform.site.release;

import studio.meridian.model.Sha256;
import studio.meridian.safe.AtomicFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/** The content of one file of a release. */
public sealed interface Content {
    /** Tells two contents apart. */
    String digest();

    /**
     * Puts it on the disk.
     *
     * @param before the same file of the site shown until now, which need not be there; it is
     *     shared by a hard link where it says the same, so that a large site costs what is new in
     *     it
     */
    void writeTo(Path target, Path before) throws IOException;

    /** Printed anew. */
    final class Printed implements Content {
        private final byte[] bytes;

        public Printed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public String digest() {
            return Sha256.of(bytes);
        }

        @Override
        public void writeTo(Path target, Path before) throws IOException {
            if (!isIn(before) || !link(target, before)) AtomicFiles.write(target, bytes);
        }

        private boolean isIn(Path file) throws IOException {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == bytes.length
                    && Arrays.equals(Files.readAllBytes(file), bytes);
        }
    }

    /**
     * A file that is kept elsewhere under a name that follows from its content. It is shared by a
     * hard link where the disk can.
     */
    record Kept(Path file) implements Content {
        @Override
        public String digest() {
            return file.getFileName().toString();
        }

        @Override
        public void writeTo(Path target, Path before) throws IOException {
            if (!link(target, file)) AtomicFiles.write(target, Files.readAllBytes(file));
        }
    }

    private static boolean link(Path target, Path file) {
        try {
            Files.createLink(target, file);
            return true;
        } catch (UnsupportedOperationException | IOException _) {
            // Not every disk can, and only so often.
            return false;
        }
    }
}
