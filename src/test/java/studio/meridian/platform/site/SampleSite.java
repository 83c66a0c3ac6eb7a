package studio.meridian.platform.site;

import studio.meridian.content.MediaRefs;
import studio.meridian.export.ImportStage;
import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.model.Media;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.safe.Trees;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The sample posts in all their languages, published once for all tests that only look. */
public final class SampleSite {
    private static final Instant FIRST = Instant.parse("2026-10-05T07:40:00Z");
    private static final Map<String, String> TITLES =
            Map.of(
                    "title", "Salt & Steam",
                    "title.ar", "ملح وبخار",
                    "title.zh-Hans", "海盐与茶烟",
                    "title.ja", "潮と湯気",
                    "title.hi", "नमक और भाप",
                    "title.es", "Sal y vapor",
                    "author", "Inês Salgueiro");

    private static TestSite atAddress;
    private static TestSite onDisk;

    private SampleSite() {}

    /** For a server at an address. */
    public static synchronized TestSite atAddress() {
        if (atAddress == null) atAddress = published(true);
        return atAddress;
    }

    /** Without an address, opened from the disk. */
    public static synchronized TestSite onDisk() {
        if (onDisk == null) onDisk = published(false);
        return onDisk;
    }

    private static TestSite published(boolean address) {
        try {
            Path folder = Files.createTempDirectory("meridian-site");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            TestSite site = new TestSite(folder.resolve("site"));
            TITLES.forEach(site::with);
            site.with("description", "Letters from a small harbour.");
            site.with("description.ar", "رسائل من ميناء صغير.");
            if (address) site.atAddress();
            try (ImportStage stage = new ImportStage(folder)) {
                stage.sample();
                fill(site, stage);
            }
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            Trees.delete(folder);
        } catch (IOException e) {
            System.err.println("left behind: " + folder + " " + e);
        }
    }

    private static void fill(TestSite site, ImportStage stage) {
        Instant at = FIRST;
        for (Post post : stage.posts()) {
            at = at.plus(Duration.ofDays(3));
            for (Variant variant : stage.workspace.variants.of(post.id())) {
                PublishResult result =
                        site.send(
                                publication(stage, post, variant, at),
                                stage.workspace.media::bytes);
                if (!(result instanceof PublishResult.Arrived)) throw new AssertionError(result);
            }
        }
    }

    private static Publication publication(
            ImportStage stage, Post post, Variant variant, Instant at) {
        List<MediaFile> media =
                MediaRefs.of(variant.text().body()).stream()
                        .filter(ref -> ref.destination().startsWith(Media.SCHEME))
                        .map(ref -> ref.destination().substring(Media.SCHEME.length()))
                        .distinct()
                        .map(stage.workspace.media::find)
                        .map(java.util.Objects::requireNonNull)
                        .map(one ->
                                new MediaFile(
                                        one.sha256(),
                                        one.fileName(),
                                        one.mediaType(),
                                        one.defaultAlt(),
                                        one.width(),
                                        one.height()))
                        .toList();
        Credit credit = post.credit();
        VariantText text = variant.text();
        return new Publication(
                Publication.FORMAT,
                Delivery.Kind.CREATE,
                variant.id().toString(),
                variant.id().toString(),
                null,
                null,
                post.id().toString(),
                post.kind(),
                variant.locale().tag(),
                post.sourceLocale().tag(),
                text.title(),
                text.summary(),
                text.slug(),
                text.body(),
                post.tags(),
                credit,
                "Inês Salgueiro",
                variant.translator(),
                at,
                null,
                media);
    }
}
