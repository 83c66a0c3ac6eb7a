package studio.meridian.export.incoming;

import studio.meridian.export.ImportFailure;
import studio.meridian.export.ImportOptions;
import studio.meridian.export.ImportReport;
import studio.meridian.export.Watch;
import studio.meridian.export.markdown.FolderFiles;
import studio.meridian.export.markdown.MarkdownImport;
import studio.meridian.export.wxr.WxrImport;
import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Imports a Markdown file, a folder of them, or an export of WordPress, told by what it holds. */
public final class FileImport {
    private static final int BEGINNING = 1024;

    private final MarkdownImport markdown;
    private final WxrImport wxr;

    public FileImport(MarkdownImport markdown, WxrImport wxr) {
        this.markdown = markdown;
        this.wxr = wxr;
    }

    /**
     * Imports a file or a folder.
     *
     * @throws FailureException when nothing of it can be read; then nothing was changed
     */
    public ImportReport run(Path from, ImportOptions options, Watch watch) {
        if (Files.isDirectory(from)) return markdown.run(FolderFiles.of(from), options, watch);
        String name = from.toString().toLowerCase(Locale.ROOT);
        if (WxrImport.isMeant(name, beginning(from))) return wxr.run(from, options, watch);
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return markdown.run(FolderFiles.of(from), options, watch);
        }
        throw new FailureException(new ImportFailure.UnknownKind(from.toString()));
    }

    private static byte[] beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BEGINNING);
        } catch (IOException e) {
            Failure why =
                    e instanceof NoSuchFileException
                            ? new ImportFailure.Missing(file.toString())
                            : new ImportFailure.Unreadable(
                                    file.toString(), String.valueOf(e.getMessage()));
            throw new FailureException(why, e);
        }
    }
}
