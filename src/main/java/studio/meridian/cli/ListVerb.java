package studio.meridian.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.meridian.cli.console.DeliveryText;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.PostReference;
import studio.meridian.cli.verb.Verb;
import studio.meridian.storage.LibraryStore.LocaleProgress;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code meridian list}. */
@Command(
        name = "list",
        description = "List the posts with their languages, state and next delivery.",
        footer = {"", "Examples:", "  meridian list", "  meridian list --search 茶 --json"})
final class ListVerb extends Verb {
    @Option(names = "--archived", description = "List what was put away.")
    private boolean archived;

    @Option(names = "--search", paramLabel = "TEXT", description = "Only posts with these words.")
    private @Nullable String search;

    ListVerb(Setting setting) {
        super(setting);
    }

    @Override
    public Integer call() {
        try (OpenWorkspace workspace = workspaces().read(shared().workspace())) {
            Shelf shelf = archived ? Shelf.ARCHIVED : Shelf.IN_USE;
            List<Row> rows = workspace.library().search(search == null ? "" : search, shelf);
            if (shared().json()) console().json(rows.stream().map(ListVerb::json).toList());
            else console().table(rows.stream().map(ListVerb::text).toList());
            return ExitCode.OK;
        }
    }

    private static List<String> text(Row row) {
        List<String> cells = new ArrayList<>();
        cells.add(PostReference.shortId(row.post()));
        cells.add(DeliveryText.word(row.status()));
        cells.add(row.title().isEmpty() ? row.lead() : row.title());
        cells.add(String.join(" ", row.locales().stream().map(ListVerb::locale).toList()));
        cells.add(row.nextDue() == null ? "" : row.nextDue().toString());
        return cells;
    }

    private static String locale(LocaleProgress progress) {
        if (progress.total() == 0 || progress.done() == progress.total()) return progress.locale();
        return progress.locale() + ":" + progress.done() * 100 / progress.total() + "%";
    }

    private static Map<String, Object> json(Row row) {
        Map<String, Object> all = new TreeMap<>();
        all.put("id", row.post().toString());
        all.put("kind", DeliveryText.word(row.kind()));
        all.put("title", row.title());
        all.put("status", DeliveryText.word(row.status()));
        all.put("locales", row.locales());
        all.put("sourceLocale", row.sourceLocale());
        all.put("archived", row.archived());
        all.put("updatedAt", row.updatedAt().toString());
        if (row.nextDue() != null) all.put("nextDelivery", row.nextDue().toString());
        return all;
    }
}
