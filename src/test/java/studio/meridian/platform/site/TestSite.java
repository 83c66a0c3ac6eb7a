package studio.meridian.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.Sha256;
import studio.meridian.platform.Account;
import studio.meridian.platform.Credentials;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Platform;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A site in a folder of the test. */
public final class TestSite {
    public static final String ADDRESS = "https://example.org/letters";

    public final Path root;
    public final SiteAdapter adapter = new SiteAdapter();
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, byte[]> media = new HashMap<>();

    public TestSite(Path root) {
        this.root = root;
        settings.put("folder", root.toString());
        settings.put("title", "Letters");
    }

    public TestSite with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public TestSite atAddress() {
        return with("base-url", ADDRESS);
    }

    public Channel channel() {
        Id<Channel> id = Id.of("00000000-0000-7000-8000-000000000001");
        return new Channel(id, SiteAdapter.NAME, "Letters", true, settings);
    }

    /** Gives the bytes of a picture when it is asked for. */
    public void hold(byte[] bytes) {
        media.put(Sha256.of(bytes), bytes);
    }

    public byte[] media(String sha) {
        byte[] bytes = media.get(sha);
        if (bytes == null) throw new AssertionError("nobody gave " + sha);
        return bytes;
    }

    public PublishResult send(Draft draft) {
        return send(draft, Delivery.Kind.CREATE);
    }

    public PublishResult send(Draft draft, Delivery.Kind kind) {
        media.putAll(draft.pictures());
        return send(draft.publication(kind), this::media);
    }

    /** What would be sent. */
    public byte[] frozen(Publication publication) {
        return adapter.freeze(publication, adapter.steps(publication).getFirst(), Map.of());
    }

    /** Takes the one step there is. */
    public PublishResult send(Publication publication, Platform.MediaSource pictures) {
        Step step = adapter.steps(publication).getFirst();
        byte[] request = frozen(publication);
        return adapter.send(new Account(channel(), Credentials.NONE), step, request, pictures);
    }

    /** Publishes and expects that it worked. */
    public Done publish(Draft draft) {
        return done(send(draft, draft.publication().kind()));
    }

    public Done remove(Draft draft) {
        return done(send(draft, Delivery.Kind.DELETE));
    }

    public LookUp lookUp(Draft draft, Delivery.Kind kind) {
        Publication publication = draft.publication(kind);
        Step step = adapter.steps(publication).getFirst();
        byte[] request = frozen(publication);
        return adapter.lookUp(new Account(channel(), Credentials.NONE), step, request);
    }

    private static Done done(PublishResult result) {
        assertThat(result).isInstanceOf(PublishResult.Arrived.class);
        return ((PublishResult.Arrived) result).done();
    }

    public Path open() {
        return root.resolve("public");
    }

    public String text(String path) {
        try {
            return Files.readString(open().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page, by its folder or its own path. */
    public Document page(String folder) {
        return Jsoup.parse(text(folder.endsWith(".html") ? folder : folder + "index.html"));
    }

    /** Name of the release that is shown. */
    public String release() {
        try {
            return Files.readSymbolicLink(open()).getFileName().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths of all files that readers can get, sorted. */
    public List<String> files() {
        return List.copyOf(digests(open()).keySet());
    }

    /** Paths of all pages, sorted. */
    public List<String> pages() {
        return files().stream().filter(path -> path.endsWith(".html")).toList();
    }

    /** Digests by path of everything below a folder, links as such. */
    public static Map<String, String> digests(Path folder) {
        return walk(folder, file -> Sha256.of(Files.readAllBytes(file)));
    }

    /** Everything in the site's folder with its digest and time of change. */
    public Map<String, String> everything() {
        return walk(
                root,
                file ->
                        Files.isSymbolicLink(file)
                                ? "-> " + Files.readSymbolicLink(file)
                                : Sha256.of(Files.readAllBytes(file))
                                        + Files.getLastModifiedTime(file)
                                        + Files.getAttribute(file, "unix:ino"));
    }

    private interface Reading {
        String of(Path file) throws IOException;
    }

    private static Map<String, String> walk(Path folder, Reading reading) {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("."))) {
            for (Path file : files.toList()) {
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) continue;
                Path relative = folder.resolve(".").relativize(file);
                found.put(relative.toString().replace('\\', '/'), reading.of(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
