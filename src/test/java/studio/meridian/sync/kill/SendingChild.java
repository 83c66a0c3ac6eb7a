package studio.meridian.sync.kill;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.platform.Account;
import studio.meridian.platform.Credentials;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.Publications;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The process that {@link SendingKillTest} kills: writes a post, plans it, says so once that is
 * saved, and sends what is due. {@code naive} takes what it finds in SENDING for not sent; {@code
 * drain} writes nothing new and ends when all has arrived, {@code once} when the first one has.
 */
final class SendingChild {
    private SendingChild() {}

    public static void main(String[] args) {
        String manner = args[3];
        try (TestWorkspace workspace = new TestWorkspace(Path.of(args[0]))) {
            // Each process lives an hour after the one before it; no wait of that one still holds.
            workspace.pass(Duration.ofHours(Long.parseLong(args[2])));
            if (manner.equals("naive")) forget(workspace);
            Channel channel = workspace.channels.add("wire", "Wire", true, Map.of());
            WirePlatform wire =
                    new WirePlatform(Integer.parseInt(args[1]), !manner.equals("naive"));
            DeliveryEngine engine = engine(workspace, wire);
            boolean drains = manner.equals("drain");
            boolean ends = drains || manner.equals("once");
            for (boolean open = true; open; open = !ends || isOpen(workspace)) {
                workspace.pass(Duration.ofMinutes(drains ? 61 : 1));
                if (!drains) write(workspace, channel);
                engine.run();
            }
        }
    }

    /** The defect that the harness must find: what may have arrived is taken for not sent. */
    private static void forget(TestWorkspace workspace) {
        workspace.database.writeOnly((handle, _) ->
                handle.execute(
                        "UPDATE delivery SET state = 'READY', publication = NULL"
                                + " WHERE state = 'SENDING'"));
    }

    private static void write(TestWorkspace workspace, Channel channel) {
        int number = workspace.posts.ids().size();
        PostStore.Created made = workspace.article("Post " + number, "body " + number);
        Delivery planned =
                workspace.deliveries.plan(
                        made.variant().id(), channel.id(), null, LatePolicy.ANY_TIME);
        System.out.println(planned.id() + " body " + number);
        System.out.flush();
    }

    private static boolean isOpen(TestWorkspace workspace) {
        return workspace.deliveries.recent(Integer.MAX_VALUE).stream()
                .anyMatch(delivery -> delivery.state() != DeliveryState.CONFIRMED);
    }

    private static DeliveryEngine engine(TestWorkspace workspace, WirePlatform wire) {
        return new DeliveryEngine(
                workspace.outbox,
                workspace.deliveries,
                workspace.channels,
                workspace.media,
                new Publications(
                        workspace.posts, workspace.variants, workspace.media, () -> "Noor"),
                Map.of("wire", wire),
                account -> new Account(account, Credentials.NONE),
                new Boot(workspace::now, workspace::nanos, "boot"),
                "child");
    }
}
