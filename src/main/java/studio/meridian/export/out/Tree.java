package studio.meridian.export.out;

import org.jspecify.annotations.Nullable;

import studio.meridian.export.Watch;
import studio.meridian.model.Sha256;
import studio.meridian.storage.MediaStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files of one export as they come into being; without a folder it only lists them. */
public final class Tree {
    private final @Nullable Path root;
    private final MediaStore media;
    private final List<ExportNote> notes;
    private final Watch watch;
    private final int steps;
    private final Map<String, String> digests = new TreeMap<>();
    private final Set<String> pictures = new HashSet<>();
    private int step;

    Tree(@Nullable Path root, MediaStore media, List<ExportNote> notes, Watch watch, int steps) {
        this.root = root;
        this.media = media;
        this.notes = notes;
        this.watch = watch;
        this.steps = steps;
    }

    /** Says which post comes next. */
    public void next(OutPost post) {
        watch.at(step++, steps, post.title());
    }

    /** Notes something that a person should know. */
    public void note(ExportNote.Kind kind, OutPost post, OutText text, String subject) {
        notes.add(new ExportNote(kind, post.title(text), text.locale(), subject));
    }

    /** Writes a text in UTF-8. */
    public void put(String path, String text) {
        put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file. Each path is written once. */
    public void put(String path, byte[] bytes) {
        if (digests.put(path, Sha256.of(bytes)) != null) {
            throw new IllegalStateException("written twice: " + path);
        }
        if (root == null) return;
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a picture into a folder that ends in a slash, unless it lies there already. */
    public void put(String folder, Picture picture) {
        String path = folder + picture.name();
        pictures.add(picture.media().sha256());
        if (!digests.containsKey(path)) put(path, media.bytes(picture.media().sha256()));
    }

    /** Digests of all files by path. */
    Map<String, String> digests() {
        return Collections.unmodifiableMap(digests);
    }

    /** How many different pictures were written. */
    int pictures() {
        return pictures.size();
    }
}
