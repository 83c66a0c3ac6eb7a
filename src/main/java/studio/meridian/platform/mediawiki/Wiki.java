package studio.meridian.platform.mediawiki;

import okhttp3.FormBody;
import okhttp3.HttpUrl;

import okio.Buffer;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.http.Ask;
import studio.meridian.platform.http.Exchange;
import studio.meridian.platform.http.Multipart;
import studio.meridian.platform.http.Origin;
import studio.meridian.platform.http.Session;
import studio.meridian.platform.http.Web;
import studio.meridian.safe.SafeJson;
import studio.meridian.safe.Secret;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The action API of one wiki for one account. Every call asserts that we are signed in, so that a
 * session that ran out is refused and never taken for a stranger. A session is made when a call is
 * to be made without one, and made anew when a read says that it ran out; a write is never
 * repeated.
 */
final class Wiki {
    /** How far copies of its database may be behind, in seconds, before it is left alone. */
    private static final String LAG = "5";

    private static final byte[] EMPTY = {};

    private final Web web;
    private final Session session;
    private final Jar jar = new Jar();
    private final HttpUrl api;
    private final String host;

    /**
     * @param host the wiki, as its owner knows it
     * @param api where the interface is
     */
    Wiki(Web web, RandomGenerator chance, String host, HttpUrl api) {
        this.web = web;
        this.session = new Session(Origin.of(api), chance);
        this.host = host;
        this.api = api;
    }

    String host() {
        return host;
    }

    HttpUrl api() {
        return api;
    }

    /** How far its clock is ahead. */
    Duration ahead() {
        return session.clock().skew();
    }

    /** The answer when the account must still be left alone, else null. */
    @Nullable Answer quiet() {
        Duration pause = web.quiet(session);
        if (pause == null) return null;
        return new Answer(host, new Exchange.Answered(429, Map.of(), EMPTY), pause);
    }

    /**
     * Asks for something, signed in.
     *
     * @param query names and values in turn
     */
    synchronized Answer read(Key key, String... query) {
        boolean fresh = jar.isEmpty();
        Answer refusal = fresh ? login(key) : null;
        if (refusal != null) return refusal;
        Answer answer = get(asserted("query", query));
        if (answer.meaning() != Meaning.EXPIRED || fresh) return answer;
        refusal = login(key);
        return refusal == null ? get(asserted("query", query)) : refusal;
    }

    /** What lets an account in. */
    record Key(String user, Secret password) {}

    /** As {@link #read}, and a token for a write with it. */
    Answer readBefore(Key key, String... query) {
        List<String> all = new ArrayList<>(List.of(query));
        int meta = all.indexOf("meta");
        if (meta < 0) all.addAll(List.of("meta", "tokens"));
        else all.set(meta + 1, all.get(meta + 1) + "|tokens");
        all.addAll(List.of("type", "csrf"));
        return read(key, all.toArray(new String[0]));
    }

    /**
     * Signs in with the password, whatever was before.
     *
     * @return null when it went well
     */
    synchronized @Nullable Answer login(Key key) {
        jar.clear();
        session.admit(jar.headers());
        Answer before = get(url("query", "meta", "tokens", "type", "login", "maxlag", LAG));
        JsonNode query = before.success("query");
        String token = query == null ? "" : query.path("tokens").path("logintoken").asString("");
        if (token.isEmpty()) return before;
        FormBody form =
                new FormBody.Builder(StandardCharsets.UTF_8)
                        .add("lgname", key.user())
                        .add("lgpassword", key.password().expose())
                        .add("lgtoken", token)
                        .build();
        Answer answer = post(url("login", "errorformat", "plaintext"), form);
        JsonNode login = answer.success("login");
        if (login != null && login.path("result").asString("").equals("Success")) return null;
        jar.clear();
        session.admit(jar.headers());
        return login == null ? answer : refused(login);
    }

    /** A refusal to sign in, as any other. */
    private Answer refused(JsonNode login) {
        String result = login.path("result").asString("");
        String said = login.path("reason").path("code").asString("");
        String code =
                switch (result) {
                    case "NeedToken", "WrongToken" -> "badtoken";
                    default -> said.equals("login-throttled") ? said : "login-failed";
                };
        ObjectNode json = SafeJson.mapper().createObjectNode();
        json.putObject("error")
                .put("code", code)
                .put("info", login.path("reason").path("text").asString(result));
        byte[] bytes = SafeJson.write(json).getBytes(StandardCharsets.UTF_8);
        return new Answer(host, new Exchange.Answered(200, Map.of(), bytes), null);
    }

    /** Changes something. What is needed for it was read just before. */
    synchronized Answer write(String action, Map<String, String> fields) {
        FormBody.Builder form = new FormBody.Builder(StandardCharsets.UTF_8);
        fields.forEach(form::add);
        return post(asserted(action), form.build());
    }

    /** Brings a file. */
    synchronized Answer upload(Multipart body) {
        Ask ask = new Ask.Write("POST", asserted("upload"), Map.of(), body.type(), body.bytes());
        return answer(ask);
    }

    private Answer post(HttpUrl url, FormBody form) {
        Buffer bytes = new Buffer();
        for (int i = 0; i < form.size(); i++) {
            if (i > 0) bytes.writeByte('&');
            bytes.writeUtf8(form.encodedName(i)).writeByte('=').writeUtf8(form.encodedValue(i));
        }
        String type = "application/x-www-form-urlencoded";
        return answer(new Ask.Write("POST", url, Map.of(), type, bytes.readByteArray()));
    }

    private Answer get(HttpUrl url) {
        return answer(new Ask.Read(url));
    }

    private Answer answer(Ask ask) {
        Exchange exchange = web.send(session, ask);
        if (exchange instanceof Exchange.Answered answered) {
            jar.take(answered.header("set-cookie"));
            session.admit(jar.headers());
        }
        Answer answer = new Answer(host, exchange, web.quiet(session));
        // The next try signs in again.
        if (answer.meaning() == Meaning.EXPIRED) jar.clear();
        return answer;
    }

    private HttpUrl asserted(String action, String... query) {
        return url(action, query)
                .newBuilder()
                .addQueryParameter("assert", "user")
                .addQueryParameter("maxlag", LAG)
                .build();
    }

    private HttpUrl url(String action, String... query) {
        HttpUrl.Builder url = api.newBuilder().addQueryParameter("action", action);
        for (int i = 0; i < query.length; i += 2) url.addQueryParameter(query[i], query[i + 1]);
        return url.addQueryParameter("format", "json")
                .addQueryParameter("formatversion", "2")
                .build();
    }
}
