package studio.meridian.platform.site.picture;

import java.util.List;

/**
 * A picture or file as the site offers it.
 *
 * @param file name in the site's media folder; for a picture the widest rendition
 * @param renditions a picture's widths, narrowest first; empty for a file or when it cannot be read
 */
public record Asset(String file, List<Rendition> renditions) {
    /** What stands for bytes that may not be shown. */
    static final Asset NONE = new Asset("", List.of());

    public Asset {
        renditions = List.copyOf(renditions);
    }

    /** One width of a picture. */
    public record Rendition(String file, int width, int height) {}

    /** Whether it can be shown in the text. */
    public boolean shown() {
        return !renditions.isEmpty();
    }

    /** The widest form. */
    public Rendition widest() {
        return renditions.getLast();
    }

    /** The form for readers whose program knows no {@code srcset}: about one column wide. */
    public Rendition usual() {
        return renditions.get(Math.min(1, renditions.size() - 1));
    }
}
