package studio.meridian.platform.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.platform.Account;
import studio.meridian.platform.Credentials;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.Limits;
import studio.meridian.platform.http.Web;
import studio.meridian.platform.site.Draft;
import studio.meridian.safe.Secret;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Takes a publication through its steps, as the engine does, without keeping anything. */
record Walk(MastodonAdapter adapter, Account account, Map<String, byte[]> pictures) {
    /** Settings are names and values in turn. */
    static Walk as(String url, String token, String... settings) {
        return new Walk(fresh(), account(url, token, settings), Map.of());
    }

    static MastodonAdapter fresh() {
        return new MastodonAdapter(
                new Web(Limits.PRODUCTION, InstantSource.system(), "MeridianStudio/test"),
                new Random(1));
    }

    static Account account(String url, String token, String... settings) {
        Map<String, String> all = new HashMap<>(Map.of("url", url));
        for (int i = 0; i < settings.length; i += 2) all.put(settings[i], settings[i + 1]);
        Channel channel = new Channel(new Id<>(UUID.randomUUID()), "mastodon", "Fedi", true, all);
        return new Account(channel, new Token(token));
    }

    record Token(String token) implements Credentials {
        @Override
        public @Nullable Secret get(String name) {
            return name.equals("password") && !token.isEmpty() ? Secret.of(token) : null;
        }

        @Override
        public void keep(String name, Secret secret) {
            throw new IllegalStateException("nothing is kept here");
        }
    }

    /** A key no other test uses. */
    static String key() {
        return UUID.randomUUID().toString();
    }

    static Draft note(String body) {
        return Draft.of(key()).note().text("", body);
    }

    static Publication update(Draft draft, Done before) {
        return draft.left(before.remoteId(), before.remoteRevision())
                .publication(Delivery.Kind.UPDATE);
    }

    static Publication removal(Draft draft, Done before) {
        return draft.left(before.remoteId(), before.remoteRevision())
                .publication(Delivery.Kind.DELETE);
    }

    Walk showing(Map<String, byte[]> bytes) {
        return new Walk(adapter, account, bytes);
    }

    /** To the end; each step must arrive. */
    Map<String, Done> all(Publication publication) {
        return until(publication, "");
    }

    /** What the last of the steps came to. */
    Done last(Publication publication) {
        return new LinkedHashMap<>(all(publication)).lastEntry().getValue();
    }

    /** Up to and without one step. */
    Map<String, Done> until(Publication publication, String stop) {
        Map<String, Done> earlier = new LinkedHashMap<>();
        for (Step step : adapter.steps(publication)) {
            if (step.name().equals(stop)) break;
            PublishResult result = send(step, adapter.freeze(publication, step, earlier));
            assertThat(result).as(step.name()).isInstanceOf(PublishResult.Arrived.class);
            earlier.put(step.name(), ((PublishResult.Arrived) result).done());
        }
        return earlier;
    }

    /** The first result that is no arrival. */
    PublishResult stopped(Publication publication) {
        Map<String, Done> earlier = new LinkedHashMap<>();
        for (Step step : adapter.steps(publication)) {
            PublishResult result = send(step, adapter.freeze(publication, step, earlier));
            if (!(result instanceof PublishResult.Arrived arrived)) return result;
            earlier.put(step.name(), arrived.done());
        }
        throw new AssertionError("all of it arrived");
    }

    /** One step, the ones before it having arrived. */
    Frozen frozen(Publication publication, String name) {
        Step step = step(publication, name);
        return new Frozen(step, adapter.freeze(publication, step, until(publication, name)));
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Frozen(Step step, byte[] bytes) {}

    Step step(Publication publication, String name) {
        return adapter.steps(publication).stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    PublishResult send(Frozen frozen) {
        return send(frozen.step(), frozen.bytes());
    }

    PublishResult send(Step step, byte[] bytes) {
        return adapter.send(account, step, bytes, sha -> pictures.getOrDefault(sha, new byte[0]));
    }

    LookUp lookUp(Frozen frozen) {
        return adapter.lookUp(account, frozen.step(), frozen.bytes());
    }

    static Refusal refusal(PublishResult result) {
        assertThat(result).isInstanceOf(PublishResult.Rejected.class);
        return why(((PublishResult.Rejected) result).failure());
    }

    static Refusal cannotTell(LookUp lookUp) {
        assertThat(lookUp).isInstanceOf(LookUp.CannotTell.class);
        return why(((LookUp.CannotTell) lookUp).failure());
    }

    static Refusal why(PlatformFailure failure) {
        assertThat(failure).isInstanceOf(PlatformFailure.Refused.class);
        return ((PlatformFailure.Refused) failure).why();
    }
}
