package studio.meridian.ui.write;

import org.jspecify.annotations.Nullable;

import studio.meridian.export.markdown.PictureFacts;
import studio.meridian.model.Media;
import studio.meridian.storage.MediaStore;
import studio.meridian.ui.common.Background;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Brings pictures into the workspace. */
public final class Pictures {
    /** More than any picture for the web needs. */
    private static final long LARGEST = 64L << 20;

    private final MediaStore media;
    private final Background background;

    public Pictures(MediaStore media, Background background) {
        this.media = media;
        this.background = background;
    }

    /** What became of a file. */
    public sealed interface Taken {
        /** It is in the workspace. */
        record Kept(Media media) implements Taken {}

        /** It is no picture that is known, or too large. */
        record Refused(String name) implements Taken {}
    }

    /** Takes files; what became of each comes in their order. */
    public void take(List<Path> files, Consumer<List<Taken>> done) {
        background.write(() -> files.stream().map(this::take).toList(), done);
    }

    /** Takes bytes, for example from the clipboard. */
    public void take(byte[] bytes, String name, Consumer<Taken> done) {
        background.write(() -> keep(bytes, name), done);
    }

    private Taken take(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST)
                return new Taken.Refused(name);
            return keep(Files.readAllBytes(file), name);
        } catch (IOException _) {
            return new Taken.Refused(name);
        }
    }

    private Taken keep(byte[] bytes, String name) {
        @Nullable PictureFacts facts = PictureFacts.of(bytes);
        if (facts == null) return new Taken.Refused(name);
        return new Taken.Kept(
                media.add(
                        bytes,
                        new MediaStore.Description(
                                name, facts.mediaType(), facts.width(), facts.height(), "")));
    }
}
