package studio.meridian.platform.bluesky.text;

import java.util.List;

/** The tags of a post that do not stand in its text. */
public final class Tags {
    private static final int MOST = 8;

    private Tags() {}

    /** Those that Bluesky takes: the first eight, without the sign, none too long. */
    public static List<String> of(List<String> tags) {
        return tags.stream()
                .map(tag -> tag.strip().replaceFirst("^[#＃]+", ""))
                .filter(tag -> !tag.isBlank() && Marks.isShort(tag))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
