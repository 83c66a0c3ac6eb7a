package studio.meridian.platform.mastodon;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.platform.Done;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Platform.MediaSource;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.PublishResult.Arrived;
import studio.meridian.platform.PublishResult.NotSent;
import studio.meridian.platform.PublishResult.Rejected;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.mastodon.There.Found;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Makes the call of one step, once. */
final class Sending {
    /** How long a picture that is not ready is left alone. */
    private static final Duration POLL = Duration.ofSeconds(10);

    private final Api api;
    private final There there;
    private final Channel channel;
    private final MediaSource media;

    Sending(Api api, Channel channel, MediaSource media) {
        this.api = api;
        this.there = new There(api);
        this.channel = channel;
        this.media = media;
    }

    PublishResult send(Call call) {
        if (call instanceof Call.Nothing nothing) {
            Call.Place place = nothing.place();
            return new Arrived(There.done(place.left(), place.root()));
        }
        Answer quiet = api.quiet();
        if (quiet != null) return quiet.ofWrite();
        return switch (call) {
            case Call.Prepare prepare -> prepare(prepare);
            case Call.Upload upload -> upload(upload);
            case Call.Create create -> create(create);
            case Call.Edit edit -> edit(edit);
            case Call.Remove remove -> remove(remove);
            case Call.Nothing _ -> throw new IllegalStateException("was done already");
        };
    }

    private PublishResult prepare(Call.Prepare call) {
        Settings settings = Settings.of(channel);
        Answer me = api.me();
        JsonNode account = me.success();
        if (account == null) return me.ofReadBefore();
        String id = account.path("id").asString("");
        if (id.isEmpty()) return rejected(Refusal.OTHER_PLATFORM);
        for (Base.Left left : call.unchanged()) {
            PublishResult changed = changed(there.look(left), left);
            if (changed != null) return changed;
        }
        Answer instance = api.instance();
        JsonNode described = instance.success();
        if (described == null) return instance.ofReadBefore();
        Answer posts = api.posts(There.list(id), null);
        JsonNode list = posts.success();
        if (list == null) return posts.ofReadBefore();
        Facts facts = There.facts(Limits.of(described), settings, id, list);
        return new Arrived(new Done(id, null, "", facts.kept()));
    }

    /** Why a post is not as we left it, or null when it is. */
    private @Nullable PublishResult changed(Found found, Base.Left left) {
        return switch (found) {
            case Found.Post post when post.status().print().equals(left.print()) -> null;
            case Found.Post _ -> rejected(Refusal.CHANGED_THERE);
            case Found.Trouble trouble -> trouble.answer().ofReadBefore();
            case Found.Nothing _, Found.TooMany _ -> rejected(Refusal.GONE);
        };
    }

    private PublishResult rejected(Refusal why) {
        return rejected(why, "");
    }

    private PublishResult rejected(Refusal why, String said) {
        return new Rejected(new PlatformFailure.Refused(api.host(), why, said));
    }

    private PublishResult upload(Call.Upload call) {
        byte[] bytes = media.bytes(call.sha256());
        MediaFile file =
                new MediaFile(call.sha256(), call.name(), call.mediaType(), call.alt(), 0, 0);
        String objection = call.limits().objection(file, bytes.length);
        if (!objection.isEmpty()) return rejected(Refusal.CONTENT, objection);
        Answer answer = api.upload(call, bytes);
        JsonNode made = answer.success();
        String id = made == null ? "" : made.path("id").asString("");
        if (id.isEmpty()) return answer.ofWrite();
        // It took the picture, and works on it.
        boolean waits = answer.status() == 202;
        Map<String, String> facts = waits ? Map.of("waiting", "yes") : Map.of();
        return new Arrived(new Done(id, null, "", facts));
    }

    private PublishResult create(Call.Create call) {
        PublishResult waiting = waiting(call.waiting());
        if (waiting != null) return waiting;
        return written(api.create(call.key(), call.status()), call.place());
    }

    /** Why a post must wait for its pictures, or null when they are ready. */
    private @Nullable PublishResult waiting(List<String> pictures) {
        for (String id : pictures) {
            Answer answer = api.media(id);
            if (answer.meaning() != Meaning.DONE) return answer.ofReadBefore();
            if (answer.status() == 206 || answer.status() == 202) {
                return new NotSent(new PlatformFailure.Processing(api.host()), POLL);
            }
        }
        return null;
    }

    private PublishResult written(Answer answer, Call.Place place) {
        JsonNode json = answer.success();
        Status status = json == null ? null : Status.of(json);
        return status == null ? answer.ofWrite() : new Arrived(There.done(place, status));
    }

    private PublishResult edit(Call.Edit call) {
        PublishResult changed = changed(there.look(call.before()), call.before());
        if (changed != null) return changed;
        PublishResult waiting = waiting(call.waiting());
        if (waiting != null) return waiting;
        Answer answer = api.edit(call.before().id(), call.status());
        if (answer.meaning() != Meaning.CONTENT) return written(answer, call.place());
        // One server refuses a change that changes nothing.
        boolean same =
                answer.failure() instanceof PlatformFailure.Refused refused
                        && refused.said().contains("not changed");
        return same
                ? new Arrived(There.done(call.place().left(), call.place().root()))
                : answer.ofWrite();
    }

    private PublishResult remove(Call.Remove call) {
        Found found = there.look(call.before());
        if (found instanceof Found.Nothing) return gone(call);
        PublishResult changed = changed(found, call.before());
        if (changed != null) return changed;
        Answer answer = api.delete(call.before().id());
        if (answer.success() != null) return gone(call);
        if (answer.meaning() != Meaning.MISSING) return answer.ofWrite();
        // One server says so of everything, because it cannot take anything away.
        return switch (there.look(call.before())) {
            case Found.Nothing _ -> gone(call);
            case Found.Post _ -> rejected(Refusal.UNABLE);
            default -> new PublishResult.Unknown(answer.failure(), null);
        };
    }

    private static PublishResult gone(Call.Remove call) {
        return new Arrived(There.gone(call));
    }
}
