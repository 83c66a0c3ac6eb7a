package studio.meridian.export.out;

import studio.meridian.export.Watch;
import studio.meridian.export.out.html.HtmlFormat;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.TranslationStore;
import studio.meridian.storage.VariantStore;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;
import studio.meridian.storage.database.Writing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;

/** The process that {@link ExportKillTest} kills: exports the same workspace for ever. */
final class ExportChild {
    private ExportChild() {}

    public static void main(String[] args) {
        InstantSource clock = InstantSource.system();
        try (Database database = Database.openReadOnly(new WorkspaceFolder(Path.of(args[0])))) {
            Writing writing =
                    new Writing(
                            database,
                            clock,
                            new studio.meridian.model.Ids(clock, new Random(1)),
                            "child",
                            () -> "");
            Exporter exporter =
                    new Exporter(
                            new Stock(
                                    new PostStore(writing),
                                    new VariantStore(writing),
                                    new TranslationStore(writing),
                                    new MediaStore(writing),
                                    new ChannelStore(writing),
                                    new DeliveryStore(writing)));
            Watch watch = (done, total, name) -> say("at " + done);
            while (true) {
                exporter.run(
                        new HtmlFormat(),
                        Selection.ALL,
                        OutStage.IMPRINT,
                        Path.of(args[1]),
                        false,
                        watch);
                say("done");
            }
        }
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }
}
