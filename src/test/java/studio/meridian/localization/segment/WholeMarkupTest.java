package studio.meridian.localization.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sentences read one by one hold the same inline markup as the text they come from. */
class WholeMarkupTest {
    private static final Parser PARSER =
            Parser.builder()
                    .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                    .build();

    private static void collect(Node node, List<String> markup) {
        boolean counts =
                node instanceof Emphasis
                        || node instanceof StrongEmphasis
                        || node instanceof Code
                        || node instanceof Link
                        || node instanceof HtmlInline;
        if (counts) markup.add(node.getClass().getSimpleName());
        for (Node n = node.getFirstChild(); n != null; n = n.getNext()) collect(n, markup);
    }

    private static List<String> markup(String markdown) {
        List<String> markup = new ArrayList<>();
        collect(PARSER.parse(markdown), markup);
        return markup;
    }

    @Test
    void no_sentence_holds_broken_markup() {
        long seed = System.nanoTime();
        System.out.println("WholeMarkupTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String markdown = RandomMarkdown.document(random);
            List<String> ofSentences = new ArrayList<>();
            for (String text : MarkdownSegmenter.segment(markdown, RoundTrip.EN).texts()) {
                ofSentences.addAll(markup(text));
            }
            assertThat(ofSentences).as("seed %s: %s", seed, markdown).isEqualTo(markup(markdown));
        }
    }
}
