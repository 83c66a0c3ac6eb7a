package studio.meridian.export.out;

import studio.meridian.model.LocaleTag;
import studio.meridian.model.Media;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives pictures the names they came with, as far as those are safe. */
final class PictureNames {
    private static final LocaleTag ANY = LocaleTag.of("en");
    private static final Pattern ENDING = Pattern.compile("\\.([a-z0-9]{1,5})$");
    private static final Map<String, String> ENDINGS =
            Map.of(
                    "image/jpeg", "jpg",
                    "image/png", "png",
                    "image/gif", "gif",
                    "image/webp", "webp",
                    "image/avif", "avif",
                    "image/svg+xml", "svg");

    private final FileNames names = new FileNames();

    Picture take(Media media) {
        String file = media.fileName().toLowerCase(Locale.ROOT);
        Matcher ending = ENDING.matcher(file);
        boolean ends = ending.find();
        String stem = ends ? file.substring(0, ending.start()) : file;
        String known = ENDINGS.get(media.mediaType());
        String end = known != null ? known : ends ? ending.group(1) : "bin";
        return new Picture(media, names.take(stem, ANY, "picture") + "." + end);
    }
}
