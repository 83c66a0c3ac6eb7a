package studio.meridian.platform.wordpress;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.count.Metric;
import studio.meridian.platform.Counts;
import studio.meridian.platform.Counts.Found;
import studio.meridian.platform.Counts.Left;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Trouble;
import studio.meridian.platform.http.Exchange;
import studio.meridian.platform.http.Numbers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many comments posts have that readers see. WordPress counts nothing else. One call tells
 * which posts are there, as for editing, since a wrong password is noticed only so; one more has
 * the comments of all of them while they fit a page, else each post is asked for.
 */
final class Comments {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final String PAGE = "100";

    private final Rest rest;

    Comments(Rest rest) {
        this.rest = rest;
    }

    Counts count(List<Left> all) {
        Answer quiet = rest.quiet();
        if (quiet != null) return Counts.stopped(quiet.failure(), quiet.pause());
        Map<String, Found> found = new HashMap<>();
        List<Left> posts =
                all.stream().filter(left -> NUMBER.matcher(left.remoteId()).matches()).toList();
        if (posts.isEmpty()) return new Counts(found);
        Answer listing = posts(posts);
        JsonNode json = listing.success();
        if (json == null || !json.isArray()) return stopped(found, listing);
        Set<String> seen =
                json.valueStream()
                        .filter(one -> one.path("status").asString("").equals("publish"))
                        .map(one -> one.path("id").asString(""))
                        .collect(Collectors.toSet());
        List<Left> there = new ArrayList<>();
        for (Left left : posts) {
            if (seen.contains(left.remoteId())) there.add(left);
            else found.put(left.key(), new Found.Gone());
        }
        return there.isEmpty() ? new Counts(found) : comments(there, found);
    }

    /** Those that are public; asking for others too is a fault of its own with a wrong password. */
    private Answer posts(List<Left> posts) {
        return rest.get(
                "wp/v2/posts",
                "context",
                "edit",
                "include",
                ids(posts),
                "per_page",
                PAGE,
                "_fields",
                "id,status");
    }

    private Counts comments(List<Left> there, Map<String, Found> found) {
        Answer answer = comments(ids(there), PAGE);
        if (isWithout(answer)) {
            for (Left left : there) found.put(left.key(), new Found.Silent());
            return new Counts(found);
        }
        JsonNode json = answer.success();
        if (json == null || !json.isArray()) return stopped(found, answer);
        if (!String.valueOf(json.size()).equals(total(answer))) return oneByOne(there, found);
        Map<String, Long> tally =
                json.valueStream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.path("post").asString(""),
                                        Collectors.counting()));
        for (Left left : there) {
            long number = tally.getOrDefault(left.remoteId(), 0L);
            found.put(left.key(), numbers().add(Metric.REPLIES, number, 0).found());
        }
        return new Counts(found);
    }

    /** More than a page, or less than the site says: it counts them itself, post by post. */
    private Counts oneByOne(List<Left> there, Map<String, Found> found) {
        for (Left left : there) {
            Answer answer = comments(left.remoteId(), "1");
            JsonNode json = answer.success();
            if (json == null || !json.isArray()) return stopped(found, answer);
            String total = total(answer);
            Numbers numbers = numbers();
            found.put(
                    left.key(),
                    total == null
                            ? numbers.add(Metric.REPLIES, MissingNode.getInstance()).found()
                            : numbers.add(Metric.REPLIES, total).found());
        }
        return new Counts(found);
    }

    private Answer comments(String posts, String most) {
        return rest.get("wp/v2/comments", "post", posts, "per_page", most, "_fields", "id,post");
    }

    /** Whether the site shows its comments to nobody, as some do. */
    private static boolean isWithout(Answer answer) {
        return switch (answer.meaning()) {
            case OTHER_PLATFORM, NO_RIGHT, SIGN_IN, GONE -> true;
            default -> false;
        };
    }

    private static @Nullable String total(Answer answer) {
        return answer.exchange() instanceof Exchange.Answered answered
                ? answered.header("x-wp-total")
                : null;
    }

    private Numbers numbers() {
        return new Numbers(rest.host());
    }

    private Counts stopped(Map<String, Found> found, Answer answer) {
        // A page that some proxy shows instead is no answer of a site.
        PlatformFailure failure =
                answer.meaning() == Meaning.DONE
                        ? new PlatformFailure.NoAnswer(rest.host(), Trouble.NOT_HTTP)
                        : answer.failure();
        return new Counts(found, new Counts.Stop(failure, answer.pause()));
    }

    private static String ids(List<Left> posts) {
        return posts.stream().map(Left::remoteId).collect(Collectors.joining(","));
    }
}
