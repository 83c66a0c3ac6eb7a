package studio.meridian.platform.http;

import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.platform.Trouble;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The client all adapters use. Blocks. A write leaves at most once per call, on a connection of its
 * own (one that was idle may be closed on the other side, and then nobody knows); reads may be
 * repeated by the library and follow redirects, never from encrypted to open. Nothing here knows
 * what an answer means for a platform.
 */
public final class Web {
    private static final Logger LOG = LoggerFactory.getLogger(Web.class);
    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    private final Limits limits;
    private final InstantSource clock;
    private final String agent;
    private final OkHttpClient writing;
    private final OkHttpClient reading;
    private final OkHttpClient readingAbroad;

    /**
     * @param agent how the program names itself to servers
     */
    public Web(Limits limits, InstantSource clock, String agent) {
        this(limits, clock, agent, Dns.SYSTEM, new OkHttpClient.Builder());
    }

    private Web(
            Limits limits,
            InstantSource clock,
            String agent,
            Dns names,
            OkHttpClient.Builder builder) {
        this.limits = limits;
        this.clock = clock;
        this.agent = agent;
        Guard guard = new Guard(names);
        OkHttpClient base =
                builder.dns(names)
                        .connectTimeout(limits.connect())
                        .readTimeout(limits.call())
                        .writeTimeout(limits.call())
                        .callTimeout(limits.call())
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .cookieJar(CookieJar.NO_COOKIES)
                        .connectionSpecs(
                                List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
                        .eventListenerFactory(Departure::of)
                        .build();
        this.writing =
                base.newBuilder()
                        .retryOnConnectionFailure(false)
                        .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
                        .addNetworkInterceptor(new SentOnce())
                        .build();
        this.reading = base;
        this.readingAbroad =
                base.newBuilder()
                        .dns(guard)
                        .addNetworkInterceptor(guard)
                        .connectionPool(new ConnectionPool())
                        .build();
    }

    /** As the program's own, but asking other name servers and trusting other certificates. */
    static Web trusting(
            Limits limits,
            InstantSource clock,
            Dns names,
            SSLSocketFactory sockets,
            X509TrustManager trust) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder().sslSocketFactory(sockets, trust);
        return new Web(limits, clock, "MeridianStudio/test", names, builder);
    }

    /** Sends one request for an account, and waits for what comes of it. */
    public Exchange send(Session session, Ask ask) {
        return switch (ask) {
            case Ask.Read read -> read(session, read);
            case Ask.Write write -> write(session, write);
        };
    }

    /** How long an account must still be left alone, or null when it may be asked now. */
    public @Nullable Duration quiet(Session session) {
        Instant now = clock.instant();
        Instant until = session.limits().quietUntil(now);
        return until == null ? null : Duration.between(now, until);
    }

    private Exchange write(Session session, Ask.Write write) {
        if (!session.isHome(write.url())) {
            return new Exchange.NotSent(
                    Trouble.FORBIDDEN_ADDRESS, Origin.of(write.url()).toString());
        }
        Request request =
                request(session, write)
                        .method(write.method(), new OneShotBody(write.type(), write.body()))
                        .tag(SentOnce.Ticket.class, new SentOnce.Ticket())
                        .build();
        return exchange(session, writing, request);
    }

    private Exchange read(Session session, Ask.Read read) {
        HttpUrl url = read.url();
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            Exchange exchange = readOnce(session, new Ask.Read(url, read.headers()));
            if (!(exchange instanceof Exchange.Answered answer)) return exchange;
            String location = answer.header("location");
            if (!REDIRECTS.contains(answer.status()) || location == null) return answer;
            HttpUrl next = url.resolve(location);
            if (next == null || (url.isHttps() && !next.isHttps())) {
                return new Exchange.Lost(Trouble.BAD_REDIRECT, shown(location));
            }
            url = next;
        }
        return new Exchange.Lost(Trouble.BAD_REDIRECT, Origin.of(url).toString());
    }

    private Exchange readOnce(Session session, Ask.Read read) {
        boolean home = session.isHome(read.url());
        Origin origin = Origin.of(read.url());
        InetAddress number = origin.number();
        boolean closed = number != null && !Addresses.isPublic(number);
        if (!home && (closed || !read.url().isHttps())) {
            return new Exchange.NotSent(Trouble.FORBIDDEN_ADDRESS, origin.toString());
        }
        Request request = request(session, read).get().build();
        return exchange(session, home ? reading : readingAbroad, request);
    }

    private Request.Builder request(Session session, Ask ask) {
        Request.Builder builder = new Request.Builder().url(ask.url()).header("User-Agent", agent);
        ask.headers().forEach(builder::header);
        session.credentials(ask.url())
                .forEach((name, secret) -> builder.header(name, secret.expose()));
        return builder;
    }

    private Exchange exchange(Session session, OkHttpClient client, Request request) {
        Departure departure = new Departure();
        Call call = client.newCall(request.newBuilder().tag(Departure.class, departure).build());
        Instant sent = clock.instant();
        Exchange exchange;
        try (Response response = call.execute()) {
            exchange = Answers.read(response, limits.answerBytes());
        } catch (IOException e) {
            exchange = Troubles.of(e, departure.hasLeft());
        }
        note(session, request.url(), exchange, sent);
        LOG.debug("{} {} {}", request.method(), shown(request.url()), outcome(exchange));
        return exchange;
    }

    private void note(Session session, HttpUrl url, Exchange exchange, Instant sent) {
        if (!(exchange instanceof Exchange.Answered answer) || !session.isHome(url)) return;
        Instant received = clock.instant();
        session.clock().note(answer.header("date"), sent, received);
        session.limits().note(answer, received, session.clock().theirs(received));
    }

    /** An address as logs may hold it: what stands behind the path can be a secret. */
    private static String shown(HttpUrl url) {
        return Origin.of(url) + url.encodedPath();
    }

    private static String shown(String location) {
        return location.replaceFirst("(?s)[?#].*", "");
    }

    private static String outcome(Exchange exchange) {
        return switch (exchange) {
            case Exchange.Answered answer -> String.valueOf(answer.status());
            case Exchange.NotSent notSent -> "not sent: " + notSent.why();
            case Exchange.Lost lost -> "lost: " + lost.why();
        };
    }
}
