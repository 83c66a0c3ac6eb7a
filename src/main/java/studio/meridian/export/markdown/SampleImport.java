package studio.meridian.export.markdown;

import studio.meridian.export.ImportOptions;
import studio.meridian.export.ImportReport;
import studio.meridian.export.Watch;
import studio.meridian.messages.FailureException;
import studio.meridian.model.LocaleTag;
import studio.meridian.safe.SafeYaml;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;

/**
 * The posts that come with the program, so that a new workspace is not empty. Its channel {@code
 * site} is made by the caller before, or nothing is planned.
 */
public final class SampleImport {
    private static final String ROOT = "/assets/sample/";
    private static final String SETTINGS = "workspace.yaml";

    private final MarkdownImport markdown;

    public SampleImport(MarkdownImport markdown) {
        this.markdown = markdown;
    }

    /** Brings all posts in, with their translations, pictures and plans from today on. */
    public ImportReport run(Watch watch) {
        ImportOptions options =
                new ImportOptions(LocaleTag.of("en"), ZoneId.of("Atlantic/Azores"), false);
        return markdown.run(new ClassPathFiles(ROOT), options, watch);
    }

    /**
     * What the sample says of its workspace: {@code name}, {@code author}, and {@code site} with
     * {@code base-url}, {@code title} and {@code description} by locale.
     *
     * @throws FailureException when the program was packed without it
     */
    public Map<String, Object> settings() {
        byte[] yaml = new ClassPathFiles(ROOT).find(SETTINGS, PostFiles.LARGEST_TEXT);
        String text = yaml == null ? "" : new String(yaml, StandardCharsets.UTF_8);
        return SafeYaml.read(text, SETTINGS, 0);
    }
}
