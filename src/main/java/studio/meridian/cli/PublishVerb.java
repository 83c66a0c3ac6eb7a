package studio.meridian.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.argument.CommandFailure;
import studio.meridian.cli.argument.MomentOptions;
import studio.meridian.cli.argument.Tags;
import studio.meridian.cli.console.ForecastText;
import studio.meridian.cli.delivery.Sending;
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
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Severity;
import studio.meridian.storage.LibraryStore.Shelf;
import studio.meridian.storage.RecordFailure;
import studio.meridian.sync.preflight.Forecast;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code meridian publish}. */
@Command(
        name = "publish",
        description =
                "Publish a post, in all languages it has or in those named: now, or with --at at a"
                        + " moment to come. What the channel shows already is left alone. What was planned"
                        + " is sent in its time by an open desktop, meridian agent or meridian sync.",
        footer = {
            "",
            "Examples:",
            "  meridian publish kettle-at-six --channel site",
            "  meridian publish kettle-at-six --at 2031-12-03T09:00 --zone Asia/Tokyo",
            "  meridian publish --all --dry-run"
        })
final class PublishVerb extends Verb {
    private final InstantSource clock;

    private static final String CHOICE = "meridian publish kettle-at-six, --all";

    @Parameters(
            paramLabel = "POST",
            arity = "0..1",
            description = "Id, end of an id, slug or title.")
    private @Nullable String post;

    @Option(names = "--all", description = "Every post in use.")
    private boolean all;

    @Option(names = "--remove", description = "Take the post off the channel instead.")
    private boolean remove;

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            split = ",",
            description = "Only these languages.")
    private List<String> locales = new ArrayList<>();

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            description = "Channel (default: ${DEFAULT-VALUE}).",
            defaultValue = "site")
    private String channel = "site";

    @Mixin private MomentOptions moment = new MomentOptions();

    @Option(names = "--dry-run", description = "Say what would be published and change nothing.")
    private boolean dryRun;

    PublishVerb(Setting setting, InstantSource clock) {
        super(setting);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        refuseContradictions();
        PlannedTime at = moment.isSaid() ? moment.resolve(clock.instant()).planned() : null;
        try (OpenWorkspace workspace =
                dryRun
                        ? workspaces().read(shared().workspace())
                        : workspaces().open(shared().workspace())) {
            return dryRun ? dry(workspace) : publish(workspace, at);
        }
    }

    private void refuseContradictions() {
        if (post == null && !all) throw failure(new CommandFailure.Missing("POST", CHOICE));
        if (post != null && all) throw failure(new CommandFailure.Apart("POST", "--all"));
        if (remove && moment.isSaid()) throw failure(new CommandFailure.Apart("--remove", "--at"));
    }

    private static FailureException failure(CommandFailure why) {
        return new FailureException(why);
    }

    private Integer dry(OpenWorkspace workspace) {
        List<Map<String, Object>> would = wished(workspace);
        boolean refused = would.stream().anyMatch(one -> Boolean.TRUE.equals(one.get("refused")));
        int end = refused ? ExitCode.FINDINGS : ExitCode.OK;
        if (shared().json()) {
            console().json(would);
            return end;
        }
        console()
                .table(
                        would.stream()
                                .map(one -> List.of(text(one, "locale"), text(one, "title")))
                                .toList());
        console().note(console().messages().get("import.dry-run"));
        return end;
    }

    /** What a channel shows already would not be sent again, what it never had not be removed. */
    private List<Map<String, Object>> wished(OpenWorkspace workspace) {
        Channel target = workspace.channels().named(channel);
        List<Map<String, Object>> would = new ArrayList<>();
        for (Variant one : chosen(workspace)) {
            Delivery shown = workspace.deliveries().shown(one.id(), target.id());
            boolean same = shown != null && shown.contentSha().equals(one.text().sha256());
            if (remove ? shown == null : same) continue;
            String kind = remove ? "delete" : shown == null ? "create" : "update";
            Map<String, Object> entry =
                    entry(one.post(), one.locale(), one.text().title(), target, kind);
            if (!remove) foretell(workspace.forecasts().of(one, target), entry);
            would.add(entry);
        }
        return would;
    }

    private void foretell(Forecast forecast, Map<String, Object> entry) {
        entry.put("refused", forecast.isRefused());
        entry.put("remarks", new ForecastText(console().messages(), forecast).remarks());
        if (forecast.isRefused()) tell(forecast);
    }

    /** Why a text is not taken, for whoever looks on. */
    private void tell(Forecast forecast) {
        ForecastText text = new ForecastText(console().messages(), forecast);
        for (Remark error : forecast.preflight().of(Severity.ERROR)) {
            console()
                    .note(
                            forecast.locale().tag()
                                    + " "
                                    + forecast.channel().name()
                                    + ": "
                                    + text.words(error));
        }
    }

    private static Map<String, Object> entry(
            Id<Post> post, LocaleTag locale, String title, @Nullable Channel channel, String kind) {
        Map<String, Object> all = new TreeMap<>();
        all.put("post", post.toString());
        all.put("locale", locale.tag());
        all.put("title", title);
        all.put("channel", channel == null ? "" : channel.name());
        all.put("kind", kind);
        return all;
    }

    private static String text(Map<String, Object> entry, String name) {
        return String.valueOf(entry.get(name));
    }

    private Integer publish(OpenWorkspace workspace, @Nullable PlannedTime at) {
        Channel target = workspace.channels().named(channel);
        List<Variant> chosen = chosen(workspace);
        List<Variant> taken = remove ? chosen : taken(workspace, chosen, target);
        List<Delivery> planned = plan(workspace, taken, target, at);
        Sending sending = new Sending(workspace, console(), clock, shared().json());
        int end = ExitCode.OK;
        if (at == null) end = sending.send(planned);
        else sending.tell(planned);
        return taken.size() < chosen.size() ? ExitCode.FINDINGS : end;
    }

    /** What the channel would refuse is told and not planned; the rest goes on. */
    private List<Variant> taken(OpenWorkspace workspace, List<Variant> chosen, Channel target) {
        List<Variant> taken = new ArrayList<>();
        for (Variant variant : chosen) {
            Forecast forecast = workspace.forecasts().of(variant, target);
            if (forecast.isRefused()) tell(forecast);
            else taken.add(variant);
        }
        return taken;
    }

    private List<Delivery> plan(
            OpenWorkspace workspace,
            List<Variant> chosen,
            Channel target,
            @Nullable PlannedTime at) {
        LatePolicy late = at == null ? LatePolicy.ANY_TIME : LatePolicy.ASK_AFTER_GRACE;
        List<Delivery> planned = new ArrayList<>();
        for (Variant variant : chosen) {
            Delivery delivery =
                    remove
                            ? workspace.deliveries().planRemoval(variant.id(), target.id())
                            : workspace.deliveries().plan(variant.id(), target.id(), at, late);
            if (delivery != null) planned.add(delivery);
        }
        return planned;
    }

    /** The variants meant: never one without a text. */
    private List<Variant> chosen(OpenWorkspace workspace) {
        List<Id<Post>> posts =
                post == null
                        ? workspace.library().list(Shelf.IN_USE).stream()
                                .map(row -> row.post())
                                .toList()
                        : List.of(PostReference.find(workspace, post));
        Set<LocaleTag> wanted = locales.stream().map(Tags::locale).collect(Collectors.toSet());
        Set<LocaleTag> absent = new TreeSet<>(wanted);
        List<Variant> variants = new ArrayList<>();
        for (Id<Post> id : posts) {
            for (Variant variant : workspace.variants().of(id)) {
                boolean asked = wanted.isEmpty() || wanted.contains(variant.locale());
                if (asked && !variant.text().body().isBlank()) variants.add(variant);
                absent.remove(variant.locale());
            }
        }
        if (post == null) return variants;
        for (LocaleTag locale : absent) {
            throw new FailureException(new RecordFailure.NoVariant(post, locale.tag()));
        }
        if (variants.isEmpty()) throw failure(new CommandFailure.NoText(post));
        return variants;
    }
}
