package studio.meridian.platform.bluesky;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Preflight;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Rule;
import studio.meridian.platform.Publication;
import studio.meridian.platform.text.Flow;
import studio.meridian.platform.text.Form;
import studio.meridian.platform.text.Limit;
import studio.meridian.platform.text.Mentions;
import studio.meridian.platform.text.Outlook;
import studio.meridian.platform.text.Part;
import studio.meridian.platform.text.RichText;
import studio.meridian.platform.text.Span;
import studio.meridian.platform.text.Span.Target;
import studio.meridian.platform.text.Split;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A publication as the posts it becomes: one, or a thread. */
record Posts(List<Part> list) {
    /** What Bluesky takes for one post at most, as a reader counts. */
    static final int GRAPHEMES = 300;

    private static final int BYTES = 3000;
    private static final int PICTURES = 4;

    /** Bytes of a picture that no server takes more of. */
    private static final long LARGEST = 2_000_000;

    /** What servers of an older version take. */
    private static final long OLDER_LARGEST = 1_000_000;

    private static final List<Limit> LIMITS =
            List.of(Limit.graphemes(GRAPHEMES), Limit.bytes(BYTES));

    private static final Form FORM =
            new Form(Mentions.HANDLES, UnaryOperator.identity(), LIMITS, PICTURES);

    static Posts of(Publication publication) {
        return new Posts(FORM.parts(publication));
    }

    /** A text in one piece, as its posts say it. */
    static RichText whole(String title, String markdown, Set<String> pictures) {
        return Flow.of(title, markdown, pictures, Mentions.HANDLES);
    }

    /** The pieces its posts are made of. */
    static List<Split.Piece> pieces(RichText whole, LocaleTag locale) {
        return Split.of(whole, locale, LIMITS);
    }

    int count() {
        return list.size();
    }

    /** By its place in the thread, from 1. */
    Part get(int number) {
        return list.get(number - 1);
    }

    /** The words of a post as they are sent. */
    RichText sent(int number, boolean numbered) {
        RichText text = get(number).text();
        return numbered && count() > 1 ? text.followedBy(number + "/" + count()) : text;
    }

    /**
     * What becomes of a publication, told beforehand.
     *
     * @param numbered whether posts of a thread bear their number
     * @param sizes of the pictures in bytes, by digest
     */
    static Preflight preflight(Publication publication, boolean numbered, Map<String, Long> sizes) {
        Posts posts = of(publication);
        Outlook outlook = new Outlook(publication);
        for (int n = 1; n <= posts.count(); n++) {
            List<MediaFile> pictures = posts.get(n).pictures();
            RichText sent = posts.sent(n, numbered);
            outlook.post(sent, pictures, LIMITS, 0, pictures.isEmpty() ? Records.link(sent) : null);
        }
        for (MediaFile picture : posts.pictures()) {
            long size = sizes.getOrDefault(picture.sha256(), 0L);
            if (size <= OLDER_LARGEST) continue;
            Rule rule = size > LARGEST ? Rule.PICTURE_TOO_LARGE : Rule.MAYBE_TOO_LARGE;
            long most = size > LARGEST ? LARGEST : OLDER_LARGEST;
            outlook.add(Remark.of(rule, picture, Map.of("bytes", size, "most", most)));
        }
        int left = publication.tags().size() - Tags.of(publication.tags()).size();
        if (left > 0) outlook.add(new Remark(Rule.TOPICS_LEFT_OUT, Map.of("count", left)));
        return outlook.whole(PICTURES, false);
    }

    boolean isEmpty() {
        return count() == 1 && get(1).isEmpty();
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
