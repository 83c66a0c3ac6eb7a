package studio.meridian.platform.ghost;

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
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** The Admin API of one site, as one account. Each request brings a token of its own. */
final class Admin {
    private static final byte[] EMPTY = {};

    /** Since Ghost 5; newer ones answer it as well. */
    private static final Map<String, String> VERSION = Map.of("Accept-Version", "v5.0");

    private final Web web;
    private final InstantSource clock;
    private final Session session;
    private final String host;
    private final HttpUrl root;
    private final @Nullable AdminKey key;
    private final String author;
    private final Runnable lateOrEarly;

    /**
     * @param root where the interface begins; ends in a slash
     * @param key null to ask as a stranger
     * @param author our number among the staff, or empty
     * @param lateOrEarly done when the site says that a token is of another time
     */
    Admin(
            Web web,
            InstantSource clock,
            Session session,
            String host,
            HttpUrl root,
            @Nullable AdminKey key,
            String author,
            Runnable lateOrEarly) {
        this.web = web;
        this.clock = clock;
        this.session = session;
        this.host = host;
        this.root = root;
        this.key = key;
        this.author = author;
        this.lateOrEarly = lateOrEarly;
    }

    /** The site, as its owner knows it. */
    String host() {
        return host;
    }

    /** Our number among the staff of the site, or empty. */
    String author() {
        return author;
    }

    /** The answer when the account must still be left alone, else null. */
    @Nullable Answer quiet() {
        Duration pause = web.quiet(session);
        if (pause == null) return null;
        return new Answer(host, new Exchange.Answered(429, Map.of(), EMPTY), pause);
    }

    /** What the site says of itself to everybody; its answer also tells its time. */
    Answer site() {
        return answer(new Ask.Read(url("site/"), VERSION));
    }

    /**
     * Asks for something.
     *
     * @param query names and values in turn
     */
    Answer get(String route, String... query) {
        return known(new Ask.Read(url(route, query), VERSION));
    }

    /** Makes or changes a post. */
    Answer write(String method, String route, JsonNode post) {
        ObjectNode body = SafeJson.mapper().createObjectNode();
        body.putArray("posts").add(post);
        byte[] bytes = SafeJson.write(body).getBytes(StandardCharsets.UTF_8);
        HttpUrl url = url(route, Shelf.FORMATS, Shelf.LEXICAL);
        return known(new Ask.Write(method, url, VERSION, "application/json", bytes));
    }

    /** Brings a file. */
    Answer upload(Multipart form) {
        return known(
                new Ask.Write("POST", url("images/upload/"), VERSION, form.type(), form.bytes()));
    }

    /** Takes something away. */
    Answer delete(String route) {
        return known(new Ask.Write("DELETE", url(route), VERSION, null, EMPTY));
    }

    private Answer known(Ask ask) {
        if (key == null) throw new IllegalStateException("a stranger may only look");
        Secret token = key.token(session.clock().theirs(clock.instant()));
        session.admit(Map.of("Authorization", Secret.of("Ghost " + token.expose())));
        return answer(ask);
    }

    private Answer answer(Ask ask) {
        Answer answer = new Answer(host, web.send(session, ask), web.quiet(session));
        if (answer.meaning() == Meaning.CLOCK) lateOrEarly.run();
        return answer;
    }

    private HttpUrl url(String route, String... query) {
        HttpUrl.Builder url = root.newBuilder().addPathSegments(route);
        for (int i = 0; i < query.length; i += 2) url.addQueryParameter(query[i], query[i + 1]);
        return url.build();
    }
}
