package studio.meridian.platform.bluesky;

import studio.meridian.leak.Known;
import studio.meridian.platform.http.FaultServer;
import studio.meridian.platform.http.FaultServer.Peer;
import studio.meridian.platform.http.FaultServer.Received;
import studio.meridian.safe.SafeJson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A server that answers each method as a test says, for what the real one cannot be made to say.
 */
public final class FakePds implements AutoCloseable {
    public static final String DID = "did:plc:me";

    /** Answers one request on its connection. */
    @FunctionalInterface
    public interface Answer {
        void give(Peer peer, Received request) throws IOException;
    }

    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final Map<String, FaultServer.Behaviour> faults = new ConcurrentHashMap<>();
    private final FaultServer server;

    public FakePds() throws IOException {
        server = new FaultServer(this::serve);
    }

    private void serve(Peer peer) throws IOException {
        Received request = peer.read();
        for (var fault : faults.entrySet()) {
            if (request.line().startsWith(fault.getKey())) {
                fault.getValue().serve(peer);
                return;
            }
        }
        Answer answer = next(method(request));
        answer.give(peer, request);
    }

    private synchronized Answer next(String method) {
        Deque<Answer> planned = answers.getOrDefault(method, new ArrayDeque<>());
        if (planned.isEmpty()) return says(404, "");
        return planned.size() > 1 ? planned.remove() : planned.getFirst();
    }

    /** The last part of the path: {@code com.atproto.repo.putRecord} is {@code putRecord}. */
    private static String method(Received request) {
        return request.line().replaceAll("^\\S+ /xrpc/[^? ]*\\.([^?. ]+).*", "$1");
    }

    /** Answers in turn; the last one again and again. */
    public FakePds on(String method, Answer... planned) {
        answers.put(method, new ArrayDeque<>(List.of(planned)));
        return this;
    }

    public static Answer says(int status, String json, String... headers) {
        return (peer, _) ->
                peer.answer(
                        status,
                        "Connection: close\r\nContent-Type: application/json\r\n"
                                + String.join("", headers),
                        json);
    }

    public static Answer refuses(int status, String error) {
        return says(status, SafeJson.write(Map.of("error", error, "message", "said " + error)));
    }

    /** Breaks off after the request was read. */
    static Answer hangsUp() {
        return (peer, _) -> peer.reset();
    }

    /** A session whose tokens are good for so many seconds from now. */
    public static Answer session(String name, long seconds) {
        return says(
                200,
                SafeJson.write(
                        Map.of(
                                "accessJwt",
                                token(name, seconds),
                                "refreshJwt",
                                token(name + "-refresh", 90 * 86_400),
                                "did",
                                DID,
                                "handle",
                                "me.test",
                                "active",
                                true)));
    }

    static String token(String name, long seconds) {
        long exp = System.currentTimeMillis() / 1000 + seconds;
        String claims = SafeJson.write(Map.of("sub", DID, "exp", exp, "jti", name));
        return "x." + base64(claims) + "." + base64(Known.TOKEN + name);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Requests whose first line begins so meet a fault; they have been read already. */
    void fail(String start, FaultServer.Behaviour fault) {
        faults.put(start, fault);
    }

    List<Received> received() {
        return server.received();
    }

    /** Requests of one method, as they came. */
    public List<Received> received(String method) {
        return server.received().stream().filter(one -> method(one).equals(method)).toList();
    }

    Walk walk(Purse purse) {
        return Walk.as(url(), "me.test", purse);
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
