package studio.meridian.platform.site.catalog;

import studio.meridian.content.Slug;
import studio.meridian.model.Sha256;
import studio.meridian.platform.Publication;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives each post the last part of its address and leaves it there: links from outside outlive a
 * changed title and the removal of another post with the same name.
 */
public final class Addresses {
    /** Folders of the site's own beside the posts of a language. */
    private static final Set<String> RESERVED = Set.of("tags", "archive");

    private Addresses() {}

    /**
     * Chooses addresses.
     *
     * @param before those given earlier, by the posts' keys
     * @return slugs by the posts' keys
     */
    public static Map<String, String> assign(
            Collection<Publication> posts, Map<String, String> before) {
        Map<String, String> slugs = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        List<Publication> ordered =
                posts.stream().sorted(Comparator.comparing(Publication::key)).toList();
        for (Publication post : ordered) {
            String earlier = before.get(post.key());
            if (earlier != null && stays(post, earlier) && take(taken, post, earlier))
                slugs.put(post.key(), earlier);
        }
        for (Publication post : ordered) {
            if (!slugs.containsKey(post.key())) slugs.put(post.key(), fresh(post, taken));
        }
        return slugs;
    }

    private static boolean stays(Publication post, String earlier) {
        return post.slug().isBlank()
                || earlier.equals(wish(post))
                || earlier.equals(wish(post) + suffix(post));
    }

    private static String fresh(Publication post, Set<String> taken) {
        String wish = wish(post);
        if (!RESERVED.contains(wish) && take(taken, post, wish)) return wish;
        String apart = wish + suffix(post);
        if (take(taken, post, apart)) return apart;
        String certain = "post-" + Sha256.of(post.key());
        take(taken, post, certain);
        return certain;
    }

    private static boolean take(Set<String> taken, Publication post, String slug) {
        return taken.add(post.locale() + "/" + slug);
    }

    private static String wish(Publication post) {
        String words = post.slug().isBlank() ? post.title() : post.slug();
        String key = Slug.of(post.key(), post.language(), "post" + suffix(post));
        return Slug.of(words, post.language(), key);
    }

    /** Depends on nothing but the post, so that it is the same whenever it is needed. */
    private static String suffix(Publication post) {
        return "-" + Sha256.of(post.key()).substring(0, 6);
    }
}
