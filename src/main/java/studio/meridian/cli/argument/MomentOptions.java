package studio.meridian.cli.argument;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import studio.meridian.messages.FailureException;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.schedule.Resolution;

import java.time.Instant;
import java.time.ZoneId;

/** A moment as a person says it: local time and the zone of the audience. */
public final class MomentOptions {
    @Option(
            names = "--at",
            paramLabel = "LOCAL",
            description = "Local date and time to come, as in 2026-12-03T09:00.")
    private @Nullable String at;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "IANA zone of the audience (default: this machine's).")
    private @Nullable String zone;

    @Option(names = "--later", description = "Of an hour that comes twice, the second.")
    private boolean later;

    /** Whether any of it was said. */
    public boolean isSaid() {
        return at != null || zone != null || later;
    }

    /**
     * The moment that is meant.
     *
     * @throws FailureException {@link CommandFailure} when it was not said, is none or is over
     */
    public Resolution resolve(Instant now) {
        if (at == null) {
            throw new FailureException(new CommandFailure.Missing("--at", "--at 2026-12-03T09:00"));
        }
        ZoneId where = zone == null ? ZoneId.systemDefault() : Tags.zone(zone);
        Resolution.Choice choice = later ? Resolution.Choice.LATER : Resolution.Choice.EARLIER;
        Resolution resolution = LocalMoments.resolve(Tags.local(at), where, choice);
        if (resolution.planned().instant().isAfter(now)) return resolution;
        String local = resolution.planned().local().toString();
        throw new FailureException(new CommandFailure.Past(local, where.getId()));
    }
}
