package studio.meridian.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.argument.CommandFailure;
import studio.meridian.cli.argument.MomentOptions;
import studio.meridian.cli.argument.Tags;
import studio.meridian.cli.console.DeliveryText;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.PostReference;
import studio.meridian.cli.verb.Verb;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.schedule.Resolution;
import studio.meridian.storage.RecordFailure;
import studio.meridian.sync.preflight.Forecast;
import studio.meridian.sync.preflight.ForecastWords;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
            "  meridian plan kettle-at-six --at 2031-12-03T09:00 --zone Asia/Tokyo"
        })
final class PlanVerb extends Verb {
    private final InstantSource clock;

    @Parameters(
            paramLabel = "POST",
            arity = "0..1",
            description = "Id, end of an id, slug or title.")
    private @Nullable String post;

    @Mixin private MomentOptions moment = new MomentOptions();

    @Option(names = "--locale", paramLabel = "TAG", description = "Language (default: the source).")
    private @Nullable String locale;

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            description = "Channel (default: ${DEFAULT-VALUE}).",
            defaultValue = "site")
    private String channel = "site";

    @Option(names = "--dry-run", description = "Say what would be planned and change nothing.")
    private boolean dryRun;

    PlanVerb(Setting setting, InstantSource clock) {
        super(setting);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (post == null) return list();
        Resolution resolution = moment.resolve(clock.instant());
        try (OpenWorkspace workspace =
                dryRun
                        ? workspaces().read(shared().workspace())
                        : workspaces().open(shared().workspace())) {
            Variant variant = variant(workspace, PostReference.find(workspace, post));
            Channel target = workspace.channels().named(channel);
            Delivery shown = workspace.deliveries().shown(variant.id(), target.id());
            if (shown != null && shown.contentSha().equals(variant.text().sha256())) {
                throw new FailureException(
                        new CommandFailure.Shown(variant.locale().tag(), target.name()));
            }
            Forecast forecast = workspace.forecasts().of(variant, target);
            if (forecast.isRefused()) {
                String why = new ForecastWords(console().messages()).refusal(forecast.preflight());
                throw new FailureException(
                        new CommandFailure.WouldBeRefused(
                                variant.locale().tag(), target.name(), why));
            }
            Map<String, Object> result =
                    dryRun
                            ? Map.of(
                                    "post", variant.post().toString(),
                                    "locale", variant.locale().tag(),
                                    "channel", target.name())
                            : workspace.describe(plan(workspace, variant, target, resolution));
            print(variant, target, resolution, result);
            return ExitCode.OK;
        }
    }

    private static Delivery plan(
            OpenWorkspace workspace, Variant variant, Channel target, Resolution resolution) {
        return workspace
                .deliveries()
                .plan(variant.id(), target.id(), resolution.planned(), LatePolicy.ASK_AFTER_GRACE);
    }

    private Integer list() {
        if (moment.isSaid() || locale != null || dryRun) {
            throw missing("POST", "meridian plan kettle-at-six --at 2026-12-03T09:00");
        }
        try (OpenWorkspace workspace = workspaces().read(shared().workspace())) {
            List<Delivery> planned =
                    workspace
                            .deliveries()
                            .planned(clock.instant(), clock.instant().plus(Duration.ofDays(400)));
            if (shared().json()) console().json(planned.stream().map(workspace::describe).toList());
            else console().table(planned.stream().map(one -> row(workspace, one)).toList());
            return ExitCode.OK;
        }
    }

    private static List<String> row(OpenWorkspace workspace, Delivery delivery) {
        var listed = workspace.library().row(delivery.post());
        String title =
                listed == null ? "" : listed.title().isEmpty() ? listed.lead() : listed.title();
        return List.of(
                DeliveryText.when(delivery),
                delivery.locale().tag(),
                DeliveryText.word(delivery.state()),
                title);
    }

    private static FailureException missing(String what, String expected) {
        return new FailureException(new CommandFailure.Missing(what, expected));
    }

    private Variant variant(OpenWorkspace workspace, Id<Post> id) {
        LocaleTag wanted =
                locale == null ? workspace.posts().get(id).sourceLocale() : Tags.locale(locale);
        Variant variant = workspace.variants().find(id, wanted);
        if (variant != null) return variant;
        throw new FailureException(new RecordFailure.NoVariant(String.valueOf(post), wanted.tag()));
    }

    private void print(
            Variant variant, Channel target, Resolution resolution, Map<String, Object> result) {
        if (!shared().json()) {
            console().line(words(variant, target, resolution));
            if (dryRun) console().note(console().messages().get("import.dry-run"));
            return;
        }
        Map<String, Object> all = new TreeMap<>(result);
        all.put("dryRun", dryRun);
        all.put("resolution", DeliveryText.word(resolution.kind()));
        all.put("local", resolution.planned().local().toString());
        all.put("zone", resolution.planned().zone().getId());
        all.put("instant", resolution.planned().instant().toString());
        console().json(all);
    }

    private String words(Variant variant, Channel target, Resolution resolution) {
        String key = "plan.words." + DeliveryText.word(resolution.kind());
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
