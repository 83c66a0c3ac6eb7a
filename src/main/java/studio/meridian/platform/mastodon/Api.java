package studio.meridian.platform.mastodon;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.http.Ask;
import studio.meridian.platform.http.Exchange;
import studio.meridian.platform.http.Multipart;
import studio.meridian.platform.http.Session;
import studio.meridian.platform.http.Web;
import studio.meridian.safe.SafeJson;
import studio.meridian.safe.Secret;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The interface of one server, as one account, call by call. */
final class Api {
    private static final String JSON = "application/json";
    private static final Map<String, String> ACCEPT = Map.of("Accept", JSON);
    private static final byte[] EMPTY = {};

    private final Web web;
    private final Session session;
    private final HttpUrl home;

    /**
     * @param home the root of the server
     */
    Api(Web web, Session session, HttpUrl home) {
        this.web = web;
        this.session = session;
        this.home = home;
    }

    /** The server, as its owner knows it. */
    String host() {
        return home.host();
    }

    /** Everything from now on is asked with this token. */
    void admit(Secret token) {
        session.admit(Map.of("Authorization", Secret.of("Bearer " + token.expose())));
    }

    /** The answer when the account must still be left alone, else null. */
    @Nullable Answer quiet() {
        Duration pause = web.quiet(session);
        if (pause == null) return null;
        return Answer.of(host(), new Exchange.Answered(429, Map.of(), EMPTY), pause);
    }

    /** Who we are. */
    Answer me() {
        return get("api/v1/accounts/verify_credentials").ofMe();
    }

    /** The program that got the token, with what the token allows where the server says so. */
    Answer program() {
        return get("api/v1/apps/verify_credentials");
    }

    /** What the server is and takes, by the newer way and, where it has none, by the older. */
    Answer instance() {
        Answer newer = get("api/v2/instance");
        JsonNode json = newer.success();
        if (json != null && json.has("configuration")) return newer;
        boolean tells = newer.meaning() == Meaning.MISSING || newer.meaning() == Meaning.DONE;
        return tells ? get("api/v1/instance") : newer;
    }

    Answer status(String id) {
        return get("api/v1/statuses/" + id);
    }

    /** The words of a status as they were written. */
    Answer source(String id) {
        return get("api/v1/statuses/" + id + "/source");
    }

    /**
     * Posts, newest first.
     *
     * @param before only those older than this one, or null for the newest
     */
    Answer posts(String list, @Nullable String before) {
        return before == null
                ? get(list, "limit", "40")
                : get(list, "limit", "40", "max_id", before);
    }

    Answer media(String id) {
        return get("api/v1/media/" + id);
    }

    Answer upload(Call.Upload call, byte[] bytes) {
        Multipart form =
                new Multipart("meridian-" + call.sha256())
                        .field("description", call.alt())
                        .field("focus", "0.0,0.0")
                        .file("file", call.name(), call.mediaType(), bytes);
        return write("POST", "api/v2/media", ACCEPT, form.type(), form.bytes());
    }

    /**
     * @param key the same for every try
     */
    Answer create(String key, JsonNode status) {
        Map<String, String> headers = Map.of("Accept", JSON, "Idempotency-Key", key);
        return write("POST", "api/v1/statuses", headers, JSON, bytes(status));
    }

    Answer edit(String id, JsonNode status) {
        return write("PUT", "api/v1/statuses/" + id, ACCEPT, JSON, bytes(status));
    }

    Answer delete(String id) {
        return write("DELETE", "api/v1/statuses/" + id, ACCEPT, null, EMPTY);
    }

    private Answer get(String route, String... query) {
        return answer(new Ask.Read(url(route, query), ACCEPT));
    }

    private Answer write(
            String method,
            String route,
            Map<String, String> headers,
            @Nullable String type,
            byte[] body) {
        return answer(new Ask.Write(method, url(route), headers, type, body));
    }

    private Answer answer(Ask ask) {
        return Answer.of(host(), web.send(session, ask), web.quiet(session));
    }

    private HttpUrl url(String route, String... query) {
        HttpUrl.Builder url = home.newBuilder().addPathSegments(route);
        for (int i = 0; i < query.length; i += 2) url.addQueryParameter(query[i], query[i + 1]);
        return url.build();
    }

    private static byte[] bytes(JsonNode json) {
        return SafeJson.write(json).getBytes(StandardCharsets.UTF_8);
    }
}
