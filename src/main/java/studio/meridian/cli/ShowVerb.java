package studio.meridian.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.argument.Tags;
import studio.meridian.cli.console.DeliveryText;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.PostReference;
import studio.meridian.cli.verb.Verb;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.storage.RecordFailure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code meridian show}. */
@Command(
        name = "show",
        description = "Show one post: its text in one language, its languages and deliveries.",
        footer = {
            "",
            "Examples:",
            "  meridian show kettle-at-six",
            "  meridian show \"Kettle at six\" --locale ja --json"
        })
final class ShowVerb extends Verb {
    @Parameters(paramLabel = "POST", description = "Id, the end of an id, slug or title.")
    private String post = "";

    @Option(names = "--locale", paramLabel = "TAG", description = "Language (default: the source).")
    private @Nullable String locale;

    ShowVerb(Setting setting) {
        super(setting);
    }

    @Override
    public Integer call() {
        try (OpenWorkspace workspace = workspaces().read(shared().workspace())) {
            Id<Post> id = PostReference.find(workspace, post);
            Post found = workspace.posts().get(id);
            List<Variant> variants = workspace.variants().of(id);
            Variant one = variant(found, variants);
            List<Delivery> deliveries = workspace.deliveries().of(id);
            if (shared().json()) {
                List<Variant> shown = locale == null ? variants : List.of(one);
                console().json(json(workspace, found, shown, deliveries));
            } else text(found, one, variants, deliveries);
            return ExitCode.OK;
        }
    }

    private Variant variant(Post found, List<Variant> variants) {
        LocaleTag wanted = locale == null ? found.sourceLocale() : Tags.locale(locale);
        return variants.stream()
                .filter(variant -> variant.locale().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new FailureException(new RecordFailure.NoVariant(post, wanted.tag())));
    }

    private void text(
            Post found, Variant variant, List<Variant> variants, List<Delivery> deliveries) {
        console().line("id        " + found.id());
        console().line("kind      " + DeliveryText.word(found.kind()));
        console()
                .line(
                        "languages "
                                + String.join(
                                        " ",
                                        variants.stream().map(one -> one.locale().tag()).toList()));
        if (!found.tags().isEmpty()) console().line("tags      " + String.join(", ", found.tags()));
        for (Delivery delivery : deliveries) console().line("delivery  " + describe(delivery));
        console().line("");
        if (!variant.text().title().isEmpty()) console().line("# " + variant.text().title() + "\n");
        console().line(variant.text().body().stripTrailing());
    }

    private static String describe(Delivery delivery) {
        String state = DeliveryText.word(delivery.state());
        return (delivery.locale() + " " + state + " " + DeliveryText.when(delivery)).strip();
    }

    private static Map<String, Object> json(
            OpenWorkspace workspace, Post post, List<Variant> variants, List<Delivery> deliveries) {
        Map<String, Object> all = new TreeMap<>();
        all.put("id", post.id().toString());
        all.put("kind", DeliveryText.word(post.kind()));
        all.put("sourceLocale", post.sourceLocale().tag());
        all.put("tags", post.tags());
        all.put("credit", post.credit());
        all.put("archived", post.isArchived());
        all.put("variants", variants.stream().map(ShowVerb::json).toList());
        List<Object> plans = new ArrayList<>();
        for (Delivery delivery : deliveries) plans.add(workspace.describe(delivery));
        all.put("deliveries", plans);
        return all;
    }

    private static Map<String, Object> json(Variant variant) {
        Map<String, Object> all = new TreeMap<>();
        all.put("locale", variant.locale().tag());
        all.put("title", variant.text().title());
        all.put("summary", variant.text().summary());
        all.put("slug", variant.text().slug());
        all.put("body", variant.text().body());
        all.put("translator", variant.translator());
        all.put("linked", variant.isLinked());
        return all;
    }
}
