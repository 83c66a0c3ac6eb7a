package studio.meridian.platform.site;

import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Publication;
import studio.meridian.platform.site.catalog.Catalog;
import studio.meridian.platform.site.feed.Feeds;
import studio.meridian.platform.site.page.Bodies;
import studio.meridian.platform.site.page.Pages;
import studio.meridian.platform.site.page.Press;
import studio.meridian.platform.site.picture.Asset;
import studio.meridian.platform.site.picture.AssetFolder;
import studio.meridian.platform.site.release.Content;
import studio.meridian.platform.site.request.SiteSettings;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Prints the whole site from its posts; the same posts always give the same files. */
final class Printer {
    private final ConcurrentHashMap<String, String> bodies = new ConcurrentHashMap<>();

    /**
     * All files by their path on the site.
     *
     * @param slugs addresses by the posts' keys
     * @param media holds the pictures of all these posts
     */
    Map<String, Content> print(
            SiteSettings settings,
            Collection<Publication> posts,
            Map<String, String> slugs,
            AssetFolder media)
            throws IOException {
        Map<String, Asset> assets = media.find(digests(posts));
        Press press = new Press(settings, new Catalog(posts, slugs), Bodies.of(assets, bodies));
        Map<String, Content> files = new TreeMap<>();
        Pages.print(press).forEach((path, bytes) -> files.put(path, new Content.Printed(bytes)));
        Feeds.print(press).forEach((path, bytes) -> files.put(path, new Content.Printed(bytes)));
        assets.forEach((sha, asset) -> {
            for (String name : names(asset)) {
                files.put(Press.MEDIA + name, new Content.Kept(media.file(sha, name)));
            }
        });
        return files;
    }

    /** The digests of every picture and file the posts name. */
    static Set<String> digests(Collection<Publication> posts) {
        return posts.stream()
                .flatMap(post -> post.media().stream())
                .map(MediaFile::sha256)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Asset asset) {
        if (asset.file().isEmpty()) return Set.of();
        Set<String> names =
                asset.renditions().stream().map(Asset.Rendition::file).collect(Collectors.toSet());
        names.add(asset.file());
        return names;
    }
}
