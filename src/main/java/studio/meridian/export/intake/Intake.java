package studio.meridian.export.intake;

import static studio.meridian.export.ImportNote.Kind.DELETED_HERE;
import static studio.meridian.export.ImportNote.Kind.EDITED_HERE;
import static studio.meridian.export.ImportNote.Kind.UNPAIRED;
import static studio.meridian.export.ImportNote.Kind.WRITTEN_HERE;

import org.jspecify.annotations.Nullable;

import studio.meridian.export.ImportLine;
import studio.meridian.export.ImportNote;
import studio.meridian.export.Outcome;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.storage.ImportStore;
import studio.meridian.storage.ImportStore.Imported;
import studio.meridian.storage.IntakeStore;
import studio.meridian.storage.IntakeStore.Incoming;
import studio.meridian.storage.IntakeStore.Taken;
import studio.meridian.storage.IntakeStore.Text;
import studio.meridian.storage.VariantStore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Brings posts in: new ones are made, known ones are brought up to date where nobody edited them
 * here, and each is written whole or not at all.
 */
public final class Intake {
    private final ImportStore imports;
    private final IntakeStore store;
    private final VariantStore variants;

    public Intake(ImportStore imports, IntakeStore store, VariantStore variants) {
        this.imports = imports;
        this.store = store;
        this.variants = variants;
    }

    /**
     * Takes a post.
     *
     * @param dryRun whether to tell only what would be done
     * @return a line for each text, in their order
     */
    public List<ImportLine> take(IncomingPost post, boolean dryRun) {
        Map<String, Imported> known = new HashMap<>();
        for (IncomingText text : post.texts()) {
            Imported row = imports.find(text.key());
            boolean made = row != null && row.outcome().equals(Outcome.IMPORTED.word());
            if (made) known.put(text.key(), row);
        }
        Id<Post> into = into(known);
        boolean deleted = into == null && !known.isEmpty();
        Map<String, LocaleTag> untouched = into == null ? Map.of() : store.untouched(into);
        List<ImportLine> lines = new ArrayList<>();
        List<IncomingText> wanted = new ArrayList<>();
        for (IncomingText text : post.texts()) {
            Imported row = known.get(text.key());
            ImportLine line =
                    deleted
                            ? line(text, Outcome.KEPT, null).with(ImportNote.of(DELETED_HERE))
                            : decide(text, row, into, untouched);
            lines.add(line);
            if (isWritten(line.outcome())) wanted.add(text);
        }
        return wanted.isEmpty() || dryRun ? lines : written(post, into, wanted, lines);
    }

    private ImportLine decide(
            IncomingText text,
            @Nullable Imported row,
            @Nullable Id<Post> into,
            Map<String, LocaleTag> untouched) {
        if (into == null) return line(text, Outcome.IMPORTED, null);
        if (row == null) {
            boolean taken = variants.find(into, text.locale()) != null;
            return taken
                    ? line(text, Outcome.KEPT, into).with(ImportNote.of(WRITTEN_HERE))
                    : line(text, Outcome.IMPORTED, into);
        }
        if (row.original().equals(text.original())) return line(text, Outcome.UNCHANGED, into);
        return text.locale().equals(untouched.get(text.key()))
                ? line(text, Outcome.UPDATED, into)
                : line(text, Outcome.KEPT, into).with(ImportNote.of(EDITED_HERE));
    }

    private List<ImportLine> written(
            IncomingPost post,
            @Nullable Id<Post> into,
            List<IncomingText> wanted,
            List<ImportLine> lines) {
        List<Text> texts = wanted.stream().map(Intake::text).toList();
        Taken taken =
                store.take(
                        new Incoming(
                                into,
                                post.kind(),
                                post.tags(),
                                post.credit(),
                                post.archived(),
                                texts,
                                post.plans()));
        List<ImportLine> done = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ImportLine line = lines.get(i);
            boolean unpaired = taken.unpaired().contains(post.texts().get(i).locale());
            ImportLine placed =
                    new ImportLine(
                            line.name(),
                            line.type(),
                            line.title(),
                            line.outcome(),
                            line.notes(),
                            null,
                            taken.post());
            boolean told = unpaired && isWritten(line.outcome());
            done.add(told ? placed.with(ImportNote.of(UNPAIRED)) : placed);
        }
        return done;
    }

    private static @Nullable Id<Post> into(Map<String, Imported> known) {
        return known.values().stream()
                .map(Imported::post)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Text text(IncomingText text) {
        Imported item =
                new Imported(
                        text.key(),
                        text.type(),
                        text.text().title(),
                        Outcome.IMPORTED.word(),
                        ImportNote.toJson(text.notes()),
                        null,
                        text.original(),
                        "");
        return new Text(
                item, text.locale(), text.text(), text.translator(), text.state(), text.units());
    }

    private static boolean isWritten(Outcome outcome) {
        return outcome == Outcome.IMPORTED || outcome == Outcome.UPDATED;
    }

    private static ImportLine line(IncomingText text, Outcome outcome, @Nullable Id<Post> post) {
        return new ImportLine(
                text.name(), text.type(), text.text().title(), outcome, text.notes(), null, post);
    }
}
