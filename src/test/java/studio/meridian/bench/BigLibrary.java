package studio.meridian.bench;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.Revision;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.storage.table.DeliveryTable;
import studio.meridian.storage.table.PostTable;
import studio.meridian.storage.table.RevisionTable;
import studio.meridian.storage.table.VariantTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * 20,000 posts in three of six languages each, made once and kept in {@code target/bench}. Written
 * with the SQL of the stores, only with many posts in one transaction.
 */
final class BigLibrary {
    static final int POSTS = 20_000;
    static final int LOCALES = 3;
    static final int PLANNED = 2_000;

    /** The month all planned deliveries stand in. */
    static final Instant MONTH = Instant.parse("2026-12-01T00:00:00Z");

    /** A tag of every post, so that one word finds all of them. */
    static final String EVERYWHERE = "azores";

    private static final long SEED = 20_261_123;

    /** Raised when the making of the data changes. */
    private static final int EDITION = 1;

    private static final int AT_ONCE = 500;
    private static final List<String> ZONES =
            List.of("Atlantic/Azores", "Asia/Tokyo", "Asia/Kolkata", "America/Sao_Paulo");

    private final Random random = new Random(SEED);
    private final TestWorkspace workspace;
    private final Phrases phrases;
    private final Channel site;

    private BigLibrary(TestWorkspace workspace, Phrases phrases) {
        this.workspace = workspace;
        this.phrases = phrases;
        this.site = workspace.channels.add("site", "Site", true, Map.of());
    }

    /** The folder of the benchmark's data and tables. */
    static Path folder() {
        return Path.of(System.getProperty("meridian.build", "target"), "bench");
    }

    /** The workspace, made first when it is not there yet. */
    static synchronized TestWorkspace open() throws IOException {
        Path folder = folder().resolve("data");
        Path schema = Path.of("src/main/resources/studio/meridian/storage");
        String made = SEED + " " + EDITION + " " + newest(schema);
        Path mark = folder.resolve("made.txt");
        if (Files.exists(mark) && Files.readString(mark).equals(made)) {
            return new TestWorkspace(folder);
        }
        remove(folder);
        Files.createDirectories(folder);
        TestWorkspace workspace = new TestWorkspace(folder);
        long begin = System.nanoTime();
        new BigLibrary(workspace, Phrases.ofTheSample()).fill();
        Table.note(
                "bench: %,d posts x %d languages made in %d s (seed %d), %d MB",
                POSTS,
                LOCALES,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                SEED,
                Files.size(workspace.database.folder().database()) >> 20);
        Files.writeString(mark, made);
        return workspace;
    }

    private static String newest(Path schema) throws IOException {
        try (var scripts = Files.list(schema)) {
            StringBuilder all = new StringBuilder();
            for (Path script : scripts.sorted().toList()) all.append(Files.readString(script));
            return Integer.toHexString(all.toString().hashCode());
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private void fill() {
        workspace.pass(Duration.ofMinutes(-7L * POSTS));
        for (int from = 0; from < POSTS; from += AT_ONCE) {
            int begin = from;
            workspace.database.writeOnly((handle, _) -> {
                for (int i = begin; i < begin + AT_ONCE; i++) post(handle, i);
            });
        }
    }

    private void post(Handle handle, int number) {
        workspace.pass(Duration.ofMinutes(7));
        List<String> locales = new ArrayList<>(phrases.locales());
        Collections.shuffle(locales, random);
        Instant now = workspace.now();
        LocaleTag source = LocaleTag.of(locales.getFirst());
        Post post =
                new Post(
                        workspace.writing.ids().next(),
                        number % 5 == 0 ? PostKind.NOTE : PostKind.ARTICLE,
                        source,
                        List.of(EVERYWHERE, random.nextBoolean() ? "tea" : "harbour"),
                        Credit.NONE,
                        number % 50 == 49 ? now : null,
                        now,
                        now);
        PostTable.insert(handle, post);
        for (String locale : locales.subList(0, LOCALES))
            variant(handle, post, LocaleTag.of(locale), number);
    }

    private void variant(Handle handle, Post post, LocaleTag locale, int number) {
        VariantText text =
                new VariantText(
                        number % 20 == 0 ? "" : phrases.title(locale.tag(), random),
                        "",
                        "",
                        phrases.body(locale.tag(), random));
        Variant variant =
                new Variant(
                        workspace.writing.ids().next(),
                        post.id(),
                        locale,
                        text,
                        "",
                        null,
                        workspace.now());
        VariantTable.insert(handle, variant);
        if (locale.equals(post.sourceLocale())) deliver(handle, variant, number);
        else VariantTable.saveProgress(handle, variant.id(), 400, random.nextInt(401));
    }

    /** One of ten posts is planned, six are published, one in a hundred waits for a person. */
    private void deliver(Handle handle, Variant variant, int number) {
        switch (number % 10) {
            case 0 -> deliver(handle, variant, DeliveryState.SCHEDULED, planned());
            case 1, 2, 3, 4, 5, 6 -> deliver(handle, variant, DeliveryState.CONFIRMED, null);
            case 7 -> {
                if (number % 100 == 7) deliver(handle, variant, DeliveryState.NEEDS_USER, null);
            }
            default -> {
                // A draft.
            }
        }
    }

    private PlannedTime planned() {
        Instant due = MONTH.plusSeconds(random.nextLong(Duration.ofDays(31).toSeconds()));
        return LocalMoments.at(due, ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
    }

    private void deliver(
            Handle handle, Variant variant, DeliveryState state, @Nullable PlannedTime due) {
        Revision revision =
                RevisionTable.cut(handle, workspace.writing, variant, Revision.Reason.PUBLISH);
        var id = workspace.writing.ids().<Delivery>next();
        DeliveryTable.insert(
                handle,
                new Delivery(
                        id,
                        variant.post(),
                        variant.id(),
                        variant.locale(),
                        site.id(),
                        revision.id(),
                        Delivery.Kind.CREATE,
                        1,
                        revision.text().sha256(),
                        id.toString(),
                        id.toString(),
                        null,
                        null,
                        due,
                        LatePolicy.ASK_AFTER_GRACE,
                        null,
                        state,
                        0,
                        null,
                        null,
                        null,
                        workspace.now(),
                        workspace.now()));
    }
}
