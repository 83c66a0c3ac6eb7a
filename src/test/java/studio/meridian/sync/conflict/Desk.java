package studio.meridian.sync.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.platform.Account;
import studio.meridian.platform.Credentials;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.Publications;

import java.util.Map;
import java.util.Objects;

/** A post that is published on a shelf of its own. */
public final class Desk {
    public final Shelf platform = new Shelf();
    public final Channel channel;
    public Id<Variant> variant;
    private final Id<Post> post;
    private final TestWorkspace workspace;

    public Desk(TestWorkspace workspace, String title, String body) {
        this.workspace = workspace;
        var created = workspace.article(title, body);
        this.post = created.post().id();
        this.variant = created.variant().id();
        this.channel = workspace.channels.add(Shelf.NAME, "Shelf of " + title, true, Map.of());
        publish();
    }

    public Id<Post> post() {
        return post;
    }

    /** Brings it there. */
    public void publish() {
        platform.there = null;
        Delivery delivery = plan();
        run();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.CONFIRMED);
    }

    public void write(String title, String body) {
        workspace.variants.saveText(variant, TestWorkspace.text(title, body));
    }

    public Delivery plan() {
        return workspace.deliveries.plan(variant, channel.id(), null, LatePolicy.ANY_TIME);
    }

    public Delivery planRemoval() {
        return Objects.requireNonNull(workspace.deliveries.planRemoval(variant, channel.id()));
    }

    public Delivery now(Delivery delivery) {
        return Objects.requireNonNull(workspace.deliveries.find(delivery.id()));
    }

    /** Somebody changes it there, we do here, and sending ours is refused. */
    public Delivery stop(String title, String theirs, String mine) {
        platform.edit(title, theirs);
        workspace.variants.saveText(
                variant,
                TestWorkspace.text(
                        Objects.requireNonNull(workspace.variants.find(variant)).text().title(),
                        mine));
        Delivery stopped = plan();
        run();
        assertThat(now(stopped).state()).isEqualTo(DeliveryState.NEEDS_USER);
        return stopped;
    }

    /** A sender that works until nothing moves. */
    public void run() {
        DeliveryEngine engine =
                new DeliveryEngine(
                        workspace.outbox,
                        workspace.deliveries,
                        workspace.channels,
                        workspace.media,
                        new Publications(
                                workspace.posts, workspace.variants, workspace.media, () -> "Noor"),
                        Map.of(Shelf.NAME, platform),
                        of -> new Account(of, Credentials.NONE),
                        new Boot(workspace::now, workspace::nanos, "boot"),
                        "test");
        while (engine.run() > 0) assertThat(platform.received).hasSizeLessThan(50);
    }
}
