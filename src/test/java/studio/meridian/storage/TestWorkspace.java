package studio.meridian.storage;

import studio.meridian.model.Credit;
import studio.meridian.model.Ids;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PostKind;
import studio.meridian.model.VariantText;
import studio.meridian.platform.Account;
import studio.meridian.platform.Credentials;
import studio.meridian.storage.conflict.ConflictStore;
import studio.meridian.storage.count.CountStore;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;
import studio.meridian.storage.database.Writing;
import studio.meridian.sync.conflict.Conflicts;
import studio.meridian.sync.counts.Collector;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** A real workspace in a folder of the test, with a clock that stands still until it is moved. */
public final class TestWorkspace implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    public static final LocaleTag EN = LocaleTag.of("en");
    public static final LocaleTag JA = LocaleTag.of("ja");

    private final AtomicReference<Instant> now;
    public final Database database;
    public final Writing writing;
    public final PostStore posts;
    public final VariantStore variants;
    public final ChannelStore channels;
    public final DeliveryStore deliveries;
    public final OutboxStore outbox;
    public final LibraryStore library;
    public final MediaStore media;
    public final TranslationStore translations;
    public final Conflicts conflicts;

    /** Has no platform to ask, so only what was kept is shown. */
    public Collector counts;

    public TestWorkspace(Path folder) {
        this(
                Database.create(new WorkspaceFolder(folder.resolve("workspace")), "test"),
                new AtomicReference<>(START),
                7);
    }

    private TestWorkspace(Database database, AtomicReference<Instant> now, long seed) {
        InstantSource clock = now::get;
        this.now = now;
        this.database = database;
        this.writing =
                new Writing(
                        database,
                        clock,
                        new Ids(clock, new Random(seed)),
                        "test machine",
                        () -> "Noor");
        this.posts = new PostStore(writing);
        this.variants = new VariantStore(writing);
        this.channels = new ChannelStore(writing);
        this.deliveries = new DeliveryStore(writing);
        this.outbox = new OutboxStore(writing);
        this.library = new LibraryStore(database);
        this.media = new MediaStore(writing);
        this.translations = new TranslationStore(writing);
        this.conflicts = new Conflicts(new ConflictStore(writing), deliveries, variants, channels);
        this.counts =
                new Collector(
                        new CountStore(writing),
                        channels,
                        new SettingStore(database),
                        Map.of(),
                        one -> new Account(one, Credentials.NONE),
                        clock);
    }

    /** The same workspace as another process would open it beside this one, at the same time. */
    public TestWorkspace beside() {
        return new TestWorkspace(Database.openBeside(database.folder(), "beside"), now, 8);
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    public Instant now() {
        return now.get();
    }

    /** The monotonic clock, which goes with the other one here. */
    public long nanos() {
        return Duration.between(START, now()).toNanos();
    }

    /** An English article. */
    public PostStore.Created article(String title, String body) {
        return posts.create(PostKind.ARTICLE, EN, List.of("tea"), Credit.NONE, text(title, body));
    }

    public static VariantText text(String title, String body) {
        return new VariantText(title, "", "", body);
    }

    @Override
    public void close() {
        database.close();
    }

    /** A delivery of one step, whose request is all there is. */
    public static OutboxStore.Work single(String step, byte[] request) {
        return new OutboxStore.Work(
                request, List.of(new DeliveryStep.Planned(step, "key")), step, request);
    }
}
