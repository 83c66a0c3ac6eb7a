package studio.meridian.platform.mastodon;

import org.jspecify.annotations.Nullable;

import studio.meridian.SharedData;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real snac of the test's own, and somebody who looks at it and changes things behind us. */
final class SnacServer implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final int port = freePort();
    private JsonNode facts;

    SnacServer(Path data) {
        this.data = data;
        this.facts = start();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts it, or starts it again where it was. */
    JsonNode start() {
        String said = run("start.sh", data.toString(), String.valueOf(port));
        facts = SafeJson.tree(said.getBytes(StandardCharsets.UTF_8), "start.sh");
        return facts;
    }

    /** Ends it; what it holds stays. */
    void stop() {
        run("stop.sh", data.toString());
    }

    private static String run(String script, String... arguments) {
        try {
            Path out = Files.createTempFile("snac", ".out");
            Path err = Files.createTempFile("snac", ".err");
            List<String> command = new ArrayList<>();
            command.add(SharedData.path("platforms/snac/" + script).toString());
            command.addAll(List.of(arguments));
            // Files, not pipes: the server it leaves behind would hold a pipe open.
            Process process =
                    new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            int code = process.waitFor();
            if (code != 0) throw new AssertionError(script + ": " + Files.readString(err));
            return Files.readString(out).lines().reduce((_, last) -> last).orElse("");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String token(String user) {
        return facts.path("users").path(user).path("access_token").asString("");
    }

    /** Somebody signed in as we do. */
    Walk walk(String user, String... settings) {
        return Walk.as(url(), token(user), settings);
    }

    /** Every post of a user that begins so, oldest first. */
    List<JsonNode> posts(String user, String start) {
        String id = call("GET", "accounts/verify_credentials", user, null).path("id").asString("");
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode post : call("GET", "accounts/" + id + "/statuses", user, null)) {
            if (post.path("text").asString("").startsWith(start)) found.addFirst(post);
        }
        return found;
    }

    /** Of those that not everybody may see, as the home of the user shows them. */
    List<JsonNode> atHome(String user, String start) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode post : call("GET", "timelines/home?limit=100", user, null)) {
            if (post.path("text").asString("").startsWith(start)) found.addFirst(post);
        }
        return found;
    }

    /** Writes over a post, as another program of the same person does. */
    void edit(String user, String id, String text) {
        call("PUT", "statuses/" + id, user, SafeJson.write(Map.of("status", text)));
    }

    /** Ends a token, as its owner does. */
    void revoke(String user) {
        JsonNode one = facts.path("users").path(user);
        String form =
                "client_id=%s&client_secret=%s&token=%s"
                        .formatted(
                                one.path("client_id").asString(""),
                                one.path("client_secret").asString(""),
                                one.path("access_token").asString(""));
        send(
                HttpRequest.newBuilder(URI.create(url() + "/oauth/revoke"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    JsonNode call(String method, String route, String user, @Nullable String json) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url() + "/api/v1/" + route))
                        .header("Authorization", "Bearer " + token(user))
                        .header("Content-Type", "application/json");
        if (json == null) request.method(method, BodyPublishers.noBody());
        else request.method(method, BodyPublishers.ofString(json));
        return SafeJson.tree(send(request.build()), route);
    }

    private byte[] send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What a reader without an account gets. */
    byte[] file(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }
}
