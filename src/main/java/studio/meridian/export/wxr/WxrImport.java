package studio.meridian.export.wxr;

import studio.meridian.export.ImportLine;
import studio.meridian.export.ImportOptions;
import studio.meridian.export.ImportReport;
import studio.meridian.export.Watch;
import studio.meridian.export.intake.Intake;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.ImportStore;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Brings an export of WordPress in. Posts and pages become posts; every other item is told with the
 * reason why not. Importing the same export again changes nothing, and what was edited here stays.
 */
public final class WxrImport {
    private static final int SNIFFED = 256;

    private final Intake intake;
    private final ImportStore imports;
    private final ChannelStore channels;
    private final InstantSource clock;

    public WxrImport(
            Intake intake, ImportStore imports, ChannelStore channels, InstantSource clock) {
        this.intake = intake;
        this.imports = imports;
        this.channels = channels;
        this.clock = clock;
    }

    /** Whether a file is meant as one: it is called {@code .xml}, or it begins as XML does. */
    public static boolean isMeant(String name, byte[] beginning) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".xml")) return true;
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < Math.min(SNIFFED, beginning.length); i++) {
            // Without its zeros and marks UTF-16 reads as ASCII, too.
            if (beginning[i] > 0) ascii.append((char) beginning[i]);
        }
        String start = ascii.toString().stripLeading();
        return start.startsWith("<?xml") || start.startsWith("<rss");
    }

    /**
     * Imports a file. It is read to its end before anything is written, so that one that is cut off
     * or no export at all changes nothing.
     *
     * @throws studio.meridian.messages.FailureException naming file and line when it cannot be read
     */
    public ImportReport run(Path file, ImportOptions options, Watch watch) {
        int total = count(file);
        List<ImportLine> lines = new ArrayList<>();
        boolean cancelled = false;
        try (WxrReader reader = WxrReader.open(file)) {
            HeldChannel held = new HeldChannel(channels, reader.site());
            WxrItems items = new WxrItems(intake, imports, held, reader, options, clock.instant());
            for (WxrItem item = reader.next(); item != null; item = reader.next()) {
                cancelled = watch.isCancelled();
                if (cancelled) break;
                watch.at(lines.size(), total, item.text("title"));
                lines.add(items.take(item));
            }
            items.finish();
        }
        watch.at(total, total, "");
        return new ImportReport(lines, cancelled);
    }

    private static int count(Path file) {
        try (WxrReader reader = WxrReader.open(file)) {
            int count = 0;
            while (reader.next() != null) count++;
            return count;
        }
    }
}
