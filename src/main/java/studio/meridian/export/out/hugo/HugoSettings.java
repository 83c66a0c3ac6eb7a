package studio.meridian.export.out.hugo;

import studio.meridian.export.out.Manuscript;
import studio.meridian.export.out.PageWords;
import studio.meridian.model.LocaleTag;
import studio.meridian.safe.SafeYaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The configuration of the site and the words of its layouts. */
final class HugoSettings {
    private static final Set<String> CJK = Set.of("zh", "ja", "ko");
    private static final int PAGE = 20;

    private final Manuscript manuscript;

    HugoSettings(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /** What Hugo calls a language: in small letters, or it finds no files for it. */
    static String key(LocaleTag locale) {
        return locale.tag().toLowerCase(Locale.ROOT);
    }

    String yaml() {
        List<LocaleTag> locales = manuscript.locales();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("baseURL", manuscript.site().baseUrl());
        all.put("title", title(locales.getFirst()));
        all.put("defaultContentLanguage", key(locales.getFirst()));
        all.put("defaultContentLanguageInSubdir", true);
        all.put("timeZone", "UTC");
        all.put("enableRobotsTXT", true);
        all.put("paginate", PAGE);
        all.put("taxonomies", Map.of("tag", "tags"));
        Map<String, Object> languages = new LinkedHashMap<>();
        for (LocaleTag locale : locales) {
            languages.put(key(locale), language(locale, languages.size() + 1));
        }
        all.put("languages", languages);
        all.put("markup", markup());
        all.put("buildFuture", true);
        return """
        # Written by Meridian Studio. The next export into this folder replaces it, unless it was edited.
        # buildFuture shows what is planned for later; without it Hugo holds each text until its publishDate.
        """
                + SafeYaml.write(all);
    }

    private Map<String, Object> language(LocaleTag locale, int weight) {
        String direction = locale.isRightToLeft() ? "rtl" : "ltr";
        Map<String, Object> language = new LinkedHashMap<>();
        language.put("languageName", locale.ownName());
        language.put("languageCode", locale.tag());
        language.put("languageDirection", direction);
        language.put("title", title(locale));
        language.put("weight", weight);
        if (CJK.contains(locale.language())) language.put("hasCJKLanguage", true);
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("tag", locale.tag());
        own.put("name", locale.ownName());
        own.put("direction", direction);
        own.put("description", manuscript.site().description(locale));
        own.put("author", manuscript.site().author());
        language.put("params", own);
        return language;
    }

    private String title(LocaleTag locale) {
        String title = manuscript.site().title(locale);
        return title.isBlank() ? locale.ownName() : title;
    }

    /** Markdown as the studio reads it: nothing typeset by itself, no attributes, no HTML. */
    private static Map<String, Object> markup() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("definitionList", false);
        extensions.put("typographer", false);
        Map<String, Object> parser = new LinkedHashMap<>();
        parser.put("attribute", Map.of("title", false));
        parser.put("wrapStandAloneImageWithinParagraph", false);
        Map<String, Object> goldmark = new LinkedHashMap<>();
        goldmark.put("extensions", extensions);
        goldmark.put("parser", parser);
        goldmark.put("renderer", Map.of("unsafe", false));
        Map<String, Object> markup = new LinkedHashMap<>();
        markup.put("goldmark", goldmark);
        markup.put("highlight", Map.of("codeFences", false));
        return markup;
    }

    /** The words of the layouts in one language, as Hugo's {@code i18n} reads them. */
    static String words(LocaleTag locale) {
        PageWords words = new PageWords(locale);
        Map<String, Object> all = new LinkedHashMap<>();
        for (String key : PageWords.keys()) {
            String text = words.get(key, PLACEHOLDERS);
            all.put(key.replace('.', '_').replace('-', '_'), Map.of("other", text));
        }
        return SafeYaml.write(all);
    }

    private static final Map<String, String> PLACEHOLDERS =
            Map.of(
                    "author", "{{ .author }}",
                    "translator", "{{ .translator }}",
                    "outlet", "{{ .outlet }}",
                    "licence", "{{ .licence }}",
                    "topic", "{{ .topic }}");
}
