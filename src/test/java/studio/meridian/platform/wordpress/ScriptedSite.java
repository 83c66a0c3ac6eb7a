package studio.meridian.platform.wordpress;

import studio.meridian.leak.Known;
import studio.meridian.platform.Account;
import studio.meridian.platform.http.FaultServer;
import studio.meridian.platform.http.FaultServer.Received;
import studio.meridian.safe.Secret;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A server on loopback that answers as WordPress does, by what the first line of a request holds;
 * what it was not told is no route. The last words that fit win.
 */
public final class ScriptedSite implements AutoCloseable {
    private static final String PASSWORD = Known.TOKEN + " efgh";

    private record Said(int status, String headers, String body) {}

    private final Map<String, Said> answers = new LinkedHashMap<>();
    private final Map<String, FaultServer.Behaviour> faults = new LinkedHashMap<>();
    private final FaultServer server;

    public ScriptedSite() throws IOException {
        server = new FaultServer(this::serve);
    }

    private void serve(FaultServer.Peer peer) throws IOException {
        Received request = peer.read();
        for (var fault : faults.entrySet()) {
            if (request.line().contains(fault.getKey())) {
                fault.getValue().serve(peer);
                return;
            }
        }
        Said said = new Said(404, "", "{\"code\":\"rest_no_route\",\"message\":\"no route\"}");
        for (var answer : answers.entrySet()) {
            if (request.line().contains(answer.getKey())) said = answer.getValue();
        }
        peer.answer(said.status(), "Connection: close\r\n" + said.headers(), said.body());
    }

    /** From now on requests whose first line holds these words are answered so. */
    public ScriptedSite say(String words, int status, String body) {
        return say(words, status, "", body);
    }

    /** As {@link #say(String, int, String)}, with header lines. */
    public ScriptedSite say(String words, int status, String headers, String body) {
        answers.put(words, new Said(status, headers, body));
        return this;
    }

    /** Requests whose first line holds these words meet a fault; it has been read already. */
    public ScriptedSite fail(String words, FaultServer.Behaviour fault) {
        faults.put(words, fault);
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** An account that was here before; more settings are names and values in turn. */
    Account account(String... settings) {
        return at(url(), settings);
    }

    /** An account of a site that was at an address before. */
    static Account at(String url, String... settings) {
        List<String> all = new ArrayList<>(List.of("root", url + "/wp-json/"));
        all.addAll(List.of(settings));
        return WordPressServer.channel(
                url, "noor", Secret.of(PASSWORD), all.toArray(new String[0]));
    }

    /** One that never was. */
    Account newcomer(String path) {
        return WordPressServer.channel(url() + path, "noor", Secret.of(PASSWORD));
    }

    public List<Received> received() {
        return server.received();
    }

    /** Requests that would change something. */
    public List<Received> writes() {
        return server.received().stream().filter(one -> !one.line().startsWith("GET")).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
