package studio.meridian.platform.mediawiki;

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

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Opens wikis for accounts. Remembers their sessions, and nothing else. */
final class Doors {
    /** Where the interface is, as a sign-in found it. */
    static final String API = "api";

    private static final String ACCOUNT = "account";
    private static final String PASSWORD = "password";

    private final Web web;
    private final RandomGenerator chance;
    private final Map<String, Wiki> wikis = new ConcurrentHashMap<>();

    Doors(Web web, RandomGenerator chance) {
        this.web = web;
        this.chance = chance;
    }

    /** What came of opening one. */
    sealed interface Door {
        /**
         * Open.
         *
         * @param prefix what stands before each title
         */
        record Open(Wiki wiki, Wiki.Key key, String prefix) implements Door {
            /** Asks, signed in. */
            Answer read(String... query) {
                return wiki.read(key, query);
            }

            /** As {@link #read}, with a token for the write that follows. */
            Answer readBefore(String... query) {
                return wiki.readBefore(key, query);
            }

            String host() {
                return wiki.host();
            }
        }

        /**
         * Closed, and nothing was sent.
         *
         * @param answer why, when the wiki was asked
         */
        record Closed(PlatformFailure failure, @Nullable Answer answer) implements Door {}
    }

    /**
     * Opens the wiki of an account.
     *
     * @param anew whether it is looked for again, whatever an earlier sign-in found
     */
    Door open(Account account, boolean anew) {
        Channel channel = account.channel();
        try {
            HttpUrl typed = WebAddress.typed(setting(channel, "url"));
            String user = setting(channel, ACCOUNT);
            Secret password = account.credentials().get(PASSWORD);
            if (password == null || password.isEmpty()) throw lacks(channel, PASSWORD);
            String found = anew ? "" : channel.settings().getOrDefault(API, "");
            HttpUrl known = HttpUrl.parse(found);
            if (known == null) {
                Place.Finding finding =
                        new Place(web, new Session(Origin.of(typed), chance), typed).find();
                known = finding.api();
                if (known == null) return closed(typed.host(), finding.answer());
            }
            String host = typed.host();
            HttpUrl api = known;
            Wiki wiki =
                    wikis.computeIfAbsent(key(api, user), _ -> new Wiki(web, chance, host, api));
            String prefix = channel.settings().getOrDefault("prefix", "").strip();
            return new Door.Open(wiki, new Wiki.Key(user, password), prefix);
        } catch (FailureException e) {
            if (e.failure() instanceof PlatformFailure failure) {
                return new Door.Closed(failure, null);
            }
            throw e;
        }
    }

    private static Door closed(String host, Answer answer) {
        boolean passing =
                switch (answer.meaning()) {
                    case CLOSED, TOO_OFTEN -> true;
                    case UNCLEAR -> !answer.isAnswered() || answer.isBroken();
                    default -> false;
                };
        PlatformFailure failure =
                passing
                        ? answer.failure()
                        : new PlatformFailure.Refused(host, Refusal.OTHER_PLATFORM, "");
        return new Door.Closed(failure, answer);
    }

    /** How far the clock of an account that was spoken to is ahead. */
    Duration ahead(Account account) {
        Map<String, String> settings = account.channel().settings();
        HttpUrl api = HttpUrl.parse(settings.getOrDefault(API, ""));
        if (api == null) return Duration.ZERO;
        Wiki wiki = wikis.get(key(api, settings.getOrDefault(ACCOUNT, "").strip()));
        return wiki == null ? Duration.ZERO : wiki.ahead();
    }

    private static String key(HttpUrl api, String user) {
        return api + " " + user;
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
