package studio.meridian.platform.mastodon;

import org.jspecify.annotations.Nullable;

import studio.meridian.leak.Known;
import studio.meridian.platform.http.FaultServer;
import studio.meridian.platform.http.FaultServer.Behaviour;
import studio.meridian.platform.http.FaultServer.Peer;
import studio.meridian.platform.http.FaultServer.Received;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on loopback that keeps posts and follows the tables of the research: Mastodon as it is
 * documented, or the strict one. Nothing here is an observation of Mastodon itself.
 */
final class FakeInstance implements AutoCloseable {
    static final String TOKEN = Known.TOKEN;

    /** Which tables it follows. */
    enum Manner {
        /** Honours the key, counts addresses as 23, tells words only by {@code source}. */
        MASTODON,
        /** Ignores the key, counts code points, wants a name of the program, 400 for a fault. */
        STRICT
    }

    /** What one request comes to. */
    record Said(int status, Object json) {}

    final Manner manner;
    final List<Toot> toots = new CopyOnWriteArrayList<>();
    final Set<String> scopes = new TreeSet<>(Set.of("read", "write"));
    private final Map<String, Attachment> media = new LinkedHashMap<>();
    private final Map<String, Toot> keys = new LinkedHashMap<>();
    private final List<Plan> plans = new CopyOnWriteArrayList<>();
    private final FaultServer server;
    private ObjectNode configuration;
    private int next = 100;
    private int polls;

    private record Plan(String words, boolean done, Behaviour fault) {}

    FakeInstance(Manner manner) throws IOException {
        this.manner = manner;
        this.configuration =
                manner == Manner.MASTODON ? configuration(500, 23, 4) : configuration(5000, 25, 6);
        this.server = new FaultServer(this::serve);
    }

    private static ObjectNode configuration(int characters, int perUrl, int pictures) {
        ObjectNode all = SafeJson.mapper().createObjectNode();
        all.putObject("statuses")
                .put("max_characters", characters)
                .put("characters_reserved_per_url", perUrl)
                .put("max_media_attachments", pictures);
        all.putObject("media_attachments")
                .put("image_size_limit", 16_777_216)
                .putArray("supported_mime_types")
                .add("image/png")
                .add("image/jpeg");
        return all;
    }

    /** What it takes from now on. */
    FakeInstance takes(int characters, int perUrl, int pictures) {
        configuration = configuration(characters, perUrl, pictures);
        return this;
    }

    /** Pictures are worked on, and ready when they were asked for so often. */
    FakeInstance worksOnPictures(int times) {
        polls = times;
        return this;
    }

    /** Requests whose first line holds these words meet a fault instead. */
    FakeInstance fail(String words, Behaviour fault) {
        plans.add(new Plan(words, false, fault));
        return this;
    }

    /** They are done, and then meet a fault. */
    FakeInstance lose(String words, Behaviour fault) {
        plans.add(new Plan(words, true, fault));
        return this;
    }

    void recover() {
        plans.clear();
    }

    private void serve(Peer peer) throws IOException {
        Received request = peer.read();
        for (Plan plan : plans) {
            if (!request.line().contains(plan.words())) continue;
            if (plan.done()) answer(request);
            plan.fault().serve(peer);
            return;
        }
        Said said = answer(request);
        String json = said.json() instanceof String words ? words : SafeJson.write(said.json());
        peer.answer(
                said.status(),
                "Connection: close\r\nContent-Type: application/json\r\n"
                        + "X-RateLimit-Limit: 300\r\nX-RateLimit-Remaining: 299\r\n",
                json);
    }

    private synchronized Said answer(Received request) {
        String[] line = request.line().split(" ", -1);
        if (line.length != 3) return refused(400, "no request");
        String path = line[1].replaceFirst("\\?.*", "").replaceFirst("^/", "");
        if (manner == Manner.STRICT && request.header("User-Agent").isEmpty()) {
            return refused(418, "I'm a teapot: no user-agent sent with request");
        }
        if (path.startsWith("api/v2/instance")) return said(instance());
        if (!request.header("Authorization").equals("Bearer " + TOKEN)) {
            return refused(401, "The access token is invalid");
        }
        boolean writes = !line[0].equals("GET");
        if (writes && !scopes.contains("write")) {
            return refused(403, "This action is outside the authorized scopes");
        }
        String id = path.replaceFirst(".*?/(\\d+)(/.*)?$", "$1");
        return switch (line[0] + " " + path.replaceFirst("/\\d+", "/N")) {
            case "GET api/v1/accounts/verify_credentials" ->
                    said(Map.of("id", "7", "username", "noor", "acct", "noor"));
            case "GET api/v1/apps/verify_credentials" ->
                    said(manner == Manner.MASTODON ? Map.of("scopes", scopes) : Map.of());
            case "GET api/v1/accounts/N/statuses" -> said(list(line[1]));
            case "POST api/v2/media" -> upload(request.body());
            case "GET api/v1/media/N" -> poll(id);
            case "POST api/v1/statuses" -> post(request);
            case "GET api/v1/statuses/N" -> found(id, toot -> said(json(toot)));
            case "PUT api/v1/statuses/N" -> found(id, toot -> put(toot, body(request)));
            case "GET api/v1/statuses/N/source" ->
                    found(
                            id,
                            toot ->
                                    said(
                                            Map.of(
                                                    "id", toot.id,
                                                    "text", toot.text,
                                                    "spoiler_text", toot.spoiler)));
            case "DELETE api/v1/statuses/N" -> found(id, this::delete);
            default -> refused(404, "Record not found");
        };
    }

    private static JsonNode body(Received request) {
        return SafeJson.tree(request.body().getBytes(StandardCharsets.UTF_8), "body");
    }

    static Said said(Object json) {
        return new Said(200, json);
    }

    static Said refused(int status, String words) {
        return new Said(status, Map.of("error", words));
    }

    /** What one of them calls 422 is a 400 to the other. */
    private Said invalid(String words) {
        return manner == Manner.MASTODON
                ? refused(422, "Validation failed: " + words)
                : refused(400, "Bad Request: " + words);
    }

    private ObjectNode instance() {
        ObjectNode instance = SafeJson.mapper().createObjectNode();
        instance.put("version", manner == Manner.MASTODON ? "4.4.1" : "0.20.0 git-abc");
        instance.put(
                "source_url",
                manner == Manner.MASTODON
                        ? "https://github.com/mastodon/mastodon"
                        : "https://example.org/source");
        instance.set("configuration", configuration);
        return instance;
    }

    private Said found(String id, java.util.function.Function<Toot, Said> then) {
        for (Toot toot : toots) if (toot.id.equals(id)) return then.apply(toot);
        return refused(404, "Record not found");
    }

    private Said delete(Toot toot) {
        toots.remove(toot);
        return said(json(toot));
    }

    private Said upload(String form) {
        Attachment made = Attachment.read(String.valueOf(next++), form, polls);
        if (made == null) return invalid("file");
        if (!form.contains("PNG")) return refused(422, "error processing media");
        media.put(made.id, made);
        return new Said(made.polls > 0 ? 202 : 200, made.json());
    }

    private Said poll(String id) {
        Attachment one = media.get(id);
        if (one == null) return refused(404, "Record not found");
        if (one.polls == 0) return said(one.json());
        one.polls--;
        return new Said(206, one.json());
    }

    private Said post(Received request) {
        String key = request.header("Idempotency-Key");
        if (manner == Manner.MASTODON && keys.containsKey(key)) return said(json(keys.get(key)));
        JsonNode body = body(request);
        Toot toot = new Toot(String.valueOf(next));
        Said objection = write(toot, body);
        if (objection != null) return objection;
        toot.visibility = body.path("visibility").asString("unlisted");
        if (!Set.of("public", "unlisted", "private", "direct").contains(toot.visibility)) {
            return refused(422, "Unprocessable Entity: visibility");
        }
        toot.parent = body.path("in_reply_to_id").asString("");
        boolean lost = toots.stream().noneMatch(one -> one.id.equals(toot.parent));
        if (!toot.parent.isEmpty() && lost) return refused(404, "Record not found");
        next++;
        toot.madeAt = next;
        toots.addFirst(toot);
        keys.put(key, toot);
        return said(json(toot));
    }

    private Said put(Toot toot, JsonNode body) {
        String before = toot.state();
        Toot trial = new Toot(toot.id);
        Said objection = write(trial, body);
        if (objection != null) return objection;
        for (JsonNode one : body.path("media_attributes")) {
            Attachment attachment = media.get(one.path("id").asString());
            if (attachment != null && one.has("description")) {
                attachment.description = one.path("description").asString();
            }
        }
        if (manner == Manner.STRICT && trial.state().equals(before)) {
            return refused(422, "Unprocessable Entity: status was not changed");
        }
        toot.edit(trial, ++next);
        return said(json(toot));
    }

    /** All that is not in the request is empty afterwards. */
    private @Nullable Said write(Toot toot, JsonNode body) {
        toot.text = body.path("status").asString("");
        toot.spoiler = body.path("spoiler_text").asString("");
        toot.sensitive = body.path("sensitive").asBoolean(false);
        toot.language = body.path("language").asString("en");
        for (JsonNode id : body.path("media_ids")) {
            Attachment one = media.get(id.asString());
            if (one == null) return invalid("media not found");
            if (one.polls > 0) return invalid("media is being processed");
            boolean elsewhere =
                    toots.stream()
                            .anyMatch(other ->
                                    !other.id.equals(toot.id) && other.pictures.contains(one));
            if (elsewhere) return invalid("already attached");
            toot.pictures.add(one);
        }
        int most = configuration.path("statuses").path("max_media_attachments").asInt();
        if (toot.pictures.size() > most) return invalid("too many attachments");
        if (toot.text.isBlank() && toot.pictures.isEmpty()) return invalid("text can't be blank");
        int length =
                manner == Manner.MASTODON
                        ? Toot.counted(toot.spoiler + toot.text, perUrl())
                        : (toot.spoiler + toot.text)
                                .codePointCount(0, toot.spoiler.length() + toot.text.length());
        return length > characters() ? invalid("character limit exceeded: " + length) : null;
    }

    private int characters() {
        return configuration.path("statuses").path("max_characters").asInt();
    }

    private int perUrl() {
        return configuration.path("statuses").path("characters_reserved_per_url").asInt();
    }

    private List<ObjectNode> list(String line) {
        String max = line.contains("max_id=") ? line.replaceFirst(".*max_id=(\\d+).*", "$1") : "";
        List<ObjectNode> page = new ArrayList<>();
        for (Toot toot : toots) {
            boolean newer = !max.isEmpty() && Integer.parseInt(toot.id) >= Integer.parseInt(max);
            if (!newer && page.size() < 40) page.add(json(toot));
        }
        return page;
    }

    private ObjectNode json(Toot toot) {
        return toot.json(manner == Manner.STRICT);
    }

    /** A post that is there already, as the account itself made it elsewhere. */
    Toot seed(String text) {
        Toot toot = new Toot(String.valueOf(next++));
        toot.text = text;
        toot.madeAt = next;
        toots.addFirst(toot);
        return toot;
    }

    /** As the adapter would have left it. */
    Base.Left left(Toot toot) {
        Status status = Status.of(json(toot));
        if (status == null) throw new AssertionError("no status");
        return new Base.Left(status.id(), status.uri(), status.address(), status.print(), Map.of());
    }

    /** Words of all posts, oldest first. */
    List<String> texts() {
        return toots.reversed().stream().map(toot -> toot.text).toList();
    }

    List<Received> received() {
        return server.received();
    }

    /** Requests that would change something. */
    List<Received> writes() {
        return server.received().stream().filter(one -> !one.line().startsWith("GET")).toList();
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
