package studio.meridian.platform.mastodon;

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
import studio.meridian.platform.mastodon.FakeInstance.Manner;
import studio.meridian.platform.site.Draft;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Every step of Mastodon against every fault. */
class FaultMatrixTest extends FaultMatrix {
    private static final List<String> THERE = List.of("One.", "Two.");

    private record Site(FakeInstance instance, Account account) implements Server {
        @Override
        public void failWrites(Behaviour fault) {
            instance.fail("POST ", fault).fail("PUT ", fault).fail("DELETE ", fault);
        }

        @Override
        public void failReads(Behaviour fault) {
            instance.fail("GET ", fault);
        }

        @Override
        public List<Received> received() {
            return instance.received();
        }

        @Override
        public List<Received> writes() {
            return instance.writes();
        }

        @Override
        public void close() {
            instance.close();
        }
    }

    @Override
    protected Platform adapter(Web web) {
        return new MastodonAdapter(web, new Random(1));
    }

    @Override
    protected Server healthy() throws IOException {
        FakeInstance instance = new FakeInstance(Manner.MASTODON);
        THERE.forEach(instance::seed);
        return new Site(instance, at(instance.url()));
    }

    @Override
    protected Account at(String url) {
        return Walk.account(url, FakeInstance.TOKEN);
    }

    /** The posts of a healthy server as we left them: two, of a thread that gets shorter. */
    private static Base base() {
        Base base = Base.NOTHING;
        try (FakeInstance instance = new FakeInstance(Manner.MASTODON)) {
            for (String text : THERE) {
                base = base.with(base.count() + 1, instance.left(instance.seed(text)));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return base;
    }

    @Override
    protected Publication publication(Kind kind) {
        Draft draft =
                Draft.of("0193527e-0000-7000-8000-000000000001")
                        .note()
                        .text("", "A sentence about tea. ".repeat(kind == Kind.CREATE ? 35 : 1))
                        .with(new byte[] {1, 2, 3}, "image/png", "A boat");
        return kind == Kind.CREATE
                ? draft.publication(kind)
                : draft.left("root", base().toString()).publication(kind);
    }

    @Override
    protected Map<String, Done> earlier(Kind kind) {
        Facts facts = new Facts(Limits.USUAL, "public", false, false, "7", "", List.of());
        Map<String, Done> earlier = new LinkedHashMap<>();
        earlier.put("prepare", new Done("7", null, "", facts.kept()));
        earlier.put("media-1", new Done("555", null, ""));
        earlier.put("post-1", new Done("root", base().toString(), ""));
        return earlier;
    }

    @Override
    protected Set<String> sorts() {
        return Set.of("prepare", "media-", "post-", "delete-");
    }

    @Override
    protected boolean onlyAsks(Step step) {
        return step.name().equals("prepare");
    }

    @Override
    protected boolean isHarmless(Step step) {
        return step.name().equals("prepare") || step.name().startsWith("media-");
    }
}
