package studio.meridian.export.out.html;

import static studio.meridian.export.out.html.Markup.element;
import static studio.meridian.export.out.html.Markup.escaped;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.Markdown;
import studio.meridian.content.MediaLinks.MediaLink;
import studio.meridian.export.out.Manuscript;
import studio.meridian.export.out.OutPost;
import studio.meridian.export.out.OutText;
import studio.meridian.export.out.PageWords;
import studio.meridian.export.out.Picture;
import studio.meridian.export.out.Tree;
import studio.meridian.model.Credit;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Media;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.TreeMap;

/** One text as the inside of its page; the pictures it shows are written on the way. */
final class Article {
    private static final String IMAGES = "images/";

    private final Manuscript manuscript;
    private final Tree tree;

    Article(Manuscript manuscript, Tree tree) {
        this.manuscript = manuscript;
        this.tree = tree;
    }

    String of(OutPost post, OutText text, PageWords words) {
        String body = Markdown.toHtml(text.words().body(), this::link, words.html());
        return "<article>\n<header>\n"
                + element("h1", "", text.words().title())
                + element("p", "class=\"lead\"", text.words().summary())
                + byline(post, text, words)
                + "</header>\n"
                + body
                + "\n"
                + credit(post.post().credit(), words)
                + tags(post, words)
                + "</article>\n";
    }

    /** A date as its readers write it. */
    static String date(OutPost post, LocaleTag locale) {
        LocalDate day = LocalDate.ofInstant(post.date(locale), ZoneOffset.UTC);
        DateTimeFormatter words =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(locale.toLocale());
        return "<time datetime=\"" + day + "\">" + escaped(words.format(day)) + "</time>";
    }

    private @Nullable MediaLink link(String destination) {
        Picture picture = manuscript.picture(destination);
        if (picture == null) return null;
        tree.put(IMAGES, picture);
        Media media = picture.media();
        Map<String, String> size = new TreeMap<>();
        if (media.width() > 0) {
            size.put("width", String.valueOf(media.width()));
            size.put("height", String.valueOf(media.height()));
        }
        return new MediaLink("../" + IMAGES + picture.name(), size);
    }

    private String byline(OutPost post, OutText text, PageWords words) {
        StringBuilder line = new StringBuilder(date(post, text.locale()));
        String author = manuscript.site().author();
        boolean printed = post.post().credit().namesOriginal();
        if (!author.isBlank() && !printed) {
            line.append(" · ").append(escaped(words.get("by", Map.of("author", author))));
        }
        String translator = text.variant().translator();
        if (!translator.isBlank()) {
            line.append(" · ")
                    .append(escaped(words.get("translated-by", Map.of("translator", translator))));
        }
        if (!text.isFinished()) {
            line.append(" <span class=\"draft\">" + escaped(words.get("draft")) + "</span>");
        }
        return "<p class=\"byline\">" + line + "</p>\n";
    }

    private static String credit(Credit credit, PageWords words) {
        if (credit.equals(Credit.NONE)) return "";
        StringBuilder lines = new StringBuilder();
        String line = original(credit, words);
        boolean link = credit.url().startsWith("https://") || credit.url().startsWith("http://");
        if (!line.isBlank()) lines.append(element("p", "", line));
        if (link) {
            lines.append("<p>")
                    .append(element("a", "href=\"" + escaped(credit.url()) + "\"", credit.url()))
                    .append("</p>\n");
        }
        if (!credit.licence().isBlank()) {
            lines.append(
                    element(
                            "p",
                            "",
                            words.get("credit.licence", Map.of("licence", credit.licence()))));
        }
        String label = escaped(words.get("credit"));
        return "<aside class=\"credit\" aria-label=\"" + label + "\">\n" + lines + "</aside>\n";
    }

    private static String original(Credit credit, PageWords words) {
        boolean author = !credit.author().isBlank();
        if (credit.outlet().isBlank()) {
            return author
                    ? words.get("credit.original-author", Map.of("author", credit.author()))
                    : "";
        }
        return author
                ? words.get(
                        "credit.outlet-author",
                        Map.of("outlet", credit.outlet(), "author", credit.author()))
                : words.get("credit.outlet", Map.of("outlet", credit.outlet()));
    }

    private static String tags(OutPost post, PageWords words) {
        if (post.post().tags().isEmpty()) return "";
        String topics = String.join(" · ", post.post().tags());
        return element("p", "class=\"byline\"", words.get("topics") + ": " + topics);
    }
}
