package studio.meridian.ui.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;

/** The post one is working on, and in which language; the screens hand it to each other. */
public final class InHand {
    private final ReadOnlyObjectWrapper<@Nullable Id<Post>> post = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LocaleTag> locale = new ReadOnlyObjectWrapper<>();

    /** Takes up a post in the language it is first written in. */
    public void take(Id<Post> id) {
        take(id, null);
    }

    /** Takes up a post in a language; null stands for the one it is first written in. */
    public void take(Id<Post> id, @Nullable LocaleTag language) {
        locale.set(language);
        post.set(id);
    }

    /** The post, or null when none was taken up. */
    public ReadOnlyObjectProperty<@Nullable Id<Post>> postProperty() {
        return post.getReadOnlyProperty();
    }

    public @Nullable Id<Post> post() {
        return post.get();
    }

    /** The language, or null for the one the post is first written in. */
    public @Nullable LocaleTag locale() {
        return locale.get();
    }
}
