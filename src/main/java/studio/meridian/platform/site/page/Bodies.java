package studio.meridian.platform.site.page;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.Markdown;
import studio.meridian.content.MediaLinks;
import studio.meridian.content.MediaLinks.MediaLink;
import studio.meridian.model.Media;
import studio.meridian.model.Sha256;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.site.catalog.Entry;
import studio.meridian.platform.site.markup.Words;
import studio.meridian.platform.site.picture.Asset;
import studio.meridian.platform.site.request.CleanText;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The texts of entries as harmless HTML, with their pictures. */
public final class Bodies {
    private static final String SIZES = "(min-width: 48rem) 44rem, 100vw";

    private final Map<String, Asset> assets;
    private final Map<String, String> memory;

    private Bodies(Map<String, Asset> assets, Map<String, String> memory) {
        this.assets = assets;
        this.memory = memory;
    }

    /**
     * Bodies with these pictures.
     *
     * @param assets by the digest of the original
     * @param memory bodies rendered before, by what they were made from; a pure shortcut
     */
    public static Bodies of(Map<String, Asset> assets, ConcurrentHashMap<String, String> memory) {
        return new Bodies(Map.copyOf(assets), memory);
    }

    /**
     * The text of an entry.
     *
     * @param media where the media folder lies from the page, with a slash at the end
     */
    public String html(Entry entry, String media) {
        String pictures =
                entry.post().media().stream()
                        .map(MediaFile::sha256)
                        .sorted()
                        .map(sha -> sha + assets.get(sha))
                        .collect(Collectors.joining());
        String key = Sha256.ofParts(entry.locale().tag(), media, entry.post().body(), pictures);
        return memory.computeIfAbsent(key, _ -> render(entry, media));
    }

    /** The first picture of an entry's text, or null. */
    public @Nullable Asset firstPicture(Entry entry) {
        for (String sha : OwnPictures.of(entry.post().body())) {
            Asset asset = known(entry).get(sha);
            if (asset != null && asset.shown()) return asset;
        }
        return null;
    }

    private String render(Entry entry, String media) {
        Map<String, Asset> known = known(entry);
        MediaLinks links = destination -> link(known, destination, media);
        String markdown = OwnPictures.only(CleanText.body(entry.post().body()));
        return Markdown.toHtml(markdown, links, Words.of(entry.locale()).html());
    }

    private Map<String, Asset> known(Entry entry) {
        Map<String, Asset> known = new HashMap<>();
        for (MediaFile one : entry.post().media()) {
            Asset asset = assets.get(one.sha256());
            if (asset != null) known.put(one.sha256(), asset);
        }
        return known;
    }

    private static @Nullable MediaLink link(
            Map<String, Asset> known, String destination, String media) {
        if (!destination.startsWith(Media.SCHEME)) return null;
        Asset asset = known.get(destination.substring(Media.SCHEME.length()));
        if (asset == null || asset.file().isEmpty()) return null;
        if (!asset.shown()) return new MediaLink(media + asset.file());
        return new MediaLink(media + asset.usual().file(), attributes(asset, media));
    }

    static Map<String, String> attributes(Asset asset, String media) {
        return Map.of(
                "srcset",
                sourceSet(asset, media),
                "sizes",
                SIZES,
                "width",
                String.valueOf(asset.widest().width()),
                "height",
                String.valueOf(asset.widest().height()),
                "loading",
                "lazy",
                "decoding",
                "async");
    }

    static String sourceSet(Asset asset, String media) {
        return asset.renditions().stream()
                .map(one -> media + one.file() + " " + one.width() + "w")
                .collect(Collectors.joining(", "));
    }
}
