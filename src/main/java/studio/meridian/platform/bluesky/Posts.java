package studio.meridian.platform.bluesky;

import studio.meridian.model.PostKind;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Publication;
import studio.meridian.platform.bluesky.text.Flow;
import studio.meridian.platform.bluesky.text.RichText;
import studio.meridian.platform.bluesky.text.Span;
import studio.meridian.platform.bluesky.text.Span.Target;
import studio.meridian.platform.bluesky.text.Split;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A publication as the posts it becomes: one, or a thread. */
record Posts(List<Post> list) {
    /** How many pictures a post may have. */
    private static final int PICTURES = 4;

    /** One of them. */
    record Post(RichText text, List<MediaFile> pictures) {}

    static Posts of(Publication publication) {
        Map<String, MediaFile> pictures = new LinkedHashMap<>();
        for (MediaFile file : publication.media()) {
            if (file.mediaType().startsWith("image/")) pictures.put(file.sha256(), file);
        }
        String title = publication.post() == PostKind.ARTICLE ? publication.title() : "";
        String body = publication.body().isBlank() ? publication.summary() : publication.body();
        RichText whole = Flow.of(title, body, pictures.keySet());
        List<Split.Piece> pieces = Split.of(whole, publication.language());
        return new Posts(posts(pieces, places(whole, pieces, pictures)));
    }

    /** The pictures by the piece they stood in. */
    private static List<List<MediaFile>> places(
            RichText whole, List<Split.Piece> pieces, Map<String, MediaFile> pictures) {
        List<List<MediaFile>> places = new ArrayList<>();
        pieces.forEach(_ -> places.add(new ArrayList<>()));
        int piece = 0;
        for (RichText.Pin pin : whole.pins()) {
            while (piece + 1 < pieces.size() && pieces.get(piece + 1).start() <= pin.at()) piece++;
            MediaFile picture = pictures.get(pin.sha256());
            if (picture != null) places.get(piece).add(picture);
        }
        return places;
    }

    /** No more than four pictures each; the others go to the next, and to posts without words. */
    private static List<Post> posts(List<Split.Piece> pieces, List<List<MediaFile>> places) {
        List<Post> posts = new ArrayList<>();
        Deque<MediaFile> waiting = new ArrayDeque<>();
        for (int i = 0; i < pieces.size() || !waiting.isEmpty(); i++) {
            if (i < pieces.size()) waiting.addAll(places.get(i));
            List<MediaFile> shown = new ArrayList<>();
            while (shown.size() < PICTURES && !waiting.isEmpty()) shown.add(waiting.remove());
            RichText text = i < pieces.size() ? pieces.get(i).text() : RichText.EMPTY;
            posts.add(new Post(text, List.copyOf(shown)));
        }
        return List.copyOf(posts);
    }

    int count() {
        return list.size();
    }

    /** By its place in the thread, from 1. */
    Post get(int number) {
        return list.get(number - 1);
    }

    boolean isEmpty() {
        return count() == 1 && get(1).text().text().isEmpty() && get(1).pictures().isEmpty();
    }

    /** All pictures, in the order they are brought there. */
    List<MediaFile> pictures() {
        return list.stream().flatMap(post -> post.pictures().stream()).toList();
    }

    /** Everybody who is mentioned, once. */
    List<String> mentions() {
        return list.stream()
                .flatMap(post -> post.text().spans().stream())
                .map(Span::target)
                .filter(Target.Mention.class::isInstance)
                .map(target -> ((Target.Mention) target).handle())
                .distinct()
                .toList();
    }
}
