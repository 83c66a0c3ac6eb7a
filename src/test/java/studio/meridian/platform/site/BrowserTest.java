package studio.meridian.platform.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.Programs;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * The sample in headless Chromium, from a server of the test and from the disk: no error in the
 * console, no request to anywhere else. Everything that is not this machine resolves to nothing, so
 * that a request elsewhere fails and shows.
 */
@Tag("browser")
class BrowserTest {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "jpg", "image/jpeg");

    @TempDir Path temp;
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private String browser;

    @BeforeEach
    void start() throws IOException {
        browser = Programs.find(NAMES).toString();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        if (server != null) server.stop(0);
    }

    @Test
    void pages_from_a_server_are_without_complaint() throws Exception {
        TestSite site = SampleSite.atAddress();
        for (String page : pages(site)) {
            List<String> complaints =
                    visit("http://127.0.0.1:" + server.getAddress().getPort() + "/" + page);
            assertThat(complaints).as(page).isEmpty();
        }
        assertThat(asked).anyMatch(path -> path.endsWith(".css")).anyMatch(p -> p.endsWith(".jpg"));
        assertThat(asked).allMatch(path -> Files.isRegularFile(site.open().resolve(path)));
    }

    @Test
    void pages_from_the_disk_are_without_complaint() throws Exception {
        TestSite site = SampleSite.onDisk();
        for (String page : pages(site)) {
            Path file = site.open().toRealPath().resolve(page);
            assertThat(visit(file.toUri().toString())).as(page).isEmpty();
        }
    }

    @Test
    void a_script_that_fails_is_found_out() throws Exception {
        Path page = temp.resolve("bad.html");
        Files.writeString(page, "<!DOCTYPE html><script>nothing()</script>");
        assertThat(visit(page.toUri().toString()))
                .hasSize(1)
                .first()
                .asString()
                .contains("nothing");
    }

    @Test
    void a_page_with_something_from_elsewhere_is_found_out() throws Exception {
        Path page = temp.resolve("bad.html");
        Files.writeString(page, "<!DOCTYPE html><img src='http://tracker.example/p.gif'>");
        assertThat(visit(page.toUri().toString())).containsExactly("http://tracker.example/p.gif");
    }

    /** One page of each kind in each language. */
    private static List<String> pages(TestSite site) {
        Map<String, String> kinds = new TreeMap<>();
        for (String page : site.pages()) {
            String kind = page.replaceAll("/tags/[^/]+/", "/tags/T/");
            if (!kind.contains("/tags/") && kind.indexOf('/') != kind.lastIndexOf('/'))
                kind = kind.replaceAll("/.*", "/P/" + site.page(page).body().className());
            kinds.putIfAbsent(kind, page);
        }
        kinds.remove("404.html");
        return new ArrayList<>(kinds.values());
    }

    /** What the console said and what was fetched from elsewhere. */
    private List<String> visit(String address) throws Exception {
        Path log = Files.createTempFile(temp, "browser", ".log");
        Process process =
                new ProcessBuilder(
                                browser,
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--enable-logging=stderr",
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                                "--user-data-dir=" + temp.resolve("profile"),
                                "--log-net-log=" + temp.resolve("net.json"),
                                "--virtual-time-budget=4000",
                                "--dump-dom",
                                address)
                        .redirectError(log.toFile())
                        .redirectOutput(temp.resolve("dom.html").toFile())
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            fail("the browser did not come to an end at " + address);
        }
        assertThat(Files.readString(temp.resolve("dom.html"))).as(address).contains("</html>");
        List<String> complaints = new ArrayList<>(elsewhere());
        Files.readString(log)
                .lines()
                .filter(line -> line.contains("CONSOLE"))
                .forEach(complaints::add);
        return complaints;
    }

    /** What the page asked for off this machine; the browser's own errands have no origin. */
    private List<String> elsewhere() throws IOException {
        List<String> found = new ArrayList<>();
        JsonNode log = JsonMapper.shared().readTree(Files.readAllBytes(temp.resolve("net.json")));
        for (JsonNode event : log.path("events")) {
            JsonNode params = event.path("params");
            String url = params.path("url").asString("");
            String initiator = params.path("initiator").asString("not an origin");
            boolean near = url.startsWith("file:") || url.startsWith("http://127.0.0.1:");
            if (!initiator.equals("not an origin") && !near) found.add(url);
        }
        return found;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        if (path.isEmpty() || path.endsWith("/")) path += "index.html";
        asked.add(path);
        Path file = SampleSite.atAddress().open().resolve(path);
        boolean found = Files.isRegularFile(file);
        byte[] body = found ? Files.readAllBytes(file) : "none".getBytes(StandardCharsets.US_ASCII);
        String ending = path.substring(path.lastIndexOf('.') + 1);
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "text/plain"));
        exchange.sendResponseHeaders(found ? 200 : 404, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
