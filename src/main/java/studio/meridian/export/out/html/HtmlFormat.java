package studio.meridian.export.out.html;

import static studio.meridian.export.out.html.Markup.address;
import static studio.meridian.export.out.html.Markup.element;
import static studio.meridian.export.out.html.Markup.escaped;

import studio.meridian.export.out.ExportFormat;
import studio.meridian.export.out.ExportNote;
import studio.meridian.export.out.FileNames;
import studio.meridian.export.out.Manuscript;
import studio.meridian.export.out.OutPost;
import studio.meridian.export.out.OutText;
import studio.meridian.export.out.Packed;
import studio.meridian.export.out.PageWords;
import studio.meridian.export.out.Tree;
import studio.meridian.model.LocaleTag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A page for each language of each post, a list for each language, pictures beside. */
public final class HtmlFormat implements ExportFormat {
    private static final String INDEX = "index.html";

    @Override
    public String name() {
        return "html";
    }

    @Override
    public boolean takesArchived() {
        return false;
    }

    @Override
    public void write(Manuscript manuscript, Tree tree) {
        new Edition(manuscript, tree).write();
        tree.put("style.css", Packed.text(Packed.STYLE));
    }

    private static final class Edition {
        private final Manuscript manuscript;
        private final Tree tree;
        private final Map<LocaleTag, PageWords> words = new TreeMap<>();
        private final Map<LocaleTag, FileNames> names = new HashMap<>();
        private final Map<LocaleTag, List<Entry>> lists = new TreeMap<>();

        Edition(Manuscript manuscript, Tree tree) {
            this.manuscript = manuscript;
            this.tree = tree;
            for (LocaleTag locale : manuscript.locales()) {
                words.put(locale, new PageWords(locale));
                names.put(locale, new FileNames());
                lists.put(locale, new ArrayList<>());
            }
        }

        void write() {
            Article article = new Article(manuscript, tree);
            for (OutPost post : manuscript.posts()) {
                tree.next(post);
                Map<LocaleTag, String> files = files(post);
                for (OutText text : post.texts()) {
                    String file = files.get(text.locale());
                    if (file == null) continue;
                    String inside = article.of(post, text, words(text.locale()));
                    String title = post.title(text);
                    String summary = text.words().summary();
                    Page page = page(text.locale(), title, summary, "../", files);
                    tree.put(file, page.with(inside, words(text.locale())));
                    list(text.locale()).addFirst(new Entry(post, text, file));
                }
            }
            lists();
        }

        private Map<LocaleTag, String> files(OutPost post) {
            Map<LocaleTag, String> files = new LinkedHashMap<>();
            for (OutText text : post.texts()) {
                if (text.words().body().isBlank()) {
                    tree.note(ExportNote.Kind.EMPTY, post, text, text.locale().tag());
                    continue;
                }
                FileNames taken = names.computeIfAbsent(text.locale(), _ -> new FileNames());
                files.put(text.locale(), text.locale() + "/" + taken.take(post, text) + ".html");
            }
            return files;
        }

        private void lists() {
            Map<LocaleTag, String> homes = new LinkedHashMap<>();
            for (LocaleTag locale : manuscript.locales()) homes.put(locale, locale + "/" + INDEX);
            for (LocaleTag locale : manuscript.locales()) {
                tree.put(locale + "/" + INDEX, home(locale, "../", homes));
            }
            LocaleTag first = manuscript.locales().getFirst();
            tree.put(INDEX, home(first, "", homes));
        }

        private String home(LocaleTag locale, String up, Map<LocaleTag, String> homes) {
            StringBuilder entries = new StringBuilder();
            for (Entry entry : list(locale)) entries.append(entry.markup(up));
            String title = title(locale);
            String about = manuscript.site().description(locale);
            String heading = element("h1", "", title) + element("p", "class=\"lead\"", about);
            String inside =
                    entries.isEmpty()
                            ? element("p", "", words(locale).get("empty"))
                            : "<ul class=\"entries\">\n" + entries + "</ul>\n";
            return page(locale, title, about, up, homes).with(heading + inside, words(locale));
        }

        private Page page(
                LocaleTag locale,
                String title,
                String summary,
                String up,
                Map<LocaleTag, String> files) {
            return new Page(locale, title(locale), title, summary, up, files);
        }

        private String title(LocaleTag locale) {
            String title = manuscript.site().title(locale);
            return title.isBlank() ? locale.ownName() : title;
        }

        private PageWords words(LocaleTag locale) {
            return words.computeIfAbsent(locale, PageWords::new);
        }

        private List<Entry> list(LocaleTag locale) {
            return lists.computeIfAbsent(locale, _ -> new ArrayList<>());
        }
    }

    /** One line of a list. The newest post stands first. */
    private record Entry(OutPost post, OutText text, String file) {
        String markup(String up) {
            return "<li class=\"entry\">\n<h2><a href=\""
                    + up
                    + address(file)
                    + "\">"
                    + escaped(post.title(text))
                    + "</a></h2>\n"
                    + element("p", "", text.words().summary())
                    + Article.date(post, text.locale())
                    + "\n</li>\n";
        }
    }
}
