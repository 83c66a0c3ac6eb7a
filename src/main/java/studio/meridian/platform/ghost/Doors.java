package studio.meridian.platform.ghost;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.platform.Account;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.http.Exchange;
import studio.meridian.platform.http.Origin;
import studio.meridian.platform.http.Session;
import studio.meridian.platform.http.Web;
import studio.meridian.platform.http.WebAddress;
import studio.meridian.safe.Secret;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Opens sites for accounts. Remembers how much each account may still ask and how its clock runs.
 */
final class Doors {
    /** Where the Admin API begins, as a sign-in found it. */
    static final String ROOT = "root";

    /** The number of the member of the staff we are; empty for an integration, which is nobody. */
    static final String AUTHOR = "author";

    private static final String URL = "url";
    private static final String KEY = "password";
    private static final List<String> API = List.of("ghost", "api", "admin", "");

    private final Web web;
    private final InstantSource clock;
    private final RandomGenerator chance;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    Doors(Web web, InstantSource clock, RandomGenerator chance) {
        this.web = web;
        this.clock = clock;
        this.chance = chance;
    }

    /** What came of opening one. */
    sealed interface Door {
        /** Open. */
        record Open(Admin admin, HttpUrl root) implements Door {}

        /**
         * Closed, and nothing was sent.
         *
         * @param answer why, when the site was asked
         */
        record Closed(PlatformFailure failure, @Nullable Answer answer) implements Door {}
    }

    /** Opens the site of an account, at the place a sign-in found, else where it is found now. */
    Door open(Account account) {
        String root = account.channel().settings().getOrDefault(ROOT, "");
        return open(account, HttpUrl.parse(root));
    }

    /** As {@link #open}, whatever an earlier sign-in found. */
    Door reopen(Account account) {
        return open(account, null);
    }

    private Door open(Account account, @Nullable HttpUrl known) {
        Channel channel = account.channel();
        try {
            HttpUrl typed = WebAddress.typed(setting(channel, URL));
            Secret secret = account.credentials().get(KEY);
            if (secret == null || secret.isEmpty()) throw lacks(channel, KEY);
            AdminKey key = AdminKey.of(secret);
            if (key == null) {
                return new Door.Closed(
                        new PlatformFailure.Refused(typed.host(), Refusal.SIGN_IN, AdminKey.FORM),
                        null);
            }
            String author = channel.settings().getOrDefault(AUTHOR, "");
            return known == null
                    ? find(typed, key, author)
                    : enter(typed.host(), known, key, author);
        } catch (FailureException e) {
            if (e.failure() instanceof PlatformFailure failure) {
                return new Door.Closed(failure, null);
            }
            throw e;
        }
    }

    /**
     * A token is good for five minutes by the site's clock, so that is asked for before the first
     * token is made.
     */
    private Door enter(String host, HttpUrl root, AdminKey key, String author) {
        String name = name(root, key.id());
        Session known = sessions.get(name);
        Session session = known == null ? new Session(Origin.of(root), chance) : known;
        // A clock that turns out to be wrong is asked for anew.
        Runnable forget = () -> sessions.remove(name, session);
        Admin admin = new Admin(web, clock, session, host, root, key, author, forget);
        if (known == null) {
            Answer answer = admin.site();
            if (!isGhost(answer)) return new Door.Closed(failure(host, answer), answer);
            sessions.put(name, session);
        }
        return new Door.Open(admin, root);
    }

    /** Any page of the site will do: from there upwards the first place where Ghost answers. */
    private Door find(HttpUrl typed, AdminKey key, String author) {
        HttpUrl base = typed.newBuilder().encodedPath(page(typed)).build();
        while (true) {
            Admin stranger =
                    new Admin(
                            web,
                            clock,
                            new Session(Origin.of(typed), chance),
                            typed.host(),
                            api(base),
                            null,
                            "",
                            () -> {});
            Answer answer = stranger.site();
            if (isGhost(answer)) return enter(typed.host(), api(named(answer, base)), key, author);
            boolean top = base.pathSize() <= 1;
            boolean over = !(answer.exchange() instanceof Exchange.Answered) || answer.isForNow();
            // A page of somebody else is also a success.
            if (top || (over && answer.meaning() != Meaning.DONE)) {
                return new Door.Closed(failure(typed.host(), answer), answer);
            }
            HttpUrl up = base.resolve("../");
            base = up == null ? typed.newBuilder().encodedPath("/").build() : up;
        }
    }

    /** People copy the address out of the desk where the key is made. */
    private static String page(HttpUrl typed) {
        String path = typed.encodedPath();
        int desk = (path + "/").indexOf("/ghost/");
        return desk < 0 ? path : path.substring(0, desk + 1);
    }

    private static HttpUrl api(HttpUrl base) {
        HttpUrl.Builder root = base.newBuilder();
        if (!base.pathSegments().getLast().isEmpty()) root.addPathSegment("");
        API.forEach(segment -> root.addPathSegment(segment));
        return root.build();
    }

    private static boolean isGhost(Answer answer) {
        JsonNode site = answer.success("site");
        return site != null && site.path("version").isString() && site.path(URL).isString();
    }

    /**
     * Where the site itself says it is. It is believed about a {@code www.} in front of its name;
     * nothing else may draw a key to another address.
     */
    private static HttpUrl named(Answer answer, HttpUrl base) {
        JsonNode site = answer.success("site");
        HttpUrl own = site == null ? null : HttpUrl.parse(site.path(URL).asString(""));
        if (own == null) return base;
        boolean near =
                bare(own.host()).equals(bare(base.host()))
                        && own.port() == HttpUrl.defaultPort(own.scheme())
                        && base.port() == HttpUrl.defaultPort(base.scheme());
        return near ? base.newBuilder().host(own.host()).build() : base;
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static PlatformFailure failure(String host, Answer answer) {
        return answer.isForNow() && answer.meaning() != Meaning.DONE
                ? answer.failure()
                : new PlatformFailure.Refused(host, Refusal.OTHER_PLATFORM, "");
    }

    /** How far the clock of an account that was spoken to is ahead. */
    Duration ahead(Account account) {
        HttpUrl root = HttpUrl.parse(account.channel().settings().getOrDefault(ROOT, ""));
        if (root == null) return Duration.ZERO;
        Secret secret = account.credentials().get(KEY);
        AdminKey key = secret == null ? null : AdminKey.of(secret);
        Session session = key == null ? null : sessions.get(name(root, key.id()));
        return session == null ? Duration.ZERO : session.clock().skew();
    }

    private static String name(HttpUrl root, String keyId) {
        return Origin.of(root) + " " + keyId;
    }

    private static String setting(Channel channel, String name) {
        String value = channel.settings().getOrDefault(name, "").strip();
        if (value.isEmpty()) throw lacks(channel, name);
        return value;
    }

    private static FailureException lacks(Channel channel, String setting) {
        return new FailureException(new PlatformFailure.NotConfigured(channel.name(), setting));
    }
}
