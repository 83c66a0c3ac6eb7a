package studio.meridian.platform.text;

import studio.meridian.content.HtmlWords;
import studio.meridian.messages.Messages;
import studio.meridian.model.Credit;
import studio.meridian.model.LocaleTag;
import studio.meridian.platform.Publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words that a text in HTML needs beside its own, in its language. */
public final class PageWords {
    /** The pages of the built-in site have these words in many languages. */
    private static final String WORDS = "studio.meridian.platform.site.words";

    private PageWords() {}

    /** What readers of footnotes and task lists are told. */
    public static HtmlWords html(LocaleTag language) {
        Messages words = Messages.of(WORDS, language.toLocale());
        return new HtmlWords(
                words.get("footnotes"),
                words.get("footnote.back", "number", "{number}"),
                words.get("task.done"),
                words.get("task.open"));
    }

    /** Where the text comes from, as a last paragraph; nothing when there is nothing to credit. */
    public static String credit(Publication post) {
        Messages words = Messages.of(WORDS, post.language().toLocale());
        Credit credit = post.credit();
        List<String> sentences = new ArrayList<>();
        if (!post.translator().isBlank()) {
            sentences.add(words.get("translated-by", Map.of("translator", post.translator())));
        }
        if (credit.namesOriginal()) {
            String outlet = credit.outlet().isBlank() ? credit.url() : credit.outlet();
            String key = credit.author().isBlank() ? "credit.outlet" : "credit.outlet-author";
            sentences.add(words.get(key, Map.of("outlet", outlet, "author", credit.author())));
        } else if (!credit.author().isBlank()) {
            sentences.add(words.get("credit.original-author", Map.of("author", credit.author())));
        }
        if (!credit.licence().isBlank()) {
            sentences.add(words.get("credit.licence", Map.of("licence", credit.licence())));
        }
        if (sentences.isEmpty()) return "";
        String url = escaped(credit.url());
        boolean linked = credit.url().matches("https?://[^\\s\"<>]+");
        String link = linked ? " <a href=\"%s\">%s</a>".formatted(url, url) : "";
        return "<p>" + escaped(String.join(" ", sentences)) + link + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
