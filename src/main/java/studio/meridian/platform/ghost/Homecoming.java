package studio.meridian.platform.ghost;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.html.Conversion;
import studio.meridian.content.html.HtmlToMarkdown;
import studio.meridian.content.html.Unconverted;
import studio.meridian.content.merge.Blocks;
import studio.meridian.content.merge.Familiar;
import studio.meridian.model.Credit;
import studio.meridian.model.Media;
import studio.meridian.platform.Done;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Reading;
import studio.meridian.platform.Refusal;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a post of ours as the site shows it now, back into the Markdown it was written in: without
 * the credit line, with our pictures under their own names, and with the one above the text back at
 * its beginning.
 */
final class Homecoming {
    private final Admin admin;
    private final Publication left;
    private final Pattern picture;
    private String home = "";

    /**
     * @param left what we last left there
     */
    Homecoming(Admin admin, Publication left) {
        this.admin = admin;
        this.left = left;
        this.picture =
                Pattern.compile(
                        "[^\\s()<>\"]*studio-"
                                + Pattern.quote(left.key())
                                + "-([0-9a-f]{16})[^\\s()<>\"]*");
    }

    Reading read() {
        String number = Objects.requireNonNullElse(left.remoteId(), "0");
        Answer answer = admin.get(Shelf.at(number), Shelf.FORMATS, Shelf.LEXICAL + ",html");
        if (answer.meaning() == Meaning.GONE) return new Reading.Gone();
        RemotePost post = Shelf.listing(answer).first();
        JsonNode posts = answer.success("posts");
        if (post == null || posts == null) {
            return answer.isForNow()
                    ? new Reading.NotNow(answer.failure())
                    : new Reading.CannotTell(answer.failure());
        }
        if (!post.isPublished()) {
            // Somebody hid it from its readers; what to write there is not the question then.
            return new Reading.CannotTell(
                    new PlatformFailure.Refused(
                            admin.host(), Refusal.CHANGED_THERE, post.status()));
        }
        home = post.origin() + "/";
        return text(posts.path(0), post);
    }

    private Reading text(JsonNode json, RemotePost post) {
        Conversion there = converted(json.path("html").asString(""));
        Conversion sent = converted(Article.of(left, media()).html());
        String first = Blocks.of(left.body()).stream().findFirst().orElse("");
        boolean pictured = picture.matcher(post.picture()).matches();
        String body =
                Familiar.text(
                        left.body(),
                        withoutCredit(there.markdown()),
                        block ->
                                roundTrip(
                                        left.with(block, Credit.NONE, ""),
                                        block.equals(first) || block.equals(left.body())),
                        _ -> pictured || left.media().isEmpty());
        Set<String> known =
                sent.unconverted().stream().map(Unconverted::name).collect(Collectors.toSet());
        boolean faithful = there.unconverted().stream().allMatch(one -> known.contains(one.name()));
        return new Reading.Text(
                title(json.path("title").asString("")),
                spelt(json.path("custom_excerpt").asString(""), left.summary()),
                body,
                post.base(),
                post.address(),
                moment(post.updated()),
                faithful);
    }

    /** A post without a title got one made from its text. */
    private String title(String there) {
        return there.equals(PostSteps.title(left)) ? left.title() : there;
    }

    private static String spelt(String there, String sent) {
        return there.equals(sent.strip()) ? sent : there;
    }

    private String roundTrip(Publication post, boolean whole) {
        return converted(Article.of(post, media(), whole).html()).markdown();
    }

    private Conversion converted(String html) {
        // Ghost writes addresses of its own in full. A word in brackets is no program here, and a
        // text without paragraphs is no plain text.
        String local = html.replace("\"" + home, "\"/").replace("[", "&#91;");
        Conversion converted = HtmlToMarkdown.convert("<p></p>" + local);
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
        Publication alone = left.with("", left.credit(), left.translator());
        List<String> credit = Blocks.of(roundTrip(alone, false));
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

    private static @Nullable Instant moment(String updated) {
        try {
            return Instant.parse(updated);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
