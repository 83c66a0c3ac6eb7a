package studio.meridian.cli.console;

import studio.meridian.export.out.ExportNote;
import studio.meridian.export.out.ExportReport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an export wrote. */
public final class ExportText {
    private final Console console;

    public ExportText(Console console) {
        this.console = console;
    }

    /** For people: the folder, or the files of a dry run; notes and counts are remarks. */
    public void print(ExportReport report, boolean dryRun) {
        if (dryRun) report.files().forEach(file -> console.line(Console.visible(file)));
        else console.line(report.folder().toString());
        for (ExportNote note : report.notes()) {
            String where = note.post() + " (" + note.locale() + ")";
            console.note(Console.visible(where + ": " + note.text(console.messages())));
        }
        console.note(console.messages().get("export.summary", counts(report)));
        if (dryRun) console.note(console.messages().get("import.dry-run"));
    }

    /** For programs. */
    public void json(ExportReport report, boolean dryRun) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("dryRun", dryRun);
        all.put("folder", report.folder().toString());
        all.put("counts", counts(report));
        all.put("files", report.files());
        List<Map<String, Object>> notes = new ArrayList<>();
        for (ExportNote note : report.notes()) notes.add(note(note));
        all.put("notes", notes);
        console.json(all);
    }

    private Map<String, Object> note(ExportNote note) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("note", note.kind().word());
        all.put("post", note.post());
        all.put("locale", note.locale().tag());
        all.put("subject", note.subject());
        all.put("text", note.text(console.messages()));
        return all;
    }

    private static Map<String, Object> counts(ExportReport report) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("posts", report.posts());
        counts.put("texts", report.texts());
        counts.put("pictures", report.pictures());
        counts.put("files", report.files().size());
        return counts;
    }
}
