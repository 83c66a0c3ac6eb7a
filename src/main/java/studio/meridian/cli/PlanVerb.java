package studio.meridian.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.argument.CommandFailure;
import studio.meridian.cli.argument.Tags;
import studio.meridian.cli.console.DeliveryText;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.schedule.Resolution;
import studio.meridian.storage.RecordFailure;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** {@code meridian plan}. */
@Command(
        name = "plan",
        description =
                "Plan a post for a local hour of its audience; without POST, list what is planned. A local"
                        + " time that does not exist (clocks go forward) is moved on by the length of the"
                        + " gap; one that comes twice (clocks go back) means the first, or the second with"
                        + " --later.",
        footer = {
            "",
            "Examples:",
            "  meridian plan",
            "  meridian plan kettle-at-six --locale ja --at 2026-12-03T09:00 --zone Asia/Tokyo"
        })
final class PlanVerb extends Verb {
    private final InstantSource clock;

    @Parameters(
            paramLabel = "POST",
            arity = "0..1",
            description = "Id, end of an id, slug or title.")
    private @Nullable String post;

    @Option(
            names = "--at",
            paramLabel = "LOCAL",
            description = "Local date and time, 2026-12-03T09:00.")
    private @Nullable String at;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "IANA zone of the audience (default: this machine's).")
    private @Nullable String zone;

    @Option(names = "--locale", paramLabel = "TAG", description = "Language (default: the source).")
    private @Nullable String locale;

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            description = "Channel (default: ${DEFAULT-VALUE}).",
            defaultValue = "site")
    private String channel = "site";

    @Option(names = "--later", description = "Of an hour that comes twice, the second.")
    private boolean later;

    @Option(names = "--dry-run", description = "Say what would be planned and change nothing.")
    private boolean dryRun;

    PlanVerb(Setting setting, InstantSource clock) {
        super(setting);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (post == null) return list();
        Resolution resolution = resolve();
        try (OpenWorkspace workspace =
                dryRun
                        ? workspaces().read(shared().workspace())
                        : workspaces().open(shared().workspace())) {
            Id<Post> id = PostReference.find(workspace, post);
            Variant variant = variant(workspace, id);
            Channel target = workspace.channels().named(channel);
            if (dryRun) return dry(variant, target, resolution);
            Delivery planned =
                    workspace
                            .deliveries()
                            .plan(
                                    variant.id(),
                                    target.id(),
                                    resolution.planned(),
                                    LatePolicy.ASK_AFTER_GRACE);
            if (shared().json()) console().json(DeliveryText.json(planned));
            else console().line(words(variant, target, resolution));
            return ExitCode.OK;
        }
    }

    private Integer list() {
        try (OpenWorkspace workspace = workspaces().read(shared().workspace())) {
            List<Delivery> planned =
                    workspace
                            .deliveries()
                            .planned(clock.instant(), clock.instant().plus(Duration.ofDays(400)));
            if (shared().json()) console().json(planned.stream().map(DeliveryText::json).toList());
            else console().table(planned.stream().map(one -> row(workspace, one)).toList());
            return ExitCode.OK;
        }
    }

    private static List<String> row(OpenWorkspace workspace, Delivery delivery) {
        var listed = workspace.library().row(delivery.post());
        String title =
                listed == null ? "" : listed.title().isEmpty() ? listed.lead() : listed.title();
        String when =
                delivery.due() == null ? "" : delivery.due().local() + " " + delivery.due().zone();
        return List.of(
                when,
                delivery.locale().tag(),
                delivery.state().name().toLowerCase(java.util.Locale.ROOT),
                title);
    }

    private Resolution resolve() {
        if (at == null) {
            throw new FailureException(new CommandFailure.BadValue("--at", "", "2026-12-03T09:00"));
        }
        ZoneId where = zone == null ? ZoneId.systemDefault() : Tags.zone(zone);
        Resolution.Choice choice = later ? Resolution.Choice.LATER : Resolution.Choice.EARLIER;
        return LocalMoments.resolve(Tags.local(at), where, choice);
    }

    private Variant variant(OpenWorkspace workspace, Id<Post> id) {
        LocaleTag wanted =
                locale == null ? workspace.posts().get(id).sourceLocale() : Tags.locale(locale);
        Variant variant = workspace.variants().find(id, wanted);
        if (variant != null) return variant;
        throw new FailureException(new RecordFailure.NoVariant(id.toString(), wanted.tag()));
    }

    private Integer dry(Variant variant, Channel target, Resolution resolution) {
        if (shared().json()) {
            console()
                    .json(
                            Map.of(
                                    "locale", variant.locale().tag(),
                                    "channel", target.name(),
                                    "instant", resolution.planned().instant().toString(),
                                    "resolution", resolution.kind().name()));
        } else {
            console().line(words(variant, target, resolution));
        }
        return ExitCode.OK;
    }

    private String words(Variant variant, Channel target, Resolution resolution) {
        String key = "plan.words." + resolution.kind().name().toLowerCase(java.util.Locale.ROOT);
        return console()
                .messages()
                .get(
                        key,
                        Map.of(
                                "locale", variant.locale().tag(),
                                "channel", target.name(),
                                "local", resolution.wallClock().toString(),
                                "wished", resolution.planned().local().toString(),
                                "zone", resolution.planned().zone().getId(),
                                "instant", resolution.planned().instant().toString()));
    }
}
