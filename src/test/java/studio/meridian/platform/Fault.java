package studio.meridian.platform;

import okio.Buffer;
import okio.GzipSink;
import okio.Okio;

import studio.meridian.platform.http.FaultServer.Behaviour;
import studio.meridian.platform.http.FaultServer.Peer;

import java.io.IOException;

/** What can happen to a request that was read to its end, and what that proves of a write. */
public enum Fault {
    RESET(Peer::reset, "Unknown"),
    CLOSED(_ -> {}, "Unknown"),
    HALF_AN_ANSWER(
            peer -> peer.say("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"id\":"), "Unknown"),
    HALF_A_HEAD(peer -> peer.say("HTTP/1.1 200 OK\r\nConte"), "Unknown"),
    NO_HTTP(peer -> peer.say("220 mail.example ESMTP\r\n"), "Unknown"),
    SILENT(Peer::hang, "Unknown"),
    DRIPPING(Fault::drip, "Unknown"),
    ENDLESS(Fault::endless, "Unknown"),
    GZIP_BOMB(Fault::bomb, "Unknown"),
    LOGIN_PAGE(peer -> answer(peer, 200, "", "<html>"), "Unknown"),
    MOVED(peer -> answer(peer, 301, "Location: /elsewhere\r\n", ""), "Rejected"),
    FOUND(peer -> answer(peer, 302, "Location: /elsewhere\r\n", ""), "Rejected"),
    KEPT_MOVED(peer -> answer(peer, 308, "Location: /elsewhere\r\n", ""), "Rejected"),
    BAD(peer -> answer(peer, 400, "", words("rest_invalid_param", "InvalidRequest")), "Rejected"),
    REVOKED(peer -> answer(peer, 401, "", words("rest_cannot_create", "AuthMissing")), "Rejected"),
    NO_RIGHT(peer -> answer(peer, 403, "", words("rest_cannot_edit", "Forbidden")), "Rejected"),
    TOO_LARGE(peer -> answer(peer, 413, "", "<html>"), "Rejected"),
    TOO_OFTEN(peer -> answer(peer, 429, "Retry-After: 120\r\n", ""), "NotSent"),
    TOO_OFTEN_BY_DATE(
            peer -> answer(peer, 429, "Retry-After: Fri, 01 Jan 2100 00:00:00 GMT\r\n", ""),
            "NotSent"),
    TOO_OFTEN_GARBAGE(peer -> answer(peer, 429, "Retry-After: soon\r\n", ""), "NotSent"),
    TOO_OFTEN_UNSAID(peer -> answer(peer, 429, "", ""), "NotSent"),
    BROKEN(peer -> answer(peer, 500, "", "oops"), "Unknown"),
    GATEWAY(peer -> answer(peer, 502, "", "<html>"), "Unknown"),
    MENDED(peer -> answer(peer, 503, "Retry-After: 600\r\n", "<html>"), "Unknown"),
    GATEWAY_TIRED(peer -> answer(peer, 504, "", "<html>"), "Unknown");

    private final Behaviour behaviour;
    private final String afterWrite;

    Fault(Behaviour behaviour, String afterWrite) {
        this.behaviour = behaviour;
        this.afterWrite = afterWrite;
    }

    public Behaviour behaviour() {
        return behaviour;
    }

    /** What it proves of a write: the simple name of a result. */
    public String afterWrite() {
        return afterWrite;
    }

    /** Whether only the client's own patience ends it. */
    public boolean isSilent() {
        return this == SILENT || this == DRIPPING;
    }

    /** Each platform looks for its own code. */
    private static String words(String code, String error) {
        return "{\"code\":\"%s\",\"error\":\"%s\"}".formatted(code, error);
    }

    private static void answer(Peer peer, int status, String headers, String body)
            throws IOException {
        peer.answer(status, "Connection: close\r\n" + headers, body);
    }

    /** A byte now and then, until the client has had enough. */
    private static void drip(Peer peer) throws IOException {
        peer.say("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        while (true) {
            peer.say(" ");
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private static void endless(Peer peer) throws IOException {
        peer.say("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[");
        String words = "\"x\",".repeat(1000);
        while (true) peer.say(words);
    }

    /** Ten million letters in a few thousand bytes. */
    private static void bomb(Peer peer) throws IOException {
        Buffer packed = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(packed))) {
            for (int i = 0; i < 10_000; i++) sink.writeUtf8(" ".repeat(1000));
        }
        byte[] bytes = packed.readByteArray();
        peer.say(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                        .formatted(bytes.length));
        peer.say(bytes);
    }
}
