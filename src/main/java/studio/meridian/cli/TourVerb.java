package studio.meridian.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.Verb;

import java.nio.file.Path;
import java.util.Map;

/** {@code meridian tour}. */
@Command(
        name = "tour",
        description =
                "Play the tour of the desktop on a new sample workspace, without a display: every step"
                        + " becomes a numbered picture, and what was published lies beside them.",
        footer = {"", "Example:", "  meridian tour --out tour"})
final class TourVerb extends Verb {
    private final Tour tour;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "A new or empty folder, or that of an earlier tour (default: ${DEFAULT-VALUE}).",
            defaultValue = "tour")
    private Path out = Path.of("tour");

    TourVerb(Setting setting, Tour tour) {
        super(setting);
        this.tour = tour;
    }

    @Override
    public Integer call() {
        Path folder = out.toAbsolutePath().normalize();
        int pictures = tour.play(folder, console()::note);
        if (shared().json()) {
            console().json(Map.of("folder", folder.toString(), "pictures", pictures));
        } else {
            console().line(folder.toString());
        }
        return ExitCode.OK;
    }
}
