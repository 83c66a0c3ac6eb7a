package studio.meridian.sync.conflict;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Delivery.Kind;
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
import studio.meridian.platform.Step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A platform in memory that holds one post, which somebody else can change, too. */
public final class Shelf implements Platform {
    public static final String NAME = "shelf";
    public final List<Kind> received = new ArrayList<>();
    public @Nullable Words there;
    public @Nullable Reading answer;
    public boolean loseAnswers;
    private int mark;

    /** Somebody else writes there. */
    public void edit(String title, String body) {
        there = new Words(title, "", body);
        mark++;
    }

    /** Somebody else takes it away. */
    public void remove() {
        there = null;
        mark++;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                TextLimit.NONE,
                Ability.EDITS,
                Ability.DELETES,
                Ability.LANGUAGES,
                Ability.MEDIA,
                Ability.TITLES,
                Ability.READS_BACK);
    }

    @Override
    public Duration settles() {
        return Duration.ZERO;
    }

    @Override
    public SignIn signIn(Account account) {
        return new SignIn.Welcome("shelf", Map.of());
    }

    @Override
    public List<Step> steps(Publication publication) {
        return List.of(new Step("publish", publication.delivery()));
    }

    @Override
    public byte[] freeze(Publication publication, Step step, Map<String, Done> earlier) {
        return publication.bytes();
    }

    @Override
    public PublishResult send(Account account, Step step, byte[] request, MediaSource media) {
        Publication post = Publication.read(request);
        if (loseAnswers) {
            return new PublishResult.Unknown(failure(Refusal.CANNOT_TELL), null);
        }
        boolean fresh = post.kind() == Kind.CREATE || post.remoteId() == null;
        if (fresh && there != null) return rejected(Refusal.CHANGED_THERE);
        if (!fresh && there == null) return rejected(Refusal.GONE);
        if (!fresh && !String.valueOf(mark).equals(post.remoteRevision())) {
            return rejected(Refusal.CHANGED_THERE);
        }
        received.add(post.kind());
        mark++;
        there =
                post.kind() == Kind.DELETE
                        ? null
                        : new Words(post.title(), post.summary(), post.body());
        return new PublishResult.Arrived(new Done("one", String.valueOf(mark), "https://a.test"));
    }

    @Override
    public LookUp lookUp(Account account, Step step, byte[] request) {
        return new LookUp.CannotTell(failure(Refusal.CHANGED_THERE));
    }

    @Override
    public Reading read(Account account, Publication left) {
        if (answer != null) return answer;
        if (there == null) return new Reading.Gone();
        return new Reading.Text(
                there.title(),
                there.summary(),
                there.body(),
                String.valueOf(mark),
                "https://a.test",
                null,
                true);
    }

    private static PublishResult rejected(Refusal why) {
        return new PublishResult.Rejected(failure(why));
    }

    public static PlatformFailure failure(Refusal why) {
        return new PlatformFailure.Refused("a.test", why, "");
    }
}
