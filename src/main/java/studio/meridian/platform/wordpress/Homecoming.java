package studio.meridian.platform.wordpress;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.html.Conversion;
import studio.meridian.content.html.HtmlToMarkdown;
import studio.meridian.content.html.Unconverted;
import studio.meridian.content.merge.Blocks;
import studio.meridian.content.merge.Familiar;
import studio.meridian.model.Credit;
import studio.meridian.model.Media;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Reading;
import studio.meridian.platform.Refusal;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a post of ours as the site keeps it now, back into the Markdown it was written in: without
 * our frame, our names and the credit line, with our pictures under their own names.
 */
final class Homecoming {
    private static final String FIELDS = RemotePost.FIELDS + ",modified_gmt";
    private static final Pattern BOX =
            Pattern.compile("<span\\b[^>]*\\brole=\"img\"[^>]*>([☑☐])</span>");

    private final Rest rest;
    private final Publication left;
    private final Pattern picture;

    /**
     * @param left what we last left there
     */
    Homecoming(Rest rest, Publication left) {
        this.rest = rest;
        this.left = left;
        this.picture =
                Pattern.compile(
                        "[^\\s()<>\"]*studio-"
                                + Pattern.quote(left.key())
                                + "-([0-9a-f]{16})[^\\s()<>\"]*");
    }

    Reading read() {
        String number = Objects.requireNonNullElse(left.remoteId(), "0");
        Answer answer = rest.get("wp/v2/posts/" + number, "context", "edit", "_fields", FIELDS);
        if (answer.meaning() == Meaning.GONE) return new Reading.Gone();
        JsonNode json = answer.success();
        RemotePost post = json == null ? null : RemotePost.of(json);
        if (json == null || post == null || post.id() == 0) return failed(answer);
        if (post.isInBin()) return new Reading.Gone();
        if (!post.isPublished()) {
            // Somebody hid it from its readers; what to write there is not the question then.
            return new Reading.CannotTell(
                    new PlatformFailure.Refused(rest.host(), Refusal.CHANGED_THERE, post.status()));
        }
        return text(json, post);
    }

    private static Reading failed(Answer answer) {
        return switch (answer.lookUp()) {
            case LookUp.NotNow not -> new Reading.NotNow(not.failure());
            default -> new Reading.CannotTell(answer.failure());
        };
    }

    private Reading text(JsonNode json, RemotePost post) {
        Conversion there = converted(post.content());
        Conversion sent = converted(Article.content(left, media()));
        String body =
                Familiar.text(
                        left.body(),
                        withoutCredit(there.markdown()),
                        block -> roundTrip(block, Credit.NONE, ""),
                        _ -> true);
        Set<String> known =
                sent.unconverted().stream().map(Unconverted::name).collect(Collectors.toSet());
        boolean faithful = there.unconverted().stream().allMatch(one -> known.contains(one.name()));
        return new Reading.Text(
                plain(json.path("title").path("raw").asString(""), left.title()),
                plain(json.path("excerpt").path("raw").asString(""), left.summary()),
                body,
                post.base(),
                post.address(),
                moment(json.path("modified_gmt").asString("")),
                faithful);
    }

    private String roundTrip(String body, Credit credit, String translator) {
        return converted(Article.content(left.with(body, credit, translator), media())).markdown();
    }

    private Conversion converted(String html) {
        String boxes =
                BOX.matcher(html)
                        .replaceAll(box ->
                                box.group(1).equals("☑")
                                        ? "<input type=\"checkbox\" checked=\"\">"
                                        : "<input type=\"checkbox\">");
        Conversion converted = HtmlToMarkdown.convert(boxes);
        return new Conversion(named(converted.markdown()), converted.unconverted());
    }

    /** Our pictures by the names the workspace has for them. */
    private String named(String markdown) {
        Map<String, String> names = new HashMap<>();
        for (MediaFile file : left.media()) {
            names.put(file.sha256().substring(0, 16), Media.SCHEME + file.sha256());
        }
        return picture.matcher(markdown)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                names.getOrDefault(found.group(1), found.group())));
    }

    /** The credit line is made anew with each writing. */
    private String withoutCredit(String markdown) {
        List<String> credit = Blocks.of(roundTrip("", left.credit(), left.translator()));
        List<String> blocks = Blocks.of(markdown);
        boolean last =
                credit.size() == 1
                        && !blocks.isEmpty()
                        && blocks.getLast().equals(credit.getFirst());
        return last ? Blocks.join(blocks.subList(0, blocks.size() - 1)) : markdown;
    }

    /** Pictures as if the site had just taken them. */
    private Map<String, Done> media() {
        Map<String, Done> media = new HashMap<>();
        for (int i = 0; i < left.media().size(); i++) {
            String sha = left.media().get(i).sha256();
            String address =
                    "https://site.invalid/studio-" + left.key() + "-" + sha.substring(0, 16);
            media.put(PostSteps.media(i), new Done("1", null, address));
        }
        return media;
    }

    /** A field without markup; a site without every right for us may have spelt it its own way. */
    private static String plain(String raw, String sent) {
        if (raw.equals(sent) || raw.equals(Article.plain(sent))) return sent;
        return raw.replaceAll("<[^<>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#039;", "'")
                .replace("&amp;", "&");
    }

    private static @Nullable Instant moment(String gmt) {
        try {
            return LocalDateTime.parse(gmt).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
