package studio.meridian.export.out.hugo;

import org.jspecify.annotations.Nullable;

import studio.meridian.export.out.Manuscript;
import studio.meridian.export.out.OutPost;
import studio.meridian.export.out.OutText;
import studio.meridian.export.out.Picture;
import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The front matter of one page. What is ours and not Hugo's stands below {@code meridian}. */
final class HugoFields {
    private final Manuscript manuscript;
    private final OutPost post;

    HugoFields(Manuscript manuscript, OutPost post) {
        this.manuscript = manuscript;
        this.post = post;
    }

    Map<String, Object> of(OutText text, String slug) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", post.title(text));
        fields.put("slug", slug);
        fields.put("translationKey", post.post().id().toString());
        fields.put("date", post.date(text.locale()).toString());
        Instant planned = planned(text);
        if (planned != null) fields.put("publishDate", planned.toString());
        fields.put("lastmod", text.variant().updatedAt().toString());
        fields.put("draft", !text.isFinished());
        put(fields, "description", text.words().summary());
        put(fields, "summary", text.words().summary());
        if (!post.post().tags().isEmpty()) fields.put("tags", tags());
        List<Map<String, Object>> pictures = pictures(text);
        if (!pictures.isEmpty()) fields.put("resources", pictures);
        fields.put("meridian", about(text));
        return fields;
    }

    private @Nullable Instant planned(OutText text) {
        return post.plans().stream()
                .filter(plan -> plan.locale().equals(text.locale()))
                .map(Delivery::due)
                .filter(Objects::nonNull)
                .map(due -> due.instant())
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** A topic becomes a folder of the site, so it must have a letter or a digit in it. */
    private List<String> tags() {
        return post.post().tags().stream()
                .filter(tag -> tag.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(tag -> tag.replace('/', '-'))
                .distinct()
                .toList();
    }

    private List<Map<String, Object>> pictures(OutText text) {
        return manuscript.pictures(text).stream()
                .filter(picture -> picture.media().width() > 0)
                .map(HugoFields::size)
                .toList();
    }

    private static Map<String, Object> size(Picture picture) {
        Map<String, Object> size = new LinkedHashMap<>();
        size.put("width", picture.media().width());
        size.put("height", picture.media().height());
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("src", picture.name());
        resource.put("params", size);
        return resource;
    }

    private Map<String, Object> about(OutText text) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", post.post().id().toString());
        about.put("kind", post.post().kind().name().toLowerCase(Locale.ROOT));
        about.put("source", post.post().sourceLocale().tag());
        if (text.words().title().isBlank()) about.put("untitled", true);
        Credit credit = post.post().credit();
        if (!credit.namesOriginal()) put(about, "author", manuscript.site().author());
        put(about, "translator", text.variant().translator());
        Map<String, Object> original = credit(credit);
        if (!original.isEmpty()) about.put("credit", original);
        return about;
    }

    private static Map<String, Object> credit(Credit credit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "outlet", credit.outlet());
        put(fields, "url", credit.url());
        put(fields, "author", credit.author());
        put(fields, "licence", credit.licence());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, String value) {
        if (!value.isBlank()) fields.put(name, value);
    }
}
