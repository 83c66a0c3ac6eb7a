package studio.meridian.platform.mediawiki;

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
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.SignInForm;
import studio.meridian.platform.SignInForm.Field;
import studio.meridian.platform.SignInForm.Kind;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.Web;
import studio.meridian.platform.mediawiki.Doors.Door;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Publishes to wikis that run MediaWiki. The channel's settings are {@code url}, {@code account}
 * and {@code prefix}; its secret {@code password} is a bot password.
 */
public final class MediaWikiAdapter implements Platform {
    /** What channels call it. */
    public static final String NAME = "mediawiki";

    private final Doors doors;

    /**
     * @param chance spreads the next calls of several programs that wait for the same moment
     */
    public MediaWikiAdapter(Web web, RandomGenerator chance) {
        this.doors = new Doors(web, chance);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Wikitext is not read back into Markdown, so changes made there are noticed and not shown. */
    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                TextLimit.NONE,
                Ability.EDITS,
                Ability.DELETES,
                Ability.LANGUAGES,
                Ability.MEDIA,
                Ability.TITLES);
    }

    @Override
    public SignInForm form() {
        List<Field> fields = new ArrayList<>(SignInForm.usual("").fields());
        fields.add(Field.optional("prefix", Kind.TEXT));
        return new SignInForm("MediaWiki", fields, "/index.php?title=Special:BotPasswords");
    }

    @Override
    public SignIn signIn(Account account) {
        return switch (doors.open(account, true)) {
            case Door.Open open -> new SigningIn(open).signIn();
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
        return switch (doors.open(account, false)) {
            case Door.Closed closed when closed.answer() == null || isForGood(closed) ->
                    new PublishResult.Rejected(closed.failure());
            case Door.Closed closed -> new PublishResult.NotSent(closed.failure(), null);
            case Door.Open open -> send(open, Request.read(request), media);
        };
    }

    private static boolean isForGood(Door.Closed closed) {
        return closed.failure() instanceof PlatformFailure.Refused refused
                && refused.why() == Refusal.OTHER_PLATFORM;
    }

    private static PublishResult send(Door.Open door, Request request, MediaSource media) {
        Answer quiet = door.wiki().quiet();
        if (quiet != null) return quiet.ofWrite();
        Pages pages = new Pages(door);
        return switch (request.call()) {
            case PREPARE -> new Preparing(door).send(request);
            case MEDIA -> new Pictures(door).send(request, media);
            case CREATE -> pages.create(request);
            case LANGUAGE -> pages.language(request);
            case UPDATE -> pages.update(request);
            case DELETE -> pages.delete(request);
        };
    }

    @Override
    public LookUp lookUp(Account account, Step step, byte[] request) {
        Request asked = Request.read(request);
        // What changes nothing may be done again.
        if (asked.call() == Request.Call.PREPARE) return new LookUp.Absent();
        return switch (doors.open(account, false)) {
            case Door.Closed closed when closed.answer() == null || isForGood(closed) ->
                    new LookUp.CannotTell(closed.failure());
            case Door.Closed closed -> new LookUp.NotNow(closed.failure());
            case Door.Open open -> lookUp(open, asked);
        };
    }

    private static LookUp lookUp(Door.Open door, Request request) {
        Answer quiet = door.wiki().quiet();
        if (quiet != null) return quiet.lookUp();
        Search search = new Search(door);
        return switch (request.call()) {
            case PREPARE -> new LookUp.Absent();
            case MEDIA -> new Pictures(door).lookUp(request.pictureThere());
            case CREATE -> search.create(request);
            case LANGUAGE -> search.language(request);
            case UPDATE -> search.update(request);
            case DELETE -> search.delete(request);
        };
    }
}
