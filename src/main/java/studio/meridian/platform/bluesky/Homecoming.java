package studio.meridian.platform.bluesky;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.MediaRef;
import studio.meridian.content.MediaRefs;
import studio.meridian.content.merge.Blocks;
import studio.meridian.content.merge.Familiar;
import studio.meridian.model.Media;
import studio.meridian.model.PostKind;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Reading;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.bluesky.BlueskyAdapter.Connection;
import studio.meridian.platform.bluesky.There.Found;
import studio.meridian.platform.text.RichText;
import studio.meridian.platform.text.Span;
import studio.meridian.platform.text.Span.Target;
import studio.meridian.platform.text.Split;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a post or thread of ours as it is now, back into the Markdown it was written in. */
final class Homecoming {
    private static final Set<String> KNOWN =
            Set.of("", "app.bsky.embed.images", "app.bsky.embed.external");
    private static final int LONGEST_TITLE = 200;

    private final Connection connection;
    private final Publication left;
    private final String title;
    private final String body;
    private final Set<String> pictures;
    private final boolean numbered;
    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();
    private boolean faithful = true;

    /**
     * @param left what we last left there
     * @param numbered whether the posts of a thread have numbers behind them
     */
    Homecoming(Connection connection, Publication left, boolean numbered) {
        this.numbered = numbered;
        this.connection = connection;
        this.left = left;
        this.title = left.post() == PostKind.ARTICLE ? left.title() : "";
        this.body = left.body().isBlank() ? left.summary() : left.body();
        this.pictures = left.media().stream().map(MediaFile::sha256).collect(Collectors.toSet());
    }

    Reading read() {
        Base base = Base.read(left.remoteRevision());
        if (base == null || left.remoteId() == null) {
            return new Reading.CannotTell(
                    new PlatformFailure.Refused("Bluesky", Refusal.CANNOT_TELL, ""));
        }
        String repo = RecordUri.repo(left.remoteId());
        List<String> cids = new ArrayList<>();
        List<@Nullable JsonNode> records = new ArrayList<>();
        for (int n = 1; n <= base.cids().size(); n++) {
            switch (connection.there().look(repo, Tid.of(left.key(), n))) {
                case Found.Trouble trouble -> {
                    return failed(connection.verdict().ofLookUp(trouble.exchange()));
                }
                case Found.Nothing _ -> {
                    cids.add(Base.NONE);
                    records.add(null);
                }
                case Found.Post post -> {
                    cids.add(post.cid());
                    records.add(post.record());
                }
            }
        }
        if (cids.stream().allMatch(Base.NONE::equals)) return new Reading.Gone();
        collect(records);
        return text(new Base(base.at(), cids).toString(), repo);
    }

    private static Reading failed(LookUp lookUp) {
        return switch (lookUp) {
            case LookUp.NotNow not -> new Reading.NotNow(not.failure());
            case LookUp.CannotTell cannot -> new Reading.CannotTell(cannot.failure());
            default -> throw new IllegalStateException("a read that failed tells nothing");
        };
    }

    /** All posts as one text, with what stood between them in ours. */
    private void collect(List<@Nullable JsonNode> records) {
        RichText whole = Posts.whole(title, body, pictures);
        List<Split.Piece> pieces = Posts.pieces(whole, left.language());
        boolean first = true;
        for (int i = 0; i < records.size(); i++) {
            JsonNode record = records.get(i);
            if (record == null) continue;
            if (!first) text.append(gap(whole, pieces, i));
            first = false;
            add(record, " " + (i + 1) + "/" + records.size());
        }
    }

    private static String gap(RichText whole, List<Split.Piece> pieces, int index) {
        if (index >= pieces.size()) return "\n\n";
        Split.Piece before = pieces.get(index - 1);
        int end = before.start() + before.text().text().length();
        int start = pieces.get(index).start();
        return end <= start ? whole.text().substring(end, start) : "\n\n";
    }

    private void add(JsonNode record, String number) {
        String words = record.path("text").asString("");
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        int offset = text.length();
        for (JsonNode facet : record.path("facets")) {
            int from = facet.path("index").path("byteStart").asInt(-1);
            int to = facet.path("index").path("byteEnd").asInt(-1);
            Target target = target(facet.path("features").path(0));
            if (target == null || from < 0 || to <= from || to > bytes.length) {
                faithful = false;
                continue;
            }
            int start = offset + chars(bytes, from);
            spans.add(new Span(start, offset + chars(bytes, to), target));
        }
        text.append(
                numbered && words.endsWith(number)
                        ? words.substring(0, words.length() - number.length())
                        : words);
        embed(record.path("embed"));
    }

    private static int chars(byte[] bytes, int to) {
        return new String(bytes, 0, to, StandardCharsets.UTF_8).length();
    }

    private static @Nullable Target target(JsonNode feature) {
        String type = feature.path("$type").asString("");
        return switch (type.substring(type.indexOf('#') + 1)) {
            case "link" -> new Target.Link(feature.path("uri").asString(""));
            case "tag" -> new Target.Tag(feature.path("tag").asString(""));
            case "mention" -> new Target.Mention(feature.path("did").asString(""));
            default -> null;
        };
    }

    private void embed(JsonNode embed) {
        if (!KNOWN.contains(embed.path("$type").asString(""))) faithful = false;
        for (JsonNode image : embed.path("images")) {
            String sha = Cid.sha256(image.path("image").path("ref").path("$link").asString(""));
            shown.add(sha);
            if (!pictures.contains(sha)) faithful = false;
        }
    }

    private Reading text(String revision, String repo) {
        spans.sort(Comparator.comparingInt(Span::start));
        List<String> blocks = new ArrayList<>(Blocks.of(PlainMarkdown.of(text.toString(), spans)));
        String titleThere = title.isBlank() ? left.title() : title(blocks);
        String bodyThere =
                Familiar.text(body, Blocks.join(blocks), this::roundTrip, this::isStillThere);
        boolean summed = left.body().isBlank();
        return new Reading.Text(
                titleThere,
                summed ? bodyThere : left.summary(),
                summed ? left.body() : bodyThere,
                revision,
                RecordUri.page(repo, Tid.of(left.key(), 1)),
                null,
                faithful);
    }

    /** Takes the title off the blocks: its own words, else a first block that could be one. */
    private String title(List<String> blocks) {
        if (blocks.isEmpty()) return "";
        String first = blocks.getFirst();
        if (first.equals(PlainMarkdown.of(title.strip(), List.of()))) {
            blocks.removeFirst();
            return title;
        }
        boolean could = blocks.size() > 1 && !first.contains("\n");
        if (!could || first.length() > LONGEST_TITLE) return "";
        blocks.removeFirst();
        return first.replaceAll("\\\\(\\p{Punct})", "$1");
    }

    private String roundTrip(String markdown) {
        RichText rich = Posts.whole("", markdown, pictures);
        return PlainMarkdown.of(rich.text(), rich.spans());
    }

    /** Whether a block without words is there still: its pictures are, or it has none. */
    private boolean isStillThere(String block) {
        return MediaRefs.of(block).stream()
                .map(MediaRef::destination)
                .filter(destination -> destination.startsWith(Media.SCHEME))
                .map(destination -> destination.substring(Media.SCHEME.length()))
                .filter(pictures::contains)
                .allMatch(shown::contains);
    }
}
