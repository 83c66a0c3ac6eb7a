package studio.meridian.cli.sync;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.cli.console.Console;
import studio.meridian.cli.delivery.Sending;
import studio.meridian.cli.verb.Ending;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.ChangeFeed;
import studio.meridian.sync.Sender;
import studio.meridian.sync.counts.Rounds;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Sends for as long as the program runs, and tells of each step. */
final class Patrol {
    private static final Logger LOG = LoggerFactory.getLogger(Patrol.class);

    private final OpenWorkspace workspace;
    private final Console console;
    private final InstantSource clock;
    private final boolean json;
    private final Sending sending;
    private final Map<Id<Delivery>, String> told = new ConcurrentHashMap<>();

    /**
     * @param json whether a program reads it: a JSON object on each line
     */
    Patrol(OpenWorkspace workspace, Console console, InstantSource clock, boolean json) {
        this.workspace = workspace;
        this.console = console;
        this.clock = clock;
        this.json = json;
        this.sending = new Sending(workspace, console, clock, json);
    }

    /**
     * Walks until the thread is interrupted or the program is asked to end; what is under way ends
     * first.
     *
     * @param trouble told of failures that do not end it
     */
    void walk(Consumer<Failure> trouble) {
        Sender sender =
                new Sender(
                        workspace.sending(),
                        Sender.Manner.YIELDS,
                        clock,
                        failure -> explain(failure, trouble));
        console.note(console.messages().get("sync.watching", "workspace", name()));
        Rounds counting = new Rounds(workspace.counts(), sender::isSending, Rounds.USUAL);
        workspace.sending().helpers().execute(counting);
        try (counting;
                ChangeFeed.Subscription _ = workspace.database().changes().listen(this::heard);
                Ending.Registration _ = workspace.ending().then(sender::close)) {
            sender.run();
        } finally {
            sender.close();
        }
    }

    private String name() {
        return workspace.database().folder().root().toString();
    }

    private static void explain(Throwable failure, Consumer<Failure> trouble) {
        LOG.warn("the sender has trouble", failure);
        if (failure instanceof FailureException known) trouble.accept(known.failure());
    }

    private void heard(Set<Change> changes) {
        for (Change change : changes) {
            if (change.what() != Change.What.DELIVERY || change.id().equals(Change.ANY)) continue;
            Delivery delivery = workspace.deliveries().find(new Id<>(change.id()));
            if (delivery != null) tell(delivery);
        }
    }

    /** One line for each change that a person would see. */
    private void tell(Delivery delivery) {
        String now = delivery.state() + " " + delivery.reason();
        if (now.equals(told.put(delivery.id(), now))) return;
        String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        List<String> row = sending.row(delivery);
        if (!json) {
            List<String> line = new ArrayList<>(row);
            line.addFirst(at);
            console.line(String.join("  ", line));
            return;
        }
        Map<String, Object> all = workspace.describe(delivery);
        Channel channel = workspace.channels().find(delivery.channel());
        all.put("at", at);
        all.put("channel", channel == null ? "" : channel.name());
        all.put("title", row.get(2));
        all.put("tells", row.get(3));
        console.line(SafeJson.write(all));
    }
}
