package studio.meridian.platform.site.page;

import studio.meridian.content.MediaRef;
import studio.meridian.content.MediaRefs;
import studio.meridian.model.Media;

import java.util.List;

/**
 * Keeps pages free of pictures from elsewhere: opening a page must tell nobody else about its
 * reader. A picture on another server becomes a link to it.
 */
final class OwnPictures {
    private OwnPictures() {}

    /** Digests of the pictures in a text, in its order. */
    static List<String> of(String markdown) {
        return MediaRefs.of(markdown).stream()
                .map(MediaRef::destination)
                .filter(destination -> destination.startsWith(Media.SCHEME))
                .map(destination -> destination.substring(Media.SCHEME.length()))
                .toList();
    }

    /** The text with pictures of this site only. */
    static String only(String markdown) {
        StringBuilder out = new StringBuilder(markdown);
        // From the end, so that the places before stay right.
        for (MediaRef ref : MediaRefs.of(markdown).reversed()) {
            if (ref.destination().startsWith(Media.SCHEME)) continue;
            boolean insideLink = ref.start() > 0 && markdown.charAt(ref.start() - 1) == '[';
            boolean web = ref.destination().matches("(?i)https?://\\S+");
            if (insideLink || !web) out.replace(ref.start(), ref.end(), plain(ref.alt()));
            else if (ref.alt().isBlank())
                out.replace(ref.start(), ref.end(), "<" + ref.destination() + ">");
            else out.deleteCharAt(ref.start());
        }
        return out.toString();
    }

    /** Words that Markdown reads as nothing but words. */
    private static String plain(String words) {
        return words.replaceAll("([\\\\`*_{}\\[\\]()#+.!|<>~&-])", "\\\\$1").replace('\n', ' ');
    }
}
