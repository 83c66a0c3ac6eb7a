package studio.meridian.export.markdown;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.MediaRef;
import studio.meridian.content.MediaRefs;
import studio.meridian.export.ImportFailure;
import studio.meridian.export.ImportNote;
import studio.meridian.export.ImportNote.Kind;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Media;
import studio.meridian.model.Sha256;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.MediaStore.Description;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings the pictures of one text into the workspace. What cannot be read stays as it is. */
final class Pictures {
    private final PostFiles files;
    private final MediaStore media;
    private final boolean dryRun;

    Pictures(PostFiles files, MediaStore media, boolean dryRun) {
        this.files = files;
        this.media = media;
        this.dryRun = dryRun;
    }

    /**
     * The body with its pictures named by what they are.
     *
     * @param text path of the Markdown file
     * @param notes takes what should be known
     */
    String take(String text, String body, List<ImportNote> notes) {
        Map<String, String> places = new HashMap<>();
        for (MediaRef ref : MediaRefs.of(body)) {
            String destination = ref.destination();
            if (!RelativePath.isLocal(destination) || places.containsKey(destination)) continue;
            String kept = take(text, destination, ref.alt(), notes);
            places.put(destination, kept == null ? destination : kept);
        }
        return MediaRefs.rewrite(body, at -> places.getOrDefault(at, at));
    }

    private @Nullable String take(
            String text, String destination, String alt, List<ImportNote> notes) {
        try {
            byte[] bytes = find(text, destination);
            if (bytes == null) return noted(notes, Kind.PICTURE_MISSING, destination);
            PictureFacts facts = PictureFacts.of(bytes);
            if (facts == null) return noted(notes, Kind.PICTURE_UNKNOWN, destination);
            return Media.SCHEME + keep(bytes, facts, destination, alt);
        } catch (FailureException e) {
            return switch (e.failure()) {
                case ImportFailure.Outside _ -> noted(notes, Kind.PICTURE_OUTSIDE, destination);
                case ImportFailure.TooLarge _ -> noted(notes, Kind.PICTURE_TOO_LARGE, destination);
                default -> throw e;
            };
        }
    }

    private byte @Nullable [] find(String text, String destination) {
        FailureException outside = null;
        for (String spelling : List.of(destination, decoded(destination))) {
            for (String path : RelativePath.candidates(text, spelling)) {
                try {
                    byte[] bytes = files.find(path, PostFiles.LARGEST_PICTURE);
                    if (bytes != null) return bytes;
                } catch (FailureException e) {
                    if (!(e.failure() instanceof ImportFailure.Outside)) throw e;
                    outside = e;
                }
            }
        }
        if (outside != null) throw outside;
        return null;
    }

    private String keep(byte[] bytes, PictureFacts facts, String destination, String alt) {
        String sha = Sha256.of(bytes);
        boolean known = media.find(sha) != null && Files.exists(media.file(sha));
        if (known || dryRun) return sha;
        String name = RelativePath.file(decoded(destination));
        Description description =
                new Description(name, facts.mediaType(), facts.width(), facts.height(), alt);
        return media.add(bytes, description).sha256();
    }

    private static @Nullable String noted(List<ImportNote> notes, Kind kind, String picture) {
        notes.add(ImportNote.of(kind, "picture", picture));
        return null;
    }

    private static String decoded(String destination) {
        try {
            return URLDecoder.decode(destination.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return destination;
        }
    }
}
