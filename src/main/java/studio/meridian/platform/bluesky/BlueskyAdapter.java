package studio.meridian.platform.bluesky;

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
import studio.meridian.platform.Reading;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.SignInForm;
import studio.meridian.platform.SignInForm.Field;
import studio.meridian.platform.SignInForm.Kind;
import studio.meridian.platform.Step;
import studio.meridian.platform.bluesky.Login.Entry;
import studio.meridian.platform.bluesky.There.Found;
import studio.meridian.platform.http.Web;
import studio.meridian.platform.http.WebAddress;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Publishes to Bluesky through the account's own server. Posts are named by us before they are
 * sent, so a repeated write is the same post; a change names what it replaces.
 */
public final class BlueskyAdapter implements Platform {
    /** What channels call it. */
    public static final String NAME = "bluesky";

    private static final String DEFAULT = "https://bsky.social";

    /** All that belongs to one account while the program runs; nothing of it matters later. */
    record Connection(Pds pds, Verdict verdict, There there, Login login) {}

    private final Web web;
    private final InstantSource clock;
    private final RandomGenerator chance;
    private final Duration settle;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();

    /**
     * @param chance spreads waits
     * @param settle how long a request may still be on its way after we stopped to wait for it
     */
    public BlueskyAdapter(Web web, InstantSource clock, RandomGenerator chance, Duration settle) {
        this.web = web;
        this.clock = clock;
        this.chance = chance;
        this.settle = settle;
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Edits are a thing of the protocol: the official app shows them and has no way to make them.
     * Posts name their language and are not linked to those in others.
     */
    @Override
    public Capabilities capabilities() {
        TextLimit limit = new TextLimit(Unit.GRAPHEMES, Posts.GRAPHEMES);
        return new Capabilities(
                limit,
                Ability.EDITS,
                Ability.DELETES,
                Ability.LANGUAGES,
                Ability.MEDIA,
                Ability.READS_BACK,
                Ability.COUNTS);
    }

    @Override
    public SignInForm form() {
        return new SignInForm(
                "Bluesky",
                List.of(
                        new Field("url", Kind.ADDRESS, false, DEFAULT),
                        Field.needed("account", Kind.ACCOUNT),
                        Field.needed("password", Kind.SECRET),
                        Field.optional("number", Kind.CHOICE)),
                "https://bsky.app/settings/app-passwords");
    }

    @Override
    public SignIn signIn(Account account) {
        try {
            Connection connection = connection(account);
            return switch (connection.login().create(account)) {
                case Entry.In in ->
                        new SignIn.Welcome(
                                account.channel().settings().getOrDefault("account", in.did()),
                                Map.of("did", in.did()));
                case Entry.Out out ->
                        new SignIn.Refused(out.failure(), connection.verdict().pause());
            };
        } catch (FailureException e) {
            return new SignIn.Refused(told(e));
        }
    }

    @Override
    public Duration ahead(Account account) {
        return connection(account).pds().session().clock().skew();
    }

    @Override
    public List<Step> steps(Publication publication) {
        return new PostSteps(publication, settle).all();
    }

    @Override
    public byte[] freeze(Publication publication, Step step, Map<String, Done> earlier) {
        return new PostSteps(publication, settle).call(step, earlier).bytes();
    }

    @Override
    public Preflight preflight(Publication publication, Channel channel, Map<String, Long> sizes) {
        boolean numbered = channel.settings().getOrDefault("number", "no").equals("yes");
        return Posts.preflight(publication, numbered, sizes);
    }

    @Override
    public PublishResult send(Account account, Step step, byte[] request, MediaSource media) {
        try {
            return new Sending(connection(account), clock, account, media).send(Call.read(request));
        } catch (FailureException e) {
            // Thrown by what is asked before a write, and after one that was refused.
            return new PublishResult.Rejected(told(e));
        }
    }

    /**
     * A picture says nothing of itself, and bringing it again is harmless: the same bytes have the
     * same name there, and no reader sees one that no post shows. So is a look that changes
     * nothing. Posts are read.
     */
    @Override
    public LookUp lookUp(Account account, Step step, byte[] request) {
        try {
            Connection connection = connection(account);
            Call call = Call.read(request);
            boolean asks = call instanceof Call.Put || call instanceof Call.Delete;
            if (asks && connection.verdict().pause() != null) {
                PlatformFailure failure = connection.verdict().refused(Refusal.TOO_OFTEN, "");
                return new LookUp.NotNow(failure);
            }
            return switch (call) {
                case Call.Prepare _, Call.Upload _ -> new LookUp.Absent();
                case Call.Put put -> lookUp(connection, account, put);
                case Call.Delete delete -> lookUp(connection, delete);
            };
        } catch (FailureException e) {
            return new LookUp.CannotTell(told(e));
        }
    }

    private static LookUp lookUp(Connection connection, Account account, Call.Put put) {
        String repo = put.repo();
        if (repo == null) {
            switch (connection.login().enter(account)) {
                case Entry.In in -> repo = in.did();
                case Entry.Out out -> {
                    return out.passing()
                            ? new LookUp.NotNow(out.failure())
                            : new LookUp.CannotTell(out.failure());
                }
            }
        }
        return switch (connection.there().look(repo, put.rkey())) {
            case Found.Trouble trouble -> connection.verdict().ofLookUp(trouble.exchange());
            case Found.Post post when post.is(put.record()) ->
                    new LookUp.Found(There.done(put, repo, post.cid()));
            case Found.Post post when post.cid().equals(put.swap()) -> new LookUp.Absent();
            case Found.Post _ -> cannotTell(connection, Refusal.CHANGED_THERE);
            case Found.Nothing _ when put.swap() == null -> new LookUp.Absent();
            case Found.Nothing _ -> cannotTell(connection, Refusal.GONE);
        };
    }

    private LookUp lookUp(Connection connection, Call.Delete delete) {
        return switch (connection.there().look(delete.repo(), delete.rkey())) {
            case Found.Trouble trouble -> connection.verdict().ofLookUp(trouble.exchange());
            case Found.Nothing _ -> new LookUp.Found(There.done(delete, clock.instant()));
            case Found.Post post when post.cid().equals(delete.cid()) -> new LookUp.Absent();
            case Found.Post _ -> cannotTell(connection, Refusal.CHANGED_THERE);
        };
    }

    @Override
    public Reading read(Account account, Publication left) {
        try {
            Connection connection = connection(account);
            String number = account.channel().settings().getOrDefault("number", "no");
            return new Homecoming(connection, left, number.equals("yes")).read();
        } catch (FailureException e) {
            return new Reading.CannotTell(told(e));
        }
    }

    @Override
    public Counts counts(Account account, List<Counts.Left> posts) {
        try {
            return new Reactions(connection(account), account).count(posts);
        } catch (FailureException e) {
            return Counts.stopped(told(e), null);
        }
    }

    private static LookUp cannotTell(Connection connection, Refusal why) {
        return new LookUp.CannotTell(connection.verdict().refused(why, ""));
    }

    private Connection connection(Account account) {
        String typed = account.channel().settings().getOrDefault("url", DEFAULT);
        HttpUrl home = WebAddress.typed(typed.isBlank() ? DEFAULT : typed);
        String key = account.channel().id() + " " + home;
        return connections.computeIfAbsent(key, _ -> connect(home));
    }

    private Connection connect(HttpUrl home) {
        Pds pds = new Pds(web, home, chance);
        Verdict verdict = new Verdict(pds, clock);
        return new Connection(pds, verdict, new There(pds), new Login(pds, verdict, clock));
    }

    /**
     * What cannot be told as a platform's failure is about the secrets, and signing in mends it.
     */
    private static PlatformFailure told(FailureException e) {
        return e.failure() instanceof PlatformFailure failure
                ? failure
                : new PlatformFailure.Refused(
                        "Bluesky", Refusal.SIGN_IN, String.valueOf(e.getMessage()));
    }
}
