package studio.meridian.cli.delivery;

import studio.meridian.cli.argument.CommandFailure;
import studio.meridian.cli.console.Console;
import studio.meridian.cli.console.DeliveryText;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.sync.Errand;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Has deliveries sent, and says what became of them. */
public final class Sending {
    /** Longer than the longest call takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final OpenWorkspace workspace;
    private final Console console;
    private final InstantSource clock;
    private final boolean json;

    /**
     * @param json whether a program reads it
     */
    public Sending(OpenWorkspace workspace, Console console, InstantSource clock, boolean json) {
        this.workspace = workspace;
        this.console = console;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Sends all that is due, and tells of these.
     *
     * @throws FailureException {@link CommandFailure.NotPublished} when some have not arrived
     */
    public int send(List<Delivery> wanted) {
        Errand errand =
                new Errand(workspace.sending(), workspace.deliveries(), workspace.outbox(), clock);
        Errand.End end = errand.run(wanted.stream().map(Delivery::id).toList(), PATIENCE);
        List<Delivery> results = wanted.stream().map(this::now).toList();
        tell(results);
        if (workspace.settings().isPaused()) {
            console.note(console.messages().get("sync.paused"));
        }
        if (end instanceof Errand.End.Elsewhere elsewhere) {
            console.note(console.messages().get("sync.elsewhere", "sender", elsewhere.sender()));
        }
        long open = results.stream().filter(one -> one.state() != DeliveryState.CONFIRMED).count();
        if (open == 0) return ExitCode.OK;
        throw new FailureException(new CommandFailure.NotPublished((int) open));
    }

    /** Tells of deliveries as they stand. */
    public void tell(List<Delivery> results) {
        if (json) console.json(results.stream().map(workspace::describe).toList());
        else console.table(results.stream().map(this::row).toList());
    }

    private Delivery now(Delivery delivery) {
        Delivery found = workspace.deliveries().find(delivery.id());
        return found == null ? delivery : found;
    }

    /** A delivery in a line: where readers find it, or why it is not there. */
    public List<String> row(Delivery delivery) {
        DeliveryStory story = DeliveryStory.of(workspace, delivery);
        String tells =
                delivery.state() == DeliveryState.CONFIRMED
                        ? story.address()
                        : story.why(console.messages(), clock);
        return List.of(
                delivery.locale().tag(), DeliveryText.word(delivery.state()), story.title(), tells);
    }
}
