package studio.meridian.platform.wordpress;

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
import studio.meridian.safe.SafeJson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Every step of WordPress against every fault. */
class FaultMatrixTest extends FaultMatrix {
    private static final String POST =
            """
            {"id":7,"status":"publish","link":"https://example.org/salt/","title":{"raw":"t"},
             "content":{"raw":"c"},"excerpt":{"raw":"e"},"tags":[],"featured_media":0}\
            """;

    /** The mark of that post. */
    private static final String BASE =
            RemotePost.of(SafeJson.tree(POST.getBytes(StandardCharsets.UTF_8), "post")).base();

    private record Site(ScriptedSite site, Account account) implements Server {
        @Override
        public void failWrites(Behaviour fault) {
            site.fail("POST ", fault).fail("DELETE ", fault);
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
        return new WordPressAdapter(web, new Random(1));
    }

    @Override
    protected Server healthy() throws IOException {
        ScriptedSite site =
                new ScriptedSite()
                        .say("GET /wp-json/wp/v2/posts?", 200, "[" + POST + "]")
                        .say("GET /wp-json/wp/v2/posts/7?", 200, POST)
                        .say("GET /wp-json/wp/v2/media?", 200, "[]");
        return new Site(site, site.account());
    }

    @Override
    protected Account at(String url) {
        return ScriptedSite.at(url);
    }

    @Override
    protected Publication publication(Kind kind) {
        Text text = new Text().tags("tea");
        if (kind != Kind.CREATE) text.again(kind, new Done("7", BASE, ""));
        return text.picture(1, "boat").publication();
    }

    @Override
    protected Map<String, Done> earlier(Kind kind) {
        Map<String, Done> earlier = new LinkedHashMap<>();
        earlier.put("tags-1", new Done("tags", null, "", Map.of("tea", "3")));
        earlier.put("media-1", new Done("5", null, "https://example.org/boat.png"));
        earlier.put("create", new Done("7", BASE, ""));
        return earlier;
    }

    @Override
    protected Set<String> sorts() {
        return Set.of("tags-", "media-", "create", "publish", "update", "delete");
    }

    @Override
    protected boolean isHarmless(Step step) {
        return step.name().startsWith("tags-");
    }
}
