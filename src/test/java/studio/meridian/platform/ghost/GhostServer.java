package studio.meridian.platform.ghost;

import org.jspecify.annotations.Nullable;

import studio.meridian.SharedData;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.platform.Account;
import studio.meridian.platform.Credentials;
import studio.meridian.safe.SafeJson;
import studio.meridian.safe.Secret;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.CookieManager;
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
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A real Ghost of the test's own, and a second way into it beside the adapter. */
final class GhostServer implements AutoCloseable {
    private static final String OWNER = "owner@example.org";

    private final Path data;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpClient owner;
    private JsonNode facts;

    GhostServer(Path data) {
        this.data = data;
        this.port = freePort();
        this.facts = start();
        this.owner = signedIn(OWNER, facts.path("owner").path("password").asString(""));
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
        Path script = SharedData.path("platforms/ghost/start.sh");
        String said = run(script, data.toString(), String.valueOf(port));
        facts = SafeJson.tree(said.strip().getBytes(StandardCharsets.UTF_8), "start.sh");
        return facts;
    }

    /** Ends it; what it holds stays. */
    void stop() {
        run(SharedData.path("platforms/ghost/stop.sh"), data.toString());
    }

    private static String run(Path script, String... arguments) {
        try {
            Path out = Files.createTempFile("ghost", ".out");
            Path err = Files.createTempFile("ghost", ".err");
            List<String> command = new ArrayList<>(List.of(script.toString()));
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

    String key() {
        return facts.path("admin_api_key").asString("");
    }

    /** The site as a channel that signed in before. */
    Account account() {
        return channel(url(), key(), "root", url() + "/ghost/api/admin/");
    }

    static Account channel(String url, @Nullable String key, String... settings) {
        Map<String, String> all = new HashMap<>(Map.of("url", url));
        for (int i = 0; i < settings.length; i += 2) all.put(settings[i], settings[i + 1]);
        Channel channel =
                new Channel(new Id<>(UUID.randomUUID()), GhostAdapter.NAME, "Ghost", true, all);
        return new Account(channel, new Key(key));
    }

    private record Key(@Nullable String key) implements Credentials {
        @Override
        public @Nullable Secret get(String name) {
            return key != null && name.equals("password") ? Secret.of(key) : null;
        }

        @Override
        public void keep(String name, Secret kept) {
            throw new IllegalStateException("nothing is kept here");
        }
    }

    /** An integration of its own, as the owner adds one: its key. */
    JsonNode integration(String name) {
        String json = "{\"integrations\":[{\"name\":\"" + name + "\"}]}";
        return desk(owner, "POST", "integrations/?include=api_keys", json)
                .path("integrations")
                .path(0);
    }

    static String keyOf(JsonNode integration) {
        return integration
                .path("api_keys")
                .valueStream()
                .filter(key -> key.path("type").asString("").equals("admin"))
                .findFirst()
                .orElseThrow()
                .path("secret")
                .asString("");
    }

    /** Takes the integration away, as its owner does. */
    void revoke(JsonNode integration) {
        desk(owner, "DELETE", "integrations/" + integration.path("id").asString("") + "/", null);
    }

    /** The staff access token of a new member of the staff. */
    String staff(String role) {
        String address = role.toLowerCase(java.util.Locale.ROOT) + "@example.org";
        String number =
                desk(owner, "GET", "roles/?limit=all", null)
                        .path("roles")
                        .valueStream()
                        .filter(one -> one.path("name").asString("").equals(role))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asString("");
        String invite = "{\"invites\":[{\"email\":\"%s\",\"role_id\":\"%s\"}]}";
        desk(owner, "POST", "invites/", invite.formatted(address, number));
        String accept =
                "{\"invitation\":[{\"name\":\"%s\",\"email\":\"%s\",\"password\":\"%s\",\"token\":\"%s\"}]}";
        String password = "Str0ng-test-pass-2!";
        desk(
                client,
                "POST",
                "authentication/invitation/",
                accept.formatted(role, address, password, invitation(address)));
        HttpClient member = signedIn(address, password);
        String me =
                desk(member, "GET", "users/me/", null)
                        .path("users")
                        .path(0)
                        .path("id")
                        .asString("");
        JsonNode key = desk(member, "GET", "users/" + me + "/token/", null).path("apiKey");
        return key.path("id").asString("") + ":" + key.path("secret").asString("");
    }

    /** What is in the mail that this Ghost does not send. */
    private String invitation(String address) {
        String url = "jdbc:sqlite:" + data.resolve("content/data/ghost.db");
        try (var connection = DriverManager.getConnection(url);
                var query =
                        connection.prepareStatement("SELECT token FROM invites WHERE email = ?")) {
            query.setString(1, address);
            var rows = query.executeQuery();
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private HttpClient signedIn(String name, String password) {
        HttpClient desk = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String json = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password);
        desk(desk, "POST", "session/", json);
        return desk;
    }

    /** Asks as a person at the desk of the site. */
    private JsonNode desk(HttpClient who, String method, String route, @Nullable String json) {
        return ask(who, request(method, route, json).header("Origin", url()));
    }

    /** Asks with the key. */
    JsonNode call(String method, String route, @Nullable String json) {
        AdminKey key = Objects.requireNonNull(AdminKey.of(Secret.of(key())));
        String token = "Ghost " + key.token(Instant.now()).expose();
        return ask(client, request(method, route, json).header("Authorization", token));
    }

    private HttpRequest.Builder request(String method, String route, @Nullable String json) {
        URI uri = URI.create(url() + "/ghost/api/admin/" + route);
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Accept-Version", "v5.0")
                .method(
                        method,
                        json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    }

    private static JsonNode ask(HttpClient who, HttpRequest.Builder request) {
        try {
            var answer = who.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(
                        answer.request().uri()
                                + ": "
                                + new String(answer.body(), StandardCharsets.UTF_8));
            }
            boolean json = answer.body().length > 0 && answer.body()[0] == '{';
            return json
                    ? SafeJson.tree(answer.body(), "answer")
                    : SafeJson.mapper().createObjectNode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Every post, drafts included, that carries our name for a text. */
    List<JsonNode> carrying(String key) {
        String query = "posts/?limit=100&formats=html,lexical&filter=tag:hash-meridian-" + key;
        return call("GET", query, null).path("posts").valueStream().toList();
    }

    /** A post as it is kept. */
    JsonNode post(String number) {
        return call("GET", "posts/" + number + "/?formats=html,lexical", null)
                .path("posts")
                .path(0);
    }

    /** Somebody else changes a field, as in the editor of the site. */
    void edit(String number, String field, @Nullable String value) {
        var post = SafeJson.mapper().createObjectNode().put(field, value);
        post.put("updated_at", post(number).path("updated_at").asString(""));
        var body = SafeJson.mapper().createObjectNode();
        body.putArray("posts").add(post);
        call("PUT", "posts/" + number + "/", SafeJson.write(body));
    }

    void remove(String number) {
        call("DELETE", "posts/" + number + "/", null);
    }

    /** Names of the files that came with a text. */
    List<String> files(String key) {
        try (Stream<Path> files = Files.walk(data.resolve("content/images"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(key))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What a reader without an account gets; nothing where there is no page. */
    String page(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
