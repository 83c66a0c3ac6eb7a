package studio.meridian.platform.mastodon;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.Capabilities.Unit;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Rule;
import studio.meridian.platform.text.Limit;
import studio.meridian.platform.text.RichText;
import studio.meridian.platform.text.Span;
import studio.meridian.platform.text.Span.Target;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server takes, as it says itself.
 *
 * @param characters of words and warning together
 * @param perUrl what an address costs
 * @param pictures in one post
 * @param imageBytes of one picture, 0 where it does not say
 * @param types media types it takes, none where it does not say
 * @param lenient counts as Mastodon does; any other server is trusted with the stricter count
 */
record Limits(
        int characters,
        int perUrl,
        int pictures,
        long imageBytes,
        List<String> types,
        boolean lenient) {
    /** What every server takes that says nothing of it. */
    static final Limits USUAL = new Limits(500, 23, 4, 0, List.of(), false);

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\\p{Z}<>]+");
    private static final Pattern PLAIN =
            Pattern.compile("https?://[A-Za-z0-9.-]+(?::\\d+)?(?:/[A-Za-z0-9._~%/?#&=+-]*)?");

    private static final String MASTODON = "https://github.com/mastodon/mastodon";

    Limits {
        types = List.copyOf(types);
    }

    /** Reads the answer to {@code /api/v2/instance}, or to the first version of it. */
    static Limits of(JsonNode instance) {
        JsonNode all = instance.path("configuration");
        JsonNode statuses = all.path("statuses");
        JsonNode media = all.path("media_attachments");
        int older = positive(instance.path("max_toot_chars"), USUAL.characters);
        return new Limits(
                positive(statuses.path("max_characters"), older),
                positive(statuses.path("characters_reserved_per_url"), USUAL.perUrl),
                positive(statuses.path("max_media_attachments"), USUAL.pictures),
                Math.max(0, media.path("image_size_limit").asLong(0)),
                media.path("supported_mime_types")
                        .valueStream()
                        .map(type -> type.asString(""))
                        .toList(),
                instance.path("source_url").asString("").equals(MASTODON));
    }

    private static int positive(JsonNode number, int otherwise) {
        int value = number.asInt(0);
        return value > 0 ? value : otherwise;
    }

    /** As a step keeps it for later ones. */
    String fact() {
        return SafeJson.write(this);
    }

    /** Reads what {@link #fact} wrote. */
    static Limits ofFact(String fact) {
        return SafeJson.read(fact, "limits", Limits.class);
    }

    /** Why a picture is not taken, or an empty text when it is. */
    String objection(MediaFile file, long bytes) {
        if (isTooLarge(bytes)) return bytes + " > " + imageBytes + " bytes";
        return takes(file) ? "" : file.mediaType();
    }

    private boolean isTooLarge(long bytes) {
        return imageBytes > 0 && bytes > imageBytes;
    }

    private boolean takes(MediaFile file) {
        return types.isEmpty() || types.contains(file.mediaType());
    }

    /** The same as {@link #objection}, told before anything is sent; null when it is taken. */
    @Nullable Remark remark(MediaFile file, long bytes) {
        if (isTooLarge(bytes)) {
            Map<String, Object> sizes = Map.of("bytes", bytes, "most", imageBytes);
            return Remark.of(Rule.PICTURE_TOO_LARGE, file, sizes);
        }
        return takes(file) ? null : Remark.of(Rule.PICTURE_TYPE, file, Map.of());
    }

    /**
     * What the words of one post may cost.
     *
     * @param taken what the warning before them costs
     */
    Limit words(int taken) {
        Unit unit = lenient ? Unit.GRAPHEMES : Unit.CODE_POINTS;
        return new Limit(characters - taken, unit, this::before);
    }

    /** What a warning costs. */
    int cost(String warning) {
        int[] before = plain(warning);
        return before[warning.length()];
    }

    /** Older rules know no syllables of several letters, so each letter counts on its own. */
    private int[] plain(String text) {
        if (!lenient) return Limit.codePointsBefore(text);
        int[] before = Limit.graphemesBefore(text);
        int[] all = before.clone();
        int more = 0;
        for (int i = 1; i < text.length(); i++) {
            all[i] += more;
            boolean inside = before[i] == before[i - 1];
            if (inside && Character.isLetter(text.codePointAt(i))) more++;
        }
        all[text.length()] += more;
        return all;
    }

    private int[] before(RichText text) {
        int[] plain = plain(text.text());
        int[] before = plain.clone();
        int shift = 0;
        int at = 0;
        for (Span span : marked(text)) {
            for (; at <= span.start(); at++) before[at] = plain[at] + shift;
            int full = plain[span.end()] - plain[span.start()];
            int cost = cost(span, text.text(), full);
            for (; at < span.end(); at++) {
                int within = Math.min(plain[at] - plain[span.start()], cost);
                before[at] = before[span.start()] + within;
            }
            shift += cost - full;
        }
        for (; at < plain.length; at++) before[at] = plain[at] + shift;
        return before;
    }

    /** With the addresses that only stand there, as in code: a server counts them all the same. */
    private static List<Span> marked(RichText text) {
        List<Span> all = new ArrayList<>(text.spans());
        Matcher address = ADDRESS.matcher(text.text());
        while (address.find()) {
            int start = address.start();
            int end = address.end();
            boolean known =
                    text.spans().stream()
                            .anyMatch(span -> span.start() < end && start < span.end());
            if (!known) all.add(new Span(start, end, new Target.Link(address.group())));
        }
        all.sort(Comparator.comparingInt(Span::start));
        return all;
    }

    /** An address that servers may cut short, or not know as one, counts in full. */
    private int cost(Span span, String text, int full) {
        String words = text.substring(span.start(), span.end());
        return switch (span.target()) {
            case Target.Link _ ->
                    lenient && PLAIN.matcher(words).matches() ? perUrl : Math.max(full, perUrl);
            case Target.Mention _ when lenient -> {
                int domain = words.indexOf('@', 1);
                yield domain < 0 ? full : domain;
            }
            default -> full;
        };
    }
}
