package studio.meridian.platform.mediawiki;

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
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A real MediaWiki of the test's own, and a second way into it beside the adapter. */
final class WikiServer implements AutoCloseable {
    /** Settings of this test's own: no program, because those are kept compiled for seconds. */
    private static final String OWN = "www/own.txt";

    private static final String USUAL = "$wgRateLimits['edit']['user'] = [1000, 60];\n";

    private final Path data;
    private final int port;
    private final HttpClient client;
    private String token = "";

    WikiServer(Path data) throws IOException {
        this.data = data;
        this.port = freePort();
        this.client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        start();
        stop();
        Path settings = data.resolve("www/LocalSettings.php");
        settings();
        Files.writeString(
                settings,
                Files.readString(settings) + "\neval(file_get_contents(__DIR__ . '/own.txt'));\n");
        start();
        signIn();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts it, or starts it again where it was. */
    void start() {
        run("start.sh", data.toString(), String.valueOf(port));
    }

    /** Ends it; what it holds stays. */
    void stop() {
        run("stop.sh", data.toString());
    }

    private static void run(String script, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(SharedData.path("platforms/mediawiki/" + script).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) {
        try {
            // Files, not pipes: the server it leaves behind would hold a pipe open.
            Path said = Files.createTempFile("mediawiki", ".out");
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            int code = process.waitFor();
            if (code != 0) throw new AssertionError(command + ": " + Files.readString(said));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** From now on the wiki is set up so; nothing sets it back to what is usual. */
    void settings(String... php) throws IOException {
        Files.writeString(data.resolve(OWN), USUAL + String.join("\n", php));
    }

    /** What switches an extension on that came with the wiki. */
    static String extension(String name) {
        return "wfLoadExtension('%s', \"$IP/extensions-core/%s/extension.json\");"
                .formatted(name, name);
    }

    /** Makes a bot password, as its owner does in the wiki. */
    void botPassword(String user, String app, String grants, String password) {
        maintain("createBotPassword.php", "--appid", app, "--grants", grants, user, password);
    }

    /** Runs one of the wiki's own scripts. */
    void maintain(String script, String... arguments) {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("php", data.resolve("www/maintenance/" + script).toString()));
        command.addAll(List.of(arguments));
        run(command);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The creator's bot, at the interface a sign-in would find. */
    Account creator() {
        return account("Creator@studio", "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb");
    }

    /** An account; more settings are names and values in turn. */
    Account account(String user, String password, String... settings) {
        List<String> all = new ArrayList<>(List.of("api", url() + "/api.php"));
        all.addAll(List.of(settings));
        return channel(url(), user, Secret.of(password), all.toArray(new String[0]));
    }

    static Account channel(String url, String user, @Nullable Secret password, String... settings) {
        Map<String, String> all = new HashMap<>(Map.of("url", url, "account", user));
        for (int i = 0; i < settings.length; i += 2) all.put(settings[i], settings[i + 1]);
        Channel channel =
                new Channel(new Id<>(UUID.randomUUID()), MediaWikiAdapter.NAME, "Wiki", true, all);
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

    private void signIn() {
        String login = token("login");
        call("login", "lgname", "Admin", "lgpassword", "admin-pass-12345", "lgtoken", login);
        token = token("csrf");
    }

    private String token(String kind) {
        JsonNode tokens =
                call("query", "meta", "tokens", "type", kind).path("query").path("tokens");
        return tokens.path(kind + "token").asString("");
    }

    /** Asks or does something as the administrator; names and values in turn. */
    JsonNode call(String action, String... fields) {
        StringBuilder form = new StringBuilder("format=json&formatversion=2&action=" + action);
        List<String> all = new ArrayList<>(List.of(fields));
        if (!token.isEmpty() && !action.equals("query")) all.addAll(List.of("token", token));
        for (int i = 0; i < all.size(); i += 2) {
            form.append('&').append(all.get(i)).append('=');
            form.append(URLEncoder.encode(all.get(i + 1), StandardCharsets.UTF_8));
        }
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + "/api.php"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString()))
                        .build();
        try {
            byte[] body = client.send(request, BodyHandlers.ofByteArray()).body();
            return SafeJson.tree(body, action);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A page with its versions, the newest first. */
    JsonNode page(String number) {
        return call(
                        "query",
                        "pageids",
                        number,
                        "prop",
                        "info|revisions|categories",
                        "rvprop",
                        "ids|content|comment|user",
                        "rvslots",
                        "main",
                        "rvlimit",
                        "20")
                .path("query")
                .path("pages")
                .path(0);
    }

    /** The wikitext of a page. */
    String text(String number) {
        return page(number)
                .path("revisions")
                .path(0)
                .path("slots")
                .path("main")
                .path("content")
                .asString("");
    }

    /** Somebody else writes a page. */
    void edit(String number, String text) {
        call("edit", "pageid", number, "text", text, "summary", "mine");
    }

    /** Every edit of a delivery, page by page. */
    List<JsonNode> edits(String delivery) {
        return call("query", "list", "usercontribs", "ucuser", "Creator", "uclimit", "500")
                .path("query")
                .path("usercontribs")
                .valueStream()
                .filter(one -> one.path("comment").asString("").contains(delivery))
                .toList();
    }

    /** What a reader without an account gets, without the frame of the page. */
    String read(String address) {
        try {
            URI inner = URI.create(address + "?action=render");
            HttpRequest request = HttpRequest.newBuilder(inner).build();
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The HTML of some wikitext, by the wiki's own parser. */
    String parse(String wikitext) {
        return call(
                        "parse",
                        "contentmodel",
                        "wikitext",
                        "prop",
                        "text",
                        "disablelimitreport",
                        "1",
                        "disableeditsection",
                        "1",
                        "text",
                        wikitext)
                .path("parse")
                .path("text")
                .asString("");
    }
}
