package studio.meridian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.http.Client;
import studio.meridian.platform.http.DeafPort;
import studio.meridian.platform.http.FaultServer;
import studio.meridian.platform.http.FaultServer.Behaviour;
import studio.meridian.platform.http.FaultServer.Received;
import studio.meridian.platform.http.Limits;
import studio.meridian.platform.http.Web;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every step of every kind of delivery, as the adapter itself lists them, meets every fault: on the
 * write, and on each read before it. Nothing is written twice, and what is said of it is true. One
 * such test for each adapter that uses the network.
 */
public abstract class FaultMatrix {
    private static final Limits SHORT =
            new Limits(Duration.ofMillis(300), Duration.ofMillis(300), 100_000, 5);

    // Each client reads all the certificates of the machine; what an account is at is elsewhere.
    private static final Web PATIENT = Client.patient();
    private static final Web HASTY = new Web(SHORT, InstantSource.system(), "MeridianStudio/test");

    /** A server that answers as the platform does until it is told otherwise. */
    public interface Server extends AutoCloseable {
        Account account();

        /** Requests that would change something meet a fault; they have been read already. */
        void failWrites(Behaviour fault);

        /** And those that only ask. */
        void failReads(Behaviour fault);

        List<Received> received();

        /** Those that would change something. */
        List<Received> writes();

        @Override
        void close();
    }

    protected abstract Platform adapter(Web web);

    protected abstract Server healthy() throws IOException;

    /** An account of a server at an address. */
    protected abstract Account at(String url);

    /** One that takes steps of every sort. */
    protected abstract Publication publication(Kind kind);

    /** What the steps before any step came to. */
    protected abstract Map<String, Done> earlier(Kind kind);

    /** All sorts of steps there are, by their names without numbers. */
    protected abstract Set<String> sorts();

    /** Whether a step changes nothing there. */
    protected boolean onlyAsks(Step step) {
        return false;
    }

    /** Whether a step that only asks can do without the answer. */
    protected boolean goesOn(Step step) {
        return false;
    }

    /** Whether a step need not be looked up, because to take it again does no harm. */
    protected boolean isHarmless(Step step) {
        return false;
    }

    @Test
    void every_sort_of_step_is_among_those_that_meet_the_faults() {
        Set<String> met = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            for (Step step : steps(kind)) met.add(step.name().replaceAll("\\d+$", ""));
        }
        assertThat(met).isEqualTo(new TreeSet<>(sorts()));
    }

    @TestFactory
    List<DynamicTest> every_step_meets_every_fault() {
        List<DynamicTest> cells = new ArrayList<>();
        boolean silence = true;
        for (Kind kind : Kind.values()) {
            for (Step step : steps(kind)) {
                for (Fault fault : Fault.values()) {
                    // Silence costs its whole time; one step of each kind stands for all.
                    if (fault.isSilent() && !silence) continue;
                    String name = kind + " " + step.name() + " " + fault;
                    if (!onlyAsks(step)) {
                        cells.add(dynamicTest(name, () -> write(kind, step, fault)));
                    }
                    cells.add(dynamicTest(name + " on a read", () -> read(kind, step, fault)));
                }
                silence = onlyAsks(step);
            }
            silence = true;
        }
        assertThat(cells).hasSizeGreaterThan(Fault.values().length * 4);
        return cells;
    }

    private void write(Kind kind, Step step, Fault fault) throws IOException {
        try (Server server = healthy()) {
            server.failWrites(fault.behaviour());
            PublishResult result = send(adapter(web(fault)), server.account(), kind, step);
            assertThat(server.writes()).as("sent once").hasSize(1);
            assertThat(result.getClass().getSimpleName()).isEqualTo(fault.afterWrite());
        }
    }

    /** A read that fails leaves everything as it was, before a write and in a look-up. */
    private void read(Kind kind, Step step, Fault fault) throws IOException {
        try (Server server = healthy()) {
            server.failReads(fault.behaviour());
            PublishResult result = send(adapter(web(fault)), server.account(), kind, step);
            boolean asked = server.received().stream().anyMatch(FaultMatrix::isRead);
            if (asked && isRead(server.received().getFirst())) {
                assertThat(server.writes()).as("nothing was changed").isEmpty();
                boolean wentOn = goesOn(step) && result instanceof PublishResult.Arrived;
                assertThat(
                                wentOn
                                        || result instanceof PublishResult.NotSent
                                        || result instanceof PublishResult.Rejected)
                        .as("%s", result)
                        .isTrue();
            }
            LookUp lookUp = adapter(web(fault)).lookUp(server.account(), step, frozen(kind, step));
            if (isHarmless(step)) assertThat(lookUp).isInstanceOf(LookUp.Absent.class);
            else assertThat(lookUp).isInstanceOfAny(LookUp.NotNow.class, LookUp.CannotTell.class);
        }
    }

    private static boolean isRead(Received request) {
        return request.line().startsWith("GET");
    }

    @Test
    void where_nobody_is_nothing_was_sent() throws IOException {
        try (DeafPort gone = new DeafPort();
                FaultServer plain =
                        new FaultServer(peer -> peer.say("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            String deaf = "http://127.0.0.1:" + gone.number();
            String sealed = "https://127.0.0.1:" + plain.port();
            // Nobody listens; no name server knows it; nobody there speaks TLS.
            for (String url : List.of(deaf, "https://nowhere.invalid", sealed)) {
                for (Kind kind : Kind.values()) {
                    for (Step step : steps(kind)) {
                        assertThat(send(adapter(PATIENT), at(url), kind, step))
                                .as("%s %s %s", url, kind, step.name())
                                .isInstanceOf(PublishResult.NotSent.class);
                    }
                }
            }
        }
    }

    @Test
    void a_server_that_asked_for_a_pause_is_left_alone() throws IOException {
        try (Server server = healthy()) {
            Platform adapter = adapter(PATIENT);
            server.failWrites(Fault.TOO_OFTEN.behaviour());
            Step step =
                    steps(Kind.CREATE).stream()
                            .filter(one -> !onlyAsks(one) && !isHarmless(one))
                            .findFirst()
                            .orElseThrow();
            send(adapter, server.account(), Kind.CREATE, step);
            int asked = server.received().size();
            PublishResult again = send(adapter, server.account(), Kind.CREATE, step);
            assertThat(again)
                    .isInstanceOfSatisfying(
                            PublishResult.NotSent.class,
                            not -> assertThat(not.pause()).isGreaterThan(Duration.ofMinutes(1)));
            byte[] request = frozen(Kind.CREATE, step);
            assertThat(adapter.lookUp(server.account(), step, request))
                    .isInstanceOf(LookUp.NotNow.class);
            assertThat(server.received()).hasSize(asked);
        }
    }

    private List<Step> steps(Kind kind) {
        return adapter(PATIENT).steps(publication(kind));
    }

    private byte[] frozen(Kind kind, Step step) {
        return adapter(PATIENT).freeze(publication(kind), step, earlier(kind));
    }

    private PublishResult send(Platform adapter, Account account, Kind kind, Step step) {
        return adapter.send(account, step, frozen(kind, step), _ -> new byte[] {1, 2, 3});
    }

    /** One that waits only where waiting is the test. */
    private static Web web(Fault fault) {
        return fault.isSilent() ? HASTY : PATIENT;
    }
}
