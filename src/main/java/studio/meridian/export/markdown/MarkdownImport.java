package studio.meridian.export.markdown;

import studio.meridian.export.ImportFailure;
import studio.meridian.export.ImportLine;
import studio.meridian.export.ImportNote;
import studio.meridian.export.ImportNote.Kind;
import studio.meridian.export.ImportOptions;
import studio.meridian.export.ImportReport;
import studio.meridian.export.Watch;
import studio.meridian.export.intake.IncomingPost;
import studio.meridian.export.intake.IncomingText;
import studio.meridian.export.intake.Intake;
import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.model.PostKind;
import studio.meridian.model.VariantText;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.IntakeStore.Plan;
import studio.meridian.storage.MediaStore;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a tree of Markdown files in. Files that differ only in a locale before their ending
 * ({@code tea.md}, {@code tea.ja.md}) are one post; the one without is its source. Each post comes
 * in whole or not at all, and importing the same tree again changes nothing.
 */
public final class MarkdownImport {
    private static final String FILE = "file";

    private final Intake intake;
    private final MediaStore media;
    private final ChannelStore channels;
    private final InstantSource clock;

    public MarkdownImport(
            Intake intake, MediaStore media, ChannelStore channels, InstantSource clock) {
        this.intake = intake;
        this.media = media;
        this.channels = channels;
        this.clock = clock;
    }

    /** Imports all files of a tree. A file that cannot be read is told in its line. */
    public ImportReport run(PostFiles files, ImportOptions options, Watch watch) {
        List<PostGroup> groups = PostGroup.of(files.posts());
        PlanReader plans = new PlanReader(channels.all(), clock.instant(), options.zone());
        Pictures pictures = new Pictures(files, media, options.dryRun());
        List<ImportLine> lines = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (watch.isCancelled()) return new ImportReport(lines, true);
            watch.at(i, groups.size(), groups.get(i).stem());
            lines.addAll(new Reading(files, options, plans, pictures).run(groups.get(i)));
        }
        watch.at(groups.size(), groups.size(), "");
        return new ImportReport(lines, false);
    }

    private final class Reading {
        private final PostFiles files;
        private final ImportOptions options;
        private final PlanReader plans;
        private final Pictures pictures;

        Reading(PostFiles files, ImportOptions options, PlanReader plans, Pictures pictures) {
            this.files = files;
            this.options = options;
            this.plans = plans;
            this.pictures = pictures;
        }

        List<ImportLine> run(PostGroup group) {
            List<MarkdownFile> read = new ArrayList<>();
            List<ImportLine> lines = new ArrayList<>();
            for (FileName name : group.files()) {
                try {
                    MarkdownFile file = MarkdownFile.read(files, name, options.locale());
                    if (name.isSection()) lines.add(leftOut(file, Kind.SECTION_PAGE));
                    else if (name.isReadMe() && file.fields().isEmpty()) {
                        lines.add(leftOut(file, Kind.READ_ME));
                    } else read.add(file);
                } catch (FailureException e) {
                    return refused(group, name.path(), e.failure());
                }
            }
            if (read.isEmpty()) return lines;
            try {
                lines.addAll(intake.take(post(read), options.dryRun()));
                return lines;
            } catch (FailureException e) {
                if (e.failure() instanceof ImportFailure failure) {
                    return refused(group, file(failure), failure);
                }
                throw e;
            }
        }

        private IncomingPost post(List<MarkdownFile> read) {
            List<MarkdownFile> ordered = PostGroup.ordered(read, options.locale());
            MarkdownFile source = ordered.getFirst();
            List<IncomingText> texts = new ArrayList<>();
            List<Plan> planned = new ArrayList<>();
            // All front matter is read before the first picture is kept.
            for (MarkdownFile file : ordered) {
                file.fields().state();
                file.fields().units();
                plans.read(file, new ArrayList<>());
            }
            Fields fields = source.fields();
            PostKind kind = fields.kind(source.title());
            boolean archived = fields.isTrue("archived");
            for (MarkdownFile file : ordered) {
                List<ImportNote> notes = new ArrayList<>();
                planned.addAll(plans.read(file, notes));
                texts.add(text(file, source, notes));
            }
            return new IncomingPost(kind, fields.tags(), fields.credit(), archived, texts, planned);
        }

        private IncomingText text(MarkdownFile file, MarkdownFile source, List<ImportNote> notes) {
            Fields fields = file.fields();
            List<String> unknown = fields.unknown();
            if (!unknown.isEmpty()) {
                String names = String.join(", ", unknown);
                notes.add(ImportNote.of(Kind.FIELDS_NOT_READ, "fields", names));
            }
            boolean own = fields.tags().isEmpty() || fields.tags().equals(source.fields().tags());
            if (!own) notes.add(ImportNote.of(Kind.TAGS_OF_SOURCE));
            String body = pictures.take(file.name().path(), file.body(), notes);
            String path = file.name().path();
            return new IncomingText(
                    "md:" + files.name() + "/" + path,
                    path,
                    FILE,
                    file.head() + body,
                    file.locale(),
                    new VariantText(file.title(), fields.summary(), fields.text("slug"), body),
                    fields.text("translator"),
                    file.equals(source) ? null : fields.state(),
                    fields.units(),
                    notes);
        }

        private List<ImportLine> refused(PostGroup group, String culprit, Failure why) {
            List<ImportLine> lines = new ArrayList<>();
            for (FileName name : group.files()) {
                String path = name.path();
                Failure reason =
                        path.equals(culprit) ? why : new ImportFailure.PartOfRefused(path, culprit);
                lines.add(ImportLine.refused(path, FILE, name.title(), reason));
            }
            return lines;
        }

        private static ImportLine leftOut(MarkdownFile file, Kind why) {
            return ImportLine.leftOut(file.name().path(), FILE, file.title(), ImportNote.of(why));
        }

        private static String file(ImportFailure failure) {
            return String.valueOf(failure.arguments().get("file"));
        }
    }
}
