package studio.meridian.cli.verb;

import studio.meridian.cli.console.DeliveryText;
import studio.meridian.export.incoming.FileImport;
import studio.meridian.export.markdown.SampleWorkspace;
import studio.meridian.export.out.Exporter;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.ImportStore;
import studio.meridian.storage.LibraryStore;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.OutboxStore;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.SettingStore;
import studio.meridian.storage.TranslationStore;
import studio.meridian.storage.VariantStore;
import studio.meridian.storage.database.Database;
import studio.meridian.sync.Sender;
import studio.meridian.sync.account.Connections;
import studio.meridian.sync.conflict.Conflicts;
import studio.meridian.sync.counts.Collector;
import studio.meridian.sync.preflight.Forecasts;

import java.util.Map;

/**
 * One open workspace as the commands see it.
 *
 * @param importer brings files in
 * @param exporter writes posts into files
 * @param sample fills a new workspace
 * @param connections signs channels in
 * @param conflicts what differs on the platforms
 * @param counts how readers took what is published
 * @param forecasts what texts become on the channels
 * @param ending tells of the end of the program
 * @param sending what is sent from here, once it is this process's turn
 */
public record OpenWorkspace(
        Database database,
        PostStore posts,
        VariantStore variants,
        TranslationStore translations,
        LibraryStore library,
        MediaStore media,
        ChannelStore channels,
        DeliveryStore deliveries,
        OutboxStore outbox,
        ImportStore imports,
        SettingStore settings,
        FileImport importer,
        Exporter exporter,
        SampleWorkspace sample,
        Connections connections,
        Conflicts conflicts,
        Collector counts,
        Forecasts forecasts,
        Sender.Place sending,
        Ending ending)
        implements AutoCloseable {
    /** A delivery as a result for programs. */
    public Map<String, Object> describe(Delivery delivery) {
        Channel channel = channels.find(delivery.channel());
        return DeliveryText.json(delivery, channel == null ? "" : channel.name());
    }

    @Override
    public void close() {
        database.close();
    }
}
