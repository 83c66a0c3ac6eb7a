package studio.meridian.platform.site.catalog;

import studio.meridian.content.Graphemes;
import studio.meridian.content.PlainText;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PostKind;
import studio.meridian.platform.Publication;
import studio.meridian.platform.site.request.CleanText;

import java.time.Instant;

/**
 * One post in one language at its place on the site.
 *
 * @param slug last part of its address, unique among the entries of its language
 * @param title plain text, empty for most notes
 * @param summary plain text, may be empty
 */
public record Entry(Publication post, LocaleTag locale, String slug, String title, String summary) {
    private static final int NAME = 60;
    private static final int EXCERPT = 220;

    static Entry of(Publication post, String slug) {
        return new Entry(
                post,
                post.language(),
                slug,
                CleanText.line(post.title()),
                CleanText.line(post.summary()));
    }

    /** Folder of its page on the site, with a slash at the end. */
    public String path() {
        return locale.tag() + "/" + slug + "/";
    }

    /** Whether it is a short note. */
    public boolean isNote() {
        return post.post() == PostKind.NOTE;
    }

    /** Whether it is in the language it was first written in. */
    public boolean isOriginal() {
        return post.locale().equals(post.sourceLocale());
    }

    /** What to call it in lists and tabs: the title, or its first words. */
    public String name() {
        if (!title.isEmpty()) return title;
        String words = cut(plainBody(), NAME);
        return words.isEmpty() ? slug : words;
    }

    /** The summary, or the first sentences of the text. */
    public String teaser() {
        return summary.isEmpty() ? cut(plainBody(), EXCERPT) : summary;
    }

    /** The last moment anything of it changed. */
    public Instant changed() {
        Instant updated = post.updated();
        return updated == null || updated.isBefore(post.published()) ? post.published() : updated;
    }

    private String plainBody() {
        return CleanText.line(PlainText.of(post.body()));
    }

    private static String cut(String text, int graphemes) {
        int end = Graphemes.end(text, graphemes);
        if (end == text.length()) return text;
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end / 2 ? space : end).strip() + "…";
    }
}
