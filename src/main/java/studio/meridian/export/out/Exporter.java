package studio.meridian.export.out;

import org.jspecify.annotations.Nullable;

import studio.meridian.export.Watch;
import studio.meridian.messages.FailureException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes posts into a folder, whole or not at all. Reads only, so it works beside a writer. */
public final class Exporter {
    private final Stock stock;

    public Exporter(Stock stock) {
        this.stock = stock;
    }

    /**
     * Exports into a new or empty folder, or in place of an earlier export.
     *
     * @param dryRun whether only to tell what would be written
     * @throws FailureException {@link ExportFailure}
     */
    public ExportReport run(
            ExportFormat format,
            Selection selection,
            Imprint imprint,
            Path folder,
            boolean dryRun,
            Watch watch) {
        List<ExportNote> notes = new ArrayList<>();
        Manuscript manuscript =
                new Gathering(stock, selection, notes).run(imprint, format.takesArchived());
        if (manuscript.posts().isEmpty()) throw new FailureException(new ExportFailure.Nothing());
        try {
            OutFolder out = new OutFolder(folder, format.madeByOthers());
            Writing writing = new Writing(format, manuscript, notes, watch);
            if (dryRun) {
                out.check();
                return writing.into(null, out.path());
            }
            List<ExportReport> report = new ArrayList<>();
            out.replace(fresh -> report.add(writing.into(fresh, out.path())));
            return report.getFirst();
        } catch (IOException e) {
            throw unwritable(folder, e);
        } catch (UncheckedIOException e) {
            throw unwritable(folder, e.getCause());
        }
    }

    private static FailureException unwritable(Path folder, IOException e) {
        String detail = e.getClass().getSimpleName() + ": " + e.getMessage();
        return new FailureException(new ExportFailure.Unwritable(folder.toString(), detail), e);
    }

    private final class Writing {
        private final ExportFormat format;
        private final Manuscript manuscript;
        private final List<ExportNote> notes;
        private final Watch watch;

        Writing(ExportFormat format, Manuscript manuscript, List<ExportNote> notes, Watch watch) {
            this.format = format;
            this.manuscript = manuscript;
            this.notes = notes;
            this.watch = watch;
        }

        ExportReport into(@Nullable Path fresh, Path folder) {
            int posts = manuscript.posts().size();
            Tree tree = new Tree(fresh, stock.media(), notes, watch, posts);
            format.write(manuscript, tree);
            List<String> files = List.copyOf(tree.digests().keySet());
            int pictures = tree.pictures();
            tree.put(Receipt.NAME, new Receipt(tree.digests()).json(format.name()));
            watch.at(posts, posts, "");
            int texts = manuscript.posts().stream().mapToInt(post -> post.texts().size()).sum();
            return new ExportReport(folder, posts, texts, pictures, files, notes);
        }
    }
}
