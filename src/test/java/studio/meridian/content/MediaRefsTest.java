package studio.meridian.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class MediaRefsTest {
    @Test
    void pictures_are_listed_in_order_with_their_place() {
        String markdown =
                "a ![b *c*](images/x.png \"T\") 👩‍👩‍👧\r\n\r\n> ![](<y z.png>)\r\n\r\n![r]\r\n\r\n[r]: q.png";
        var refs = MediaRefs.of(markdown);
        assertThat(refs)
                .extracting(MediaRef::destination)
                .containsExactly("images/x.png", "y z.png", "q.png");
        assertThat(refs).extracting(MediaRef::alt).containsExactly("b c", "", "r");
        assertThat(refs).extracting(MediaRef::title).containsExactly("T", null, null);
        assertThat(refs)
                .extracting(ref -> markdown.substring(ref.start(), ref.end()))
                .containsExactly("![b *c*](images/x.png \"T\")", "![](<y z.png>)", "![r]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    ![a](x.png)                      | ![a](media:1)
                    ![a]( x.png "T" ) x.png          | ![a]( media:1 "T" ) x.png
                    ![](<x.png>)                     | ![](media:1)
                    ![a \\] b](x\\.png)              | ![a \\] b](media:1)
                    ![a](x&#46;png)                  | ![a](media:1)
                    ![x.png](x.png 'x.png')          | ![x.png](media:1 'x.png')
                    ![`](` x.png](x.png)             | ![`](` x.png](media:1)
                    ![a](\\nx.png\\n"T")             | ![a](\\nmedia:1\\n"T")
                    > ![a](\\n> x.png)               | > ![a](\\n> media:1)
                    - ![a\\n  b](x.png)              | - ![a\\n  b](media:1)
                    [![a](x.png)](x.png)             | [![a](media:1)](x.png)
                    ![o ![i](x.png)](x.png)          | ![o ![i](media:1)](media:1)
                    ![a][r]\\n\\n[r]: x.png "T"      | ![a][r]\\n\\n[r]: media:1 "T"
                    ![R]\\n\\n[r]:\\n  <x.png>\\n    | ![R]\\n\\n[r]:\\n  media:1\\n
                    > ![r]\\n>\\n> [r]: x.png        | > ![r]\\n>\\n> [r]: media:1
                    [l]\\n\\n[l]: x.png              | [l]\\n\\n[l]: x.png
                    `![a](x.png)` [l](x.png)         | `![a](x.png)` [l](x.png)
                    \\![a](x.png) <img src="x.png">  | \\![a](x.png) <img src="x.png">
                    ![a](y.png)                      | ![a](y.png)
                    """)
    void only_the_destination_of_a_picture_changes(String markdown, String expected) {
        for (String end : new String[] {"\n", "\r\n"}) {
            String changed =
                    MediaRefs.rewrite(
                            markdown.replace("\\n", end),
                            old -> old.equals("x.png") ? "media:1" : old);
            assertThat(changed).isEqualTo(expected.replace("\\n", end));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b.png",
                "(a",
                "a)b",
                "<a>",
                "a\\b",
                "a&amp;b",
                "",
                "ü/𠮷.png",
                "a'\"b",
                "<"
            })
    void any_destination_can_be_written(String destination) {
        String changed = MediaRefs.rewrite("x ![a](y \"t\") z", old -> destination);
        assertThat(MediaRefs.of(changed))
                .singleElement()
                .extracting(MediaRef::destination)
                .isEqualTo(destination);
        assertThat(changed).startsWith("x ![a](").endsWith(" \"t\") z");
    }

    @Test
    void a_cell_of_a_table_is_rewritten_in_place() {
        String table = "| a | b |\n|---|---|\n| ![p](x.png) | x.png |\n";
        assertThat(MediaRefs.rewrite(table, old -> "media:1"))
                .isEqualTo("| a | b |\n|---|---|\n| ![p](media:1) | x.png |\n");
    }

    @Test
    void many_pictures_are_rewritten_quickly() {
        String markdown = "![a](x.png)\n\n".repeat(50_000);
        assertThat(MediaRefs.rewrite(markdown, old -> "y.png"))
                .isEqualTo(markdown.replace('x', 'y'));
    }
}
