package studio.meridian.ui.library;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.storage.VariantStore;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;

import java.util.List;

/** The text of the chosen post in the language one reads it in. */
public final class PreviewModel {
    private final VariantStore variants;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<List<Variant>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Variant> current = new ReadOnlyObjectWrapper<>();
    private @Nullable LocaleTag wanted;

    public PreviewModel(VariantStore variants, Background background) {
        this.variants = variants;
        this.reading = background.latest();
    }

    /**
     * Shows a post; when it is the one shown already, its text is read again.
     *
     * @param source the language it is first written in
     */
    public void show(Id<Post> post, LocaleTag source) {
        boolean other = all.get().isEmpty() || !all.get().getFirst().post().equals(post);
        if (other) wanted = source;
        reading.run(() -> variants.of(post), this::accept);
    }

    /** Shows nothing. */
    public void clear() {
        reading.forget();
        wanted = null;
        accept(List.of());
    }

    /** Shows another language of the post. */
    public void read(LocaleTag locale) {
        wanted = locale;
        choose();
    }

    private void accept(List<Variant> found) {
        all.set(List.copyOf(found));
        choose();
    }

    private void choose() {
        Variant first = all.get().isEmpty() ? null : all.get().getFirst();
        current.set(
                all.get().stream()
                        .filter(variant -> variant.locale().equals(wanted))
                        .findFirst()
                        .orElse(first));
    }

    /** The post in all its languages. */
    public ReadOnlyObjectProperty<List<Variant>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** The language that is shown, or null while there is none. */
    public ReadOnlyObjectProperty<@Nullable Variant> currentProperty() {
        return current.getReadOnlyProperty();
    }
}
