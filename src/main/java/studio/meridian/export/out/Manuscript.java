package studio.meridian.export.out;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.MediaRefs;
import studio.meridian.model.Channel;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Media;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything that goes out, as it stood in one moment.
 *
 * @param posts oldest first
 * @param pictures by digest
 * @param channels those of the workspace
 * @param site how the whole calls itself
 */
public record Manuscript(
        List<OutPost> posts, Map<String, Picture> pictures, List<Channel> channels, Imprint site) {
    public Manuscript {
        posts = List.copyOf(posts);
        pictures = Collections.unmodifiableMap(new TreeMap<>(pictures));
        channels = List.copyOf(channels);
    }

    /** Its languages: the one most posts are first written in, then the others by tag. */
    public List<LocaleTag> locales() {
        Map<LocaleTag, Integer> sources = new TreeMap<>();
        for (OutPost post : posts) {
            for (OutText text : post.texts()) {
                boolean source = text.locale().equals(post.post().sourceLocale());
                sources.merge(text.locale(), source ? 1 : 0, Integer::sum);
            }
        }
        Set<LocaleTag> locales = new LinkedHashSet<>();
        sources.entrySet().stream()
                .max(
                        Map.Entry.<LocaleTag, Integer>comparingByValue()
                                .thenComparing(
                                        Map.Entry.<LocaleTag, Integer>comparingByKey().reversed()))
                .ifPresent(most -> locales.add(most.getKey()));
        locales.addAll(sources.keySet());
        return List.copyOf(locales);
    }

    /** The picture that a destination in a text means, or null. */
    public @Nullable Picture picture(String destination) {
        return destination.startsWith(Media.SCHEME)
                ? pictures.get(destination.substring(Media.SCHEME.length()))
                : null;
    }

    /** The pictures a text shows that are there, each once. */
    public Set<Picture> pictures(OutText text) {
        Set<Picture> shown = new LinkedHashSet<>();
        for (var ref : MediaRefs.of(text.words().body())) {
            Picture picture = picture(ref.destination());
            if (picture != null) shown.add(picture);
        }
        return shown;
    }

    /** The body with its pictures found in a folder; what is not there keeps its reference. */
    public String body(OutText text, String folder) {
        return MediaRefs.rewrite(
                text.words().body(),
                destination -> {
                    Picture picture = picture(destination);
                    return picture == null ? destination : folder + picture.name();
                });
    }
}
