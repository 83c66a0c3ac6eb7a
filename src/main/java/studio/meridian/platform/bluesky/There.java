package studio.meridian.platform.bluesky;

import studio.meridian.platform.Done;
import studio.meridian.platform.http.Exchange;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is there now, asked of the account's own server: the network's view of it lags, and says the
 * same of a post that is new and one that is gone.
 */
final class There {
    /** What was found under a name. */
    sealed interface Found {
        /** A post. */
        record Post(String cid, JsonNode record) implements Found {
            /** Whether it says what was meant, to the letter. */
            boolean is(JsonNode meant) {
                return record.equals(meant);
            }
        }

        /** Nothing, for certain. */
        record Nothing() implements Found {}

        /** It could not be told. */
        record Trouble(Exchange exchange) implements Found {}
    }

    private final Pds pds;

    There(Pds pds) {
        this.pds = pds;
    }

    Found look(String repo, String rkey) {
        Exchange exchange = pds.getRecord(repo, rkey);
        if (!(exchange instanceof Exchange.Answered answer)) return new Found.Trouble(exchange);
        Meaning meaning = Verdict.meaning(answer);
        if (meaning == Meaning.MISSING) return new Found.Nothing();
        String cid = answer.json().path("cid").asString("");
        boolean post = meaning == Meaning.DONE && !cid.isEmpty();
        return post
                ? new Found.Post(cid, answer.json().path("value"))
                : new Found.Trouble(exchange);
    }

    /** What a post that is there came to. */
    static Done done(Call.Put call, String repo, String cid) {
        Base before = Base.read(call.left());
        if (before == null) throw new IllegalStateException("a post without a moment");
        List<String> cids = new ArrayList<>(before.cids());
        cids.add(cid);
        String uri = RecordUri.of(repo, call.rkey());
        String root = call.record().path("reply").path("root").path("uri").asString(uri);
        String first = root.substring(root.lastIndexOf('/') + 1);
        return new Done(
                root,
                new Base(before.at(), cids).toString(),
                RecordUri.page(repo, first),
                Map.of("uri", uri, "cid", cid, "did", repo));
    }

    /**
     * What a post that is gone came to.
     *
     * @param now when it was certain
     */
    static Done done(Call.Delete call, Instant now) {
        String address = call.left() == null ? "" : RecordUri.page(call.repo(), call.root());
        return new Done(
                RecordUri.of(call.repo(), call.root()),
                call.left(),
                address,
                Map.of("at", now.toString(), "did", call.repo()));
    }
}
