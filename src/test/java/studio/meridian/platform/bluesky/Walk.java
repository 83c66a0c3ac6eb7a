package studio.meridian.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.model.Ids;
import studio.meridian.platform.Account;
import studio.meridian.platform.Credentials;
import studio.meridian.platform.Done;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.Client;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Takes a publication through its steps, as the engine does, without keeping anything. */
final class Walk {
    private static final Ids IDS = new Ids(InstantSource.system(), new Random());

    final BlueskyAdapter adapter;
    final Account account;
    private final Map<String, byte[]> pictures;

    private Walk(BlueskyAdapter adapter, Account account, Map<String, byte[]> pictures) {
        this.adapter = adapter;
        this.account = account;
        this.pictures = pictures;
    }

    static Walk as(String url, String name, Credentials credentials) {
        return new Walk(
                adapter(InstantSource.system()),
                account(credentials, Map.of("url", url, "account", name)),
                Map.of());
    }

    /** The adapter as it is, with a patient client and nothing to wait for after a removal. */
    static BlueskyAdapter adapter(InstantSource clock) {
        return new BlueskyAdapter(Client.patient(), clock, new Random(1), Duration.ZERO);
    }

    static Account account(Credentials credentials, Map<String, String> settings) {
        Channel channel = new Channel(IDS.next(), "bluesky", "Bluesky", true, settings);
        return new Account(channel, credentials);
    }

    /** A key no other test uses. */
    static String key() {
        Id<Channel> id = IDS.next();
        return id.toString();
    }

    Walk at(InstantSource clock) {
        return new Walk(adapter(clock), account, pictures);
    }

    Walk showing(Map<String, byte[]> bytes) {
        return new Walk(adapter, account, bytes);
    }

    /** The same channel with one more setting. */
    Walk setting(String name, String value) {
        Channel old = account.channel();
        Map<String, String> settings = new LinkedHashMap<>(old.settings());
        settings.put(name, value);
        Channel channel = new Channel(old.id(), old.platform(), old.name(), old.active(), settings);
        return new Walk(adapter, new Account(channel, account.credentials()), pictures);
    }

    /** To the end; each step must arrive. */
    Map<String, Done> all(Publication publication) {
        return until(publication, "");
    }

    /** What the last of the steps came to. */
    Done last(Publication publication) {
        return Objects.requireNonNull(new LinkedHashMap<>(all(publication)).pollLastEntry())
                .getValue();
    }

    /** Up to and without one step. */
    Map<String, Done> until(Publication publication, String stop) {
        Map<String, Done> earlier = new LinkedHashMap<>();
        for (Step step : adapter.steps(publication)) {
            if (step.name().equals(stop)) break;
            byte[] bytes = adapter.freeze(publication, step, earlier);
            PublishResult result = send(step, bytes);
            assertThat(result).as(step.name()).isInstanceOf(PublishResult.Arrived.class);
            earlier.put(step.name(), ((PublishResult.Arrived) result).done());
        }
        return earlier;
    }

    PublishResult send(Step step, byte[] bytes) {
        return adapter.send(account, step, bytes, sha -> Objects.requireNonNull(pictures.get(sha)));
    }

    /** The first step and its bytes, when nothing came before. */
    PublishResult first(Publication publication) {
        Step step = adapter.steps(publication).getFirst();
        return send(step, adapter.freeze(publication, step, Map.of()));
    }
}
