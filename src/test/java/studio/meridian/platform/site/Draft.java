package studio.meridian.platform.site;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.model.Media;
import studio.meridian.model.PostKind;
import studio.meridian.model.Sha256;
import studio.meridian.model.VariantText;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A publication in the making; whatever a test does not say is plain. */
public final class Draft {
    public static final Instant FIRST = Instant.parse("2026-03-01T08:30:00Z");

    private final String key;
    private final Map<String, byte[]> pictures = new HashMap<>();
    private final List<MediaFile> media = new ArrayList<>();
    private String group;
    private PostKind kind = PostKind.ARTICLE;
    private String locale = "en";
    private String source = "en";
    private VariantText text = new VariantText("A walk", "", "", "Some words.");
    private List<String> tags = List.of();
    private Credit credit = Credit.NONE;
    private String author = "";
    private String translator = "";
    private Instant published = FIRST;
    private @Nullable Instant updated;
    private @Nullable String remoteId;
    private @Nullable String remoteRevision;

    private Draft(String key) {
        this.key = key;
        this.group = key;
    }

    public static Draft of(String key) {
        return new Draft(key);
    }

    public Draft note() {
        kind = PostKind.NOTE;
        return this;
    }

    public Draft group(String name) {
        group = name;
        return this;
    }

    public Draft in(String language) {
        locale = language;
        return this;
    }

    /** A translation. */
    public Draft in(String language, String from) {
        source = from;
        return in(language);
    }

    public Draft text(String title, String body) {
        text = new VariantText(title, text.summary(), text.slug(), body);
        return this;
    }

    public Draft summary(String summary) {
        text = new VariantText(text.title(), summary, text.slug(), text.body());
        return this;
    }

    public Draft slug(String slug) {
        text = new VariantText(text.title(), text.summary(), slug, text.body());
        return this;
    }

    public Draft tags(String... names) {
        tags = List.of(names);
        return this;
    }

    public Draft credit(Credit given) {
        credit = given;
        return this;
    }

    public Draft by(String name) {
        author = name;
        return this;
    }

    public Draft translatedBy(String name) {
        translator = name;
        return this;
    }

    public Draft at(String moment) {
        published = Instant.parse(moment);
        return this;
    }

    public Draft changed(String moment) {
        updated = Instant.parse(moment);
        return this;
    }

    /** A picture or file at the end of the text. */
    public Draft with(byte[] bytes, String type, String alt) {
        String sha = Sha256.of(bytes);
        pictures.put(sha, bytes);
        media.add(new MediaFile(sha, "file", type, alt, 1, 1));
        String mark = type.startsWith("image/") ? "!" : "";
        return text(
                text.title(),
                text.body() + "\n\n" + mark + "[" + alt + "](" + Media.SCHEME + sha + ")\n");
    }

    /** What was left on the platform before. */
    public Draft left(@Nullable String id, @Nullable String revision) {
        remoteId = id;
        remoteRevision = revision;
        return this;
    }

    public Map<String, byte[]> pictures() {
        return pictures;
    }

    public Publication publication() {
        return publication(updated == null ? Delivery.Kind.CREATE : Delivery.Kind.UPDATE);
    }

    public Publication publication(Delivery.Kind delivery) {
        return new Publication(
                Publication.FORMAT,
                delivery,
                key,
                key,
                remoteId,
                remoteRevision,
                group,
                kind,
                locale,
                source,
                text.title(),
                text.summary(),
                text.slug(),
                text.body(),
                tags,
                credit,
                author,
                translator,
                published,
                updated,
                media);
    }

    public Publication frozen() {
        return publication();
    }
}
