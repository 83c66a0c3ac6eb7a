package studio.meridian.platform.wordpress;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.platform.Account;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.http.Origin;
import studio.meridian.platform.http.Session;
import studio.meridian.platform.http.Web;
import studio.meridian.platform.http.WebAddress;
import studio.meridian.safe.Secret;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Opens sites for accounts. Remembers how much each account may still ask, and nothing else. */
final class Doors {
    /** Where the REST interface begins, as a sign-in found it. */
    static final String ROOT = "root";

    private static final String PASSWORD = "password";

    private final Web web;
    private final RandomGenerator chance;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    Doors(Web web, RandomGenerator chance) {
        this.web = web;
        this.chance = chance;
    }

    /** What came of opening one. */
    sealed interface Door {
        /** Open. */
        record Open(Rest rest, HttpUrl root) implements Door {}

        /**
         * Closed, and nothing was sent.
         *
         * @param answer why, when the site was asked
         */
        record Closed(PlatformFailure failure, @Nullable Answer answer) implements Door {}
    }

    /** Opens the site of an account, at the place a sign-in found, else where it is found now. */
    Door open(Account account) {
        Channel channel = account.channel();
        try {
            HttpUrl typed = WebAddress.typed(setting(channel, "url"));
            String user = setting(channel, "account");
            Secret password = account.credentials().get(PASSWORD);
            if (password == null || password.isEmpty()) throw lacks(channel, PASSWORD);
            HttpUrl known = HttpUrl.parse(channel.settings().getOrDefault(ROOT, ""));
            if (known == null) return find(typed, user, password, channel);
            return new Door.Open(rest(typed, known, user, password, channel), known);
        } catch (FailureException e) {
            if (e.failure() instanceof PlatformFailure failure) {
                return new Door.Closed(failure, null);
            }
            throw e;
        }
    }

    /** As {@link #open}, whatever an earlier sign-in found. */
    Door reopen(Account account) {
        Channel channel = account.channel();
        Map<String, String> settings = new HashMap<>(channel.settings());
        settings.remove(ROOT);
        settings.remove(Languages.SETTING);
        Channel fresh =
                new Channel(
                        channel.id(),
                        channel.platform(),
                        channel.name(),
                        channel.active(),
                        settings);
        return open(new Account(fresh, account.credentials()));
    }

    private Door find(HttpUrl typed, String user, Secret password, Channel channel) {
        Session stranger = new Session(Origin.of(typed), chance);
        Place.Finding found = new Place(web, stranger, typed).find();
        HttpUrl root = found.root();
        if (root != null) {
            return new Door.Open(rest(typed, root, user, password, channel), root);
        }
        PlatformFailure failure =
                switch (found.answer().meaning()) {
                    case UNCLEAR, CLOSED, TOO_OFTEN -> found.answer().failure();
                    default ->
                            new PlatformFailure.Refused(typed.host(), Refusal.OTHER_PLATFORM, "");
                };
        return new Door.Closed(failure, found.answer());
    }

    /** How far the clock of an account that was spoken to is ahead. */
    Duration ahead(Account account) {
        Map<String, String> settings = account.channel().settings();
        HttpUrl root = HttpUrl.parse(settings.getOrDefault(ROOT, ""));
        if (root == null) return Duration.ZERO;
        Session session = sessions.get(key(root, settings.getOrDefault("account", "").strip()));
        return session == null ? Duration.ZERO : session.clock().skew();
    }

    private static String key(HttpUrl root, String user) {
        return Origin.of(root) + " " + user;
    }

    private Rest rest(HttpUrl typed, HttpUrl root, String user, Secret password, Channel channel) {
        Session session =
                sessions.computeIfAbsent(
                        key(root, user), _ -> new Session(Origin.of(root), chance));
        byte[] pair = (user + ":" + password.expose()).getBytes(StandardCharsets.UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair);
        session.admit(Map.of("Authorization", Secret.of(basic)));
        return new Rest(web, session, typed.host(), root, Languages.of(channel.settings()));
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
