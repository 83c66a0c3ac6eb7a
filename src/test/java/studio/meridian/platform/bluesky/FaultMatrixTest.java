package studio.meridian.platform.bluesky;

import static studio.meridian.platform.bluesky.FakePds.refuses;
import static studio.meridian.platform.bluesky.FakePds.says;
import static studio.meridian.platform.bluesky.FakePds.session;

import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.Account;
import studio.meridian.platform.Done;
import studio.meridian.platform.FaultMatrix;
import studio.meridian.platform.Platform;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.FaultServer.Behaviour;
import studio.meridian.platform.http.FaultServer.Received;
import studio.meridian.platform.http.Web;
import studio.meridian.platform.site.Draft;
import studio.meridian.safe.SafeJson;
import studio.meridian.safe.Secret;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Every step of Bluesky against every fault; the session is there before it. */
class FaultMatrixTest extends FaultMatrix {
    private static final String KEY = "0193527e-0000-7000-8000-000000000001";
    private static final String MOMENT = "2026-01-01T00:00:00Z";
    private static final String WRITES = "POST /xrpc/com.atproto.repo.";

    private record Site(FakePds pds, Account account) implements Server {
        @Override
        public void failWrites(Behaviour fault) {
            pds.fail(WRITES, fault);
        }

        @Override
        public void failReads(Behaviour fault) {
            pds.fail("GET ", fault);
        }

        @Override
        public List<Received> received() {
            return pds.received();
        }

        @Override
        public List<Received> writes() {
            return pds.received().stream().filter(one -> one.line().startsWith(WRITES)).toList();
        }

        @Override
        public void close() {
            pds.close();
        }
    }

    @Override
    protected Platform adapter(Web web) {
        return new BlueskyAdapter(web, InstantSource.system(), new Random(1), Duration.ZERO);
    }

    @Override
    protected Server healthy() throws IOException {
        FakePds pds = new FakePds().on("createSession", session("a", 7200));
        pds.on("resolveHandle", refuses(400, "InvalidRequest"));
        // As the two posts were left; each is asked by its name.
        pds.on(
                "getRecord",
                (peer, request) -> {
                    String cid = request.line().contains(Tid.of(KEY, 1)) ? "one" : "two";
                    String uri = RecordUri.of(FakePds.DID, Tid.of(KEY, 1));
                    Map<String, Object> record =
                            Map.of("uri", uri, "cid", cid, "value", Map.of("text", "x"));
                    says(200, SafeJson.write(record)).give(peer, request);
                });
        return new Site(pds, at(pds.url()));
    }

    /** Signed in before, so that a fault of a write is not one of the sign-in. */
    @Override
    protected Account at(String url) {
        Purse purse = Purse.with("pass");
        String token = FakePds.token("a", 7200);
        purse.keep("accessJwt", Secret.of(token));
        purse.keep("refreshJwt", Secret.of(token));
        return Walk.account(purse, Map.of("url", url, "account", "me.test"));
    }

    @Override
    protected Publication publication(Kind kind) {
        Draft draft =
                Draft.of(KEY)
                        .note()
                        .text("", "For @bob.test. ".repeat(kind == Kind.CREATE ? 30 : 1))
                        .with(new byte[] {1, 2, 3}, "image/png", "A boat");
        String root = RecordUri.of(FakePds.DID, Tid.of(KEY, 1));
        return kind == Kind.CREATE
                ? draft.publication(kind)
                : draft.left(root, MOMENT + " one two").publication(kind);
    }

    @Override
    protected Map<String, Done> earlier(Kind kind) {
        Map<String, Done> earlier = new LinkedHashMap<>();
        Map<String, String> did = Map.of("did", FakePds.DID, "number", "no");
        earlier.put("prepare", new Done(FakePds.DID, null, "", did));
        earlier.put("media-1", new Done("b", "b", "", Map.of("blob", "{}", "did", FakePds.DID)));
        String uri = RecordUri.of(FakePds.DID, Tid.of(KEY, 1));
        earlier.put("post-1", new Done(uri, null, "", Map.of("uri", uri, "cid", "one")));
        for (int n = 1; n <= 2; n++) {
            Map<String, String> at = Map.of("at", MOMENT, "did", FakePds.DID);
            earlier.put("delete-" + n, new Done(uri, null, "", at));
        }
        return earlier;
    }

    @Override
    protected Set<String> sorts() {
        return Set.of("prepare", "media-", "post-", "delete-", "gone-");
    }

    @Override
    protected boolean onlyAsks(Step step) {
        return step.name().equals("prepare");
    }

    @Override
    protected boolean isHarmless(Step step) {
        return step.name().equals("prepare") || step.name().startsWith("media-");
    }

    /** Who is not known is mentioned in plain words. */
    @Override
    protected boolean goesOn(Step step) {
        return onlyAsks(step);
    }
}
