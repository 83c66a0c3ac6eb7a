package studio.meridian.platform.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.regex.Pattern;

/** What would mean something in wikitext is shown as it is. */
class EscapeTest {
    private static final Pattern REFERENCE = Pattern.compile("&#(\\d+);");

    /** What the parser would act upon. */
    private static final Pattern MARKUP =
            Pattern.compile(
                    "\\[|\\]|\\{|\\}|\\||''|~~|__|<(?!br />)|!!|[A-Za-z]:(?=\\S)|(?:ISBN|RFC|PMID) \\d");

    @Test
    void hostile_text_holds_no_markup_and_says_the_same() {
        long seed = Long.getLong("meridian.seed", 20261124);
        System.out.println("wikitext escapes: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String words = Hostile.words(random, 1 + random.nextInt(8));
            String text = Escape.text(words);
            assertThat(MARKUP.matcher(text).find()).as(text).isFalse();
            assertThat(decoded(text)).isEqualTo(words.replace('\t', ' '));
            String line = Escape.line(text);
            assertThat(line).doesNotStartWith(" ");
            if (!line.isEmpty()) assertThat("*#:;=-!+".indexOf(line.charAt(0))).isNegative();
            assertThat(decoded(line)).isEqualTo(words.replace('\t', ' ').strip());
        }
    }

    private static String decoded(String text) {
        return REFERENCE
                .matcher(text.replace("<br />", "\n"))
                .replaceAll(found -> {
                    String sign = Character.toString(Integer.parseInt(found.group(1)));
                    return java.util.regex.Matcher.quoteReplacement(sign);
                })
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    @Test
    void what_is_harmless_stays_readable() {
        for (String words :
                new String[] {
                    "It's Noor's", "a & b", "50 % - more!", "at 10:30", "x_y ~ z", "标题:内容", "a/b"
                }) {
            assertThat(Escape.text(words)).isEqualTo(words);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"</pre>", "&lt;b&gt;", "~~~~", "{{x}}", "a\n b\n* c", "<nowiki>"})
    void code_ends_where_it_ends_and_keeps_its_lines(String code) {
        String text = Escape.preformatted(code);
        assertThat(text).doesNotContain("<", "~~", "{{");
        assertThat(decoded(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.b/x y",
                "https://a.b/[x]|y",
                "https://a.b/''x''",
                "https://a.b/~~~~",
                "https://a.b/{{x}}",
                "https://a.b/__TOC__",
                "https://a.b/<x>\"y"
            })
    void an_address_does_not_end_before_its_end(String url) {
        assertThat(Escape.address(url)).doesNotContainPattern("[\\s\\[\\]|{}~<>\"']|__");
    }

    @Test
    void an_address_with_something_that_looks_like_a_sign_keeps_it() {
        assertThat(Escape.address("https://a.b/?x=1&lt;=2&y"))
                .isEqualTo("https://a.b/?x=1&amp;lt;=2&y");
    }

    @Test
    void a_text_is_kept_as_the_wiki_keeps_it() {
        assertThat(Escape.kept("e\u0301\r\nx\u0000\u007f \n\n")).isEqualTo("é\nx");
    }
}
