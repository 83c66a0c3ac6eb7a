package studio.meridian.content;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Document;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import studio.meridian.safe.SafeHtml;

import java.util.List;

/**
 * The studio's Markdown: CommonMark 0.31 with the tables, strikethrough, task lists and bare links
 * of GitHub, and footnotes. HTML written in it is shown as text. Text nested deeper than {@value
 * #DEPTH} levels is read as if it were less deep.
 */
public final class Markdown {
    /** Blocks and inlines are bounded each; both together stay below the sanitizer's own bound. */
    private static final int DEPTH = 100;

    private static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.builder().requireTwoTildes(true).build(),
                    TaskListItemsExtension.create(),
                    FootnotesExtension.create(),
                    AutolinkExtension.create());

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(DEPTH)
                    .maxInlineNesting(DEPTH)
                    .build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    private Markdown() {}

    /** The syntax tree, with source spans for blocks and inlines. Every text is valid Markdown. */
    public static Document parse(String markdown) {
        return (Document) PARSER.parse(markdown);
    }

    /**
     * The article as harmless HTML5 for the inside of a page.
     *
     * @param links where pictures and files of the workspace are to be found
     * @param words the few words that the page adds by itself, in its language
     */
    public static String toHtml(String markdown, MediaLinks links, HtmlWords words) {
        var page = Jsoup.parseBodyFragment(RENDERER.render(parse(markdown)));
        page.outputSettings().prettyPrint(false);
        Element body = page.body();
        FootnoteMarks.apply(body, words);
        HeadingIds.apply(body);
        Destinations.apply(body, links);
        Figures.apply(body);
        Tables.apply(body);
        TaskBoxes.apply(body, words);
        return SafeHtml.article(body.html());
    }
}
