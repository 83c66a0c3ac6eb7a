package studio.meridian.platform.mediawiki;

import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.Account;
import studio.meridian.platform.Done;
import studio.meridian.platform.http.FaultServer;
import studio.meridian.platform.http.FaultServer.Behaviour;
import studio.meridian.platform.http.FaultServer.Received;
import studio.meridian.safe.Secret;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A server on loopback that answers as MediaWiki does, by what the first line of a request holds;
 * the last words that fit win. Its page has the number 7.
 */
final class ScriptedWiki implements AutoCloseable {
    static final String BASE = "70:abc";

    private static final String SITE =
            """
            {"curtimestamp":"2026-11-24T10:00:00Z","query":{
             "general":{"lang":"en","uploadsenabled":true},"extensiontags":["<pre>"],
             "languages":[{"code":"en","bcp47":"en"},{"code":"de","bcp47":"de"}],
             "fileextensions":[{"ext":"png"}],
             "userinfo":{"name":"Noor","rights":["edit","createpage","upload","pagelang"]}}}\
            """;
    private static final String TOKENS = "\"tokens\":{\"csrftoken\":\"t+\\\\\"}";
    private static final String RIGHTS =
            "\"userinfo\":{\"name\":\"Noor\",\"rights\":[\"pagelang\"]}";

    private record Said(int status, String headers, String body) {}

    private final Map<String, Said> answers = new LinkedHashMap<>();
    private final Map<Predicate<String>, Behaviour> faults = new LinkedHashMap<>();
    private final FaultServer server;

    ScriptedWiki() throws IOException {
        server = new FaultServer(this::serve);
        say("GET /index", 200, "", "<link rel=\"EditURI\" href=\"/api.php?action=rsd\">");
        say("meta=siteinfo", 200, "", SITE);
        say(
                "type=login",
                200,
                "Set-Cookie: session=anonymous; path=/; HttpOnly\r\nSet-Cookie: a=1; path=/\r\n",
                "{\"query\":{\"tokens\":{\"logintoken\":\"l+\\\\\"}}}");
        say(
                "action=login",
                200,
                "Set-Cookie: session=ours; path=/\r\nSet-Cookie: a=x; Max-Age=0; path=/\r\n",
                "{\"login\":{\"result\":\"Success\",\"lgusername\":\"Noor\"}}");
        page("titles=Salt", "{\"ns\":0,\"title\":\"Salt\",\"missing\":true}");
        page("titles=File", "{\"ns\":6,\"title\":\"File:x.png\",\"missing\":true}");
        page("pageids=7", revisions("{\"revid\":70,\"sha1\":\"abc\",\"comment\":\"\"}"));
        say("list=usercontribs", 200, "", "{\"query\":{\"usercontribs\":[],\"logevents\":[]}}");
    }

    private void serve(FaultServer.Peer peer) throws IOException {
        Received request = peer.read();
        for (var fault : faults.entrySet()) {
            if (fault.getKey().test(request.line())) {
                fault.getValue().serve(peer);
                return;
            }
        }
        Said said = new Said(200, "", error("unknown_action"));
        for (var answer : answers.entrySet()) {
            if (request.line().contains(answer.getKey())) said = answer.getValue();
        }
        peer.answer(said.status(), "Connection: close\r\n" + said.headers(), said.body());
    }

    static String error(String code) {
        return "{\"error\":{\"code\":\"%s\",\"info\":\"its own words\"}}".formatted(code);
    }

    /** The page with these versions. */
    static String revisions(String versions) {
        return """
        {"pageid":7,"ns":0,"title":"Salt","pagelanguage":"de","revisions":[%s],
         "canonicalurl":"https://wiki.example/Salt"}\
        """
                .formatted(versions);
    }

    /** From now on requests whose first line holds these words are answered so. */
    ScriptedWiki say(String words, int status, String headers, String body) {
        // What is said last wins, also where it was said before.
        answers.remove(words);
        answers.put(words, new Said(status, headers, body));
        return this;
    }

    /** As {@link #say}, with the JSON of one page. */
    ScriptedWiki page(String words, String page) {
        String body = "{\"query\":{%s,%s,\"pages\":[%s]}}".formatted(TOKENS, RIGHTS, page);
        return say(words, 200, "", body);
    }

    /** Writes are answered with a code. */
    ScriptedWiki refuse(String action, String code) {
        return say("action=" + action, 200, "MediaWiki-API-Error: x\r\n", error(code));
    }

    void failWrites(Behaviour fault) {
        faults.put(ScriptedWiki::isWrite, fault);
    }

    void failReads(Behaviour fault) {
        faults.put(line -> line.startsWith("GET "), fault);
    }

    /** To sign in changes nothing there. */
    private static boolean isWrite(String line) {
        return line.startsWith("POST ") && !line.contains("action=login&");
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** An account that was here before. */
    Account account() {
        return at(url());
    }

    static Account at(String url, String... settings) {
        List<String> all = new ArrayList<>(List.of("api", url + "/api.php"));
        all.addAll(List.of(settings));
        return WikiServer.channel(
                url, "Noor@studio", Secret.of("abcd"), all.toArray(new String[0]));
    }

    List<Received> received() {
        return server.received();
    }

    /** Requests that would change something. */
    List<Received> writes() {
        return received().stream().filter(one -> isWrite(one.line())).toList();
    }

    /** How often somebody signed in. */
    long logins() {
        return received().stream().filter(one -> one.line().contains("action=login&")).count();
    }

    @Override
    public void close() {
        server.close();
    }

    /** What the steps before any step came to. */
    static Map<String, Done> earlier() {
        Map<String, String> facts =
                Map.of(
                        "title",
                        "Salt",
                        "since",
                        "2026-11-24T10:00:00Z",
                        "code",
                        "en",
                        "content",
                        "en");
        return Map.of(
                "prepare", new Done("Salt", null, "", facts),
                "media-1", new Done("Studio-x.png", null, "https://wiki.example/x.png"),
                "create", new Done("7", BASE, "https://wiki.example/Salt"));
    }

    /** A text that takes every sort of step. */
    static Draft draft(Kind kind) {
        Draft draft = new Draft().tags("tea");
        if (kind != Kind.CREATE) draft.again(kind, new Done("7", BASE, ""));
        return draft.picture(1, "boat");
    }
}
