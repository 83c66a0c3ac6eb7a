package studio.meridian.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.Account;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Platform;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.Client;
import studio.meridian.platform.http.DeafPort;
import studio.meridian.platform.http.FaultServer;
import studio.meridian.platform.http.Limits;
import studio.meridian.platform.http.Web;
import studio.meridian.safe.SafeJson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Every step of every kind of delivery, as the adapter itself lists them, meets every fault: on the
 * write, and on each read before it. Nothing is written twice, and what is said of it is true.
 */
class FaultMatrixTest {
    /** What can happen to a request, and what that proves of a write and of a read. */
    enum Fault {
        RESET(FaultServer.Peer::reset, "Unknown"),
        HALF_AN_ANSWER(
                peer -> peer.say("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"id\":"),
                "Unknown"),
        SILENT(FaultServer.Peer::hang, "Unknown"),
        LOGIN_PAGE(peer -> peer.answer(200, "Connection: close\r\n", "<html>"), "Unknown"),
        MOVED(peer -> answer(peer, 301, "Location: /elsewhere\r\n", ""), "Rejected"),
        KEPT_MOVED(peer -> answer(peer, 308, "Location: /elsewhere\r\n", ""), "Rejected"),
        BAD(peer -> answer(peer, 400, "", "{\"code\":\"rest_invalid_param\"}"), "Rejected"),
        REVOKED(peer -> answer(peer, 401, "", "{\"code\":\"rest_cannot_create\"}"), "Rejected"),
        NO_RIGHT(peer -> answer(peer, 403, "", "{\"code\":\"rest_cannot_edit\"}"), "Rejected"),
        TOO_OFTEN(peer -> answer(peer, 429, "Retry-After: 120\r\n", ""), "NotSent"),
        TOO_OFTEN_GARBAGE(peer -> answer(peer, 429, "Retry-After: soon\r\n", ""), "NotSent"),
        BROKEN(peer -> answer(peer, 500, "", "oops"), "Unknown"),
        GATEWAY(peer -> answer(peer, 502, "", "<html>"), "Unknown"),
        MENDED(peer -> answer(peer, 503, "Retry-After: 600\r\n", "<html>"), "Unknown");

        private final FaultServer.Behaviour behaviour;
        private final String afterWrite;

        Fault(FaultServer.Behaviour behaviour, String afterWrite) {
            this.behaviour = behaviour;
            this.afterWrite = afterWrite;
        }

        private static void answer(FaultServer.Peer peer, int status, String headers, String body)
                throws IOException {
            peer.answer(status, "Connection: close\r\n" + headers, body);
        }
    }

    private static final String POST =
            """
            {"id":7,"status":"publish","link":"https://example.org/salt/","title":{"raw":"t"},
             "content":{"raw":"c"},"excerpt":{"raw":"e"},"tags":[],"featured_media":0}\
            """;

    /** The mark of that post. */
    private static final String BASE =
            RemotePost.of(SafeJson.tree(POST.getBytes(StandardCharsets.UTF_8), "post")).base();

    private static final Limits SHORT =
            new Limits(Duration.ofMillis(500), Duration.ofMillis(500), 100_000, 5);

    @TestFactory
    List<DynamicTest> every_step_meets_every_fault() {
        List<DynamicTest> cells = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Step step : WordPress.steps(text(kind).publication())) {
                for (Fault fault : Fault.values()) {
                    String name = kind + " " + step.name() + " " + fault;
                    cells.add(dynamicTest(name, () -> write(kind, step, fault)));
                    // Silence costs its whole time; one read stands for all.
                    if (fault == Fault.SILENT && !step.name().equals("publish")) continue;
                    cells.add(dynamicTest(name + " on a read", () -> read(kind, step, fault)));
                }
            }
        }
        assertThat(cells).hasSizeGreaterThan(150);
        return cells;
    }

    private void write(Kind kind, Step step, Fault fault) throws IOException {
        try (ScriptedSite site = healthy()) {
            site.fail("POST ", fault.behaviour).fail("DELETE ", fault.behaviour);
            PublishResult result = send(adapter(fault), site.account(), kind, step);
            assertThat(site.writes()).as("sent once").hasSize(1);
            assertThat(result.getClass().getSimpleName()).isEqualTo(fault.afterWrite);
        }
    }

    /** A read that fails leaves everything as it was, before a write and in a look-up. */
    private void read(Kind kind, Step step, Fault fault) throws IOException {
        try (ScriptedSite site = healthy()) {
            site.fail("GET ", fault.behaviour);
            PublishResult result = send(adapter(fault), site.account(), kind, step);
            boolean reads = !site.received().getFirst().line().startsWith("POST");
            if (reads) {
                assertThat(site.writes()).as("nothing was changed").isEmpty();
                assertThat(result)
                        .isInstanceOfAny(PublishResult.NotSent.class, PublishResult.Rejected.class);
            }
            LookUp lookUp = adapter(fault).lookUp(site.account(), step, frozen(kind, step));
            if (step.name().startsWith("tags-")) {
                assertThat(lookUp).isInstanceOf(LookUp.Absent.class);
            } else {
                assertThat(lookUp).isInstanceOfAny(LookUp.NotNow.class, LookUp.CannotTell.class);
            }
        }
    }

    @Test
    void a_site_that_is_not_there_was_sent_nothing() throws IOException {
        try (DeafPort gone = new DeafPort()) {
            Account account = ScriptedSite.at("http://127.0.0.1:" + gone.number());
            for (Kind kind : Kind.values()) {
                for (Step step : WordPress.steps(text(kind).publication())) {
                    assertThat(send(WordPress.ADAPTER, account, kind, step))
                            .isInstanceOf(PublishResult.NotSent.class);
                }
            }
        }
    }

    @Test
    void a_site_that_asked_for_a_pause_is_left_alone() throws IOException {
        try (ScriptedSite site = healthy()) {
            Platform adapter = WordPress.ADAPTER;
            Step create = new Step("create", "key");
            site.fail("POST ", Fault.TOO_OFTEN.behaviour);
            byte[] request = frozen(Kind.CREATE, create);
            adapter.send(site.account(), create, request, _ -> new byte[0]);
            int asked = site.received().size();
            PublishResult again = adapter.send(site.account(), create, request, _ -> new byte[0]);
            assertThat(again)
                    .isInstanceOfSatisfying(
                            PublishResult.NotSent.class,
                            not -> assertThat(not.pause()).isGreaterThan(Duration.ofMinutes(1)));
            assertThat(adapter.lookUp(site.account(), create, request))
                    .isInstanceOf(LookUp.NotNow.class);
            assertThat(site.received()).hasSize(asked);
        }
    }

    private static ScriptedSite healthy() throws IOException {
        return new ScriptedSite()
                .say("GET /wp-json/wp/v2/posts?", 200, "[" + POST + "]")
                .say("GET /wp-json/wp/v2/posts/7?", 200, POST)
                .say("GET /wp-json/wp/v2/media?", 200, "[]");
    }

    private static Text text(Kind kind) {
        Text text = new Text().tags("tea");
        if (kind != Kind.CREATE) text.again(kind, new Done("7", BASE, ""));
        return text.picture(1, "boat");
    }

    private static byte[] frozen(Kind kind, Step step) {
        Map<String, Done> earlier = new LinkedHashMap<>();
        earlier.put("tags-1", new Done("tags", null, "", Map.of("tea", "3")));
        earlier.put("media-1", new Done("5", null, "https://example.org/boat.png"));
        earlier.put("create", new Done("7", BASE, ""));
        return WordPress.freeze(text(kind).publication(), step, earlier);
    }

    private static PublishResult send(Platform adapter, Account account, Kind kind, Step step) {
        byte[] request = frozen(kind, step);
        return adapter.send(account, step, request, _ -> new byte[] {1, 2, 3});
    }

    /** One that has asked nobody for a pause yet, and waits only where waiting is the test. */
    private static Platform adapter(Fault fault) {
        if (fault != Fault.SILENT) return new WordPressAdapter(Client.patient(), new Random(1));
        Web web = new Web(SHORT, InstantSource.system(), "MeridianStudio/test");
        return new WordPressAdapter(web, new Random(1));
    }

    /** Steps and bytes need no site. */
    private static final class WordPress {
        static final Platform ADAPTER = new WordPressAdapter(Client.patient(), new Random(1));

        static List<Step> steps(Publication publication) {
            return ADAPTER.steps(publication);
        }

        static byte[] freeze(Publication publication, Step step, Map<String, Done> earlier) {
            return ADAPTER.freeze(publication, step, earlier);
        }
    }
}
