package studio.meridian.platform.bluesky;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.Account;
import studio.meridian.platform.Done;
import studio.meridian.platform.Platform.MediaSource;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.bluesky.BlueskyAdapter.Connection;
import studio.meridian.platform.bluesky.Login.Entry;
import studio.meridian.platform.bluesky.There.Found;
import studio.meridian.platform.http.Exchange;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the call of one step, once. */
final class Sending {
    private final Pds pds;
    private final Verdict verdict;
    private final There there;
    private final Login login;
    private final InstantSource clock;
    private final Account account;
    private final MediaSource media;

    Sending(Connection connection, InstantSource clock, Account account, MediaSource media) {
        this.pds = connection.pds();
        this.verdict = connection.verdict();
        this.there = connection.there();
        this.login = connection.login();
        this.clock = clock;
        this.account = account;
        this.media = media;
    }

    PublishResult send(Call call) {
        Duration pause = verdict.pause();
        if (pause != null) {
            return new PublishResult.NotSent(verdict.refused(Refusal.TOO_OFTEN, ""), pause);
        }
        if (call instanceof Call.Delete delete && delete.notBefore() != null) {
            Duration wait = Duration.between(clock.instant(), delete.notBefore());
            if (wait.isPositive()) {
                return new PublishResult.NotSent(new PlatformFailure.Settling(pds.host()), wait);
            }
        }
        return switch (login.enter(account)) {
            case Entry.Out out -> out.result();
            case Entry.In in -> send(call, in);
        };
    }

    private PublishResult send(Call call, Entry.In in) {
        String repo = repo(call);
        if (repo != null && !repo.equals(in.did())) {
            return new PublishResult.Rejected(verdict.refused(Refusal.NO_RIGHT, repo));
        }
        return switch (call) {
            case Call.Prepare prepare -> prepare(prepare, in);
            case Call.Upload upload -> upload(upload, in);
            case Call.Put put -> put(put, in);
            case Call.Delete delete -> delete(delete, in);
        };
    }

    static @Nullable String repo(Call call) {
        return switch (call) {
            case Call.Prepare prepare -> prepare.repo();
            case Call.Put put -> put.repo();
            case Call.Delete delete -> delete.repo();
            case Call.Upload _ -> null;
        };
    }

    private PublishResult prepare(Call.Prepare call, Entry.In in) {
        for (Map.Entry<String, String> one : call.unchanged().entrySet()) {
            PublishResult changed = changed(there.look(in.did(), one.getKey()), one.getValue());
            if (changed != null) return changed;
        }
        Map<String, String> facts = new HashMap<>();
        for (String handle : call.mentions()) {
            Exchange exchange = pds.resolveHandle(handle);
            if (Verdict.isPassing(exchange)) return verdict.ofRead(exchange);
            String did = ((Exchange.Answered) exchange).json().path("did").asString("");
            if (did.startsWith("did:")) facts.put(handle, did);
        }
        facts.put("did", in.did());
        facts.put("number", account.channel().settings().getOrDefault("number", "no"));
        return new PublishResult.Arrived(new Done(in.did(), null, "", facts));
    }

    /** Why a post is not as we left it, or null when it is. */
    private @Nullable PublishResult changed(Found found, String cid) {
        return switch (found) {
            case Found.Trouble trouble -> verdict.ofRead(trouble.exchange());
            case Found.Nothing _ -> rejected(Refusal.GONE);
            case Found.Post post when post.cid().equals(cid) -> null;
            case Found.Post _ -> rejected(Refusal.CHANGED_THERE);
        };
    }

    private PublishResult rejected(Refusal why) {
        return new PublishResult.Rejected(verdict.refused(why, ""));
    }

    private PublishResult upload(Call.Upload call, Entry.In in) {
        Exchange exchange = pds.uploadBlob(call.mediaType(), media.bytes(call.sha256()));
        if (exchange instanceof Exchange.Answered answer
                && Verdict.meaning(answer) == Meaning.DONE) {
            JsonNode blob = answer.json().path("blob");
            String cid = blob.path("ref").path("$link").asString("");
            if (!cid.isEmpty()) {
                Map<String, String> facts = Map.of("blob", blob.toString(), "did", in.did());
                return new PublishResult.Arrived(new Done(cid, cid, "", facts));
            }
        }
        return stopped(exchange, in);
    }

    private PublishResult put(Call.Put call, Entry.In in) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("repo", in.did());
        body.put("collection", Pds.POST);
        body.put("rkey", call.rkey());
        body.put("record", call.record());
        // Absent it would mean "whatever is there"; null means "nothing may be".
        body.put("swapRecord", call.swap());
        Exchange exchange = pds.putRecord(body);
        if (!(exchange instanceof Exchange.Answered answer)) return stopped(exchange, in);
        return switch (Verdict.meaning(answer)) {
            case DONE -> {
                String cid = answer.json().path("cid").asString("");
                yield cid.isEmpty()
                        ? stopped(exchange, in)
                        : new PublishResult.Arrived(There.done(call, in.did(), cid));
            }
            case SWAPPED -> swapped(call, in);
            case NO_BLOB -> broughtAgain(call, in, exchange);
            default -> stopped(exchange, in);
        };
    }

    /** Something else is there than was expected, which may be what was meant. */
    private PublishResult swapped(Call.Put call, Entry.In in) {
        return switch (there.look(in.did(), call.rkey())) {
            case Found.Trouble trouble ->
                    new PublishResult.Unknown(verdict.failure(trouble.exchange()), null);
            case Found.Post post when post.is(call.record()) ->
                    new PublishResult.Arrived(There.done(call, in.did(), post.cid()));
            case Found.Post _ -> rejected(Refusal.CHANGED_THERE);
            case Found.Nothing _ -> rejected(Refusal.GONE);
        };
    }

    /**
     * A server forgets pictures that no post showed for a while. Bringing them again changes
     * nothing a reader sees, and gives the same names; the post itself waits for its next try.
     */
    private PublishResult broughtAgain(Call.Put call, Entry.In in, Exchange refusal) {
        for (Call.Upload upload : call.blobs()) {
            PublishResult result = upload(upload, in);
            if (result instanceof PublishResult.Rejected) return result;
        }
        return new PublishResult.NotSent(verdict.failure(refusal), null);
    }

    private PublishResult delete(Call.Delete call, Entry.In in) {
        Found found = there.look(in.did(), call.rkey());
        if (found instanceof Found.Nothing) return gone(call);
        PublishResult changed = changed(found, call.cid());
        if (changed != null) return changed;
        Exchange exchange = pds.deleteRecord(in.did(), call.rkey(), call.cid());
        boolean answered = exchange instanceof Exchange.Answered;
        Meaning meaning =
                answered ? Verdict.meaning((Exchange.Answered) exchange) : Meaning.UNKNOWN;
        if (meaning == Meaning.DONE && isOwn((Exchange.Answered) exchange)) return gone(call);
        if (meaning != Meaning.SWAPPED) return stopped(exchange, in);
        return there.look(in.did(), call.rkey()) instanceof Found.Nothing
                ? gone(call)
                : rejected(Refusal.CHANGED_THERE);
    }

    /** A page that some proxy shows instead is no answer of a server of this kind. */
    private static boolean isOwn(Exchange.Answered answer) {
        return answer.json().isObject();
    }

    private PublishResult gone(Call.Delete call) {
        return new PublishResult.Arrived(There.done(call, clock.instant()));
    }

    /** A write that did not do what it should; a stale token is changed for the next try. */
    private PublishResult stopped(Exchange exchange, Entry.In in) {
        boolean stale =
                exchange instanceof Exchange.Answered answer
                        && Verdict.meaning(answer) == Meaning.STALE;
        if (stale && login.again(account, in) instanceof Entry.Out out) return out.result();
        return verdict.ofWrite(exchange);
    }
}
