package studio.meridian.platform.wordpress;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.model.Media;
import studio.meridian.model.PostKind;
import studio.meridian.model.Sha256;
import studio.meridian.platform.Account;
import studio.meridian.platform.Done;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Platform;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Step;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

import javax.imageio.ImageIO;

/** A text on its way to a site, as a test wants it. */
public final class Text {
    private static final Instant MOMENT = Instant.parse("2026-11-23T09:00:00Z");

    private final String key = UUID.randomUUID().toString();
    private String delivery = key;
    private String group = UUID.randomUUID().toString();
    private Delivery.Kind kind = Delivery.Kind.CREATE;
    private @Nullable String remoteId;
    private @Nullable String base;
    private String locale = "en";
    private String title = "Salt";
    private String slug = "";
    private String body = "one";
    private Credit credit = Credit.NONE;
    private List<String> tags = List.of();
    private final List<MediaFile> media = new ArrayList<>();
    private final Map<String, byte[]> bytes = new LinkedHashMap<>();

    public Text title(String text) {
        title = text;
        return this;
    }

    public Text body(String text) {
        body = text;
        return this;
    }

    public Text slug(String text) {
        slug = text;
        return this;
    }

    public Text tags(String... names) {
        tags = List.of(names);
        return this;
    }

    public Text credit(Credit given) {
        credit = given;
        return this;
    }

    /** In a language of a post. */
    public Text in(String tag, String postGroup) {
        locale = tag;
        group = postGroup;
        return this;
    }

    /** With a picture at its end; a seed gives a picture of its own. */
    public Text picture(int seed, String alt) {
        byte[] png = png(seed);
        String sha = Sha256.of(png);
        bytes.put(sha, png);
        media.removeIf(one -> one.sha256().equals(sha));
        media.add(new MediaFile(sha, "boat " + seed + ".PNG", "image/png", alt, 4, 3));
        body = body + "\n\n![" + alt + "](" + Media.SCHEME + sha + ")";
        return this;
    }

    /** With something that only says that it is a picture. */
    public Text notReallyAPicture() {
        byte[] words = "MZ no picture".getBytes(StandardCharsets.UTF_8);
        String sha = Sha256.of(words);
        bytes.put(sha, words);
        media.add(new MediaFile(sha, "tool.exe", "application/octet-stream", "", 0, 0));
        return this;
    }

    /** The next delivery of the same text, without its pictures, after one that came to this. */
    public Text again(Delivery.Kind how, @Nullable Done before) {
        kind = how;
        media.clear();
        delivery = UUID.randomUUID().toString();
        remoteId = before == null ? null : before.remoteId();
        base = before == null ? null : before.remoteRevision();
        return this;
    }

    public String key() {
        return key;
    }

    public String delivery() {
        return delivery;
    }

    public Publication publication() {
        return new Publication(
                Publication.FORMAT,
                kind,
                delivery,
                key,
                remoteId,
                base,
                group,
                PostKind.ARTICLE,
                locale,
                "en",
                title,
                "A summary & more",
                slug,
                body,
                tags,
                credit,
                "Noor",
                "",
                MOMENT,
                kind == Delivery.Kind.CREATE ? null : MOMENT,
                media);
    }

    public byte[] bytes(String sha) {
        return bytes.getOrDefault(sha, new byte[0]);
    }

    /** Takes every step as the engine does; each must arrive. */
    public SequencedMap<String, Done> deliver(Platform platform, Account account) {
        SequencedMap<String, Done> earlier = new LinkedHashMap<>();
        Publication publication = publication();
        for (Step step : platform.steps(publication)) {
            byte[] request = platform.freeze(publication, step, earlier);
            PublishResult result = platform.send(account, step, request, this::bytes);
            if (!(result instanceof PublishResult.Arrived arrived)) {
                throw new AssertionError(step.name() + ": " + result);
            }
            earlier.put(step.name(), arrived.done());
        }
        return earlier;
    }

    /** Takes every step and gives what the last came to. */
    public Done arrive(Platform platform, Account account) {
        return deliver(platform, account).sequencedValues().getLast();
    }

    private static byte[] png(int seed) {
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, seed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
