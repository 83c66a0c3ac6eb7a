package studio.meridian.platform.mediawiki;

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

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Every step of MediaWiki against every fault. */
class FaultMatrixTest extends FaultMatrix {
    private record Site(ScriptedWiki wiki) implements Server {
        @Override
        public Account account() {
            return wiki.account();
        }

        @Override
        public void failWrites(Behaviour fault) {
            wiki.failWrites(fault);
        }

        @Override
        public void failReads(Behaviour fault) {
            wiki.failReads(fault);
        }

        @Override
        public List<Received> received() {
            return wiki.received();
        }

        @Override
        public List<Received> writes() {
            return wiki.writes();
        }

        @Override
        public void close() {
            wiki.close();
        }
    }

    @Override
    protected Platform adapter(Web web) {
        return new MediaWikiAdapter(web, new Random(1));
    }

    @Override
    protected Server healthy() throws IOException {
        return new Site(new ScriptedWiki());
    }

    @Override
    protected Account at(String url) {
        return ScriptedWiki.at(url);
    }

    @Override
    protected Publication publication(Kind kind) {
        return ScriptedWiki.draft(kind).publication();
    }

    @Override
    protected Map<String, Done> earlier(Kind kind) {
        return ScriptedWiki.earlier();
    }

    @Override
    protected Set<String> sorts() {
        return Set.of("prepare", "media-", "create", "language", "update", "delete");
    }

    @Override
    protected boolean onlyAsks(Step step) {
        return step.name().equals("prepare");
    }

    @Override
    protected boolean isHarmless(Step step) {
        return step.name().equals("prepare");
    }
}
