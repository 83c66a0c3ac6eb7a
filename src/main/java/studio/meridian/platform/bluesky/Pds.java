package studio.meridian.platform.bluesky;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.http.Ask;
import studio.meridian.platform.http.Exchange;
import studio.meridian.platform.http.Origin;
import studio.meridian.platform.http.Session;
import studio.meridian.platform.http.Web;
import studio.meridian.safe.SafeJson;
import studio.meridian.safe.Secret;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The server an account lives on (a Personal Data Server), call by call. Records are read without
 * credentials, as anybody may; so a token that ran out never hides what is there.
 */
final class Pds {
    /** The kind of record a post is. */
    static final String POST = "app.bsky.feed.post";

    private static final String JSON = "application/json";

    private final Web web;
    private final HttpUrl home;
    private final Session open;
    private final Session signed;
    private final Session renewing;

    /**
     * @param home the account's own address, ending in a slash
     */
    Pds(Web web, HttpUrl home, RandomGenerator chance) {
        this.web = web;
        this.home = home;
        this.open = new Session(Origin.of(home), chance);
        this.signed = new Session(Origin.of(home), chance);
        this.renewing = new Session(Origin.of(home), chance);
    }

    /** As its owner knows it. */
    String host() {
        return home.host();
    }

    /** The session of everything that is written. */
    Session session() {
        return signed;
    }

    /** When it may be asked again after it had enough of us, or null when it may now. */
    @Nullable Instant quietUntil(Instant now) {
        return Stream.of(open, signed, renewing)
                .map(session -> session.limits().quietUntil(now))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Lets writes in with this token from now on. */
    void admit(Secret accessJwt) {
        signed.admit(bearer(accessJwt));
    }

    Exchange createSession(String account, Secret password) {
        Map<String, String> body = Map.of("identifier", account, "password", password.expose());
        return post(open, "com.atproto.server.createSession", JSON, json(body));
    }

    Exchange refreshSession(Secret refreshJwt) {
        renewing.admit(bearer(refreshJwt));
        Ask ask =
                new Ask.Write(
                        "POST",
                        url("com.atproto.server.refreshSession").build(),
                        Map.of(),
                        null,
                        new byte[0]);
        return web.send(renewing, ask);
    }

    Exchange resolveHandle(String handle) {
        return get("com.atproto.identity.resolveHandle", Map.of("handle", handle));
    }

    Exchange getRecord(String repo, String rkey) {
        return get(
                "com.atproto.repo.getRecord",
                Map.of("repo", repo, "collection", POST, "rkey", rkey));
    }

    /** Asks for posts as the network shows them, with what it counts. */
    Exchange getPosts(List<String> uris) {
        HttpUrl.Builder url = url("app.bsky.feed.getPosts");
        for (String uri : uris) url.addQueryParameter("uris", uri);
        return web.send(signed, new Ask.Read(url.build()));
    }

    Exchange uploadBlob(String mediaType, byte[] bytes) {
        return post(signed, "com.atproto.repo.uploadBlob", mediaType, bytes);
    }

    /**
     * @param body all of it, as the lexicon has it
     */
    Exchange putRecord(Object body) {
        return post(signed, "com.atproto.repo.putRecord", JSON, json(body));
    }

    Exchange deleteRecord(String repo, String rkey, String cid) {
        Map<String, String> body =
                Map.of("repo", repo, "collection", POST, "rkey", rkey, "swapRecord", cid);
        return post(signed, "com.atproto.repo.deleteRecord", JSON, json(body));
    }

    private Exchange get(String method, Map<String, String> query) {
        HttpUrl.Builder url = url(method);
        query.forEach(url::addQueryParameter);
        return web.send(open, new Ask.Read(url.build()));
    }

    private Exchange post(Session session, String method, String type, byte[] body) {
        return web.send(session, new Ask.Write("POST", url(method).build(), Map.of(), type, body));
    }

    private HttpUrl.Builder url(String method) {
        return home.newBuilder().addPathSegment("xrpc").addPathSegment(method);
    }

    private static Map<String, Secret> bearer(Secret token) {
        return Map.of("Authorization", Secret.of("Bearer " + token.expose()));
    }

    private static byte[] json(Object body) {
        return SafeJson.write(body).getBytes(StandardCharsets.UTF_8);
    }
}
