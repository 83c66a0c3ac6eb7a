package studio.meridian.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import studio.meridian.SharedData;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The real server of Bluesky, from the shared scripts, and somebody who looks at it and changes
 * things behind our back with a client of its own.
 */
final class PdsServer implements AutoCloseable {
    private static final String POSTS = "app.bsky.feed.post";

    private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final Path data;
    private final int port = freePorts();
    private JsonNode facts;

    PdsServer(Path data) {
        this.data = data;
        this.facts = start();
    }

    /** Starts it (again), and waits until it answers. */
    JsonNode start() {
        String said = run("start.sh", String.valueOf(port)).strip();
        facts = SafeJson.read(said.substring(said.lastIndexOf('\n') + 1), "start", JsonNode.class);
        return facts;
    }

    void stop() {
        run("stop.sh");
    }

    @Override
    public void close() {
        stop();
    }

    String url() {
        return facts.path("base_url").asString();
    }

    String did(String who) {
        return facts.path("accounts").path(who).path("did").asString();
    }

    String password(String who) {
        return facts.path("accounts").path(who).path("password").asString();
    }

    /** Somebody signed in as we do. */
    Walk walk(String who) {
        return Walk.as(url(), who + ".test", Purse.with(password(who)));
    }

    /** All posts of an account, oldest first, as anybody sees them. */
    List<JsonNode> posts(String who) {
        String query = "?limit=100&reverse=true&collection=%s&repo=%s".formatted(POSTS, did(who));
        List<JsonNode> posts = new ArrayList<>();
        String cursor = "";
        do {
            String more = cursor.isEmpty() ? "" : "&cursor=" + cursor;
            JsonNode page = call("com.atproto.repo.listRecords" + query + more, null, "");
            page.path("records").forEach(posts::add);
            cursor = page.path("cursor").asString("");
        } while (!cursor.isEmpty());
        return posts;
    }

    /** Those that begin so. */
    List<JsonNode> posts(String who, String start) {
        return posts(who).stream()
                .filter(post -> post.path("value").path("text").asString().startsWith(start))
                .toList();
    }

    /** One post by its address. */
    JsonNode post(String uri) {
        String[] parts = uri.substring("at://".length()).split("/");
        String query = "?repo=%s&collection=%s&rkey=%s".formatted(parts[0], parts[1], parts[2]);
        return call("com.atproto.repo.getRecord" + query, null, "");
    }

    /** Writes over a post, as another program of the same person does. */
    void edit(String who, String uri, String text) {
        Map<String, Object> record =
                Map.of("$type", POSTS, "text", text, "createdAt", "2026-01-01T00:00:00.000Z");
        Map<String, Object> body =
                Map.of(
                        "repo",
                        did(who),
                        "collection",
                        POSTS,
                        "rkey",
                        uri.substring(uri.lastIndexOf('/') + 1),
                        "record",
                        record);
        call("com.atproto.repo.putRecord", body, bearer(who));
    }

    /** Takes a post away, as another program of the same person does. */
    void remove(String who, String uri) {
        String rkey = uri.substring(uri.lastIndexOf('/') + 1);
        call(
                "com.atproto.repo.deleteRecord",
                Map.of("repo", did(who), "collection", POSTS, "rkey", rkey),
                bearer(who));
    }

    String appPassword(String who, String name) {
        return call("com.atproto.server.createAppPassword", Map.of("name", name), bearer(who))
                .path("password")
                .asString();
    }

    void revoke(String who, String name) {
        call("com.atproto.server.revokeAppPassword", Map.of("name", name), bearer(who));
    }

    /** What the people who run the server do to an account, and undo. */
    void takeDown(String who, boolean down) {
        String admin =
                Base64.getEncoder()
                        .encodeToString("admin:test-admin".getBytes(StandardCharsets.UTF_8));
        Map<String, Object> body =
                Map.of(
                        "subject",
                        Map.of("$type", "com.atproto.admin.defs#repoRef", "did", did(who)),
                        "takedown",
                        Map.of("applied", down));
        call("com.atproto.admin.updateSubjectStatus", body, "Basic " + admin);
    }

    private String bearer(String who) {
        Map<String, Object> body = Map.of("identifier", who + ".test", "password", password(who));
        JsonNode session = call("com.atproto.server.createSession", body, "");
        return "Bearer " + session.path("accessJwt").asString();
    }

    private JsonNode call(String method, Object body, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + "/xrpc/" + method));
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        if (body != null) {
            request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(SafeJson.write(body)));
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.body().isEmpty()) return SafeJson.mapper().createObjectNode();
            return SafeJson.tree(answer.body().getBytes(StandardCharsets.UTF_8), method);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String run(String script, String... arguments) {
        Path path = SharedData.path("platforms/bluesky/" + script);
        List<String> command = new ArrayList<>(List.of(path.toString(), data.toString()));
        command.addAll(List.of(arguments));
        try {
            Path said = Files.createTempFile(data, "said", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("PDS_RATE_LIMITS", "0");
            Process process = builder.redirectOutput(said.toFile()).start();
            // The first start builds it, which takes minutes.
            assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(script).isZero();
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server takes a port and the next one. */
    private static int freePorts() {
        for (int i = 0; i < 100; i++) {
            try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    ServerSocket two =
                            new ServerSocket(
                                    one.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress())) {
                return two.getLocalPort() - 1;
            } catch (IOException | IllegalArgumentException _) {
                // The next one is taken; another try.
            }
        }
        throw new IllegalStateException("no free ports");
    }
}
