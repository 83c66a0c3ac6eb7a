package studio.meridian.export.wxr;

import org.jspecify.annotations.Nullable;

import studio.meridian.export.ImportFailure;
import studio.meridian.export.ImportLine;
import studio.meridian.export.ImportNote;
import studio.meridian.export.ImportNote.Kind;
import studio.meridian.export.ImportOptions;
import studio.meridian.export.Outcome;
import studio.meridian.export.intake.IncomingPost;
import studio.meridian.export.intake.IncomingText;
import studio.meridian.export.intake.Intake;
import studio.meridian.model.Credit;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.PostKind;
import studio.meridian.model.VariantText;
import studio.meridian.storage.ImportStore;
import studio.meridian.storage.ImportStore.Imported;
import studio.meridian.storage.IntakeStore.Plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes the items of one export, each with the line of the report that accounts for it. */
final class WxrItems {
    private final Intake intake;
    private final ImportStore imports;
    private final HeldChannel held;
    private final WxrReader reader;
    private final ImportOptions options;
    private final Instant now;
    private final WxrKeys keys;
    private final List<Imported> leftOut = new ArrayList<>();

    WxrItems(
            Intake intake,
            ImportStore imports,
            HeldChannel held,
            WxrReader reader,
            ImportOptions options,
            Instant now) {
        this.intake = intake;
        this.imports = imports;
        this.held = held;
        this.reader = reader;
        this.options = options;
        this.now = now;
        this.keys = new WxrKeys(imports, reader.site());
    }

    /** Takes one item. */
    ImportLine take(WxrItem item) {
        if (!item.id().matches("\\d{1,18}")) return refused(item);
        String key = keys.of(item);
        ImportNote whyNot = whyNot(item);
        return whyNot == null ? post(item, key) : leftOut(item, key, whyNot);
    }

    /** Notes in the workspace what became no post. */
    void finish() {
        if (!options.dryRun()) imports.saveAll(leftOut);
    }

    private ImportLine refused(WxrItem item) {
        return ImportLine.refused(
                item.id(),
                item.type(),
                WxrText.plain(item.text("title")),
                new ImportFailure.BadField(
                        reader.file(), item.line(), "wp:post_id", item.id(), "1153"));
    }

    private static @Nullable ImportNote whyNot(WxrItem item) {
        return switch (item.type()) {
            case "post", "page" ->
                    item.status().equals("auto-draft") ? ImportNote.of(Kind.NOT_SAVED) : null;
            case "attachment" -> ImportNote.of(Kind.NOT_FETCHED);
            case "nav_menu_item" -> ImportNote.of(Kind.MENU_ITEM);
            default -> ImportNote.of(Kind.OTHER_TYPE, "type", item.type());
        };
    }

    private ImportLine leftOut(WxrItem item, String key, ImportNote why) {
        String title = WxrText.plain(item.text("title"));
        leftOut.add(
                new Imported(
                        key,
                        item.type(),
                        title,
                        Outcome.LEFT_OUT.word(),
                        ImportNote.toJson(List.of(why)),
                        null,
                        item.original(),
                        ""));
        return ImportLine.leftOut(item.id(), item.type(), title, why);
    }

    private ImportLine post(WxrItem item, String key) {
        List<ImportNote> notes = new ArrayList<>();
        VariantText text = WxrText.of(item, notes);
        Losses.note(item, notes);
        PlannedTime due = status(item, notes);
        IncomingText incoming =
                new IncomingText(
                        key,
                        item.id(),
                        item.type(),
                        item.original(),
                        locale(item),
                        text,
                        "",
                        null,
                        List.of(),
                        notes);
        if (due != null && isWritten(item, incoming)) {
            Plan plan =
                    new Plan(incoming.locale(), held.make().id(), due, LatePolicy.ASK_AFTER_GRACE);
            return intake.take(post(item, incoming, List.of(plan)), false).getFirst();
        }
        return intake.take(post(item, incoming, List.of()), options.dryRun()).getFirst();
    }

    /** Asked before the channel is made for it: a second import makes none. */
    private boolean isWritten(WxrItem item, IncomingText text) {
        if (options.dryRun()) return false;
        Outcome outcome = intake.take(post(item, text, List.of()), true).getFirst().outcome();
        return outcome == Outcome.IMPORTED || outcome == Outcome.UPDATED;
    }

    private IncomingPost post(WxrItem item, IncomingText text, List<Plan> plans) {
        String author = reader.site().author(item.text("dc:creator"));
        return new IncomingPost(
                text.text().title().isEmpty() ? PostKind.NOTE : PostKind.ARTICLE,
                WxrText.tags(item),
                new Credit("", "", author, ""),
                item.status().equals("trash"),
                List.of(text),
                plans);
    }

    /** The language a plugin filed it under, else that of the site. */
    private LocaleTag locale(WxrItem item) {
        for (WxrTerm term : item.terms()) {
            boolean language = term.taxonomy().equals("language");
            if (language && LocaleTag.isValid(term.slug())) return LocaleTag.of(term.slug());
        }
        LocaleTag site = reader.site().locale();
        return site == null ? options.locale() : site;
    }

    /** Notes what became of its status; the time when it is to be planned, else null. */
    private @Nullable PlannedTime status(WxrItem item, List<ImportNote> notes) {
        if (item.hasPassword()) notes.add(ImportNote.of(Kind.HAD_PASSWORD));
        String time = item.text("wp:post_date");
        switch (item.status()) {
            case "publish" -> notes.add(ImportNote.of(Kind.PUBLISHED_THERE, "time", time));
            case "draft" -> notes.add(ImportNote.of(Kind.WAS_DRAFT));
            case "pending" -> notes.add(ImportNote.of(Kind.WAS_PENDING));
            case "private" -> notes.add(ImportNote.of(Kind.WAS_PRIVATE));
            case "trash" -> notes.add(ImportNote.of(Kind.WAS_TRASHED));
            case "future" -> {
                return future(item, time, notes);
            }
            default -> {
                String status = "wp:status " + item.status();
                notes.add(ImportNote.of(Kind.FIELDS_NOT_READ, "fields", status));
            }
        }
        return null;
    }

    private @Nullable PlannedTime future(WxrItem item, String time, List<ImportNote> notes) {
        PlannedTime due = WxrTimes.due(item, options.zone());
        if (due == null || !due.instant().isAfter(now)) {
            notes.add(ImportNote.of(Kind.SCHEDULE_PAST, "time", time));
            return null;
        }
        Kind what = held.isInUse() ? Kind.CHANNEL_IN_USE : Kind.HELD;
        notes.add(ImportNote.of(what, "channel", held.name()));
        return what == Kind.HELD ? due : null;
    }
}
