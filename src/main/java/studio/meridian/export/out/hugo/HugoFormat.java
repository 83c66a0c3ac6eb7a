package studio.meridian.export.out.hugo;

import studio.meridian.export.out.ExportFormat;
import studio.meridian.export.out.ExportNote;
import studio.meridian.export.out.FileNames;
import studio.meridian.export.out.Manuscript;
import studio.meridian.export.out.OutPost;
import studio.meridian.export.out.OutText;
import studio.meridian.export.out.Packed;
import studio.meridian.export.out.Tree;
import studio.meridian.model.LocaleTag;
import studio.meridian.safe.SafeYaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Configuration, layouts, words and a page bundle for each post: {@code hugo -s DIR} builds it. */
public final class HugoFormat implements ExportFormat {
    private static final List<String> LAYOUTS =
            List.of(
                    "_default/baseof.html",
                    "_default/single.html",
                    "_default/list.html",
                    "_default/terms.html",
                    "_default/_markup/render-image.html",
                    "partials/masthead.html",
                    "partials/entries.html",
                    "partials/credit.html",
                    "shortcodes/" + HugoBody.SHORTCODE + ".html",
                    "index.html",
                    "404.html");

    @Override
    public String name() {
        return "hugo";
    }

    @Override
    public boolean takesArchived() {
        return false;
    }

    @Override
    public Set<String> madeByOthers() {
        return Set.of("public", "resources", ".hugo_build.lock");
    }

    @Override
    public void write(Manuscript manuscript, Tree tree) {
        FileNames bundles = new FileNames();
        Map<LocaleTag, FileNames> slugs = new HashMap<>();
        for (OutPost post : manuscript.posts()) {
            tree.next(post);
            String bundle = "content/posts/" + bundles.take(post) + "/";
            for (OutText text : post.texts()) {
                FileNames taken = slugs.computeIfAbsent(text.locale(), _ -> new FileNames());
                String slug = slug(post, text, taken, tree);
                String file = bundle + "index." + HugoSettings.key(text.locale()) + ".md";
                tree.put(file, page(manuscript, post, text, slug));
                manuscript.pictures(text).forEach(picture -> tree.put(bundle, picture));
                noteHtml(post, text, tree);
            }
        }
        HugoSettings settings = new HugoSettings(manuscript);
        tree.put("hugo.yaml", settings.yaml());
        for (LocaleTag locale : manuscript.locales()) {
            String key = HugoSettings.key(locale);
            tree.put("i18n/" + key + ".yaml", HugoSettings.words(locale));
        }
        for (String name : LAYOUTS) tree.put("layouts/" + name, Packed.text("hugo/" + name));
        tree.put("static/style.css", Packed.text(Packed.STYLE));
    }

    private static String page(Manuscript manuscript, OutPost post, OutText text, String slug) {
        String head = SafeYaml.write(new HugoFields(manuscript, post).of(text, slug));
        return "---\n" + head + "---\n\n" + HugoBody.of(manuscript.body(text, "")) + "\n";
    }

    private static String slug(OutPost post, OutText text, FileNames taken, Tree tree) {
        String slug = taken.take(post, text);
        String wished = text.words().slug().strip();
        boolean renamed = !wished.isEmpty() && !wished.equals(slug);
        if (renamed) tree.note(ExportNote.Kind.RENAMED, post, text, wished + " → " + slug);
        return slug;
    }

    private static void noteHtml(OutPost post, OutText text, Tree tree) {
        String html = HugoBody.firstHtml(text.words().body());
        if (!html.isEmpty()) tree.note(ExportNote.Kind.HTML_LEFT_OUT, post, text, html);
    }
}
