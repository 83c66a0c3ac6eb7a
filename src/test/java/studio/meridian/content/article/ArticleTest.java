package studio.meridian.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.content.article.Block.Align;
import studio.meridian.content.article.Inline.Style;

import java.util.List;
import java.util.Set;

class ArticleTest {
    private static Inline words(String text, Style... styles) {
        return new Inline.Words(text, Set.of(styles), null);
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(words(text)));
    }

    @Test
    void headings_rules_and_code_are_blocks() {
        assertThat(Article.read("# One\n\n---\n\n```\na  b\n```\n\n    c\n\n<b>d</b>\n"))
                .startsWith(
                        new Block.Heading(1, List.of(words("One"))),
                        new Block.Rule(),
                        new Block.Code("a  b"),
                        new Block.Code("c"))
                .hasSize(5);
    }

    @Test
    void html_is_shown_as_it_is_written() {
        assertThat(Article.read("<script>x()</script>\n"))
                .containsExactly(new Block.Code("<script>x()</script>"));
    }

    @Test
    void styles_add_up_and_links_keep_where_they_lead() {
        assertThat(Article.read("a **b *c*** ~~d~~ `e` [f](g)"))
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        words("a "),
                                        words("b ", Style.STRONG),
                                        words("c", Style.STRONG, Style.EMPHASIS),
                                        words(" "),
                                        words("d", Style.STRUCK),
                                        words(" "),
                                        words("e", Style.CODE),
                                        words(" "),
                                        new Inline.Words("f", Set.of(), "g"))));
    }

    @Test
    void a_line_end_is_a_space_but_not_between_han() {
        assertThat(Article.read("one\ntwo")).containsExactly(joined("one", " two"));
        assertThat(Article.read("学习\n中文")).containsExactly(joined("学习", "中文"));
    }

    private static Block joined(String first, String second) {
        return new Block.Paragraph(List.of(words(first), words(second)));
    }

    @Test
    void lists_have_their_marks() {
        Block inner = new Block.Items(List.of(item("•", "d")));
        assertThat(Article.read("3. a\n4. b\n\n- [x] c\n- [ ] e\n- f\n  - d\n"))
                .containsExactly(
                        new Block.Items(List.of(item("3.", "a"), item("4.", "b"))),
                        new Block.Items(
                                List.of(
                                        item("☑", "c"),
                                        item("☐", "e"),
                                        new Block.Item("•", List.of(paragraph("f"), inner)))));
    }

    private static Block.Item item(String mark, String text) {
        return new Block.Item(mark, List.of(paragraph(text)));
    }

    @Test
    void tables_keep_rows_and_alignment() {
        assertThat(Article.read("| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |\n"))
                .containsExactly(
                        new Block.Table(
                                List.of(
                                        List.of(
                                                cell("a", Align.START),
                                                cell("b", Align.CENTER),
                                                cell("c", Align.END)),
                                        List.of(
                                                cell("1", Align.START),
                                                cell("2", Align.CENTER),
                                                cell("3", Align.END)))));
    }

    private static Block.Cell cell(String text, Align align) {
        return new Block.Cell(List.of(words(text)), align);
    }

    @Test
    void notes_are_numbered_as_the_text_points_to_them() {
        assertThat(Article.read("x[^b] y[^a] z[^B]\n\n[^a]: first\n[^b]: second\n[^c]: unused\n"))
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        words("x"),
                                        new Inline.NoteMark(1),
                                        words(" y"),
                                        new Inline.NoteMark(2),
                                        words(" z"),
                                        new Inline.NoteMark(1))),
                        new Block.Notes(List.of(item("1.", "second"), item("2.", "first"))));
    }

    @Test
    void pictures_have_their_words() {
        assertThat(Article.read("![two *cats*](media:1 \"At home\")"))
                .containsExactly(
                        new Block.Paragraph(
                                List.of(new Inline.Picture("media:1", "two cats", "At home"))));
    }

    @Test
    void nothing_is_lost_however_deep_it_stands() {
        assertThat(Article.read(">".repeat(60) + " deep").toString()).contains("deep");
        String nest = nestedList(40);
        assertThat(Article.read(nest).toString()).contains("level 1,").contains("level 39,");
    }

    private static String nestedList(int levels) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < levels; i++)
            list.append("  ".repeat(i)).append("- level ").append(i).append(",\n");
        return list.toString();
    }
}
