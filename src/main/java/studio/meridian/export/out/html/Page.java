package studio.meridian.export.out.html;

import static studio.meridian.export.out.html.Markup.address;
import static studio.meridian.export.out.html.Markup.element;
import static studio.meridian.export.out.html.Markup.escaped;

import studio.meridian.export.out.PageWords;
import studio.meridian.model.LocaleTag;

import java.util.Map;

/**
 * What stands around the inside of every page.
 *
 * @param up the way from the page to the top folder, empty or ending in a slash
 * @param languages the page in each language it has, by the address from the top folder
 */
record Page(
        LocaleTag locale,
        String siteTitle,
        String title,
        String summary,
        String up,
        Map<LocaleTag, String> languages) {
    /** The whole page. */
    String with(String inside, PageWords words) {
        String name = title.equals(siteTitle) ? title : title + " · " + siteTitle;
        return "<!doctype html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n"
                        .formatted(locale.tag(), locale.isRightToLeft() ? "rtl" : "ltr")
                + "<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>"
                + escaped(name)
                + "</title>\n"
                + description()
                + alternates()
                + "<link rel=\"stylesheet\" href=\""
                + up
                + "style.css\">\n</head>\n<body>\n"
                + "<a class=\"skip\" href=\"#text\">"
                + escaped(words.get("skip"))
                + "</a>\n"
                + masthead(words)
                + "<main id=\"text\">\n"
                + inside
                + "</main>\n</body>\n</html>\n";
    }

    private String description() {
        return summary.isBlank()
                ? ""
                : "<meta name=\"description\" content=\"" + escaped(summary) + "\">\n";
    }

    private String alternates() {
        StringBuilder links = new StringBuilder();
        languages.forEach((other, file) ->
                links.append(
                        "<link rel=\"alternate\" hreflang=\"%s\" href=\"%s\">\n"
                                .formatted(other.tag(), up + address(file))));
        return links.toString();
    }

    private String masthead(PageWords words) {
        StringBuilder items = new StringBuilder();
        languages.forEach((other, file) -> {
            String current = other.equals(locale) ? " aria-current=\"true\"" : "";
            items.append(
                    "<li><a href=\"%s\" hreflang=\"%s\" lang=\"%s\"%s>%s</a></li>\n"
                            .formatted(
                                    up + address(file),
                                    other.tag(),
                                    other.tag(),
                                    current,
                                    escaped(other.ownName())));
        });
        String home = up + locale.tag() + "/index.html";
        return "<header class=\"masthead\">\n"
                + element("a", "class=\"name\" href=\"" + home + "\"", siteTitle)
                + "<nav aria-label=\""
                + escaped(words.get("languages"))
                + "\">\n"
                + "<ul class=\"languages\">\n"
                + items
                + "</ul>\n</nav>\n</header>\n";
    }
}
