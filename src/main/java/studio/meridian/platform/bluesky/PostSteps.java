package studio.meridian.platform.bluesky;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.platform.Done;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.Step;
import studio.meridian.platform.text.Part;
import studio.meridian.platform.text.RichText;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The steps of one publication, and the call each of them makes: {@code prepare} where anything has
 * to be known first, {@code media-n}, {@code post-n}, and {@code delete-n} with {@code gone-n} for
 * posts that are no longer meant, last first.
 */
final class PostSteps {
    /** The platform, before it is known by the name of a host. */
    private static final String BLUESKY = "Bluesky";

    private final Publication publication;
    private final Duration settle;
    private final @Nullable Base base;
    private final Posts posts;

    /**
     * @param settle how long a request may still be on its way after we stopped to wait for it
     */
    PostSteps(Publication publication, Duration settle) {
        this.publication = publication;
        this.settle = settle;
        this.base = Base.read(publication.remoteRevision());
        boolean removal = publication.kind() == Delivery.Kind.DELETE;
        this.posts = removal ? new Posts(List.of()) : Posts.of(publication);
        if (removal && base == null) throw refused(Refusal.CANNOT_TELL);
        if (!removal && posts.isEmpty()) throw refused(Refusal.CONTENT);
    }

    private static FailureException refused(Refusal why) {
        return new FailureException(new PlatformFailure.Refused(BLUESKY, why, ""));
    }

    /** All of them, in order. */
    List<Step> all() {
        List<Step> steps = new ArrayList<>();
        if (needsLook()) steps.add(new Step("prepare", publication.delivery()));
        List<MediaFile> pictures = posts.pictures();
        for (int i = 0; i < pictures.size(); i++) {
            steps.add(new Step("media-" + (i + 1), pictures.get(i).sha256()));
        }
        for (int n = 1; n <= posts.count(); n++) steps.add(new Step("post-" + n, rkey(n)));
        for (String verb : List.of("delete-", "gone-")) {
            for (int n : superfluous()) steps.add(new Step(verb + n, rkey(n)));
        }
        return List.copyOf(steps);
    }

    /** Posts that are there and no longer meant, last first. */
    private List<Integer> superfluous() {
        return IntStream.rangeClosed(posts.count() + 1, before())
                .boxed()
                .filter(n -> base != null && base.cid(n) != null)
                .toList()
                .reversed();
    }

    /** A single post without mentions needs none: its own call finds all that could be wrong. */
    private boolean needsLook() {
        return posts.count() > 1 || before() > 1 || !posts.mentions().isEmpty();
    }

    /** How many posts there were. */
    private int before() {
        return base == null ? 0 : base.cids().size();
    }

    private String rkey(int number) {
        return Tid.of(publication.key(), number);
    }

    /** The call of one step. */
    Call call(Step step, Map<String, Done> earlier) {
        int dash = step.name().indexOf('-');
        String verb = dash < 0 ? step.name() : step.name().substring(0, dash);
        int number = dash < 0 ? 0 : Integer.parseInt(step.name().substring(dash + 1));
        return switch (verb) {
            case "prepare" -> new Call.Prepare(repo(earlier), posts.mentions(), unchanged());
            case "media" -> upload(posts.pictures().get(number - 1));
            case "post" -> put(number, earlier);
            case "delete" -> delete(number, earlier, null);
            case "gone" -> delete(number, earlier, settled(earlier));
            default -> throw new IllegalArgumentException("no step of Bluesky: " + step.name());
        };
    }

    private static Call.Upload upload(MediaFile picture) {
        return new Call.Upload(picture.sha256(), picture.mediaType());
    }

    private Map<String, String> unchanged() {
        Map<String, String> unchanged = new TreeMap<>();
        for (int n = 1; base != null && n <= before(); n++) {
            String cid = base.cid(n);
            if (cid != null) unchanged.put(rkey(n), cid);
        }
        return unchanged;
    }

    private Call put(int number, Map<String, Done> earlier) {
        Part post = posts.get(number);
        boolean numbered = "yes".equals(facts("prepare", earlier).get("number"));
        RichText text = posts.sent(number, numbered);
        Records.Around around =
                new Records.Around(
                        at().plusMillis(number - 1L),
                        facts("prepare", earlier),
                        blobs(earlier),
                        link(1, number, earlier),
                        link(number - 1, number, earlier));
        return new Call.Put(
                repo(earlier),
                rkey(number),
                base == null ? null : base.cid(number),
                Records.of(publication, text, post.pictures(), around),
                post.pictures().stream().map(PostSteps::upload).toList(),
                left(number - 1, earlier).toString());
    }

    /** When the thread counts as made: a change does not make it younger. */
    private Instant at() {
        return base == null ? publication.published().truncatedTo(ChronoUnit.MILLIS) : base.at();
    }

    private Base left(int count, Map<String, Done> earlier) {
        List<String> cids = new ArrayList<>();
        for (int n = 1; n <= count; n++) cids.add(fact("post-" + n, "cid", earlier));
        return new Base(at(), cids);
    }

    private Records.@Nullable Link link(int to, int from, Map<String, Done> earlier) {
        if (from == 1) return null;
        Map<String, String> facts = facts("post-" + to, earlier);
        return new Records.Link(facts.getOrDefault("uri", ""), facts.getOrDefault("cid", ""));
    }

    private Map<String, JsonNode> blobs(Map<String, Done> earlier) {
        Map<String, JsonNode> blobs = new HashMap<>();
        List<MediaFile> pictures = posts.pictures();
        for (int i = 0; i < pictures.size(); i++) {
            byte[] blob =
                    fact("media-" + (i + 1), "blob", earlier).getBytes(StandardCharsets.UTF_8);
            blobs.put(pictures.get(i).sha256(), SafeJson.tree(blob, "blob"));
        }
        return blobs;
    }

    private Call delete(int number, Map<String, Done> earlier, @Nullable Instant notBefore) {
        String cid = base == null ? null : base.cid(number);
        String repo = repo(earlier);
        if (cid == null || repo == null) throw refused(Refusal.CANNOT_TELL);
        boolean all = posts.count() == 0;
        return new Call.Delete(
                repo,
                rkey(number),
                cid,
                notBefore,
                rkey(1),
                all ? null : left(posts.count(), earlier).toString());
    }

    /** A request that was given up may still arrive until then, and bring a post back. */
    private Instant settled(Map<String, Done> earlier) {
        Instant last = Instant.EPOCH;
        for (int n : superfluous()) {
            Instant at = Instant.parse(fact("delete-" + n, "at", earlier));
            if (at.isAfter(last)) last = at;
        }
        return last.plus(settle);
    }

    /** The account, as far as it is known; a publication stays with the one it began with. */
    private @Nullable String repo(Map<String, Done> earlier) {
        if (publication.remoteId() != null) return RecordUri.repo(publication.remoteId());
        for (Done done : earlier.values()) {
            String did = done.facts().get("did");
            if (did != null) return did;
        }
        return null;
    }

    private static Map<String, String> facts(String step, Map<String, Done> earlier) {
        Done done = earlier.get(step);
        return done == null ? Map.of() : new LinkedHashMap<>(done.facts());
    }

    private static String fact(String step, String name, Map<String, Done> earlier) {
        String fact = facts(step, earlier).get(name);
        if (fact == null) throw new IllegalStateException(step + " left no " + name);
        return fact;
    }
}
