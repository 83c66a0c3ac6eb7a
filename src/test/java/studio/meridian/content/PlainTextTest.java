package studio.meridian.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    a *b* **c** ~~d~~ `e`                | a b c d e
                    # Title\\nText                        | Title\\n\\nText
                    a\\nb                                 | a b
                    你好\\n世界                           | 你好世界
                    你好，\\n世界                         | 你好，世界
                    你好\\nworld                          | 你好 world
                    한국\\n어                             | 한국 어
                    a  \\nb                               | a\\nb
                    - a\\n- b\\n  - c\\n- d                 | a\\nb\\nc\\nd
                    p\\n\\n- [ ] a\\n- [x] b                | p\\n\\na\\nb
                    - a\\n\\n- b                           | a\\n\\nb
                    > q\\n\\nr                             | q\\n\\nr
                    [text](http://x.org "t")             | text
                    ![alt *x*](a.png "t") end            | alt x end
                    a[^1]\\n\\n[^1]: note                  | a\\n\\nnote
                    ```java\\nint a;\\n```\\nb              | int a;\\n\\nb
                    a <b>c</b> &amp; \\*d\\*              | a <b>c</b> & *d*
                    ---\\na                               | a
                    [x]: http://x.org\\n\\na               | a
                    """)
    void markup_is_left_out(String markdown, String text) {
        assertThat(PlainText.of(lines(markdown))).isEqualTo(lines(text));
    }

    @Test
    void table_rows_are_lines_of_cells() {
        assertThat(PlainText.of("x\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\ny"))
                .isEqualTo("x\n\na\tb\n1\t2\n\ny");
    }

    @Test
    void prose_is_paragraphs_only() {
        String markdown =
                "# T\n\na[^1]\n\n```\ncode\n```\n\n- item\n\n        code\n\n|a|\n|-|\n|b|\n\n<p>\n\n[^1]: n";
        assertThat(PlainText.proseOf(markdown)).isEqualTo("a\n\nitem");
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }
}
