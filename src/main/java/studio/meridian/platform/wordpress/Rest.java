package studio.meridian.platform.wordpress;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.http.Ask;
import studio.meridian.platform.http.Exchange;
import studio.meridian.platform.http.Session;
import studio.meridian.platform.http.Web;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The REST interface of one site, as one account. */
final class Rest {
    private static final String PLAIN = "rest_route";
    private static final byte[] EMPTY = {};

    private final Web web;
    private final Session session;
    private final String host;
    private final HttpUrl root;
    private final Languages languages;

    /**
     * @param root where the interface begins: a path that ends in a slash, or the site's front page
     *     with {@code ?rest_route=/} where it has no addresses of words
     */
    Rest(Web web, Session session, String host, HttpUrl root, Languages languages) {
        this.web = web;
        this.session = session;
        this.host = host;
        this.root = root;
        this.languages = languages;
    }

    /** The site, as its owner knows it. */
    String host() {
        return host;
    }

    /** The languages its posts can be in. */
    Languages languages() {
        return languages;
    }

    /** The answer when the account must still be left alone, else null. */
    @Nullable Answer quiet() {
        Duration pause = web.quiet(session);
        if (pause == null) return null;
        return new Answer(host, new Exchange.Answered(429, Map.of(), EMPTY), pause);
    }

    /**
     * Asks for something.
     *
     * @param query names and values in turn
     */
    Answer get(String route, String... query) {
        return answer(new Ask.Read(url(route, query)));
    }

    /** Makes or changes something. */
    Answer post(String route, JsonNode body) {
        byte[] bytes = SafeJson.write(body).getBytes(StandardCharsets.UTF_8);
        return post(route, Map.of(), "application/json", bytes);
    }

    /** As {@link #post(String, JsonNode)}, with any body. */
    Answer post(String route, Map<String, String> headers, String type, byte[] body) {
        return answer(new Ask.Write("POST", url(route), headers, type, body));
    }

    /** Takes something away. */
    Answer delete(String route) {
        return answer(new Ask.Write("DELETE", url(route), Map.of(), null, EMPTY));
    }

    private Answer answer(Ask ask) {
        return new Answer(host, web.send(session, ask), web.quiet(session));
    }

    private HttpUrl url(String route, String... query) {
        String plain = root.queryParameter(PLAIN);
        HttpUrl.Builder url = root.newBuilder();
        if (plain == null) url.addPathSegments(route);
        else url.setQueryParameter(PLAIN, plain + route);
        for (int i = 0; i < query.length; i += 2) url.addQueryParameter(query[i], query[i + 1]);
        return url.build();
    }
}
