package studio.meridian.cli.console;

import studio.meridian.export.ImportLine;
import studio.meridian.export.ImportNote;
import studio.meridian.export.ImportReport;
import studio.meridian.export.Outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import did, item by item. */
public final class ImportText {
    private final Console console;

    public ImportText(Console console) {
        this.console = console;
    }

    /** For people: a line for each item and its notes below; what was refused goes to errors. */
    public void print(ImportReport report, boolean dryRun) {
        List<String> lines = Console.columns(report.lines().stream().map(this::row).toList());
        for (int i = 0; i < lines.size(); i++) {
            ImportLine item = report.lines().get(i);
            console.line(lines.get(i).stripTrailing());
            for (ImportNote note : item.notes()) console.line("    " + words(note));
            if (item.refusal() != null) console.failure(item.refusal());
        }
        console.note(console.messages().get("import.summary", counts(report)));
        if (dryRun) console.note(console.messages().get("import.dry-run"));
    }

    /** For programs; what was refused is the caller's to tell. */
    public void json(ImportReport report, boolean dryRun) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("dryRun", dryRun);
        all.put("counts", counts(report));
        all.put("items", report.lines().stream().map(this::item).toList());
        console.json(all);
    }

    private List<String> row(ImportLine item) {
        String outcome = console.messages().get("import.outcome." + item.outcome().word());
        return List.of(outcome, item.type(), item.name(), item.title());
    }

    private String words(ImportNote note) {
        return Console.visible(note.text(console.messages()));
    }

    private Map<String, Object> item(ImportLine item) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", item.name());
        all.put("type", item.type());
        all.put("title", item.title());
        all.put("outcome", item.outcome().word());
        if (item.post() != null) all.put("post", item.post().toString());
        if (item.refusal() != null) all.put("problem", console.messages().what(item.refusal()));
        List<Map<String, Object>> notes = new ArrayList<>();
        for (ImportNote note : item.notes()) {
            notes.add(Map.of("note", note.kind().word(), "text", words(note)));
        }
        all.put("notes", notes);
        return all;
    }

    private static Map<String, Object> counts(ImportReport report) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("total", report.lines().size());
        counts.put("imported", report.count(Outcome.IMPORTED));
        counts.put("updated", report.count(Outcome.UPDATED));
        counts.put("unchanged", report.count(Outcome.UNCHANGED));
        counts.put("kept", report.count(Outcome.KEPT));
        counts.put("leftOut", report.count(Outcome.LEFT_OUT));
        counts.put("refused", report.count(Outcome.REFUSED));
        return counts;
    }
}
