package studio.meridian.platform.mediawiki;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.http.Ask;
import studio.meridian.platform.http.Exchange;
import studio.meridian.platform.http.Session;
import studio.meridian.platform.http.Web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the interface of a wiki from the address a person typed: each page of a wiki names it, and
 * it has two usual places. Asks as a stranger.
 */
final class Place {
    private static final Pattern LINK =
            Pattern.compile("<link[^>]+rel=\"EditURI\"[^>]+href=\"([^\"?]+)");

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
     * @param api null when no interface was found
     * @param answer the last answer, which says why not
     */
    record Finding(@Nullable HttpUrl api, Answer answer) {}

    Finding find() {
        Answer page = ask(typed);
        if (!(page.exchange() instanceof Exchange.Answered answered)) {
            return new Finding(null, page);
        }
        Answer last = page;
        for (HttpUrl place : places(answered)) {
            last = ask(place.newBuilder().query("action=query&meta=siteinfo&format=json").build());
            boolean here = last.success("query") != null || last.code().equals("readapidenied");
            if (here) return new Finding(place, last);
            if (!(last.exchange() instanceof Exchange.Answered)) break;
        }
        return new Finding(null, last);
    }

    private List<HttpUrl> places(Exchange.Answered page) {
        List<HttpUrl> places = new ArrayList<>();
        Matcher link = LINK.matcher(new String(page.body(), StandardCharsets.UTF_8));
        HttpUrl named = link.find() ? typed.resolve(link.group(1).replace("&amp;", "&")) : null;
        // It is believed about its path alone: a password goes where it was meant to go.
        if (named != null && named.host().equals(typed.host())) {
            places.add(typed.newBuilder().encodedPath(named.encodedPath()).build());
        }
        if (typed.encodedPath().endsWith("/api.php/")) {
            String path = typed.encodedPath();
            places.add(at(path.substring(0, path.length() - 1)));
        }
        places.add(at("/w/api.php"));
        places.add(at("/api.php"));
        return places;
    }

    private HttpUrl at(String path) {
        return typed.newBuilder().encodedPath(path).build();
    }

    private Answer ask(HttpUrl url) {
        Exchange exchange = web.send(stranger, new Ask.Read(url));
        return new Answer(typed.host(), exchange, web.quiet(stranger));
    }
}
