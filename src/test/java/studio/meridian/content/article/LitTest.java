package studio.meridian.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;

import java.util.List;

class LitTest {
    private static List<Inline.Words> words(String markdown) {
        Block.Paragraph only = (Block.Paragraph) Article.read(markdown).getFirst();
        return only.words().stream().map(Inline.Words.class::cast).toList();
    }

    private static String joined(String markdown, boolean lit) {
        StringBuilder all = new StringBuilder();
        for (Inline.Words piece : words(markdown)) {
            if (piece.styles().contains(Inline.Style.LIT) == lit) all.append(piece.text());
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words.",
                "_emphasis_ first",
                "last is **strong**",
                "**“quoted”** and *more*",
                "`code` and [a link](https://x.example) end",
                "https://x.example/auto",
                "~~struck~~ 😀 𠮷",
                "*強調*。"
            })
    void marks_change_nothing_but_the_light(String sentence) {
        String plain = "Before. " + sentence + " After.";
        String marked = "Before. " + Lit.mark(sentence) + " After.";
        assertThat(Lit.strip(marked)).isEqualTo(plain);
        assertThat(joined(marked, true) + joined(marked, false)).doesNotContain("\uFDD0", "\u2009");
        assertThat(joined(marked, false)).isEqualTo("Before.  After.");
        assertThat(joined(marked, true)).isEqualTo(joined(sentence, false));
        assertThat(words(marked).stream().flatMap(one -> one.styles().stream()).distinct())
                .containsAll(words(plain).stream().flatMap(one -> one.styles().stream()).toList());
    }

    @Test
    void a_page_lights_all_of_the_sentence_and_names_its_beginning() {
        String page =
                ArticlePage.inside(
                        new VariantText("T", "", "", "A. " + Lit.mark("b **c** d.") + " E."),
                        _ -> null);
        assertThat(page)
                .contains("<mark id=\"lit\">b </mark><strong><mark>c</mark></strong><mark> d.")
                .doesNotContain("fdd0", "2009");
    }

    @Test
    void a_whole_page_without_marks_has_no_light() {
        String page =
                ArticlePage.of(
                        new VariantText("T", "S", "", "A."), LocaleTag.of("en"), _ -> null, "");
        assertThat(page).doesNotContain("<mark");
    }

    @Test
    void nothing_is_a_sentence_too() {
        assertThat(Lit.isMarked(Lit.mark(""))).isTrue();
        assertThat(Lit.strip(Lit.mark(""))).isEmpty();
        assertThat(Lit.isMarked("a")).isFalse();
    }
}
