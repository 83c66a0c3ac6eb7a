package studio.meridian.ui.write.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.StrongEmphasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.content.Markdown;
import studio.meridian.ui.write.edit.Finder.Hit;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/** What holds of every text, tried on many. */
class EditPropertiesTest {
    private static final int TRIES = 3000;
    private static final String[] PIECES = {
        "tea", "霧", " ", "\n", "\n\n", "*", "**", "- ", "1. ", "> ", "# ", "`", "😀", "e\u0301",
        "שלום", "عربي", "[", "]", "(", ")", "- [ ] ", "\t", "कोहरा", "|", "\\", "ß", "İ"
    };

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(14);
        for (int i = 0; i < pieces; i++) text.append(PIECES[random.nextInt(PIECES.length)]);
        return text.toString();
    }

    /** A text with a selection whose ends do not split a character. */
    private record Try(String text, int start, int end) {
        static Try of(Random random) {
            String text = EditPropertiesTest.text(random);
            int points = text.codePointCount(0, text.length());
            int a = text.offsetByCodePoints(0, random.nextInt(points + 1));
            int b = text.offsetByCodePoints(0, random.nextInt(points + 1));
            return new Try(text, Math.min(a, b), Math.max(a, b));
        }
    }

    private static void many(Consumer<Try> check) {
        long seed = Long.getLong("meridian.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            Try one = Try.of(random);
            try {
                check.accept(one);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + one, e);
            }
        }
    }

    private static List<TextEdit> all(Try one) {
        return java.util.stream.Stream.of(
                        MarkdownEdits.wrap(one.text, one.start, one.end, "**"),
                        MarkdownEdits.wrap(one.text, one.start, one.end, "*"),
                        MarkdownEdits.wrap(one.text, one.start, one.end, "`"),
                        MarkdownEdits.link(one.text, one.start, one.end),
                        MarkdownEdits.heading(one.text, one.end),
                        MarkdownEdits.prefix(one.text, one.start, one.end, "> "),
                        MarkdownEdits.prefix(one.text, one.start, one.end, "- "),
                        MarkdownEdits.block(one.text, one.end, "![](p)"),
                        MarkdownEdits.enter(one.text, one.end))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @Test
    void every_edit_stays_inside_the_text_and_selects_inside_the_new_one() {
        many(one -> {
            for (TextEdit edit : all(one)) {
                assertThat(edit.start()).isBetween(0, edit.end());
                assertThat(edit.end()).isLessThanOrEqualTo(one.text.length());
                String after = edit.in(one.text);
                assertThat(edit.anchor()).isBetween(0, after.length());
                assertThat(edit.caret()).isBetween(0, after.length());
            }
        });
    }

    @Test
    void no_edit_loses_a_letter() {
        many(one -> {
            for (TextEdit edit : all(one)) {
                assertThat(letters(edit.in(one.text))).contains(letters(one.text));
            }
        });
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.replace("https", "")
                .replace("(p)", "")
                .codePoints()
                .filter(Character::isLetter)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    @Test
    void bold_twice_on_one_word_is_as_before() {
        many(one -> {
            String word = one.text.substring(one.start, one.end);
            if (word.isEmpty() || word.contains("*") || !word.equals(word.strip())) return;
            TextEdit first = MarkdownEdits.wrap(one.text, one.start, one.end, "**");
            String bold = first.in(one.text);
            TextEdit second = MarkdownEdits.wrap(bold, first.anchor(), first.caret(), "**");
            if (!second.in(bold).equals(one.text)) {
                // Only a word that was bold already may lose its marks by the first.
                assertThat(one.text).contains("**");
            }
        });
    }

    @Test
    void a_heading_goes_round_in_four_steps() {
        many(one -> {
            String text = one.text;
            int caret = one.end;
            String before = line(text, caret);
            if (before.startsWith("#") || !before.equals(before.stripLeading())) return;
            for (int i = 0; i < 4; i++) {
                TextEdit edit = MarkdownEdits.heading(text, caret);
                text = edit.in(text);
                caret = edit.caret();
            }
            assertThat(text).isEqualTo(one.text);
        });
    }

    private static String line(String text, int at) {
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    @Test
    void finding_agrees_with_looking_at_every_place() {
        many(one -> {
            String words = one.text.substring(one.start, one.end);
            List<Hit> hits = Finder.all(one.text, words);
            for (Hit hit : hits) {
                assertThat(one.text.substring(hit.start(), hit.end()).toLowerCase(Locale.ROOT))
                        .isEqualTo(words.toLowerCase(Locale.ROOT));
            }
            if (!words.isEmpty()) {
                assertThat(hits).anyMatch(hit -> hit.end() > one.start && hit.start() < one.end);
            }
            assertThat(Finder.replaceAll(one.text, words, words).length())
                    .isEqualTo(one.text.length());
        });
    }

    private static int count(String markdown, Class<?> kind) {
        int[] found = new int[1];
        Markdown.parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(StrongEmphasis node) {
                                if (kind == StrongEmphasis.class) found[0]++;
                                visitChildren(node);
                            }

                            @Override
                            public void visit(Emphasis node) {
                                if (kind == Emphasis.class) found[0]++;
                                visitChildren(node);
                            }

                            @Override
                            public void visit(Heading node) {
                                if (kind == Heading.class) found[0]++;
                                visitChildren(node);
                            }
                        });
        return found[0];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tea", "two words", "霧の中", "شاي", "कोहरा", "👩‍👩‍👧", "e\u0301te\u0301"})
    void what_is_made_bold_is_bold_for_the_reader(String words) {
        String text = "a " + words + " b";
        TextEdit edit = MarkdownEdits.wrap(text, 2, 2 + words.length(), "**");
        assertThat(count(edit.in(text), StrongEmphasis.class)).isEqualTo(1);
        TextEdit more = MarkdownEdits.wrap(edit.in(text), edit.anchor(), edit.caret(), "*");
        assertThat(count(more.in(edit.in(text)), Emphasis.class)).isEqualTo(1);
        assertThat(count(more.in(edit.in(text)), StrongEmphasis.class)).isEqualTo(1);
    }

    @Test
    void bold_over_several_paragraphs_makes_each_of_them_bold() {
        String text = "one\n\ntwo\n\n\nthree";
        TextEdit edit = MarkdownEdits.wrap(text, 0, text.length(), "**");
        assertThat(edit.in(text)).isEqualTo("**one**\n\n**two**\n\n\n**three**");
        assertThat(count(edit.in(text), StrongEmphasis.class)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"**tea**, tea", "say **tea** now, say tea now"})
    void bold_words_selected_with_their_marks_become_plain(String before, String after) {
        int start = before.indexOf("**");
        int end = before.lastIndexOf("**") + 2;
        TextEdit edit = MarkdownEdits.wrap(before, start, end, "**");
        assertThat(edit.in(before)).isEqualTo(after);
    }

    @Test
    void the_words_of_a_link_may_hold_brackets() {
        String text = "see a] and [1] now";
        assertThat(MarkdownEdits.link(text, 4, 6).in(text))
                .isEqualTo("see [a\\]](https://) and [1] now");
        assertThat(MarkdownEdits.link(text, 11, 14).in(text))
                .isEqualTo("see a] and [[1]](https://) now");
    }

    @Test
    void a_list_that_counts_to_its_end_stops_counting() {
        String text = "999999999. tea";
        TextEdit edit = MarkdownEdits.enter(text, text.length());
        assertThat(edit == null ? "" : edit.in(text)).doesNotContain("1000000000");
    }
}
