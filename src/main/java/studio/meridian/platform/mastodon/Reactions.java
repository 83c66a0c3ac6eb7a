package studio.meridian.platform.mastodon;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.count.Metric;
import studio.meridian.platform.Counts;
import studio.meridian.platform.Counts.Found;
import studio.meridian.platform.Counts.Left;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Trouble;
import studio.meridian.platform.http.Numbers;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How readers took posts: one call for each post of a thread, until the server has enough. */
final class Reactions {
    private static final Map<Metric, String> FIELDS =
            Map.of(
                    Metric.LIKES,
                    "favourites_count",
                    Metric.REPOSTS,
                    "reblogs_count",
                    Metric.REPLIES,
                    "replies_count",
                    Metric.QUOTES,
                    "quotes_count");

    private final Api api;
    private final There there;

    Reactions(Api api) {
        this.api = api;
        this.there = new There(api);
    }

    Counts count(List<Left> posts) {
        Map<String, Found> found = new HashMap<>();
        for (Left left : posts) {
            Answer trouble = count(left, found);
            if (trouble != null) return new Counts(found, stop(trouble));
        }
        return new Counts(found);
    }

    /** Counts one; the answer that stopped it, or null. */
    private @Nullable Answer count(Left left, Map<String, Found> found) {
        List<JsonNode> shown = new ArrayList<>();
        List<Base.Left> thread = Base.read(left.remoteRevision()).posts();
        for (Base.Left post : thread) {
            Answer quiet = api.quiet();
            if (quiet != null) return quiet;
            switch (there.look(post)) {
                case There.Found.Post one -> shown.add(one.status().shown());
                case There.Found.Trouble trouble -> {
                    return trouble.answer();
                }
                case There.Found.Nothing _, There.Found.TooMany _ -> {
                    if (shown.isEmpty()) {
                        found.put(left.key(), new Found.Gone());
                        return null;
                    }
                }
            }
        }
        found.put(left.key(), summed(shown));
        return null;
    }

    /** The posts of a thread together; that each answers the one before is no answer. */
    private Found summed(List<JsonNode> shown) {
        Numbers numbers = new Numbers(api.host());
        for (int i = 0; i < shown.size(); i++) {
            JsonNode post = shown.get(i);
            long own = i + 1 < shown.size() ? 1 : 0;
            FIELDS.forEach((metric, field) ->
                    numbers.add(metric, post.path(field), metric == Metric.REPLIES ? own : 0));
        }
        return numbers.found();
    }

    private Counts.Stop stop(Answer answer) {
        // A page that some proxy shows instead is no answer of a server.
        PlatformFailure failure =
                answer.meaning() == Meaning.DONE
                        ? new PlatformFailure.NoAnswer(api.host(), Trouble.NOT_HTTP)
                        : answer.failure();
        return new Counts.Stop(failure, answer.pause());
    }
}
