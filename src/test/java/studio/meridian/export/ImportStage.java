package studio.meridian.export;

import studio.meridian.export.intake.Intake;
import studio.meridian.export.markdown.FolderFiles;
import studio.meridian.export.markdown.MarkdownImport;
import studio.meridian.export.markdown.SampleImport;
import studio.meridian.export.wxr.WxrImport;
import studio.meridian.model.Channel;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.storage.ImportStore;
import studio.meridian.storage.IntakeStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.storage.database.TableDump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A workspace with everything an import needs, and a folder of files beside it. */
public final class ImportStage implements AutoCloseable {
    public static final ImportOptions OPTIONS =
            new ImportOptions(LocaleTag.of("en"), ZoneId.of("Europe/Madrid"), false);
    public static final ImportOptions DRY =
            new ImportOptions(LocaleTag.of("en"), ZoneId.of("Europe/Madrid"), true);

    public final TestWorkspace workspace;
    public final ImportStore imports;
    public final Intake intake;
    public final MarkdownImport markdown;
    public final WxrImport wxr;
    private final Path workspaceFolder;
    private final Path folder;

    public ImportStage(Path folder) {
        this.folder = folder.resolve("files");
        this.workspaceFolder = folder.resolve("workspace");
        this.workspace = new TestWorkspace(folder);
        this.imports = new ImportStore(workspace.writing);
        this.intake = new Intake(imports, new IntakeStore(workspace.writing), workspace.variants);
        this.markdown =
                new MarkdownImport(
                        intake, workspace.media, workspace.channels, workspace.writing.clock());
        this.wxr = new WxrImport(intake, imports, workspace.channels, workspace.writing.clock());
    }

    /** Writes a file of the folder to import. */
    public ImportStage file(String path, String content) throws IOException {
        return file(path, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public ImportStage file(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return this;
    }

    public Path folder() {
        return folder;
    }

    public ImportReport run() {
        return run(OPTIONS);
    }

    public ImportReport run(ImportOptions options) {
        return markdown.run(FolderFiles.of(folder), options, Watch.NONE);
    }

    /** An export of WordPress. */
    public ImportReport wxr(Path file) {
        return wxr.run(file, OPTIONS, Watch.NONE);
    }

    /** Every table of the workspace, and its pictures. */
    public Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>(TableDump.of(workspaceFolder));
        try (var files = Files.walk(workspaceFolder.resolve("media"))) {
            files.forEach(file -> all.put(file.toString(), ""));
        }
        return all;
    }

    public Channel site() {
        return workspace.channels.add("site", "site", true, Map.of());
    }

    /** The sample posts, planned on a channel of the built-in site. */
    public ImportReport sample() {
        site();
        return new SampleImport(markdown).run(Watch.NONE);
    }

    public List<Post> posts() {
        return workspace.posts.ids().stream().map(workspace.posts::get).toList();
    }

    public Variant variant(Post post, String locale) {
        Variant found = workspace.variants.find(post.id(), LocaleTag.of(locale));
        if (found == null) throw new AssertionError("no " + locale);
        return found;
    }

    /** Outcomes by file. */
    public static Map<String, Outcome> outcomes(ImportReport report) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (ImportLine line : report.lines()) outcomes.put(line.name(), line.outcome());
        return outcomes;
    }

    @Override
    public void close() {
        workspace.close();
    }
}
