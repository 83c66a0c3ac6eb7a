package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.platform.Account;
import studio.meridian.platform.Capabilities;
import studio.meridian.platform.Capabilities.Ability;
import studio.meridian.platform.Capabilities.TextLimit;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Platform;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PlatformFailure.NoAnswer;
import studio.meridian.platform.PlatformFailure.Refused;
import studio.meridian.platform.PlatformFailure.Unreachable;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.PublishResult.Arrived;
import studio.meridian.platform.PublishResult.NotSent;
import studio.meridian.platform.PublishResult.Rejected;
import studio.meridian.platform.PublishResult.Unknown;
import studio.meridian.platform.Reading;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.Step;
import studio.meridian.platform.Trouble;
import studio.meridian.sync.simulation.Remote.Item;
import studio.meridian.sync.simulation.Remote.Kind;
import studio.meridian.sync.simulation.Remote.Shown;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An adapter of the simulated servers, made as those of the real ones are. */
final class SimulatedPlatform implements Platform {
    private static final Capabilities ALL =
            new Capabilities(TextLimit.NONE, Ability.EDITS, Ability.DELETES, Ability.READS_BACK);

    private final Process process;
    private final Remote remote;
    private final Wire wire;

    SimulatedPlatform(Process process, Remote remote) {
        this.process = process;
        this.remote = remote;
        this.wire = new Wire(process, remote);
    }

    static String name(Remote remote) {
        return remote.kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return name(remote);
    }

    @Override
    public Capabilities capabilities() {
        return ALL;
    }

    @Override
    public SignIn signIn(Account account) {
        return new SignIn.Welcome("it", Map.of());
    }

    @Override
    public Duration ahead(Account account) {
        Process.Heard heard = process.heard.get(remote);
        boolean deaf = heard == null || process.world.has(Bug.WALL_CLOCK_ONLY);
        return deaf ? Duration.ZERO : Duration.ofMillis(heard.ahead());
    }

    private static boolean isNew(Publication post) {
        return post.kind() == Delivery.Kind.CREATE || post.remoteId() == null;
    }

    @Override
    public List<Step> steps(Publication post) {
        boolean removal = post.kind() == Delivery.Kind.DELETE;
        if (removal && post.remoteId() == null) {
            throw new FailureException(refused(Refusal.CANNOT_TELL));
        }
        List<String> names =
                switch (remote.kind) {
                    case PUT -> List.of(removal ? "delete" : "put");
                    case DRAFT ->
                            removal
                                    ? List.of("trash")
                                    : isNew(post)
                                            ? List.of("create", "publish")
                                            : List.of("update");
                    case PLAIN ->
                            removal
                                    ? List.of("remove")
                                    : isNew(post) ? List.of("prepare", "post") : List.of("edit");
                };
        return names.stream().map(name -> new Step(name, post.delivery() + "/" + name)).toList();
    }

    @Override
    public byte[] freeze(Publication post, Step step, Map<String, Done> earlier) {
        String id = post.remoteId() == null ? "" : post.remoteId();
        String base = post.remoteRevision() == null ? "" : post.remoteRevision();
        if (step.name().equals("publish")) id = done("create", earlier).remoteId();
        if (step.name().equals("post")) base = done("prepare", earlier).remoteId();
        return new Request(
                        step.name(),
                        post.delivery(),
                        post.key(),
                        id,
                        base,
                        post.title(),
                        post.body(),
                        post.published().toString())
                .bytes();
    }

    private static Done done(String step, Map<String, Done> earlier) {
        Done done = earlier.get(step);
        if (done == null) throw new IllegalStateException(step + " was not done");
        return done;
    }

    @Override
    public PublishResult send(Account account, Step step, byte[] bytes, MediaSource media) {
        Request request = Request.read(bytes);
        switch (request.op()) {
            case "prepare" -> {
                PublishResult failed = asked();
                if (failed != null) return failed;
                return new Arrived(new Done(String.valueOf(remote.items.size()), null, ""));
            }
            case "update", "edit", "trash", "remove" -> {
                PublishResult failed = asked();
                if (failed != null) return failed;
                PublishResult other = changed(request);
                if (other != null) return other;
            }
            default -> {
                // Their own call finds all that could be wrong.
            }
        }
        if (remote.kind == Kind.PUT) {
            PublishResult failed = wire.enter(account.credentials(), "");
            if (failed != null) return failed;
        }
        boolean anew = process.world.has(Bug.KEY_MADE_AT_SEND);
        Request sent = anew ? request.named("key-" + process.world.number()) : request;
        Wire.Answer answer = wire.write(sent, bytes, step);
        if (answer.status() == 401) {
            PublishResult failed = wire.enter(account.credentials(), wire.shown());
            if (failed != null) return failed;
            answer = wire.write(sent, bytes, step);
        }
        if (process.world.has(Bug.RETRY_ON_503) && answer.status() == 503) {
            answer = wire.write(sent, bytes, step);
        }
        wire.settleTokens(account.credentials());
        return result(answer, request);
    }

    private PublishResult result(Wire.Answer answer, Request request) {
        Duration pause = Duration.ofSeconds(answer.status() % 7 * 20L);
        return switch (answer.status()) {
            case 200 -> new Arrived(done(request, answer.reply().id(), answer.reply().revision()));
            case 0 ->
                    answer.left()
                            ? new Unknown(new NoAnswer(name(), Trouble.TIMEOUT), null)
                            : new NotSent(new Unreachable(name(), Trouble.NO_CONNECTION), null);
            case 301 ->
                    process.world.has(Bug.FOLLOWED_301)
                            ? new Arrived(done(request, "n1", "x"))
                            : new Rejected(refused(Refusal.OTHER_PLATFORM));
            case 401 -> new Rejected(refused(Refusal.SIGN_IN));
            case 404 -> new Rejected(refused(Refusal.GONE));
            case 409 -> new Rejected(refused(Refusal.CHANGED_THERE));
            case 429 -> new NotSent(refused(Refusal.TOO_OFTEN), pause);
            default -> new Unknown(refused(Refusal.CLOSED), pause);
        };
    }

    private Done done(Request request, String id, String revision) {
        boolean seen = !request.op().equals("create") && !request.isRemoval();
        return new Done(id, revision, seen ? "https://" + name() + ".example/" + id : "");
    }

    /** Reads before a write: why that did not work, or null. */
    private @Nullable PublishResult asked() {
        return switch (wire.read()) {
            case FINE, MOVED, BROKEN_DONE -> null;
            case GARBAGE -> new Rejected(refused(Refusal.OTHER_PLATFORM));
            default -> new NotSent(new Unreachable(name(), Trouble.NO_CONNECTION), null);
        };
    }

    /** What stands there instead of what was left, or null. */
    private @Nullable PublishResult changed(Request request) {
        if (process.world.has(Bug.CONDITIONAL_WRITE_DROPPED)) return null;
        Item item = remote.byId(request.id());
        if (item == null || item.shown == Shown.GONE) {
            return request.op().equals("remove")
                    ? new Arrived(done(request, request.id(), ""))
                    : new Rejected(refused(Refusal.GONE));
        }
        if (item.shown == Shown.BIN) return new Rejected(refused(Refusal.IN_BIN));
        return remote.revision(item).equals(request.base())
                ? null
                : new Rejected(refused(Refusal.CHANGED_THERE));
    }

    @Override
    public LookUp lookUp(Account account, Step step, byte[] bytes) {
        Request request = Request.read(bytes);
        if (request.op().equals("prepare") || process.world.has(Bug.RESEND_WITHOUT_LOOK_UP)) {
            return new LookUp.Absent();
        }
        return switch (wire.read()) {
            case FINE, MOVED, BROKEN_DONE -> found(request);
            case GARBAGE -> cannot(Refusal.CANNOT_TELL);
            default -> new LookUp.NotNow(new Unreachable(name(), Trouble.NO_CONNECTION));
        };
    }

    private LookUp found(Request request) {
        return switch (request.op()) {
            case "put" -> ofWrite(request, remote.byKey(request.key()));
            case "delete" -> ofRemoval(request, remote.byKey(request.key()));
            case "create" -> ofDraft(request);
            case "publish" -> {
                Item item = remote.byId(request.id());
                if (item == null || !item.isThere()) yield cannot(Refusal.GONE);
                yield item.shown == Shown.PUBLIC ? it(request, item) : new LookUp.Absent();
            }
            case "update", "edit" -> ofWrite(request, remote.byId(request.id()));
            case "trash", "remove" -> ofRemoval(request, remote.byId(request.id()));
            default -> ofPost(request);
        };
    }

    private LookUp it(Request request, Item item) {
        return new LookUp.Found(done(request, item.id, remote.revision(item)));
    }

    private LookUp ofWrite(Request request, @Nullable Item item) {
        if (item == null || !item.isThere()) {
            return request.base().isEmpty() ? new LookUp.Absent() : cannot(Refusal.GONE);
        }
        boolean same = item.body.equals(request.body()) && item.title.equals(request.title());
        if (same) return it(request, item);
        boolean untouched = remote.revision(item).equals(request.base());
        return untouched ? new LookUp.Absent() : cannot(Refusal.CHANGED_THERE);
    }

    private LookUp ofRemoval(Request request, @Nullable Item item) {
        if (item == null || !item.isThere()) {
            return new LookUp.Found(done(request, request.id(), ""));
        }
        boolean untouched = remote.revision(item).equals(request.base());
        return untouched ? new LookUp.Absent() : cannot(Refusal.CHANGED_THERE);
    }

    private LookUp ofDraft(Request request) {
        List<Item> marked = remote.marked(request.delivery());
        if (marked.stream().anyMatch(item -> item.shown == Shown.BIN)) {
            return cannot(Refusal.IN_BIN);
        }
        return marked.isEmpty() ? new LookUp.Absent() : it(request, marked.getFirst());
    }

    /** Own posts since the last look, compared by their words. */
    private LookUp ofPost(Request request) {
        List<Item> same = new ArrayList<>();
        for (Item item :
                remote.items.subList(Integer.parseInt(request.base()), remote.items.size())) {
            boolean fits = item.body.equals(request.body()) && item.title.equals(request.title());
            if (fits && item.shown == Shown.PUBLIC) same.add(item);
        }
        if (same.size() > 1) return cannot(Refusal.CANNOT_TELL);
        return same.isEmpty() ? new LookUp.Absent() : it(request, same.getFirst());
    }

    @Override
    public Reading read(Account account, Publication left) {
        Fate fate = wire.read();
        boolean heard = fate == Fate.FINE || fate == Fate.MOVED || fate == Fate.BROKEN_DONE;
        if (!heard) return new Reading.NotNow(new Unreachable(name(), Trouble.NO_CONNECTION));
        Item item =
                remote.kind == Kind.PUT
                        ? remote.byKey(left.key())
                        : remote.byId(String.valueOf(left.remoteId()));
        if (item == null || !item.isThere()) return new Reading.Gone();
        String revision = remote.revision(item);
        return new Reading.Text(item.title, "", item.body, revision, "", null, true);
    }

    private LookUp cannot(Refusal why) {
        return new LookUp.CannotTell(refused(why));
    }

    private PlatformFailure refused(Refusal why) {
        return new Refused(name(), why, "");
    }
}
