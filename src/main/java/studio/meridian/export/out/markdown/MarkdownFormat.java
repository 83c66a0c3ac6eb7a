package studio.meridian.export.out.markdown;

import studio.meridian.export.out.ExportFormat;
import studio.meridian.export.out.FileNames;
import studio.meridian.export.out.Manuscript;
import studio.meridian.export.out.OutPost;
import studio.meridian.export.out.OutText;
import studio.meridian.export.out.Tree;
import studio.meridian.safe.SafeYaml;

/**
 * One file for each language of a post, {@code tea.md} for the source and {@code tea.ja.md} for a
 * translation, pictures in {@code posts/images}. Importing it gives the same posts again.
 */
public final class MarkdownFormat implements ExportFormat {
    private static final String POSTS = "posts/";
    private static final String IMAGES = "images/";

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public boolean takesArchived() {
        return true;
    }

    @Override
    public void write(Manuscript manuscript, Tree tree) {
        FileNames names = new FileNames();
        for (OutPost post : manuscript.posts()) {
            tree.next(post);
            String stem = names.take(post);
            MarkdownFields fields = new MarkdownFields(post, manuscript.channels());
            for (OutText text : post.texts()) {
                boolean source = text.locale().equals(post.post().sourceLocale());
                String suffix = source ? ".md" : "." + text.locale() + ".md";
                String head = SafeYaml.write(fields.of(text));
                String body = manuscript.body(text, IMAGES);
                tree.put(POSTS + stem + suffix, "---\n" + head + "---\n\n" + body + "\n");
                manuscript.pictures(text).forEach(one -> tree.put(POSTS + IMAGES, one));
            }
        }
    }
}
