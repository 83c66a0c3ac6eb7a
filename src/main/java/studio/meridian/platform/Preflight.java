package studio.meridian.platform;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.Excerpt;
import studio.meridian.content.Graphemes;
import studio.meridian.model.PostKind;
import studio.meridian.platform.Capabilities.Ability;
import studio.meridian.platform.Capabilities.TextLimit;
import studio.meridian.platform.Capabilities.Unit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a publication becomes on a channel, told before anything is sent and without asking anybody.
 *
 * @param posts what readers will meet, at least one; for an article the one that lists show of it
 * @param remarks what a person should know, gravest first
 */
public record Preflight(Shape shape, List<Post> posts, List<Remark> remarks) {
    /** As long as lists show of an article without a summary. */
    private static final int LEAD = 200;

    public Preflight {
        posts = List.copyOf(posts);
        remarks =
                remarks.stream()
                        .sorted((a, b) -> a.rule().severity().compareTo(b.rule().severity()))
                        .toList();
    }

    /** What it is there. */
    public enum Shape {
        /** A page with a title and pictures between its words. */
        ARTICLE,
        /** A short post, or a thread of them. */
        POSTS
    }

    /**
     * One post as it is sent.
     *
     * @param marks stretches of the text that lead somewhere, in order
     * @param card the link it shows below its words, or null
     * @param gauges how full it is; the first is the one people know
     */
    public record Post(
            String text,
            List<Mark> marks,
            List<MediaFile> pictures,
            @Nullable Card card,
            List<Gauge> gauges) {
        public Post {
            marks = List.copyOf(marks);
            pictures = List.copyOf(pictures);
            gauges = List.copyOf(gauges);
        }

        /** How full it is, as people know it. */
        public Gauge gauge() {
            return gauges.getFirst();
        }
    }

    /** A stretch that leads somewhere, in UTF-16 units. */
    public record Mark(int start, int end) {}

    /** A link with its words. */
    public record Card(String address, String title) {}

    /**
     * How full a post is, as its platform counts.
     *
     * @param most the largest number of units, or 0 where there is no limit
     */
    public record Gauge(Unit unit, int used, int most) {
        /** How many units are free; negative where there are too many. */
        public int left() {
            return most - used;
        }
    }

    /** How grave a remark is. */
    public enum Severity {
        /** The platform would refuse it. */
        ERROR,
        /** It arrives, and something of it is lost or changed. */
        WARNING,
        /** Good to know. */
        NOTE
    }

    /** Where in a post a person can mend it. */
    public enum Place {
        TITLE,
        SUMMARY,
        TOPICS,
        TEXT,
        /** A picture of the text; the subject is its digest. */
        PICTURE,
        /** The channel itself. */
        CHANNEL
    }

    /** What is looked for. */
    public enum Rule {
        NOTHING_TO_SEND(Severity.ERROR, Place.TEXT),
        TITLE_NEEDED(Severity.ERROR, Place.TITLE),
        TOO_LONG(Severity.ERROR, Place.TEXT),
        SUMMARY_TOO_LONG(Severity.ERROR, Place.SUMMARY),
        PICTURE_TYPE(Severity.ERROR, Place.PICTURE),
        PICTURE_TOO_LARGE(Severity.ERROR, Place.PICTURE),
        // What ails the channel and not the text can be mended until the hour comes.
        NOT_SET(Severity.WARNING, Place.CHANNEL),
        NO_ADAPTER(Severity.WARNING, Place.CHANNEL),
        MAYBE_TOO_LONG(Severity.WARNING, Place.TEXT),
        MAYBE_TOO_LARGE(Severity.WARNING, Place.PICTURE),
        TITLE_LEFT_OUT(Severity.WARNING, Place.TITLE),
        TOPICS_LEFT_OUT(Severity.WARNING, Place.TOPICS),
        PICTURES_LEFT_OUT(Severity.WARNING, Place.TEXT),
        PICTURE_LEFT_OUT(Severity.WARNING, Place.PICTURE),
        FILE_LEFT_OUT(Severity.WARNING, Place.PICTURE),
        PICTURES_SPREAD(Severity.WARNING, Place.TEXT),
        TABLES(Severity.WARNING, Place.TEXT),
        THREAD(Severity.NOTE, Place.TEXT),
        LIMITS_ASSUMED(Severity.NOTE, Place.CHANNEL),
        TITLE_IN_TEXT(Severity.NOTE, Place.TITLE),
        SUMMARY_LEFT_OUT(Severity.NOTE, Place.SUMMARY),
        SUMMARY_WARNS(Severity.NOTE, Place.SUMMARY),
        TOPICS_IN_TEXT(Severity.NOTE, Place.TOPICS),
        FORMATTING(Severity.NOTE, Place.TEXT),
        ADDRESSES(Severity.NOTE, Place.TEXT),
        UNTOLD(Severity.NOTE, Place.CHANNEL);

        private final Severity severity;
        private final Place place;

        Rule(Severity severity, Place place) {
            this.severity = severity;
            this.place = place;
        }

        public Severity severity() {
            return severity;
        }

        /** Where it can be mended. */
        public Place place() {
            return place;
        }

        /** The key of its words: {@code .what}, and what to do as {@code .remedy}. */
        public String key() {
            return "preflight." + word();
        }

        /** Its name for programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Something a person should know.
     *
     * @param arguments of its words
     * @param subject the thing itself: the digest of a picture; else empty
     */
    public record Remark(Rule rule, Map<String, Object> arguments, String subject) {
        public Remark {
            arguments = Map.copyOf(arguments);
        }

        public Remark(Rule rule) {
            this(rule, Map.of(), "");
        }

        public Remark(Rule rule, Map<String, Object> arguments) {
            this(rule, arguments, "");
        }

        /** Of a picture or file. */
        public static Remark of(Rule rule, MediaFile file, Map<String, Object> more) {
            Map<String, Object> arguments = new java.util.HashMap<>(more);
            arguments.put("file", file.fileName());
            arguments.put("type", file.mediaType());
            return new Remark(rule, arguments, file.sha256());
        }
    }

    /** How grave the gravest remark is, or null when there is none. */
    public @Nullable Severity worst() {
        return remarks.isEmpty() ? null : remarks.getFirst().rule().severity();
    }

    /** Whether the platform would refuse it. */
    public boolean isRefused() {
        return worst() == Severity.ERROR;
    }

    /** Remarks of a gravity. */
    public List<Remark> of(Severity severity) {
        return remarks.stream().filter(one -> one.rule().severity() == severity).toList();
    }

    /** A page, as lists show it. */
    public static Preflight article(
            Publication publication, List<MediaFile> pictures, List<Remark> remarks) {
        String lead =
                publication.summary().isBlank()
                        ? Excerpt.of(publication.body(), publication.language(), LEAD)
                        : publication.summary().strip();
        Gauge gauge = new Gauge(Unit.GRAPHEMES, Graphemes.count(publication.body()), 0);
        return new Preflight(
                Shape.ARTICLE,
                List.of(new Post(lead, List.of(), pictures, null, List.of(gauge))),
                remarks);
    }

    /** What can be told of a platform of which only its capabilities are known. */
    static Preflight of(Publication publication, Capabilities can) {
        List<MediaFile> pictures =
                publication.media().stream()
                        .filter(file -> file.mediaType().startsWith("image/"))
                        .toList();
        List<Remark> remarks = new ArrayList<>();
        if (!can.can(Ability.TITLES) && !publication.title().isBlank()) {
            remarks.add(new Remark(Rule.TITLE_LEFT_OUT));
        }
        if (!can.can(Ability.MEDIA) && !pictures.isEmpty()) {
            remarks.add(new Remark(Rule.PICTURES_LEFT_OUT, Map.of("count", pictures.size())));
            pictures = List.of();
        }
        Gauge gauge = gauge(publication.body(), can.text());
        if (gauge.most() > 0 && gauge.left() < 0) {
            remarks.add(
                    new Remark(
                            Rule.MAYBE_TOO_LONG,
                            Map.of("used", gauge.used(), "most", gauge.most())));
        }
        boolean page = can.can(Ability.TITLES) && publication.post() == PostKind.ARTICLE;
        if (page && gauge.most() == 0) return article(publication, pictures, remarks);
        Post post = new Post(publication.body(), List.of(), pictures, null, List.of(gauge));
        return new Preflight(page ? Shape.ARTICLE : Shape.POSTS, List.of(post), remarks);
    }

    private static Gauge gauge(String text, TextLimit limit) {
        int used =
                switch (limit.unit()) {
                    case GRAPHEMES -> Graphemes.count(text);
                    case CODE_POINTS -> text.codePointCount(0, text.length());
                    case BYTES -> text.getBytes(StandardCharsets.UTF_8).length;
                };
        return new Gauge(limit.unit(), used, limit.most());
    }
}
