package studio.meridian.app;

import studio.meridian.export.incoming.FileImport;
import studio.meridian.export.intake.Intake;
import studio.meridian.export.markdown.MarkdownImport;
import studio.meridian.export.markdown.SampleWorkspace;
import studio.meridian.export.out.Exporter;
import studio.meridian.export.out.Stock;
import studio.meridian.export.wxr.WxrImport;
import studio.meridian.model.Ids;
import studio.meridian.platform.Platform;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.CredentialStore;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.ImportStore;
import studio.meridian.storage.IntakeStore;
import studio.meridian.storage.LibraryStore;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.OutboxStore;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.SettingStore;
import studio.meridian.storage.TranslationStore;
import studio.meridian.storage.VariantStore;
import studio.meridian.storage.conflict.ConflictStore;
import studio.meridian.storage.count.CountStore;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.Writing;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.Publications;
import studio.meridian.sync.Sender;
import studio.meridian.sync.account.Connections;
import studio.meridian.sync.account.KeySource;
import studio.meridian.sync.account.SealedAccounts;
import studio.meridian.sync.account.Unlocking;
import studio.meridian.sync.account.WorkspaceKey;
import studio.meridian.sync.conflict.Conflicts;
import studio.meridian.sync.counts.Collector;
import studio.meridian.sync.preflight.Forecasts;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything over one open workspace, put together by hand. Closing it closes the workspace. Never
 * handed on: each part gets what it uses.
 */
final class Core implements AutoCloseable {
    final Database database;
    final SettingStore settings;
    final PostStore posts;
    final VariantStore variants;
    final TranslationStore translations;
    final LibraryStore library;
    final MediaStore media;
    final ChannelStore channels;
    final DeliveryStore deliveries;
    final OutboxStore outbox;
    final ImportStore imports;
    final ConflictStore conflicts;
    final Collector counts;

    private final Machine machine;
    private final Writing writing;
    private final Map<String, Platform> platforms;
    private final SealedAccounts accounts;
    private final WorkspaceKey key;

    /** With keys as a program without a terminal finds them. */
    Core(Database database, Machine machine, List<Platform> platforms) {
        this(database, machine, platforms, Keys.unattended());
    }

    /**
     * @param platforms the adapters there are
     * @param keys where the key of the workspace is found, once it is needed
     */
    Core(Database database, Machine machine, List<Platform> platforms, KeySource keys) {
        this.database = database;
        this.machine = machine;
        this.platforms =
                platforms.stream().collect(Collectors.toMap(Platform::name, Function.identity()));
        this.settings = new SettingStore(database);
        InstantSource clock = machine.clock();
        SecureRandom random = new SecureRandom();
        Ids ids = new Ids(clock, random);
        this.writing = new Writing(database, clock, ids, machine.name(), this::author);
        this.posts = new PostStore(writing);
        this.variants = new VariantStore(writing);
        this.translations = new TranslationStore(writing);
        this.library = new LibraryStore(database);
        this.media = new MediaStore(writing);
        this.channels = new ChannelStore(writing);
        this.deliveries = new DeliveryStore(writing);
        this.outbox = new OutboxStore(writing);
        this.imports = new ImportStore(writing);
        this.conflicts = new ConflictStore(writing);
        CredentialStore credentials = new CredentialStore(writing);
        this.key = new WorkspaceKey(settings, credentials, keys, random);
        this.accounts = new SealedAccounts(credentials, key);
        CountStore counted = new CountStore(writing);
        this.counts = new Collector(counted, channels, settings, this.platforms, accounts, clock);
    }

    /** What the workspace is called. */
    String name() {
        return settings.get(SettingStore.NAME, database.folder().name());
    }

    /** Brings files in, whatever they are. */
    FileImport fileImport() {
        WxrImport wxr = new WxrImport(intake(), imports, channels, machine.clock());
        return new FileImport(markdownImport(), wxr);
    }

    /** Writes posts into files. */
    Exporter exporter() {
        return new Exporter(new Stock(posts, variants, translations, media, channels, deliveries));
    }

    /** Fills a new workspace. */
    SampleWorkspace sample() {
        return new SampleWorkspace(settings, channels, markdownImport());
    }

    private MarkdownImport markdownImport() {
        return new MarkdownImport(intake(), media, channels, machine.clock());
    }

    private Intake intake() {
        return new Intake(imports, new IntakeStore(writing), variants);
    }

    /** The name readers know, as it is set now. */
    private String author() {
        return settings.get(SettingStore.AUTHOR, "");
    }

    /** Signs channels in. */
    Connections connections() {
        return new Connections(platforms, channels, accounts);
    }

    /** What texts become on the channels. */
    Forecasts forecasts() {
        return new Forecasts(
                platforms,
                publications(),
                new Forecasts.Stores(posts, variants, media, channels, deliveries),
                machine.clock());
    }

    private Publications publications() {
        return new Publications(posts, variants, media, this::author);
    }

    /** What differs on the platforms, and settling it. */
    Conflicts conflicts() {
        return new Conflicts(conflicts, deliveries, variants, channels);
    }

    /** What is sent from here, once it is this process's turn. */
    Sender.Place sending() {
        return new Sender.Place(
                database,
                machine.describeProcess(),
                this::engine,
                work -> Thread.ofVirtual().start(work));
    }

    /** Opens what is sealed by a passphrase. */
    Unlocking unlocking() {
        return new Unlocking(key, deliveries, outbox);
    }

    private DeliveryEngine engine() {
        return new DeliveryEngine(
                outbox,
                deliveries,
                channels,
                media,
                publications(),
                platforms,
                accounts,
                new Boot(machine.clock(), System::nanoTime, machine.bootId()),
                machine.describeProcess());
    }

    @Override
    public void close() {
        database.close();
    }
}
