package studio.meridian.export.markdown;

import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.LocaleTag;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the name of a Markdown file says.
 *
 * @param path below the tree
 * @param stem the path without locale and ending, equal for all languages of a post
 * @param locale the locale in {@code name.ja.md}, or null
 */
record FileName(String path, String stem, @Nullable LocaleTag locale) {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_].*)?");

    static FileName of(String path) {
        String bare = path.substring(0, path.lastIndexOf('.'));
        String name = RelativePath.file(bare);
        int dot = name.lastIndexOf('.');
        LocaleTag locale = dot <= 0 ? null : locale(name.substring(dot + 1));
        if (locale == null) return new FileName(path, bare, null);
        String stem = RelativePath.folder(bare) + name.substring(0, dot);
        return new FileName(path, stem, locale);
    }

    /** Whether it is a note for visitors of a folder and no post. */
    boolean isReadMe() {
        return RelativePath.file(stem).toLowerCase(Locale.ROOT).equals("readme");
    }

    /** Whether it describes a section of a Hugo site and is no post. */
    boolean isSection() {
        return RelativePath.file(stem).equals("_index");
    }

    /** What to call it when the text has no title: in page bundles the folder has the name. */
    String title() {
        String file = RelativePath.file(stem);
        boolean bundle = file.equals("index") && stem.contains("/");
        return bundle ? RelativePath.file(stem.substring(0, stem.lastIndexOf('/'))) : file;
    }

    /** Only languages that exist: {@code release.old.md} is no Old. */
    private static @Nullable LocaleTag locale(String suffix) {
        if (!LANGUAGE.matcher(suffix).matches() || !LocaleTag.isValid(suffix)) return null;
        LocaleTag tag = LocaleTag.of(suffix);
        String name = ULocale.forLanguageTag(tag.tag()).getDisplayLanguage(ULocale.ENGLISH);
        return name.equals(tag.language()) ? null : tag;
    }
}
