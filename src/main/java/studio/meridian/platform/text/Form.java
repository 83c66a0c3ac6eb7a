package studio.meridian.platform.text;

import studio.meridian.model.PostKind;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Publication;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a platform takes for one post, and so what a publication becomes there: one, or a thread.
 *
 * @param written the last touch to the running text before it is cut
 * @param limits all of them hold
 * @param pictures how many a post may have
 */
public record Form(
        Mentions mentions, UnaryOperator<RichText> written, List<Limit> limits, int pictures) {
    public Form {
        limits = List.copyOf(limits);
    }

    /** The posts in their order, at least one. */
    public List<Part> parts(Publication publication) {
        Map<String, MediaFile> files = new LinkedHashMap<>();
        for (MediaFile file : publication.media()) {
            if (file.mediaType().startsWith("image/")) files.put(file.sha256(), file);
        }
        String title = publication.post() == PostKind.ARTICLE ? publication.title() : "";
        String body = publication.body().isBlank() ? publication.summary() : publication.body();
        RichText whole = written.apply(Flow.of(title, body, files.keySet(), mentions));
        List<Split.Piece> pieces = Split.of(whole, publication.language(), limits);
        return parts(pieces, places(whole, pieces, files));
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

    /** No more pictures each than allowed; the others go on, and to posts without words. */
    private List<Part> parts(List<Split.Piece> pieces, List<List<MediaFile>> places) {
        List<Part> parts = new ArrayList<>();
        Deque<MediaFile> waiting = new ArrayDeque<>();
        for (int i = 0; i < pieces.size() || !waiting.isEmpty(); i++) {
            if (i < pieces.size()) waiting.addAll(places.get(i));
            List<MediaFile> shown = new ArrayList<>();
            while (shown.size() < pictures && !waiting.isEmpty()) shown.add(waiting.remove());
            parts.add(new Part(i < pieces.size() ? pieces.get(i).text() : RichText.EMPTY, shown));
        }
        return List.copyOf(parts);
    }
}
