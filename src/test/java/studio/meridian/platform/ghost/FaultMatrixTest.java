package studio.meridian.platform.ghost;

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
import studio.meridian.platform.wordpress.ScriptedSite;
import studio.meridian.platform.wordpress.Text;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Every step of Ghost against every fault. */
class FaultMatrixTest extends FaultMatrix {
    private record Site(ScriptedSite site, Account account) implements Server {
        @Override
        public void failWrites(Behaviour fault) {
            for (String method : List.of("POST ", "PUT ", "DELETE ")) site.fail(method, fault);
        }

        @Override
        public void failReads(Behaviour fault) {
            site.fail("GET ", fault);
        }

        @Override
        public List<Received> received() {
            return site.received();
        }

        @Override
        public List<Received> writes() {
            return site.writes();
        }

        @Override
        public void close() {
            site.close();
        }
    }

    @Override
    protected Platform adapter(Web web) {
        return new GhostAdapter(web, InstantSource.system(), new Random(1));
    }

    @Override
    protected Server healthy() throws IOException {
        ScriptedSite site = Laid.site().say("GET /ghost/api/admin/posts/7/", 200, Laid.posts("a"));
        return new Site(site, Laid.account(site.url()));
    }

    @Override
    protected Account at(String url) {
        return Laid.account(url);
    }

    @Override
    protected Publication publication(Kind kind) {
        Text text = new Text().tags("tea");
        if (kind != Kind.CREATE) text.again(kind, new Done("7", Laid.base("a"), ""));
        return text.picture(1, "boat").publication();
    }

    @Override
    protected Map<String, Done> earlier(Kind kind) {
        Map<String, Done> earlier = new LinkedHashMap<>();
        earlier.put("media-1", new Done("5", null, "https://example.org/boat.png"));
        earlier.put("create", new Done("7", Laid.base("a"), ""));
        return earlier;
    }

    @Override
    protected Set<String> sorts() {
        return Set.of("media-", "create", "publish", "update", "delete");
    }

    @Override
    protected boolean isHarmless(Step step) {
        return step.name().startsWith("media-");
    }
}
