package studio.meridian.export.out;

import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;

import java.util.Set;

/**
 * What is to go out.
 *
 * @param posts these, or all when empty
 * @param locales these languages, or all when empty
 */
public record Selection(Set<Id<Post>> posts, Set<LocaleTag> locales) {
    /** Everything. */
    public static final Selection ALL = new Selection(Set.of(), Set.of());

    public Selection {
        posts = Set.copyOf(posts);
        locales = Set.copyOf(locales);
    }

    boolean takes(Id<Post> post) {
        return posts.isEmpty() || posts.contains(post);
    }

    boolean takes(LocaleTag locale) {
        return locales.isEmpty() || locales.contains(locale);
    }

    boolean isAll() {
        return posts.isEmpty() && locales.isEmpty();
    }
}
