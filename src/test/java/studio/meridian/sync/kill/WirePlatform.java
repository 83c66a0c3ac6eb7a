package studio.meridian.sync.kill;

import okhttp3.HttpUrl;

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
import studio.meridian.platform.SignIn;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.Ask;
import studio.meridian.platform.http.Exchange;
import studio.meridian.platform.http.Limits;
import studio.meridian.platform.http.Origin;
import studio.meridian.platform.http.Session;
import studio.meridian.platform.http.Web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * A platform behind a real socket ({@link WireServer}): a first call makes a hidden draft under our
 * key, a second one publishes it by its number; or one call does both. Nothing there notices a
 * repetition.
 */
final class WirePlatform implements Platform {
    private final HttpUrl root;
    private final Web web;
    private final Session session;

    private final boolean drafts;

    WirePlatform(int port, boolean drafts) {
        this.drafts = drafts;
        root = Objects.requireNonNull(HttpUrl.parse("http://127.0.0.1:" + port + "/"));
        web = new Web(Limits.PRODUCTION, InstantSource.system(), "MeridianStudio/test");
        session = new Session(Origin.of(root), new Random(1));
    }

    @Override
    public String name() {
        return "wire";
    }

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

    /** The test tells by the server when nothing is under way any more. */
    @Override
    public Duration settles() {
        return Duration.ZERO;
    }

    @Override
    public SignIn signIn(Account account) {
        return new SignIn.Welcome("wire", Map.of());
    }

    @Override
    public List<Step> steps(Publication publication) {
        String key = publication.delivery();
        if (!drafts) return List.of(new Step("post", key));
        return List.of(new Step("create", key), new Step("publish", key + "-p"));
    }

    @Override
    public byte[] freeze(Publication publication, Step step, Map<String, Done> earlier) {
        String what =
                !step.name().equals("publish")
                        ? publication.delivery() + " " + publication.body()
                        : Objects.requireNonNull(earlier.get("create")).remoteId();
        return what.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public PublishResult send(Account account, Step step, byte[] request, MediaSource media) {
        Ask.Write write =
                new Ask.Write(
                        "POST", at(step.name()), Map.of(), "text/plain; charset=utf-8", request);
        return switch (web.send(session, write)) {
            case Exchange.Answered answer when answer.isSuccess() ->
                    new PublishResult.Arrived(done(answer));
            case Exchange.Answered _ -> unknown();
            case Exchange.NotSent _ -> new PublishResult.NotSent(failure(), null);
            case Exchange.Lost _ -> unknown();
        };
    }

    @Override
    public LookUp lookUp(Account account, Step step, byte[] request) {
        String asked = new String(request, StandardCharsets.UTF_8).split(" ", 2)[0];
        HttpUrl url = at(step.name()).newBuilder().addQueryParameter("of", asked).build();
        return switch (web.send(session, new Ask.Read(url))) {
            case Exchange.Answered answer when answer.status() == 404 -> new LookUp.Absent();
            case Exchange.Answered answer when answer.isSuccess() -> new LookUp.Found(done(answer));
            default -> new LookUp.NotNow(failure());
        };
    }

    private HttpUrl at(String step) {
        return root.newBuilder().addPathSegment(step).build();
    }

    private static Done done(Exchange.Answered answer) {
        return new Done(new String(answer.body(), StandardCharsets.UTF_8), null, "");
    }

    private static PublishResult unknown() {
        return new PublishResult.Unknown(failure(), null);
    }

    private static PlatformFailure failure() {
        return new PlatformFailure.Broken("wire");
    }
}
