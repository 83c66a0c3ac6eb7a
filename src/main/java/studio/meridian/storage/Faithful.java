package studio.meridian.storage;

import studio.meridian.content.HtmlWords;
import studio.meridian.content.Markdown;
import studio.meridian.content.MediaLinks;
import studio.meridian.model.VariantText;

import java.util.Iterator;
import java.util.List;

/** Whether a text rendered from translation units still says all that was written. */
final class Faithful {
    private Faithful() {}

    /** Whether nothing of the written text is missing or changed; more may have been added. */
    static boolean holds(VariantText written, VariantText rendered) {
        return added(written.title(), rendered.title())
                && added(written.summary(), rendered.summary())
                && contains(lines(rendered.body()), lines(written.body()));
    }

    private static boolean added(String written, String rendered) {
        return written.isBlank() || written.strip().equals(rendered.strip());
    }

    private static boolean contains(List<String> all, List<String> wanted) {
        Iterator<String> lines = all.iterator();
        for (String line : wanted) {
            boolean found = false;
            while (!found && lines.hasNext()) found = lines.next().equals(line);
            if (!found) return false;
        }
        return true;
    }

    /** As HTML, so that two spellings of the same Markdown are the same. */
    private static List<String> lines(String markdown) {
        String html =
                Markdown.toHtml(
                        markdown,
                        destination -> new MediaLinks.MediaLink("https:" + destination),
                        HtmlWords.ENGLISH);
        return html.replaceAll("\\s+", " ")
                .replaceAll("(?=<(?:p|h[1-6]|li|tr|pre)\\b)", "\n")
                .lines()
                .map(String::strip)
                .toList();
    }
}
