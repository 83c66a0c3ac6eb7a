package studio.meridian.platform.site.picture;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.MediaFile;
import studio.meridian.platform.site.picture.Asset.Rendition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the files of a picture or attachment, with names that follow from the bytes alone. */
final class Renditions {
    private static final List<Integer> WIDTHS = List.of(480, 960, 1440);
    private static final int NAME = 20;

    /** Attachments that no browser runs; anything else is not offered at all. */
    private static final Map<String, String> ATTACHMENTS =
            Map.ofEntries(
                    Map.entry("application/pdf", "pdf"),
                    Map.entry("application/epub+zip", "epub"),
                    Map.entry("application/zip", "zip"),
                    Map.entry("audio/mpeg", "mp3"),
                    Map.entry("audio/ogg", "ogg"),
                    Map.entry("audio/mp4", "m4a"),
                    Map.entry("video/mp4", "mp4"),
                    Map.entry("video/webm", "webm"),
                    Map.entry("text/plain", "txt"),
                    Map.entry("text/csv", "csv"));

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Asset asset;

    private Renditions(MediaFile media, byte[] bytes) throws IOException {
        String stem = media.sha256().substring(0, NAME);
        String ending = ATTACHMENTS.get(media.mediaType());
        Decoder.Decoded decoded = ending == null ? Decoder.read(bytes) : null;
        if (decoded != null) asset = pictures(stem, decoded);
        else asset = attachment(stem, ending, bytes);
    }

    static Renditions of(MediaFile media, byte[] bytes) throws IOException {
        return new Renditions(media, bytes);
    }

    static boolean takes(String mediaType) {
        return ATTACHMENTS.containsKey(mediaType) || Decoder.reads(mediaType);
    }

    Asset asset() {
        return asset;
    }

    /** Bytes by file name. */
    Map<String, byte[]> files() {
        return files;
    }

    private Asset pictures(String stem, Decoder.Decoded decoded) throws IOException {
        List<Rendition> renditions = new ArrayList<>();
        for (int width : widths(decoded.pixels().width())) {
            Pixels pixels = decoded.pixels().scaledTo(width);
            String name = stem + "-" + width + (decoded.photo() ? ".jpg" : ".png");
            files.put(name, decoded.photo() ? Encoder.jpeg(pixels) : Encoder.png(pixels));
            renditions.add(new Rendition(name, pixels.width(), pixels.height()));
        }
        return new Asset(renditions.getLast().file(), renditions);
    }

    private static List<Integer> widths(int width) {
        List<Integer> widths = new ArrayList<>();
        for (int candidate : WIDTHS) if (candidate < width) widths.add(candidate);
        if (width <= WIDTHS.getLast()) widths.add(width);
        return widths;
    }

    private Asset attachment(String stem, @Nullable String ending, byte[] bytes) {
        if (ending == null) return Asset.NONE;
        String name = stem + "." + ending;
        files.put(name, bytes);
        return new Asset(name, List.of());
    }
}
