package studio.meridian.platform.bluesky;

import studio.meridian.model.count.Metric;
import studio.meridian.platform.Account;
import studio.meridian.platform.Counts;
import studio.meridian.platform.Counts.Found;
import studio.meridian.platform.Counts.Left;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.bluesky.BlueskyAdapter.Connection;
import studio.meridian.platform.bluesky.Login.Entry;
import studio.meridian.platform.http.Exchange;
import studio.meridian.platform.http.Numbers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How readers took posts. The account's server keeps no counts: it asks its view of the network
 * (AppView) for us, so that what lets us in goes nowhere else. A server without one gives none.
 */
final class Reactions {
    /** As many posts as the network tells of in one call. */
    private static final int MOST = 25;

    private static final Map<Metric, String> FIELDS =
            Map.of(
                    Metric.LIKES,
                    "likeCount",
                    Metric.REPOSTS,
                    "repostCount",
                    Metric.REPLIES,
                    "replyCount",
                    Metric.QUOTES,
                    "quoteCount");

    private final Connection connection;
    private final Account account;

    Reactions(Connection connection, Account account) {
        this.connection = connection;
        this.account = account;
    }

    /** What became of the question for posts. */
    private sealed interface Told {
        record Posts(Map<String, JsonNode> byUri) implements Told {}

        record Nothing() implements Told {}

        record Stopped(PlatformFailure failure) implements Told {}
    }

    Counts count(List<Left> posts) {
        if (verdict().pause() != null) return stopped(verdict().refused(Refusal.TOO_OFTEN, ""));
        Entry.In in;
        switch (connection.login().enter(account)) {
            case Entry.In entered -> in = entered;
            case Entry.Out out -> {
                return stopped(out.failure());
            }
        }
        List<String> uris = posts.stream().flatMap(left -> uris(left).stream()).distinct().toList();
        return switch (ask(in, uris)) {
            case Told.Posts told -> sorted(posts, told.byUri());
            case Told.Stopped stopped -> stopped(stopped.failure());
            case Told.Nothing _ -> {
                Map<String, Found> found = new HashMap<>();
                for (Left left : posts) found.put(left.key(), new Found.Silent());
                yield new Counts(found);
            }
        };
    }

    private Told ask(Entry.In in, List<String> uris) {
        Map<String, JsonNode> all = new HashMap<>();
        for (int start = 0; start < uris.size(); start += MOST) {
            List<String> some = uris.subList(start, Math.min(uris.size(), start + MOST));
            Exchange exchange = connection.pds().getPosts(some);
            if (isStale(exchange) && connection.login().again(account, in) instanceof Entry.In) {
                exchange = connection.pds().getPosts(some);
            }
            if (isWithout(exchange)) return new Told.Nothing();
            JsonNode posts = posts(exchange);
            if (!posts.isArray()) return new Told.Stopped(failure(exchange));
            for (JsonNode post : posts) all.put(post.path("uri").asString(""), post);
        }
        return new Told.Posts(all);
    }

    private static boolean isStale(Exchange exchange) {
        return exchange instanceof Exchange.Answered answer
                && Verdict.meaning(answer) == Meaning.STALE;
    }

    /** Whether the server has no view of the network, or finds none now. */
    private static boolean isWithout(Exchange exchange) {
        if (!(exchange instanceof Exchange.Answered answer)) return false;
        String error = answer.json().path("error").asString("");
        return switch (Verdict.meaning(answer)) {
            case CONTENT -> true;
            case OTHER_PLATFORM -> !error.isEmpty();
            case UNKNOWN -> error.equals("UpstreamFailure") || error.equals("MethodNotImplemented");
            default -> false;
        };
    }

    private static JsonNode posts(Exchange exchange) {
        return exchange instanceof Exchange.Answered answer
                        && Verdict.meaning(answer) == Meaning.DONE
                ? answer.json().path("posts")
                : MissingNode.getInstance();
    }

    private PlatformFailure failure(Exchange exchange) {
        boolean done =
                exchange instanceof Exchange.Answered answer
                        && Verdict.meaning(answer) == Meaning.DONE;
        return done ? verdict().noSense() : verdict().failure(exchange);
    }

    private Counts sorted(List<Left> posts, Map<String, JsonNode> shown) {
        Map<String, Found> found = new HashMap<>();
        for (Left left : posts) {
            List<String> there = new ArrayList<>();
            Found known = null;
            for (String uri : uris(left)) {
                if (shown.containsKey(uri)) there.add(uri);
                else if (known == null) {
                    switch (connection.there().look(RecordUri.repo(uri), RecordUri.name(uri))) {
                        // The network is slower than the account's own server.
                        case There.Found.Post _ -> known = new Found.Silent();
                        case There.Found.Nothing _ -> {
                            if (uri.equals(left.remoteId())) known = new Found.Gone();
                        }
                        case There.Found.Trouble trouble -> {
                            return new Counts(found, stop(verdict().failure(trouble.exchange())));
                        }
                    }
                }
            }
            found.put(left.key(), known == null ? summed(there, shown) : known);
        }
        return new Counts(found);
    }

    /** The posts of a thread together; that each answers the one before is no answer. */
    private Found summed(List<String> uris, Map<String, JsonNode> shown) {
        Numbers numbers = new Numbers(connection.pds().host());
        for (int i = 0; i < uris.size(); i++) {
            JsonNode post = shown.getOrDefault(uris.get(i), MissingNode.getInstance());
            long own = i + 1 < uris.size() ? 1 : 0;
            FIELDS.forEach((metric, field) ->
                    numbers.add(metric, post.path(field), metric == Metric.REPLIES ? own : 0));
        }
        return numbers.found();
    }

    private static List<String> uris(Left left) {
        List<String> uris = new ArrayList<>(List.of(left.remoteId()));
        Base base = Base.read(left.remoteRevision());
        if (base == null) return uris;
        String repo = RecordUri.repo(left.remoteId());
        for (int n = 2; n <= base.cids().size(); n++) {
            if (base.cid(n) != null) uris.add(RecordUri.of(repo, Tid.of(left.key(), n)));
        }
        return uris;
    }

    private Verdict verdict() {
        return connection.verdict();
    }

    private Counts.Stop stop(PlatformFailure failure) {
        return new Counts.Stop(failure, verdict().pause());
    }

    private Counts stopped(PlatformFailure failure) {
        return Counts.stopped(failure, verdict().pause());
    }
}
