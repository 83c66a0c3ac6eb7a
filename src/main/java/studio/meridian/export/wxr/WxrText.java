package studio.meridian.export.wxr;

import studio.meridian.content.PlainText;
import studio.meridian.content.html.HtmlToMarkdown;
import studio.meridian.content.html.Unconverted;
import studio.meridian.export.ImportNote;
import studio.meridian.export.ImportNote.Kind;
import studio.meridian.model.VariantText;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of an item as they stand here. */
final class WxrText {
    private WxrText() {}

    /**
     * Converts an item.
     *
     * @param notes takes what could not be converted
     */
    static VariantText of(WxrItem item, List<ImportNote> notes) {
        List<Unconverted> left = new ArrayList<>();
        String title = words(item.text("title"), "title", left);
        String summary = words(item.text("excerpt:encoded"), "excerpt", left);
        var body = HtmlToMarkdown.convert(item.html());
        left.addAll(body.unconverted());
        if (!left.isEmpty()) {
            String elements = left.stream().map(WxrText::counted).collect(Collectors.joining(", "));
            notes.add(ImportNote.of(Kind.NOT_CONVERTED, "elements", elements));
        }
        return new VariantText(title, summary, slug(item.text("wp:post_name")), body.markdown());
    }

    /** Categories and tags, each once. */
    static List<String> tags(WxrItem item) {
        Set<String> tags = new LinkedHashSet<>();
        for (WxrTerm term : item.terms()) {
            boolean tag = term.taxonomy().equals("category") || term.taxonomy().equals("post_tag");
            if (tag && !term.isNone()) tags.add(plain(term.name()));
        }
        tags.remove("");
        return List.copyOf(tags);
    }

    /** HTML as plain words in one line. */
    static String plain(String html) {
        if (html.isBlank()) return "";
        String markdown = HtmlToMarkdown.convert(html).markdown();
        return PlainText.of(markdown).replaceAll("\\s+", " ").strip();
    }

    private static String words(String html, String place, List<Unconverted> left) {
        String words = plain(html);
        if (html.matches("(?s).*<[A-Za-z].*")) {
            left.add(new Unconverted("markup in " + place, 1, html));
        }
        return words;
    }

    private static String counted(Unconverted one) {
        return one.count() == 1 ? one.name() : one.name() + " (" + one.count() + ")";
    }

    /** WordPress writes letters beyond ASCII as bytes in percent signs. */
    private static String slug(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return name;
        }
    }
}
