package studio.meridian.content.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class HtmlToMarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    <p>a <b>b</b> <i>c</i> <s>d</s> <code>e`f</code></p> ¦ a **b** *c* ~~d~~ ``e`f``
                    <h2>A # b</h2><p>c</p>                       ¦ ## A \\# b\\n\\nc
                    <p>a<br>b<br/>\\nc<br></p>                   ¦ a\\\\nb\\\\nc
                    <p> a   b\\n c </p>                          ¦ a b\\nc
                    <p>1. a</p><p># b</p><p>- c</p><p>+</p>      ¦ 1\\. a\\n\\n\\# b\\n\\n\\- c\\n\\n\\+
                    <p>*a* _b_ [c] `d` &lt;e&gt; &amp;amp; snake_case</p> ¦ \\*a\\* \\_b\\_ \\[c\\] \\`d\\` \\<e> \\&amp; snake_case
                    <p>a<em> b </em>c</p>                        ¦ a *b* c
                    <p>a<em></em>b<b> </b>c</p>                  ¦ ab c
                    <p><b>a</b><b>b</b></p>                      ¦ **ab**
                    <p><b>“你好”</b>世界</p>                     ¦ **“你好”**&#19990;界
                    <p>x<b>(a)</b>y</p>                          ¦ &#120;**(a)**&#121;
                    <p><b><i>a</i></b> <i><b>a</b></i></p>       ¦ **_a_** *__a__*
                    <p><a href="u v" title='a "b"'>t</a>!<a href=x>y</a></p> ¦ [t](<u v> "a \\"b\\"")\\![y](x)
                    <p><a href="https://x.org/">https://x.org/</a></p> ¦ <https://x.org/>
                    <p><img src="a.png" alt="b [c]" title="d"></p> ¦ ![b \\[c\\]](a.png "d")
                    <figure><a href=l><img src=a.png alt=b></a><figcaption>C <i>d</i></figcaption></figure> ¦ [![b](a.png "C d")](l)
                    <ul><li>a<ul><li>b</li></ul></li><li>c</li></ul> ¦ - a\\n  - b\\n- c
                    <ol start=9><li>a</li><li>b</li></ol>        ¦ 9. a\\n10. b
                    <ul><li><p>a</p><p>b</p></li><li>c</li></ul> ¦ - a\\n\\n  b\\n\\n- c
                    <ul><li>a</li></ul><ul><li>b</li></ul>       ¦ - a\\n\\n+ b
                    <ul><li>a<ol start=3><li>b</li></ol></li></ul> ¦ - a\\n\\n  3. b
                    <blockquote><p>a</p><ul><li>b</li></ul></blockquote> ¦ > a\\n>\\n> - b
                    <pre><code class="language-js">a\\n  b</code></pre> ¦ ```js\\na\\n  b\\n```
                    <pre>```</pre>                               ¦ ````\\n```\\n````
                    <hr>                                         ¦ ___
                    <table><tr><th>a<td>b|c</table>              ¦ |  |  |\\n| --- | --- |\\n| a | b\\|c |
                    <table><thead><tr><th align=right>a</thead><tr><td><code>x|y</code></table> ¦ | a |\\n| --: |\\n| `x\\|y` |
                    <ul><li><input type=checkbox checked> a</li></ul> ¦ - [x] a
                    """)
    void html_becomes_markdown(String html, String markdown) {
        assertThat(markdown(html.replace("\\n", "\n"))).isEqualTo(newLines(markdown) + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
                    a\\nb\\n\\nc                                 ¦ a\\\\nb\\n\\nc
                    a\\r\\nb\\r\\n\\r\\n\\r\\nc                   ¦ a\\\\nb\\n\\nc
                    <h2>T</h2>\\na <b>b</b>\\n\\n<ul>\\n<li>c\\nd</li>\\n</ul>\\ne ¦ ## T\\n\\na **b**\\n\\n- c\\n  d\\n\\ne
                    <blockquote>a\\n\\nb</blockquote>            ¦ > a\\n>\\n> b
                    a<br />\\nb                                  ¦ a\\\\nb
                    <!-- wp:html -->a\\n\\nb<!-- /wp:html -->    ¦ a\\nb
                    """)
    void without_paragraphs_lines_mean_what_wordpress_means(String html, String markdown) {
        String text = html.replace("\\r", "\r").replace("\\n", "\n");
        assertThat(markdown(text)).isEqualTo(newLines(markdown) + "\n");
    }

    @Test
    void captions_of_old_posts_become_titles() {
        String html =
                "[caption id=\"attachment_1\" align=\"left\" width=\"10\"]<a href=\"l\"><img src=\"a.png\" alt=\"b\" /></a> Words <em>here</em>[/caption]\n\nx";
        assertThat(markdown(html)).isEqualTo("[![b](a.png \"Words here\")](l)\n\nx\n");
        assertThat(markdown("[caption caption='C'][/caption]")).isEqualTo("\n".strip());
        assertThat(markdown("[caption width='1' caption='C']<img src='a.png'>[/caption]"))
                .isEqualTo("![](a.png \"C\")\n");
    }

    @Test
    void what_is_not_converted_is_listed_and_its_text_kept() {
        Conversion conversion =
                HtmlToMarkdown.convert(
                        "<!-- wp:columns --><div class=\"wp-block-columns x\"><p>in <sub>div</sub> a<sub>b</sub></p></div>"
                                + "<iframe src=\"//v.example/1\"></iframe><p>[gallery ids=\"1\"] [sic]</p>"
                                + "<!-- wp:latest-posts {\"n\":1} /--><!--more--><dl><dt>t</dt><dd>d</dd></dl>"
                                + "<script>alert(1)</script>");
        assertThat(conversion.markdown())
                .isEqualTo(
                        "in div ab\n\n<https://v.example/1>\n\n\\[gallery ids=\"1\"\\] \\[sic\\]\n\nt\n\nd\n");
        assertThat(conversion.unconverted())
                .extracting(Unconverted::name)
                .containsExactlyInAnyOrder(
                        "[gallery]",
                        "div.wp-block-columns",
                        "sub",
                        "iframe",
                        "wp:latest-posts",
                        "<!--more-->",
                        "dl",
                        "dt",
                        "dd",
                        "script");
        assertThat(conversion.unconverted()).contains(new Unconverted("sub", 2, "div"));
    }

    @Test
    void complex_tables_are_flattened_and_listed() {
        Conversion conversion =
                HtmlToMarkdown.convert(
                        "<table><caption>C</caption><tr><th colspan=2>a</th></tr><tr><td><p>b</p><p>c</p></td><td>d<br>e</td></tr></table>");
        assertThat(conversion.markdown())
                .isEqualTo("C\n\n| a |  |\n| --- | --- |\n| b c | d e |\n");
        assertThat(conversion.unconverted())
                .extracting(Unconverted::name)
                .containsExactly("caption", "table with spans or blocks", "br in table");
    }

    @Test
    void elements_without_measure_do_no_harm() {
        for (String tag :
                new String[] {"div", "b", "ul><li", "blockquote", "span", "table><tr><td"}) {
            String html = ("<" + tag + ">").repeat(20_000) + "end";
            assertThat(markdown(html)).as(tag).contains("end");
        }
        assertThat(markdown("")).isEmpty();
        assertThat(markdown("\u0000")).isNotNull();
        assertThat(markdown("<p>word</p>".repeat(200_000))).hasSize(1_200_000 - 1);
    }

    private static String markdown(String html) {
        return HtmlToMarkdown.convert(html).markdown();
    }

    /** A backslash before a line end, else a line end. */
    private static String newLines(String text) {
        return text.replace("\\\\n", "\\\n").replaceAll("(?<!\\\\)\\\\n", "\n");
    }
}
