package studio.meridian.cli.delivery;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.time.InstantSource;

/** {@code meridian deliveries}; alone it lists. */
@Command(
        name = "deliveries",
        description =
                "See what was planned and sent, why it waits, and decide about it. Alone it lists all,"
                        + " last changed first.",
        footer = {
            "",
            "Examples:",
            "  meridian deliveries",
            "  meridian deliveries --channel site --json"
        })
public final class DeliveriesVerb extends ListDeliveries {
    private DeliveriesVerb(Setting setting) {
        super(setting);
    }

    /** The verb with all below it. */
    public static CommandLine of(Setting setting, InstantSource clock) {
        return new CommandLine(new DeliveriesVerb(setting))
                .addSubcommand(new ListDeliveries(setting))
                .addSubcommand(new ShowDelivery(setting, clock))
                .addSubcommand(new RetryDelivery(setting, clock))
                .addSubcommand(new CancelDelivery(setting, clock))
                .addSubcommand(new PauseDeliveries(setting))
                .addSubcommand(new ResumeDeliveries(setting));
    }
}
