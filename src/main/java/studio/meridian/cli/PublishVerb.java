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
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.storage.LibraryStore.Shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code meridian publish}. */
@Command(
        name = "publish",
        description =
                "Publish a post now, in all languages it has or in those named. What the channel shows"
                        + " already is left alone. With --due, send what was planned and is due, and"
                        + " nothing else.",
        footer = {
            "",
            "Examples:",
            "  meridian publish kettle-at-six --channel site",
            "  meridian publish --all --dry-run",
            "  meridian publish --due"
        })
final class PublishVerb extends Verb {
    @Parameters(
            paramLabel = "POST",
            arity = "0..1",
            description = "Id, end of an id, slug or title.")
    private @Nullable String post;

    @Option(names = "--all", description = "Every post in use.")
    private boolean all;

    @Option(names = "--due", description = "Only what was planned and is due.")
    private boolean due;

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

    @Option(names = "--dry-run", description = "Say what would be published and change nothing.")
    private boolean dryRun;

    PublishVerb(Setting setting) {
        super(setting);
    }

    @Override
    public Integer call() {
        boolean one = post != null;
        if ((one ? 1 : 0) + (all ? 1 : 0) + (due ? 1 : 0) != 1) {
            throw new FailureException(
                    new CommandFailure.BadValue("POST", "", "POST, --all or --due"));
        }
        try (OpenWorkspace workspace =
                dryRun
                        ? workspaces().read(shared().workspace())
                        : workspaces().open(shared().workspace())) {
            return dryRun ? dry(workspace) : publish(workspace);
        }
    }

    private Integer dry(OpenWorkspace workspace) {
        Channel target = workspace.channels().named(channel);
        List<Map<String, Object>> would = new ArrayList<>();
        for (Variant variant : chosen(workspace)) {
            Map<String, Object> one = new TreeMap<>();
            one.put("post", variant.post().toString());
            one.put("locale", variant.locale().tag());
            one.put("title", variant.text().title());
            one.put("channel", target.name());
            would.add(one);
        }
        if (shared().json()) console().json(would);
        for (Map<String, Object> one : shared().json() ? List.<Map<String, Object>>of() : would) {
            console().line(one.get("locale") + "  " + one.get("title"));
        }
        return ExitCode.OK;
    }

    private Integer publish(OpenWorkspace workspace) {
        List<Delivery> planned = due ? List.of() : plan(workspace);
        workspace.engine().get().run();
        List<Delivery> results = new ArrayList<>();
        for (Delivery delivery : planned) {
            Delivery now = workspace.deliveries().find(delivery.id());
            results.add(now == null ? delivery : now);
        }
        if (shared().json()) console().json(results.stream().map(DeliveryText::json).toList());
        else console().table(results.stream().map(one -> row(workspace, one)).toList());
        long open = results.stream().filter(one -> one.state() != DeliveryState.CONFIRMED).count();
        if (open == 0) return ExitCode.OK;
        throw new FailureException(new CommandFailure.NotPublished((int) open));
    }

    private List<Delivery> plan(OpenWorkspace workspace) {
        Channel target = workspace.channels().named(channel);
        List<Delivery> planned = new ArrayList<>();
        for (Variant variant : chosen(workspace)) {
            Delivery delivery =
                    remove
                            ? workspace.deliveries().planRemoval(variant.id(), target.id())
                            : workspace
                                    .deliveries()
                                    .plan(variant.id(), target.id(), null, LatePolicy.ANY_TIME);
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
        var wanted = locales.stream().map(Tags::locale).toList();
        List<Variant> variants = new ArrayList<>();
        for (Id<Post> id : posts) {
            for (Variant variant : workspace.variants().of(id)) {
                boolean asked = wanted.isEmpty() || wanted.contains(variant.locale());
                if (asked && !variant.text().body().isBlank()) variants.add(variant);
            }
        }
        return variants;
    }

    private List<String> row(OpenWorkspace workspace, Delivery delivery) {
        Variant variant = workspace.variants().find(delivery.variant());
        String title = variant == null ? "" : variant.text().title();
        String reason = delivery.reason() == null ? "" : delivery.reason();
        String state = delivery.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return List.of(delivery.locale().tag(), state, title, reason);
    }
}
