package studio.meridian.platform.wordpress;

import studio.meridian.model.Channel;
import studio.meridian.platform.Account;
import studio.meridian.platform.Capabilities;
import studio.meridian.platform.Capabilities.Ability;
import studio.meridian.platform.Capabilities.TextLimit;
import studio.meridian.platform.Counts;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Platform;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Preflight;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Rule;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Reading;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.SignInForm;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.Web;
import studio.meridian.platform.wordpress.Doors.Door;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Publishes to sites that run WordPress 5.9 or newer. The channel's settings are {@code url} and
 * {@code account}; its secret {@code password} is an application password.
 */
public final class WordPressAdapter implements Platform {
    /** What channels call it. */
    public static final String NAME = "wordpress";

    private final Doors doors;

    /**
     * @param chance spreads the next calls of several programs that wait for the same moment
     */
    public WordPressAdapter(Web web, RandomGenerator chance) {
        this.doors = new Doors(web, chance);
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * WordPress could hold a post for its hour, but it publishes at once, without a word, what is
     * less than a minute ahead of its clock or already past. So the studio holds it.
     */
    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                TextLimit.NONE,
                Ability.EDITS,
                Ability.DELETES,
                Ability.LANGUAGES,
                Ability.MEDIA,
                Ability.TITLES,
                Ability.READS_BACK,
                Ability.COUNTS);
    }

    @Override
    public SignInForm form() {
        return new SignInForm(
                "WordPress",
                SignInForm.usual("").fields(),
                "/wp-admin/profile.php#application-passwords-section");
    }

    @Override
    public SignIn signIn(Account account) {
        return switch (doors.reopen(account)) {
            case Door.Open open -> new SigningIn(open.rest()).signIn(open.root().toString());
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

    /** Sites take no SVG, and say so by an error that looks like one of theirs. */
    @Override
    public Preflight preflight(Publication publication, Channel channel, Map<String, Long> sizes) {
        List<Remark> remarks =
                publication.media().stream()
                        .filter(file -> file.mediaType().equals("image/svg+xml"))
                        .map(file -> Remark.of(Rule.PICTURE_TYPE, file, Map.of()))
                        .toList();
        return Preflight.article(publication, publication.media(), remarks);
    }

    @Override
    public PublishResult send(Account account, Step step, byte[] request, MediaSource media) {
        return switch (doors.open(account)) {
            case Door.Closed closed when closed.answer() == null ->
                    new PublishResult.Rejected(closed.failure());
            case Door.Closed closed -> notSent(closed);
            case Door.Open open -> send(open.rest(), Request.read(request), media);
        };
    }

    /** The site was only looked for. */
    private static PublishResult notSent(Door.Closed closed) {
        boolean forGood =
                closed.failure() instanceof PlatformFailure.Refused refused
                        && refused.why() == Refusal.OTHER_PLATFORM;
        return forGood
                ? new PublishResult.Rejected(closed.failure())
                : new PublishResult.NotSent(closed.failure(), null);
    }

    private static PublishResult send(Rest rest, Request request, MediaSource media) {
        Answer quiet = rest.quiet();
        if (quiet != null) return quiet.ofWrite();
        Posts posts = new Posts(rest);
        return switch (request.call()) {
            case TAGS -> new Tags(rest).send(request);
            case MEDIA -> new Pictures(rest).send(request.pictureThere(), media);
            case CREATE -> posts.create(request);
            case PUBLISH -> posts.publish(request);
            case UPDATE -> posts.update(request);
            case DELETE -> posts.delete(request);
        };
    }

    @Override
    public LookUp lookUp(Account account, Step step, byte[] request) {
        return switch (doors.open(account)) {
            case Door.Closed closed when closed.answer() == null ->
                    new LookUp.CannotTell(closed.failure());
            case Door.Closed closed -> new LookUp.NotNow(closed.failure());
            case Door.Open open -> lookUp(open.rest(), Request.read(request));
        };
    }

    private static LookUp lookUp(Rest rest, Request request) {
        Answer quiet = rest.quiet();
        if (quiet != null) return quiet.lookUp();
        Search search = new Search(rest);
        return switch (request.call()) {
            case TAGS -> new Tags(rest).lookUp();
            case MEDIA -> new Pictures(rest).lookUp(request.pictureThere());
            case CREATE -> search.create(request);
            case PUBLISH -> search.publish(request);
            case UPDATE -> search.update(request);
            case DELETE -> search.delete(request);
        };
    }

    @Override
    public Counts counts(Account account, List<Counts.Left> posts) {
        return switch (doors.open(account)) {
            case Door.Closed closed -> {
                Answer answer = closed.answer();
                yield Counts.stopped(closed.failure(), answer == null ? null : answer.pause());
            }
            case Door.Open open -> new Comments(open.rest()).count(posts);
        };
    }

    @Override
    public Reading read(Account account, Publication left) {
        return switch (doors.open(account)) {
            case Door.Closed closed when closed.answer() == null ->
                    new Reading.CannotTell(closed.failure());
            case Door.Closed closed -> new Reading.NotNow(closed.failure());
            case Door.Open open -> new Homecoming(open.rest(), left).read();
        };
    }
}
