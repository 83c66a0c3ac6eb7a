package studio.meridian.export.out.json;

import studio.meridian.content.MediaRef;
import studio.meridian.content.MediaRefs;
import studio.meridian.export.out.Manuscript;
import studio.meridian.export.out.OutPost;
import studio.meridian.export.out.OutText;
import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Post;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.Variant;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One post with all that belongs to it. */
final class PostDocument {
    private final Manuscript manuscript;
    private final OutPost out;

    PostDocument(Manuscript manuscript, OutPost out) {
        this.manuscript = manuscript;
        this.out = out;
    }

    Map<String, Object> content() {
        Post post = out.post();
        Map<String, Object> all = new TreeMap<>();
        all.put("id", post.id().toString());
        all.put("kind", word(post.kind()));
        all.put("sourceLocale", post.sourceLocale().tag());
        all.put("tags", post.tags());
        all.put("credit", credit(post.credit()));
        if (post.archivedAt() != null) all.put("archivedAt", post.archivedAt().toString());
        all.put("createdAt", post.createdAt().toString());
        all.put("updatedAt", post.updatedAt().toString());
        all.put("variants", out.texts().stream().map(this::variant).toList());
        all.put("deliveries", out.deliveries().stream().map(PostDocument::delivery).toList());
        return all;
    }

    private static Map<String, Object> credit(Credit credit) {
        Map<String, Object> all = new TreeMap<>();
        all.put("outlet", credit.outlet());
        all.put("url", credit.url());
        all.put("author", credit.author());
        all.put("licence", credit.licence());
        return all;
    }

    private Map<String, Object> variant(OutText text) {
        Variant variant = text.variant();
        Variant.Translation translation = variant.translation();
        Map<String, Object> all = new TreeMap<>();
        all.put("id", variant.id().toString());
        all.put("locale", variant.locale().tag());
        all.put("title", text.words().title());
        all.put("summary", text.words().summary());
        all.put("slug", text.words().slug());
        all.put("body", text.words().body());
        all.put("translator", variant.translator());
        all.put("updatedAt", variant.updatedAt().toString());
        if (translation != null) {
            all.put("source", translation.source().toString());
            all.put("sourceRevision", translation.sourceRevision().toString());
        }
        all.put("units", text.units().stream().map(PostDocument::unit).toList());
        all.put("pictures", MediaRefs.of(text.words().body()).stream().map(this::ref).toList());
        return all;
    }

    private Map<String, Object> ref(MediaRef ref) {
        var picture = manuscript.picture(ref.destination());
        String title = ref.title();
        Map<String, Object> all = new TreeMap<>();
        all.put("destination", ref.destination());
        all.put("alt", ref.alt());
        if (title != null) all.put("caption", title);
        if (picture != null) all.put("file", "media/" + picture.name());
        return all;
    }

    private static Map<String, Object> unit(TranslationUnit unit) {
        String previous = unit.previousSource();
        Map<String, Object> all = new TreeMap<>();
        all.put("id", unit.id().toString());
        all.put("field", word(unit.field()));
        all.put("position", unit.position());
        all.put("source", unit.source());
        all.put("target", unit.target());
        all.put("state", unit.state().xliff());
        if (!unit.subState().isEmpty()) all.put("subState", unit.subState());
        all.put("origin", word(unit.origin()));
        if (previous != null) all.put("previousSource", previous);
        all.put("changedAt", unit.changedAt().toString());
        return all;
    }

    private static Map<String, Object> delivery(Delivery delivery) {
        String remoteId = delivery.remoteId();
        PlannedTime due = delivery.due();
        Map<String, Object> all = new TreeMap<>();
        all.put("id", delivery.id().toString());
        all.put("variant", delivery.variant().toString());
        all.put("locale", delivery.locale().tag());
        all.put("channel", delivery.channel().toString());
        all.put("kind", word(delivery.kind()));
        all.put("state", word(delivery.state()));
        all.put("latePolicy", word(delivery.latePolicy()));
        if (remoteId != null) all.put("remoteId", remoteId);
        if (due != null) all.put("due", due(due));
        all.put("createdAt", delivery.createdAt().toString());
        all.put("updatedAt", delivery.updatedAt().toString());
        return all;
    }

    private static Map<String, Object> due(PlannedTime due) {
        Map<String, Object> all = new TreeMap<>();
        all.put("local", due.local().toString());
        all.put("zone", due.zone().getId());
        all.put("offset", due.offset().getId());
        all.put("instant", due.instant().toString());
        all.put("tzdb", due.tzdb());
        return all;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
