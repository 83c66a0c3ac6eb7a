package studio.meridian.export.out;

import studio.meridian.export.ImportStage;
import studio.meridian.export.Watch;
import studio.meridian.model.Credit;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Media;
import studio.meridian.model.PostKind;
import studio.meridian.model.VariantText;
import studio.meridian.storage.MediaStore.Description;
import studio.meridian.storage.PostStore.Created;
import studio.meridian.storage.TestWorkspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A workspace to export from, and the folder it goes to. */
public final class OutStage implements AutoCloseable {
    public static final Imprint IMPRINT =
            new Imprint(
                    "Salt & Steam",
                    "Inês Salgueiro",
                    "https://example.org/letters/",
                    Map.of("title.ja", "潮と湯気", "description.en", "Letters from a harbour."));

    public final ImportStage stage;
    public final TestWorkspace workspace;
    public final Path out;

    public OutStage(Path temp) {
        this.stage = new ImportStage(temp);
        this.workspace = stage.workspace;
        this.out = temp.resolve("out");
    }

    /** An English article with tags and credit as they come. */
    public Created post(VariantText text, String... tags) {
        return workspace.posts.create(
                PostKind.ARTICLE, TestWorkspace.EN, List.of(tags), Credit.NONE, text);
    }

    public void add(Created post, String locale, VariantText text) {
        workspace.variants.add(post.post().id(), LocaleTag.of(locale), text, "");
    }

    public Media picture(String name, String bytes) {
        return workspace.media.add(
                bytes.getBytes(StandardCharsets.UTF_8),
                new Description(name, "image/png", 40, 30, ""));
    }

    public ExportReport export(ExportFormat format) {
        return export(format, Selection.ALL, false);
    }

    public ExportReport export(ExportFormat format, Selection selection, boolean dryRun) {
        return exporter().run(format, selection, IMPRINT, out, dryRun, Watch.NONE);
    }

    public Exporter exporter() {
        return new Exporter(
                new Stock(
                        workspace.posts,
                        workspace.variants,
                        workspace.translations,
                        workspace.media,
                        workspace.channels,
                        workspace.deliveries));
    }

    public String read(String path) {
        return read(out.resolve(path));
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a folder with their bytes as Latin 1. */
    public static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try {
            for (Path file : Receipt.files(folder)) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Override
    public void close() {
        stage.close();
    }
}
