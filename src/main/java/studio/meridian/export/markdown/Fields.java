package studio.meridian.export.markdown;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.FrontMatter;
import studio.meridian.export.ImportFailure;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Credit;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PostKind;
import studio.meridian.model.TranslationUnit.Field;
import studio.meridian.model.UnitState;
import studio.meridian.storage.IntakeStore.Unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The front matter of one file, read by meaning. Failures name the line of the field. */
final class Fields {
    private static final Set<String> READ =
            Set.of(
                    "kind",
                    "title",
                    "summary",
                    "description",
                    "slug",
                    "tags",
                    "categories",
                    "locale",
                    "lang",
                    "language",
                    "translator",
                    "credit",
                    "state",
                    "partial",
                    "units",
                    "plan",
                    "archived");

    /** What static site generators keep there and a post here has no place for. */
    private static final Set<String> TOLERATED =
            Set.of(
                    "date",
                    "draft",
                    "lastmod",
                    "publishdate",
                    "published",
                    "layout",
                    "permalink",
                    "type",
                    "weight",
                    "url",
                    "aliases",
                    "translationkey",
                    "id",
                    "toc");

    private static final String FREE = "free";
    private static final String UNIT = "{source: A cup., target: 一杯。, state: translated}";

    private final String file;
    private final String head;
    private final FrontMatter matter;

    Fields(String file, String head, FrontMatter matter) {
        this.file = file;
        this.head = head;
        this.matter = matter;
    }

    boolean isEmpty() {
        return matter.fields().isEmpty();
    }

    boolean has(String field) {
        return matter.fields().get(field) != null;
    }

    String text(String field) {
        return matter.text(field).map(String::strip).orElse("");
    }

    String summary() {
        return has("summary") ? text("summary") : text("description");
    }

    /** Tags and categories; a single text may hold several between commas. */
    List<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        for (String field : List.of("tags", "categories")) {
            boolean list = matter.fields().get(field) instanceof List<?>;
            for (String value : matter.texts(field)) {
                String[] parts = list ? new String[] {value} : value.split(",", -1);
                for (String part : parts) tags.add(part.strip().replaceFirst("^#", ""));
            }
        }
        tags.remove("");
        return List.copyOf(tags);
    }

    @Nullable LocaleTag locale() {
        for (String field : List.of("locale", "lang", "language")) {
            String tag = text(field);
            if (tag.isEmpty()) continue;
            if (!LocaleTag.isValid(tag)) throw bad(field, tag, "en, ja, zh-Hans");
            return LocaleTag.of(tag);
        }
        return null;
    }

    PostKind kind(String title) {
        return switch (text("kind").toLowerCase(Locale.ROOT)) {
            case "" -> title.isEmpty() ? PostKind.NOTE : PostKind.ARTICLE;
            case "article" -> PostKind.ARTICLE;
            case "note" -> PostKind.NOTE;
            default -> throw bad("kind", text("kind"), "article, note");
        };
    }

    /** How far a translation has come; null for one that is written freely. */
    @Nullable UnitState state() {
        // The part that is there of an unfinished draft is translated; a whole draft is not yet.
        UnitState draft = isTrue("partial") ? UnitState.TRANSLATED : UnitState.INITIAL;
        return switch (text("state").toLowerCase(Locale.ROOT)) {
            case FREE -> null;
            case "", "translated" -> UnitState.TRANSLATED;
            case "draft", "initial" -> draft;
            case "reviewed" -> UnitState.REVIEWED;
            case "final" -> UnitState.FINAL;
            default ->
                    throw bad("state", text("state"), "draft, translated, reviewed, final, free");
        };
    }

    /** The sentences of a translation that is not of one state throughout. */
    List<Unit> units() {
        Object value = matter.fields().get("units");
        if (value == null) return List.of();
        if (!(value instanceof List<?> list)) throw bad("units", value.toString(), UNIT);
        return list.stream().map(this::unit).toList();
    }

    private Unit unit(Object value) {
        if (!(value instanceof Map<?, ?> map)) throw bad("units", String.valueOf(value), UNIT);
        String source = text(map, "source");
        String target = text(map, "target");
        String state = entry(map, "state");
        if (source.isBlank()) throw bad("units", value.toString(), UNIT);
        try {
            String field = entry(map, "field").toUpperCase(Locale.ROOT);
            return new Unit(
                    field.isEmpty() ? Field.BODY : Field.valueOf(field),
                    source,
                    target,
                    state.isEmpty()
                            ? UnitState.INITIAL
                            : UnitState.valueOf(state.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException _) {
            throw bad("units", value.toString(), UNIT);
        }
    }

    boolean isTrue(String field) {
        return switch (text(field).toLowerCase(Locale.ROOT)) {
            case "", "false", "no" -> false;
            case "true", "yes" -> true;
            default -> throw bad(field, text(field), "true, false");
        };
    }

    Credit credit() {
        Object value = matter.fields().get("credit");
        if (value == null) return Credit.NONE;
        if (!(value instanceof Map<?, ?> map)) return new Credit("", "", value.toString(), "");
        String licence = entry(map, "licence");
        return new Credit(
                entry(map, "outlet"),
                entry(map, "url"),
                entry(map, "author"),
                licence.isEmpty() ? entry(map, "license") : licence);
    }

    /** The plans, each as its own fields. */
    List<Map<String, String>> plans() {
        Object value = matter.fields().get("plan");
        if (value == null) return List.of();
        List<?> entries = value instanceof List<?> list ? list : List.of(value);
        List<Map<String, String>> plans = new ArrayList<>();
        for (Object entry : entries) {
            if (!(entry instanceof Map<?, ?> map)) {
                throw bad("plan", String.valueOf(entry), "{channel: site, at: 2026-12-01T18:00}");
            }
            Map<String, String> plan = new LinkedHashMap<>();
            for (Object key : map.keySet()) plan.put(key.toString(), entry(map, key.toString()));
            plans.add(plan);
        }
        return plans;
    }

    /** Names of fields that mean nothing here. */
    List<String> unknown() {
        return matter.fields().keySet().stream()
                .filter(name -> !READ.contains(name))
                .filter(name -> !TOLERATED.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    FailureException bad(String field, String value, String expected) {
        return new FailureException(
                new ImportFailure.BadField(file, line(field), field, value, expected));
    }

    private int line(String field) {
        int line = 1;
        for (String text : head.lines().toList()) {
            if (text.stripLeading().startsWith(field + ":")) return line;
            line++;
        }
        return 1;
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }

    private static String entry(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString().strip();
    }
}
