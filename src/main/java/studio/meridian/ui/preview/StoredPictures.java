package studio.meridian.ui.preview;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.MediaLinks;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Media;
import studio.meridian.storage.MediaStore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The workspace's pictures as previews need them. */
final class StoredPictures implements MediaLinks {
    private static final Pattern SHA = Pattern.compile("[0-9a-f]{64}");

    /** A larger one would make every page that is shown heavy. */
    private static final long LARGEST = 12L << 20;

    private static final int REMEMBERED = 8;

    private final MediaStore media;
    private final Map<String, MediaLink> last = new LinkedHashMap<>();

    StoredPictures(MediaStore media) {
        this.media = media;
    }

    /** Where a picture lies, or null when the text refers to none of the workspace. */
    @Nullable Path file(String destination) {
        String sha = sha(destination);
        if (sha == null) return null;
        Path file = media.file(sha);
        return Files.isRegularFile(file) ? file : null;
    }

    /** The picture itself, to be put into a page; reads from the disk. */
    @Override
    public synchronized @Nullable MediaLink find(String destination) {
        String sha = sha(destination);
        if (sha == null) return null;
        MediaLink known = last.get(sha);
        if (known != null) return known;
        MediaLink read = read(sha);
        if (read == null) return null;
        if (last.size() == REMEMBERED) last.remove(last.keySet().iterator().next());
        last.put(sha, read);
        return read;
    }

    private @Nullable MediaLink read(String sha) {
        Media found = media.find(sha);
        if (found == null || !found.isImage() || found.bytes() > LARGEST) return null;
        try {
            String bytes = Base64.getEncoder().encodeToString(media.bytes(sha));
            return new MediaLink("data:" + found.mediaType() + ";base64," + bytes);
        } catch (FailureException _) {
            // A damaged file is told of elsewhere; here its words stand in its place.
            return null;
        }
    }

    private static @Nullable String sha(String destination) {
        if (!destination.startsWith(Media.SCHEME)) return null;
        String sha = destination.substring(Media.SCHEME.length());
        return SHA.matcher(sha).matches() ? sha : null;
    }
}
