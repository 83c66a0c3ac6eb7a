package studio.meridian.platform.bluesky;

import studio.meridian.platform.text.Span.Target;

import java.util.List;

/** The tags of a post that do not stand in its text. */
final class Tags {
    private static final int MOST = 8;

    private Tags() {}

    /** Those that Bluesky takes: the first eight, without the sign, none too long. */
    static List<String> of(List<String> tags) {
        return tags.stream()
                .map(tag -> tag.strip().replaceFirst("^[#＃]+", ""))
                .filter(tag -> !tag.isBlank() && Target.Tag.isShort(tag))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
