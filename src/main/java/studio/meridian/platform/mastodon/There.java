package studio.meridian.platform.mastodon;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.Done;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is there now. */
final class There {
    /** Pages of posts that are looked through, newest first. */
    private static final int PAGES = 10;

    /** What was found. */
    sealed interface Found {
        /** A post. */
        record Post(Status status) implements Found {}

        /** Nothing, for certain. */
        record Nothing() implements Found {}

        /** It could not be told. */
        record Trouble(Answer answer) implements Found {}

        /** There are more posts than can be looked through. */
        record TooMany() implements Found {}
    }

    private final Api api;

    There(Api api) {
        this.api = api;
    }

    /** A post that we left there. */
    Found look(Base.Left left) {
        Answer answer = api.status(left.id());
        if (answer.meaning() == Meaning.MISSING) {
            // A server that lost its way says the same of everything.
            Answer me = api.me();
            return me.success() == null ? new Found.Trouble(me) : new Found.Nothing();
        }
        JsonNode json = answer.success();
        Status status = json == null ? null : Status.of(json);
        if (status == null) return new Found.Trouble(answer);
        return status.uri().equals(left.uri()) ? new Found.Post(status) : new Found.Nothing();
    }

    /** A post that may have been made. */
    Found seek(Call.Meant meant, Call.Around around) {
        Found found = seek(list(around.account()), meant, around);
        boolean elsewhere = found instanceof Found.Nothing && around.hidden();
        return elsewhere ? seek("api/v1/timelines/home", meant, around) : found;
    }

    static String list(String account) {
        return "api/v1/accounts/" + account + "/statuses";
    }

    private Found seek(String list, Call.Meant meant, Call.Around around) {
        Instant after = moment(around.after());
        Set<String> seen = new HashSet<>(around.known());
        Status oldest = null;
        String before = null;
        for (int page = 0; page < PAGES; page++) {
            Answer answer = api.posts(list, before);
            JsonNode json = answer.success();
            if (json == null || !json.isArray()) return new Found.Trouble(answer);
            boolean fresh = false;
            String last = null;
            for (JsonNode one : json) {
                last = one.path("id").asString(last);
                Status status = Status.of(one);
                if (status == null || status.at().isBefore(after)) continue;
                if (!seen.add(status.uri())) continue;
                fresh = true;
                if (!status.account().equals(around.account())) continue;
                switch (compare(status, meant)) {
                    case Found.Trouble trouble -> {
                        return trouble;
                    }
                    // Of two the older one is the first that arrived.
                    case Found.Post post -> oldest = post.status();
                    default -> {}
                }
            }
            if (!fresh || last == null) {
                return oldest == null ? new Found.Nothing() : new Found.Post(oldest);
            }
            before = last;
        }
        return oldest == null ? new Found.TooMany() : new Found.Post(oldest);
    }

    private Found compare(Status status, Call.Meant meant) {
        boolean alike =
                status.pictures() == meant.pictures()
                        && status.reply() == meant.reply()
                        && Letters.of(status.spoiler()).equals(Letters.of(meant.spoiler()));
        if (!alike) return new Found.Nothing();
        if (status.says(meant.words())) return new Found.Post(status);
        // What a server shows need not be what it was given; it can be asked for that.
        if (status.text() != null) return new Found.Nothing();
        Answer answer = api.source(status.id());
        JsonNode source = answer.success();
        if (source == null) {
            boolean none = answer.meaning() == Meaning.MISSING;
            return none ? new Found.Nothing() : new Found.Trouble(answer);
        }
        String written = Letters.of(source.path("text").asString(""));
        return written.equals(Letters.of(meant.words()))
                ? new Found.Post(status)
                : new Found.Nothing();
    }

    private static Instant moment(String text) {
        if (text.isEmpty()) return Instant.MIN;
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException _) {
            return Instant.MIN;
        }
    }

    /** What a post that is there came to. */
    static Done done(Call.Place place, Status status) {
        Base.Left left =
                new Base.Left(
                        status.id(),
                        status.uri(),
                        status.address(),
                        status.print(),
                        place.pictures());
        return done(place.left().with(place.number(), left), place.root());
    }

    /** What a post that is gone came to. */
    static Done gone(Call.Remove remove) {
        return done(remove.place().left().shorter(), remove.place().root());
    }

    static Done done(Base now, String root) {
        Base.@Nullable Left first = now.get(1);
        if (first == null) return new Done(root, null, "");
        return new Done(first.uri(), now.toString(), first.address(), Map.of());
    }

    /** What is there before us: when the newest was made, and all that are at the top. */
    static Facts facts(Limits limits, Settings settings, String account, JsonNode posts) {
        List<String> known = new ArrayList<>();
        Instant newest = Instant.MIN;
        for (JsonNode one : posts) {
            Status status = Status.of(one);
            if (status == null) continue;
            known.add(status.uri());
            if (status.at().isAfter(newest)) newest = status.at();
        }
        return new Facts(
                limits,
                settings.visibility(),
                settings.numbered(),
                settings.warned(),
                account,
                newest.equals(Instant.MIN) ? "" : newest.toString(),
                known);
    }
}
