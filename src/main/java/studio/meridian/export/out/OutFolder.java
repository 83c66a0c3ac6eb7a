package studio.meridian.export.out;

import studio.meridian.messages.FailureException;
import studio.meridian.safe.Trees;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The folder an export ends up in. It is written beside and moved in its place when it is complete,
 * so that a crash leaves the old one or the new one.
 */
final class OutFolder {
    private final Path folder;
    private final Set<String> madeByOthers;

    /**
     * @param madeByOthers names at the top that are no loss
     */
    OutFolder(Path folder, Set<String> madeByOthers) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        // A link to a folder stays a link.
        this.folder = Files.exists(whole) ? whole.toRealPath() : whole;
        this.madeByOthers = madeByOthers;
    }

    Path path() {
        return folder;
    }

    /** Throws unless the folder is new, empty, or as an export left it. */
    void check() throws IOException {
        recover();
        if (!Files.exists(folder)) return;
        if (!Files.isDirectory(folder)) {
            Path parent = folder.resolveSibling("");
            String name = String.valueOf(folder.getFileName());
            throw new FailureException(new ExportFailure.Foreign(parent.toString(), name));
        }
        Receipt receipt = Receipt.of(folder);
        new Receipt(receipt == null ? Map.of() : receipt.digests())
                .check(folder, receipt == null ? Set.of() : madeByOthers);
    }

    /** Fills a folder beside and moves it in place; on any failure everything is as before. */
    void replace(Consumer<Path> writing) throws IOException {
        check();
        Path parent = folder.getParent();
        if (parent == null) throw new IOException("a disk's root cannot be replaced");
        Files.createDirectories(parent);
        String prefix = "." + folder.getFileName() + ".new-";
        sweep(parent, prefix);
        Path fresh = Files.createTempDirectory(parent, prefix);
        try {
            // A temporary folder is its owner's alone, an exported one is as usual.
            Path inside = Files.createDirectory(fresh.resolve("whole"));
            writing.accept(inside);
            swap(inside);
        } finally {
            Trees.delete(fresh);
        }
    }

    /** Removes what an export that was killed left behind. */
    private static void sweep(Path parent, String prefix) throws IOException {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(parent)) {
            for (Path file : files) {
                if (String.valueOf(file.getFileName()).startsWith(prefix)) left.add(file);
            }
        }
        for (Path file : left) Trees.delete(file);
    }

    private void swap(Path fresh) throws IOException {
        Path old = aside();
        boolean there = Files.exists(folder);
        if (there) Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (there) Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        if (there) Trees.delete(old);
    }

    /** Puts the old folder back when the program ended between two renames. */
    private void recover() throws IOException {
        Path old = aside();
        if (!Files.exists(old)) return;
        if (Files.exists(folder)) Trees.delete(old);
        else Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path aside() {
        return folder.resolveSibling("." + folder.getFileName() + ".meridian-old");
    }
}
