package studio.meridian.platform.wordpress;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.http.Ask;
import studio.meridian.platform.http.Exchange;
import studio.meridian.platform.http.Session;
import studio.meridian.platform.http.Web;

import tools.jackson.databind.JsonNode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where the REST interface of a site begins, from the address a person typed. Asks as a
 * stranger.
 */
final class Place {
    private static final Pattern LINK =
            Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"?https://api\\.w\\.org/\"?");

    private final Web web;
    private final Session stranger;
    private final HttpUrl typed;

    Place(Web web, Session stranger, HttpUrl typed) {
        this.web = web;
        this.stranger = stranger;
        this.typed = typed;
    }

    /**
     * What was found.
     *
     * @param root null when no interface was found
     * @param answer the last answer, which says why not
     */
    record Finding(@Nullable HttpUrl root, Answer answer) {
        /** Whether looking further would tell no more: it was found, or nobody answers. */
        boolean isOver() {
            return root != null
                    || !(answer.exchange() instanceof Exchange.Answered)
                    || answer.meaning() == Meaning.CLOSED;
        }
    }

    Finding find() {
        HttpUrl words = typed.newBuilder().addPathSegments("wp-json/").build();
        HttpUrl plain = typed.newBuilder().setQueryParameter("rest_route", "/").build();
        Finding finding = at(words);
        if (finding.isOver()) return finding;
        finding = at(plain);
        if (finding.isOver()) return finding;
        // The interface can lie anywhere; the front page names it.
        Answer front = ask(typed);
        if (!(front.exchange() instanceof Exchange.Answered page)) return new Finding(null, front);
        HttpUrl named = named(page, typed);
        return named.equals(typed) ? finding : at(named);
    }

    private Finding at(HttpUrl root) {
        // The whole of it would be some hundred thousand characters.
        Answer answer = ask(root.newBuilder().addQueryParameter("_fields", "namespaces").build());
        boolean here =
                answer.exchange() instanceof Exchange.Answered answered && isWordPress(answered);
        if (!here) return new Finding(null, answer);
        return new Finding(named((Exchange.Answered) answer.exchange(), root), answer);
    }

    private Answer ask(HttpUrl url) {
        Exchange exchange = web.send(stranger, new Ask.Read(url));
        return new Answer(typed.host(), exchange, web.quiet(stranger));
    }

    /** Also one that is shown to its members only. */
    private static boolean isWordPress(Exchange.Answered answered) {
        JsonNode json = answered.json();
        boolean listed =
                json.path("namespaces")
                        .valueStream()
                        .anyMatch(name -> name.asString("").equals("wp/v2"));
        boolean members = answered.status() == 401 || answered.status() == 403;
        return listed || (members && json.path("code").isString());
    }

    /**
     * Where the site itself says its interface is. It is believed about its path, and about a
     * {@code www.} in front of its name; nothing else may draw a password to another address.
     */
    private HttpUrl named(Exchange.Answered answered, HttpUrl asked) {
        String link = answered.header("link");
        Matcher matcher = LINK.matcher(link == null ? "" : link);
        HttpUrl root = matcher.find() ? HttpUrl.parse(matcher.group(1)) : null;
        if (root == null || !bare(root.host()).equals(bare(typed.host()))) return asked;
        if (root.port() == typed.port() && root.scheme().equals(typed.scheme())) return root;
        boolean usual =
                root.port() == HttpUrl.defaultPort(root.scheme())
                        && typed.port() == HttpUrl.defaultPort(typed.scheme());
        if (!usual) return asked;
        // A site behind a proxy often does not know that it is encrypted.
        return root.newBuilder().scheme(typed.scheme()).port(typed.port()).build();
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
