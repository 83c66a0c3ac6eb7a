package studio.meridian.export.out;

import java.nio.file.Path;
import java.util.List;

/**
 * What an export wrote, or would write.
 *
 * @param files paths below the folder with {@code /}, sorted
 */
public record ExportReport(
        Path folder,
        int posts,
        int texts,
        int pictures,
        List<String> files,
        List<ExportNote> notes) {
    public ExportReport {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}
