package studio.meridian.safe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Files that are either the old or the new one, also after a power cut: a sibling is written,
 * forced to disk and renamed over the target, then the folder is forced. A link is replaced, not
 * followed. The caller keeps two writers of one file apart.
 */
public final class AtomicFiles {
    private static final Set<StandardOpenOption> NEW_FILE =
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private AtomicFiles() {}

    /** Who may read the file. */
    public enum Access {
        /** As the system's mask says. */
        USUAL,
        /** Nobody but the owner, from the first byte on. */
        OWNER_ONLY
    }

    /**
     * Writes a file that may be read as the system's mask says.
     *
     * @throws IOException when it cannot be written; the target is then unchanged
     */
    public static void write(Path target, byte[] bytes) throws IOException {
        write(target, bytes, Access.USUAL);
    }

    /** As {@link #write(Path, byte[])}, text in UTF-8. */
    public static void write(Path target, String text) throws IOException {
        write(target, text.getBytes(StandardCharsets.UTF_8), Access.USUAL);
    }

    /** As {@link #write(Path, byte[])}, with the access said. */
    public static void write(Path target, byte[] bytes, Access access) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) throw new FileSystemException(target.toString());
        Path sibling = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            fill(sibling, bytes, access);
            Files.move(
                    sibling,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(sibling);
            throw e;
        }
        force(folder);
    }

    private static void fill(Path file, byte[] bytes, Access access) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix ? permissions(access) : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file, NEW_FILE, attributes)) {
            if (!posix && access == Access.OWNER_ONLY) keepForOwner(file);
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] permissions(Access access) {
        String mode = access == Access.OWNER_ONLY ? "rw-------" : "rw-rw-rw-";
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        };
    }

    private static void keepForOwner(Path file) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view == null) throw new FileSystemException(file.toString(), null, "no access control");
        AclEntry all =
                AclEntry.newBuilder()
                        .setType(AclEntryType.ALLOW)
                        .setPrincipal(view.getOwner())
                        .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                        .build();
        view.setAcl(List.of(all));
    }

    private static void force(Path folder) throws IOException {
        // Windows cannot open a folder; NTFS journals the rename by itself.
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
