package studio.meridian.export.out;

import studio.meridian.content.Excerpt;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.VariantText;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A post that goes out.
 *
 * @param source the words it is first written in, also when they do not go out themselves
 * @param texts its languages, the source first, then by tag
 * @param deliveries all there are, oldest first
 */
public record OutPost(
        Post post, VariantText source, List<OutText> texts, List<Delivery> deliveries) {
    private static final int LONGEST_NAME = 60;
    private static final int SHORT_ID = 8;

    public OutPost {
        Comparator<OutText> first =
                Comparator.comparing(text -> !text.locale().equals(post.sourceLocale()));
        texts = texts.stream().sorted(first.thenComparing(OutText::locale)).toList();
        deliveries = deliveries.stream().sorted(Comparator.comparing(Delivery::id)).toList();
    }

    /** What a text is called where it has no title of its own. */
    public String title(OutText text) {
        String title = text.words().title().strip();
        return title.isEmpty()
                ? Excerpt.of(text.words().body(), text.locale(), LONGEST_NAME)
                : title;
    }

    /** What the post is called in reports. */
    public String title() {
        return texts.isEmpty() ? "" : title(texts.getFirst());
    }

    /** A name for a post whose title gives none, the same every time. */
    public String fallbackName() {
        String id = post.id().toString();
        return "post-" + id.substring(id.length() - SHORT_ID);
    }

    /** Its planned deliveries. */
    public List<Delivery> plans() {
        return deliveries.stream()
                .filter(one -> one.due() != null && one.kind() != Delivery.Kind.DELETE)
                .filter(one -> one.state().isPending())
                .toList();
    }

    /** When a language of it first came out, else when the post was made. */
    public Instant date(LocaleTag locale) {
        return deliveries.stream()
                .filter(one -> one.locale().equals(locale))
                .filter(one -> one.kind() == Delivery.Kind.CREATE)
                .filter(one -> one.state() == DeliveryState.CONFIRMED)
                .map(OutPost::moment)
                .min(Instant::compareTo)
                .orElse(post.createdAt());
    }

    private static Instant moment(Delivery delivery) {
        Instant sent = delivery.firstSentAt();
        return sent == null ? delivery.updatedAt() : sent;
    }
}
