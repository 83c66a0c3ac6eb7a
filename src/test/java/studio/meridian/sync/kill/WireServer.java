package studio.meridian.sync.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;

/**
 * The other side of {@link WirePlatform}. It kills the client at the borders of a request: when it
 * has the request and has done nothing, when it has done it and said nothing, and right after it
 * answered.
 */
final class WireServer implements AutoCloseable {
    /** Where a client is killed. */
    enum Border {
        RECEIVED,
        DONE_AND_UNANSWERED,
        ANSWERED
    }

    /** A post there; its number is its place in the list. */
    private static final class Item {
        private final String key;
        private final String body;
        private boolean shown;

        private Item(String key, String body, boolean shown) {
            this.key = key;
            this.body = body;
            this.shown = shown;
        }
    }

    private final HttpServer server;
    private final Random random;
    private final List<Item> items = new ArrayList<>();
    private final Map<Border, Integer> kills = new EnumMap<>(Border.class);
    private @Nullable Process victim;
    private int until;

    WireServer(Random random) throws IOException {
        this.random = random;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        // One thread: what is late is done before anything new is begun.
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Kills this client at some border of the so-manieth write from now; null spares it. */
    synchronized void aim(@Nullable Process client, int writes) {
        victim = client;
        until = writes;
    }

    /** How many were killed where. */
    synchronized Map<Border, Integer> kills() {
        return new EnumMap<>(kills);
    }

    /** How often each key's text is shown to readers. */
    synchronized List<String> shown() {
        return items.stream().filter(item -> item.shown).map(item -> item.key).toList();
    }

    /** The text readers see under a key. */
    synchronized String body(String key) {
        return items.stream()
                .filter(item -> item.shown && item.key.equals(key))
                .map(item -> item.body)
                .findFirst()
                .orElse("");
    }

    /** Hidden drafts that nobody will publish. */
    synchronized long orphans() {
        return items.stream().filter(item -> !item.shown).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String step = exchange.getRequestURI().getPath().substring(1);
        if (exchange.getRequestMethod().equals("GET")) {
            String of = exchange.getRequestURI().getQuery().substring("of=".length());
            reply(exchange, step.equals("publish") ? published(of) : drafted(of));
            return;
        }
        Border border = next();
        if (border == Border.RECEIVED) {
            kill(border);
            // Half of what was received is done all the same, late.
            if (random.nextBoolean()) act(step, body);
            exchange.close();
            return;
        }
        String made = act(step, body);
        if (border == Border.DONE_AND_UNANSWERED) {
            kill(border);
            exchange.close();
            return;
        }
        reply(exchange, made);
        if (border == Border.ANSWERED) kill(border);
    }

    private synchronized @Nullable Border next() {
        if (victim == null || --until > 0) return null;
        return Border.values()[kills.values().stream().mapToInt(n -> n).sum() % 3];
    }

    private synchronized void kill(Border border) {
        if (victim == null) return;
        victim.toHandle().destroyForcibly();
        kills.merge(border, 1, Integer::sum);
        victim = null;
    }

    private synchronized String act(String step, String body) {
        if (!step.equals("publish")) {
            String[] parts = body.split(" ", 2);
            items.add(new Item(parts[0], parts[1], step.equals("post")));
            return String.valueOf(items.size() - 1);
        }
        items.get(Integer.parseInt(body)).shown = true;
        return body;
    }

    private synchronized @Nullable String drafted(String key) {
        for (int number = 0; number < items.size(); number++) {
            if (items.get(number).key.equals(key)) return String.valueOf(number);
        }
        return null;
    }

    private synchronized @Nullable String published(String number) {
        return items.get(Integer.parseInt(number)).shown ? number : null;
    }

    private static void reply(HttpExchange exchange, @Nullable String body) throws IOException {
        byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(
                body == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
