package studio.meridian.export.out.hugo;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;

import studio.meridian.content.Markdown;

/** Bodies as Hugo reads them: the same Markdown, with nothing that Hugo takes for its own. */
final class HugoBody {
    /** The layout that gives the braces back. */
    static final String SHORTCODE = "braces";

    private static final int LONGEST = 40;

    private HugoBody() {}

    /**
     * Hugo runs shortcodes before it reads Markdown, in code as well, so no spelling of Markdown
     * keeps one from running; a shortcode of our own puts the braces there instead.
     */
    static String of(String body) {
        return body.replaceAll("\\{\\{(?=[<%])", "{{% " + SHORTCODE + " %}}");
    }

    /** The beginning of the first HTML in a text, which Hugo leaves out; empty without any. */
    static String firstHtml(String body) {
        StringBuilder found = new StringBuilder();
        Markdown.parse(body)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(HtmlBlock block) {
                                found.append(block.getLiteral());
                            }

                            @Override
                            public void visit(HtmlInline inline) {
                                found.append(inline.getLiteral());
                            }
                        });
        String first = found.toString().lines().findFirst().orElse("");
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST);
    }
}
