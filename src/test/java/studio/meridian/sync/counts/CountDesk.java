package studio.meridian.sync.counts;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.Variant;
import studio.meridian.model.count.Counted;
import studio.meridian.model.count.Metric;
import studio.meridian.platform.Account;
import studio.meridian.platform.Counts;
import studio.meridian.platform.Counts.Found;
import studio.meridian.platform.Credentials;
import studio.meridian.storage.SettingStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.storage.count.CountStore;
import studio.meridian.sync.Accounts;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.FakePlatform;
import studio.meridian.sync.Publications;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A workspace with posts on a platform in memory that counts as it is told. */
public final class CountDesk {
    public final TestWorkspace workspace;
    public final FakePlatform platform = new FakePlatform();
    public final CountStore store;
    public final SettingStore settings;
    public final Channel channel;
    public final Collector collector;

    /** The posts of each question, in order. */
    public final List<List<Counts.Left>> asked = new ArrayList<>();

    /** Thrown when an account is opened, where it is set. */
    public volatile FailureException locked;

    private final DeliveryEngine engine;

    public CountDesk(TestWorkspace workspace) {
        this.workspace = workspace;
        this.store = new CountStore(workspace.writing);
        this.settings = new SettingStore(workspace.database);
        this.channel = workspace.channels.add("fake", "Fake", true, Map.of());
        Accounts accounts =
                one -> {
                    if (locked != null) throw locked;
                    return new Account(one, Credentials.NONE);
                };
        this.engine =
                new DeliveryEngine(
                        workspace.outbox,
                        workspace.deliveries,
                        workspace.channels,
                        workspace.media,
                        new Publications(
                                workspace.posts, workspace.variants, workspace.media, () -> ""),
                        Map.of("fake", platform),
                        accounts,
                        new Boot(workspace::now, workspace::nanos, "boot"),
                        "test");
        this.collector =
                new Collector(
                        store,
                        workspace.channels,
                        settings,
                        Map.of("fake", platform),
                        accounts,
                        workspace::now);
        answer(_ -> given(1));
        // Whatever is opened over the workspace asks it.
        workspace.counts = collector;
    }

    /** Each post is answered so from now on. */
    public void answer(Function<Counts.Left, Found> each) {
        answerAll(posts -> {
            Map<String, Found> found = new HashMap<>();
            for (Counts.Left left : posts) found.put(left.key(), each.apply(left));
            return new Counts(found);
        });
    }

    /** Each question is answered so from now on. */
    public void answerAll(Function<List<Counts.Left>, Counts> all) {
        platform.counting =
                posts -> {
                    asked.add(List.copyOf(posts));
                    return all.apply(posts);
                };
    }

    /** So many likes, and nothing else is given. */
    public static Found given(long likes) {
        return new Found.Given(Map.of(Metric.LIKES, likes));
    }

    /** Writes a post and publishes it. */
    public Counted publish(String title) {
        Id<Variant> variant = workspace.article(title, "text").variant().id();
        publish(variant);
        return post(variant);
    }

    /** Some time later it is looked at, and this is found. */
    public void look(Counted post, Duration later, Found found) {
        workspace.pass(later);
        store.keep(Map.of(post(post.variant()), found));
    }

    /** Publishes what a text is now. */
    public void publish(Id<Variant> variant) {
        workspace.deliveries.plan(variant, channel.id(), null, LatePolicy.ANY_TIME);
        send();
    }

    /** Takes a text down. */
    public void takeDown(Id<Variant> variant) {
        workspace.deliveries.planRemoval(variant, channel.id());
        send();
    }

    private void send() {
        while (engine.run() > 0) {
            // Until nothing moves any more.
        }
    }

    /** What is published of a text. */
    public Counted post(Id<Variant> variant) {
        return Objects.requireNonNull(store.find(variant, channel.id()));
    }

    /** One round of what is due. */
    public int round() {
        return collector.round(() -> false);
    }
}
