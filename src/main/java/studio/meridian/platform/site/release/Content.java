package studio.meridian.platform.site.release;

import studio.meridian.model.Sha256;
import studio.meridian.safe.AtomicFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The content of one file of a release. */
public sealed interface Content {
    /** Tells two contents apart. */
    String digest();

    /** Puts it on the disk. */
    void writeTo(Path target) throws IOException;

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
        public void writeTo(Path target) throws IOException {
            AtomicFiles.write(target, bytes);
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
        public void writeTo(Path target) throws IOException {
            try {
                Files.createLink(target, file);
            } catch (UnsupportedOperationException | IOException _) {
                AtomicFiles.write(target, Files.readAllBytes(file));
            }
        }
    }
}
