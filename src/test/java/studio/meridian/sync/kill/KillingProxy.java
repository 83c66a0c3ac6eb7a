package studio.meridian.sync.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * Stands before a real server and kills its client at the borders of a request that writes: before
 * the server has it, after the server did it and before the client knows, right after the client
 * was told; or it lets the request arrive when its sender is dead already.
 */
final class KillingProxy implements AutoCloseable {
    /** Where a client is killed. */
    enum Border {
        RECEIVED,
        DONE_AND_UNANSWERED,
        ANSWERED,
        LATE
    }

    /** What a client may not set, and what holds for one connection only. */
    private static final Set<String> OURS =
            Set.of(
                    "host",
                    "content-length",
                    "connection",
                    "expect",
                    "upgrade",
                    "transfer-encoding");

    private final String server;
    private final Predicate<String> counts;
    private final HttpServer here;
    private final ExecutorService hands = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final Map<Border, Integer> kills = new EnumMap<>(Border.class);
    private @Nullable Process victim;
    private int until;

    /**
     * @param server origin of the real one
     * @param counts whether a write to this path publishes something; others pass
     */
    KillingProxy(String server, Predicate<String> counts) throws IOException {
        this.server = server;
        this.counts = counts;
        here = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        here.setExecutor(hands);
        here.createContext("/", this::pass);
        here.start();
    }

    String url() {
        return "http://127.0.0.1:" + here.getAddress().getPort();
    }

    /** The next client, and at which of its writes it dies; null spares it. */
    synchronized void aim(@Nullable Process client, int writes) {
        victim = client;
        until = writes;
    }

    synchronized Map<Border, Integer> kills() {
        return new EnumMap<>(kills);
    }

    /** Waits until what was under way has arrived. */
    synchronized void settled() {
        // Holding the lock is enough: a request that arrives late is sent on under it.
        victim = null;
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Border border = next(exchange);
        if (border == Border.RECEIVED || border == Border.LATE) {
            late(border, exchange, body);
            return;
        }
        HttpResponse<byte[]> answer = forward(exchange, body);
        if (border == Border.DONE_AND_UNANSWERED) {
            kill(border);
            exchange.close();
            return;
        }
        reply(exchange, answer);
        if (border == Border.ANSWERED) kill(border);
    }

    private synchronized void late(Border border, HttpExchange exchange, byte[] body)
            throws IOException {
        kill(border);
        if (border == Border.LATE) forward(exchange, body);
        exchange.close();
    }

    private synchronized @Nullable Border next(HttpExchange exchange) {
        boolean writes = !exchange.getRequestMethod().equals("GET");
        if (!writes || !counts.test(exchange.getRequestURI().getPath())) return null;
        if (victim == null || --until > 0) return null;
        return Border.values()[
                kills.values().stream().mapToInt(n -> n).sum() % Border.values().length];
    }

    private synchronized void kill(Border border) {
        if (victim == null) return;
        victim.toHandle().destroyForcibly();
        kills.merge(border, 1, Integer::sum);
        victim = null;
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + exchange.getRequestURI()))
                        .method(
                                exchange.getRequestMethod(),
                                body.length == 0
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach((name, values) -> {
                    if (OURS.contains(name.toLowerCase(java.util.Locale.ROOT))) return;
                    values.forEach(value -> request.header(name, value));
                });
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void reply(HttpExchange exchange, HttpResponse<byte[]> answer)
            throws IOException {
        answer.headers()
                .map()
                .forEach((name, values) -> {
                    if (!OURS.contains(name.toLowerCase(java.util.Locale.ROOT)))
                        exchange.getResponseHeaders().put(name, List.copyOf(values));
                });
        byte[] bytes = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        here.stop(0);
        hands.shutdownNow();
        client.close();
    }
}
