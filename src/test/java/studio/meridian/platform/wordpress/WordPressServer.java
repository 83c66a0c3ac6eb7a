package studio.meridian.platform.wordpress;

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
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A real WordPress of the test's own, and a second way into it beside the adapter. */
public final class WordPressServer implements AutoCloseable {
    private final Path data;
    private final String flavour;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private JsonNode facts;

    public WordPressServer(Path data, String flavour) {
        this.data = data;
        this.flavour = flavour;
        this.port = freePort();
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
        Path script = SharedData.path("platforms/wordpress/start.sh");
        String said = run(script, data.toString(), String.valueOf(port), flavour);
        facts = SafeJson.tree(said.strip().getBytes(StandardCharsets.UTF_8), "start.sh");
        return facts;
    }

    /** Ends it; what it holds stays. */
    void stop() {
        run(SharedData.path("platforms/wordpress/stop.sh"), data.toString());
    }

    private static String run(Path script, String... arguments) {
        try {
            Path out = Files.createTempFile("wordpress", ".out");
            Path err = Files.createTempFile("wordpress", ".err");
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

    String version() {
        return facts.path("wp_version").asString("");
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public String password(String user) {
        return facts.path("users").path(user).path("app_password").asString("");
    }

    /** Takes a user's password away, as its owner does on the site. */
    void revoke(String user) {
        JsonNode one = facts.path("users").path(user);
        String number = one.path("id").asString("");
        String password = one.path("app_password_uuid").asString("");
        call("DELETE", "users/" + number + "/application-passwords/" + password, "admin", null);
    }

    /** A user of the site as a channel; more settings are names and values in turn. */
    public Account account(String user, String... settings) {
        return channel(url(), user, Secret.of(password(user)), settings);
    }

    static Account channel(String url, String user, @Nullable Secret password, String... settings) {
        Map<String, String> all = new HashMap<>(Map.of("url", url, "account", user));
        for (int i = 0; i < settings.length; i += 2) all.put(settings[i], settings[i + 1]);
        Channel channel =
                new Channel(new Id<>(UUID.randomUUID()), WordPressAdapter.NAME, "Blog", true, all);
        return new Account(channel, new Password(password));
    }

    private record Password(@Nullable Secret secret) implements Credentials {
        @Override
        public @Nullable Secret get(String name) {
            return name.equals("password") ? secret : null;
        }

        @Override
        public void keep(String name, Secret kept) {
            throw new IllegalStateException("nothing is kept here");
        }
    }

    /** A plug-in that is always on. */
    void plugin(String name, String php) throws IOException {
        Path plugins = data.resolve("www/wp-content/mu-plugins");
        Files.writeString(plugins.resolve(name), "<?php\n" + php);
    }

    void removePlugin(String name) throws IOException {
        Files.delete(data.resolve("www/wp-content/mu-plugins").resolve(name));
    }

    /** Asks as the administrator. */
    JsonNode get(String route) {
        return call("GET", route, "admin", null);
    }

    /** Asks as anybody. */
    JsonNode call(String method, String route, String user, @Nullable String json) {
        String pair = user + ":" + password(user);
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url() + "/wp-json/wp/v2/" + route))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/json");
        if (json == null) request.method(method, BodyPublishers.noBody());
        else request.method(method, BodyPublishers.ofString(json));
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return SafeJson.tree(answer.body(), route);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Every post, page by page or in the bin, whose text carries a name of ours. */
    List<JsonNode> carrying(String marker) {
        String query = "posts?context=edit&status=any,trash&per_page=100&search=" + marker;
        return get(query).valueStream().toList();
    }

    /** A post as it is kept. */
    JsonNode post(String number) {
        return get("posts/" + number + "?context=edit");
    }

    /** What a reader without an account gets. */
    String page(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
