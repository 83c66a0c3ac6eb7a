package studio.meridian.platform.mastodon;

import okhttp3.HttpUrl;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.platform.Account;
import studio.meridian.platform.Capabilities;
import studio.meridian.platform.Capabilities.Ability;
import studio.meridian.platform.Capabilities.TextLimit;
import studio.meridian.platform.Capabilities.Unit;
import studio.meridian.platform.Counts;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Platform;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Preflight;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.SignInForm;
import studio.meridian.platform.SignInForm.Field;
import studio.meridian.platform.SignInForm.Kind;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.Origin;
import studio.meridian.platform.http.Session;
import studio.meridian.platform.http.Web;
import studio.meridian.platform.http.WebAddress;
import studio.meridian.safe.Secret;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Publishes to servers that speak the Mastodon API. The channel's setting is {@code url}; its
 * secret {@code password} is an access token.
 */
public final class MastodonAdapter implements Platform {
    /** What channels call it. */
    public static final String NAME = "mastodon";

    private final Web web;
    private final RandomGenerator chance;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    /**
     * @param chance spreads the next calls of several programs that wait for the same moment
     */
    public MastodonAdapter(Web web, RandomGenerator chance) {
        this.web = web;
        this.chance = chance;
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * The length is the usual one; what is sent is cut by what the server says. It could hold posts
     * for their hour, but some publish at once what they should have held; so the studio holds
     * them.
     */
    @Override
    public Capabilities capabilities() {
        TextLimit limit = new TextLimit(Unit.CODE_POINTS, Limits.USUAL.characters());
        return new Capabilities(
                limit,
                Ability.EDITS,
                Ability.DELETES,
                Ability.LANGUAGES,
                Ability.MEDIA,
                Ability.COUNTS);
    }

    /** The token alone says who we are. */
    @Override
    public SignInForm form() {
        return new SignInForm(
                "Mastodon",
                List.of(Field.needed("url", Kind.ADDRESS), Field.needed("password", Kind.SECRET)),
                "/settings/applications/new");
    }

    @Override
    public SignIn signIn(Account account) {
        try {
            return new SigningIn(api(account)).signIn();
        } catch (FailureException e) {
            return new SignIn.Refused(told(e));
        }
    }

    @Override
    public List<Step> steps(Publication publication) {
        return new PostSteps(publication).all();
    }

    @Override
    public byte[] freeze(Publication publication, Step step, Map<String, Done> earlier) {
        return new PostSteps(publication).call(step, earlier).bytes();
    }

    @Override
    public Preflight preflight(Publication publication, Channel channel, Map<String, Long> sizes) {
        return new Foresight(publication, channel, sizes).preflight();
    }

    @Override
    public PublishResult send(Account account, Step step, byte[] request, MediaSource media) {
        try {
            Api api = api(account);
            return new Sending(api, account.channel(), media).send(Call.read(request));
        } catch (FailureException e) {
            // Thrown by what is asked before a write only.
            return new PublishResult.Rejected(told(e));
        }
    }

    @Override
    public LookUp lookUp(Account account, Step step, byte[] request) {
        try {
            return new Search(api(account)).lookUp(Call.read(request));
        } catch (FailureException e) {
            return new LookUp.CannotTell(told(e));
        }
    }

    @Override
    public Counts counts(Account account, List<Counts.Left> posts) {
        try {
            return new Reactions(api(account)).count(posts);
        } catch (FailureException e) {
            return Counts.stopped(told(e), null);
        }
    }

    /** The interface begins at the root, whichever page of the server was typed. */
    private Api api(Account account) {
        String typed = account.channel().settings().getOrDefault("url", "");
        HttpUrl page = WebAddress.typed(typed);
        HttpUrl home = page.newBuilder().encodedPath("/").build();
        Secret token = account.credentials().get("password");
        if (token == null || token.isEmpty()) {
            throw new FailureException(
                    new PlatformFailure.NotConfigured(account.channel().name(), "password"));
        }
        String key = account.channel().id() + " " + home;
        Session session = sessions.computeIfAbsent(key, _ -> new Session(Origin.of(home), chance));
        Api api = new Api(web, session, home);
        api.admit(token);
        return api;
    }

    /** What cannot be told as a platform's failure is about the secrets; signing in mends it. */
    private static PlatformFailure told(FailureException e) {
        return e.failure() instanceof PlatformFailure failure
                ? failure
                : new PlatformFailure.Refused(
                        Layout.MASTODON, Refusal.SIGN_IN, String.valueOf(e.getMessage()));
    }
}
