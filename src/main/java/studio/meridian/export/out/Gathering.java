package studio.meridian.export.out;

import studio.meridian.content.MediaRef;
import studio.meridian.content.MediaRefs;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Id;
import studio.meridian.model.Media;
import studio.meridian.model.Post;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what goes out, and finds out which of its pictures are really there. */
final class Gathering {
    private final Stock stock;
    private final Selection selection;
    private final List<ExportNote> notes;
    private final Set<String> wanted = new TreeSet<>();
    private final Set<String> damaged = new TreeSet<>();

    Gathering(Stock stock, Selection selection, List<ExportNote> notes) {
        this.stock = stock;
        this.selection = selection;
        this.notes = notes;
    }

    Manuscript run(Imprint imprint, boolean archived) {
        List<OutPost> posts = new ArrayList<>();
        for (Id<Post> id : stock.posts().ids()) {
            if (!selection.takes(id)) continue;
            Post post = stock.posts().get(id);
            if (post.isArchived() && !archived) continue;
            Variant source = stock.variants().find(id, post.sourceLocale());
            VariantText words = source == null ? VariantText.EMPTY : source.text();
            OutPost out = new OutPost(post, words, texts(post), stock.deliveries().of(id));
            if (!out.texts().isEmpty()) posts.add(out);
        }
        var pictures = pictures(posts);
        for (OutPost post : posts) noteMissing(post, pictures.keySet());
        return new Manuscript(posts, pictures, stock.channels().all(), imprint);
    }

    private List<OutText> texts(Post post) {
        List<OutText> texts = new ArrayList<>();
        for (Variant variant : stock.variants().of(post.id())) {
            if (!selection.takes(variant.locale())) continue;
            List<TranslationUnit> units =
                    variant.isLinked()
                            ? stock.translations().units(variant.id())
                            : List.<TranslationUnit>of();
            texts.add(new OutText(variant, units));
        }
        return texts;
    }

    private TreeMap<String, Picture> pictures(List<OutPost> posts) {
        for (OutPost post : posts) {
            for (OutText text : post.texts()) {
                for (MediaRef ref : MediaRefs.of(text.words().body())) {
                    String at = ref.destination();
                    if (at.startsWith(Media.SCHEME))
                        wanted.add(at.substring(Media.SCHEME.length()));
                }
            }
        }
        if (selection.isAll()) stock.media().all().forEach(media -> wanted.add(media.sha256()));
        PictureNames names = new PictureNames();
        TreeMap<String, Picture> pictures = new TreeMap<>();
        for (String sha : wanted) {
            Media media = stock.media().find(sha);
            if (media != null && isSound(sha)) pictures.put(sha, names.take(media));
        }
        return pictures;
    }

    private boolean isSound(String sha) {
        try {
            stock.media().bytes(sha);
            return true;
        } catch (FailureException _) {
            damaged.add(sha);
            return false;
        }
    }

    private void noteMissing(OutPost post, Set<String> there) {
        for (OutText text : post.texts()) {
            for (MediaRef ref : MediaRefs.of(text.words().body())) {
                if (!ref.destination().startsWith(Media.SCHEME)) continue;
                String sha = ref.destination().substring(Media.SCHEME.length());
                if (there.contains(sha)) continue;
                ExportNote.Kind kind =
                        damaged.contains(sha)
                                ? ExportNote.Kind.PICTURE_DAMAGED
                                : ExportNote.Kind.PICTURE_MISSING;
                notes.add(new ExportNote(kind, post.title(text), text.locale(), ref.alt()));
            }
        }
    }
}
