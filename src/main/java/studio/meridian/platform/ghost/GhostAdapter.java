package studio.meridian.platform.ghost;

import studio.meridian.platform.Account;
import studio.meridian.platform.Capabilities;
import studio.meridian.platform.Capabilities.Ability;
import studio.meridian.platform.Capabilities.TextLimit;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Platform;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Reading;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.SignInForm;
import studio.meridian.platform.SignInForm.Field;
import studio.meridian.platform.SignInForm.Kind;
import studio.meridian.platform.Step;
import studio.meridian.platform.ghost.Doors.Door;
import studio.meridian.platform.http.Web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Publishes to sites that run Ghost 5. The channel's setting is {@code url}; its secret {@code
 * password} is an Admin API key, or a staff access token, which looks the same.
 */
public final class GhostAdapter implements Platform {
    /** What channels call it. */
    public static final String NAME = "ghost";

    private final Doors doors;

    /**
     * @param chance spreads the next calls of several programs that wait for the same moment
     */
    public GhostAdapter(Web web, InstantSource clock, RandomGenerator chance) {
        this.doors = new Doors(web, clock, chance);
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * A post says nothing of its language there, and languages of one post are not linked. Ghost
     * could hold a post for its hour; the studio holds it.
     */
    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                TextLimit.NONE,
                Ability.EDITS,
                Ability.DELETES,
                Ability.MEDIA,
                Ability.TITLES,
                Ability.READS_BACK);
    }

    @Override
    public SignInForm form() {
        return new SignInForm(
                "Ghost",
                List.of(Field.needed("url", Kind.ADDRESS), Field.needed("password", Kind.SECRET)),
                "/ghost/#/settings/integrations/new");
    }

    @Override
    public SignIn signIn(Account account) {
        return switch (doors.reopen(account)) {
            case Door.Open open -> new SigningIn(open.admin()).signIn(open.root().toString());
            case Door.Closed closed -> {
                Answer answer = closed.answer();
                yield new SignIn.Refused(closed.failure(), answer == null ? null : answer.pause());
            }
        };
    }

    @Override
    public Duration ahead(Account account) {
        return doors.ahead(account);
    }

    @Override
    public List<Step> steps(Publication publication) {
        return PostSteps.of(publication);
    }

    @Override
    public byte[] freeze(Publication publication, Step step, Map<String, Done> earlier) {
        return PostSteps.freeze(publication, step, earlier).bytes();
    }

    @Override
    public PublishResult send(Account account, Step step, byte[] request, MediaSource media) {
        return switch (doors.open(account)) {
            case Door.Closed closed -> notSent(closed);
            case Door.Open open -> send(open.admin(), Request.read(request), media);
        };
    }

    /** The site was only looked for. */
    private static PublishResult notSent(Door.Closed closed) {
        Answer answer = closed.answer();
        boolean forGood =
                closed.failure() instanceof PlatformFailure.Refused refused
                        && refused.why() == Refusal.OTHER_PLATFORM;
        return answer == null || forGood
                ? new PublishResult.Rejected(closed.failure())
                : new PublishResult.NotSent(closed.failure(), answer.pause());
    }

    private static PublishResult send(Admin admin, Request request, MediaSource media) {
        Answer quiet = admin.quiet();
        if (quiet != null) return quiet.ofWrite();
        Posts posts = new Posts(admin);
        return switch (request.call()) {
            case MEDIA -> new Pictures(admin).send(request, media);
            case CREATE -> posts.create(request);
            case PUBLISH -> posts.publish(request);
            case UPDATE -> posts.update(request);
            case DELETE -> posts.delete(request);
        };
    }

    @Override
    public LookUp lookUp(Account account, Step step, byte[] request) {
        Request frozen = Request.read(request);
        // Nobody sees a picture that no post shows: to bring it again does no harm.
        if (frozen.call() == Request.Call.MEDIA) return new LookUp.Absent();
        return switch (doors.open(account)) {
            case Door.Closed closed when closed.answer() == null ->
                    new LookUp.CannotTell(closed.failure());
            case Door.Closed closed -> new LookUp.NotNow(closed.failure());
            case Door.Open open -> lookUp(open.admin(), frozen);
        };
    }

    private static LookUp lookUp(Admin admin, Request request) {
        Answer quiet = admin.quiet();
        if (quiet != null) return quiet.lookUp();
        Search search = new Search(admin);
        return switch (request.call()) {
            case MEDIA -> new LookUp.Absent();
            case CREATE -> search.create(request);
            case PUBLISH -> search.publish(request);
            case UPDATE -> search.update(request);
            case DELETE -> search.delete(request);
        };
    }

    @Override
    public Reading read(Account account, Publication left) {
        return switch (doors.open(account)) {
            case Door.Closed closed when closed.answer() == null ->
                    new Reading.CannotTell(closed.failure());
            case Door.Closed closed -> new Reading.NotNow(closed.failure());
            case Door.Open open -> new Homecoming(open.admin(), left).read();
        };
    }
}
