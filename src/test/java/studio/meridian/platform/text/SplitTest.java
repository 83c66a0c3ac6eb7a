package studio.meridian.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.content.Graphemes;
import studio.meridian.model.LocaleTag;
import studio.meridian.platform.text.Span.Target;
import studio.meridian.platform.text.Split.Piece;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;

class SplitTest {
    private static final LocaleTag EN = LocaleTag.of("en");
    private static final int CASES = 400;
    private static final int GRAPHEMES = 300;
    private static final int BYTES = 3000;
    private static final List<Limit> LIMITS =
            List.of(Limit.graphemes(GRAPHEMES), Limit.bytes(BYTES));

    @Test
    void what_fits_stays_whole_to_the_last_character() {
        String full = "x".repeat(299) + ".";
        assertThat(texts(full, EN)).containsExactly(full);
        assertThat(texts("  " + full + " \n", EN)).containsExactly(full);
        String families = "👨‍👩‍👧‍👦".repeat(120);
        assertThat(bytes(families)).isEqualTo(3000);
        assertThat(texts(families, EN)).containsExactly(families);
    }

    @Test
    void one_character_more_makes_two_posts() {
        assertThat(texts("a ".repeat(150) + "b", EN)).hasSize(2);
        assertThat(texts("👨‍👩‍👧‍👦".repeat(121), EN)).hasSize(2);
    }

    @Test
    void a_text_is_cut_where_a_sentence_ends() {
        String one = "One sentence of about sixty characters stands in this place.";
        assertThat(texts((one + " ").repeat(9), EN))
                .hasSize(3)
                .allMatch(piece -> piece.startsWith("One") && piece.endsWith("place."));
        assertThat(texts("這是一個句子，講的是茶。".repeat(40), LocaleTag.of("zh-Hant")))
                .allMatch(piece -> piece.startsWith("這") && piece.endsWith("。"));
        assertThat(texts("هل تشرب الشاي؟ نعم. ".repeat(30), LocaleTag.of("ar")))
                .allMatch(piece -> piece.endsWith("؟") || piece.endsWith("."));
        assertThat(texts("Dr. Ada Byron came at 5 p.m. and left. ".repeat(12), EN))
                .allMatch(piece -> piece.startsWith("Dr.") && piece.endsWith("left."));
    }

    @Test
    void without_sentences_it_is_cut_between_words_and_without_words_between_characters() {
        String words = "tea and salt ".repeat(40).strip();
        assertThat(texts(words, EN)).allMatch(piece -> piece.matches("(tea|and|salt)( .*)?"));
        assertThat(String.join(" ", texts(words, EN))).isEqualTo(words);
        String thai = "ชาเขียว".repeat(60);
        assertThat(String.join("", texts(thai, LocaleTag.of("th")))).isEqualTo(thai);
        assertThat(texts(thai, LocaleTag.of("th")))
                .allMatch(piece -> piece.matches("(ชา|เขียว).*"));
        assertThat(texts("é".repeat(700), EN)).allMatch(piece -> !piece.startsWith("\u0301"));
    }

    @Test
    void a_link_is_not_torn_apart_where_it_fits_into_a_post() {
        String before = "w ".repeat(140);
        RichText whole = linked(before, "a link of several words that goes on", " end.");
        List<Piece> pieces = Split.of(whole, EN, LIMITS);
        assertThat(pieces).hasSize(2);
        assertThat(pieces.get(0).text().spans()).isEmpty();
        assertThat(marked(pieces.get(1).text())).isEqualTo("a link of several words that goes on");
    }

    @Test
    void a_link_longer_than_a_post_leads_there_from_every_piece() {
        RichText whole = linked("See ", "word ".repeat(150).strip(), ".");
        List<Piece> pieces = Split.of(whole, EN, LIMITS);
        assertThat(pieces).hasSizeGreaterThan(2);
        assertThat(pieces).allMatch(piece -> piece.text().spans().size() <= 1);
        assertThat(pieces.stream().map(piece -> marked(piece.text())).reduce(String::concat))
                .hasValueSatisfying(
                        all -> assertThat(all.replace(" ", "")).isEqualTo("word".repeat(150)));
    }

    @Test
    void a_character_longer_than_a_post_is_cut_all_the_same() {
        String monster = "e" + "\u0301".repeat(4000);
        assertThat(String.join("", texts(monster, EN))).isEqualTo(monster);
        assertThat(texts(monster, EN)).allMatch(piece -> bytes(piece) <= BYTES);
    }

    @Test
    void nothing_at_all_is_one_empty_post() {
        assertThat(texts(" \n\n ", EN)).containsExactly("");
    }

    @Test
    void numbers_always_have_room() {
        String text = "Ten chars. ".repeat(3000);
        List<Piece> pieces = Split.of(plain(text), EN, LIMITS);
        assertThat(pieces).hasSizeGreaterThan(100);
        for (Piece piece : pieces) {
            String written = piece.text().followedBy(pieces.size() + "/" + pieces.size()).text();
            assertThat(Graphemes.count(written)).isLessThanOrEqualTo(GRAPHEMES);
        }
    }

    @Test
    void any_text_in_any_script_is_cut_into_posts_that_are_taken_and_lose_nothing() {
        long seed = Long.getLong("meridian.seed", 20261124);
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            String markdown = Scripts.markdown(random, 1 + random.nextInt(900));
            LocaleTag locale = Scripts.locale(random);
            RichText whole = Flow.of("", markdown, Set.of(), Mentions.HANDLES);
            List<Piece> pieces = Split.of(whole, locale, LIMITS);
            String as = "seed " + seed + ", case " + i + ", " + locale + ": " + markdown;
            check(whole, pieces, as);
        }
    }

    private static void check(RichText whole, List<Piece> pieces, String as) {
        int at = 0;
        for (Piece piece : pieces) {
            String text = piece.text().text();
            assertThat(bytes(text)).as(as).isLessThanOrEqualTo(BYTES);
            assertThat(Graphemes.count(text)).as(as).isLessThanOrEqualTo(GRAPHEMES);
            assertThat(text).as(as).isEqualTo(text.strip());
            // Only white space lies between two pieces.
            assertThat(whole.text().substring(at, piece.start())).as(as).isBlank();
            at = piece.start() + text.length();
            assertThat(whole.text().substring(piece.start(), at)).as(as).isEqualTo(text);
            for (Span span : piece.text().spans()) {
                int start = piece.start() + span.start();
                int end = piece.start() + span.end();
                assertThat(whole.spans())
                        .as(as)
                        .anyMatch(all ->
                                all.target().equals(span.target())
                                        && all.start() <= start
                                        && end <= all.end());
            }
        }
        assertThat(whole.text().substring(at)).as(as).isBlank();
        int marked = whole.spans().stream().mapToInt(span -> span.end() - span.start()).sum();
        int kept =
                pieces.stream()
                        .flatMap(piece -> piece.text().spans().stream())
                        .mapToInt(span -> span.end() - span.start())
                        .sum();
        assertThat(kept).as(as).isLessThanOrEqualTo(marked);
        if (pieces.size() == 1) assertThat(kept).as(as).isEqualTo(marked);
    }

    private static List<String> texts(String text, LocaleTag locale) {
        return Split.of(plain(text), locale, LIMITS).stream()
                .map(piece -> piece.text().text())
                .toList();
    }

    private static RichText plain(String text) {
        return new RichText(text, List.of(), List.of());
    }

    private static RichText linked(String before, String words, String after) {
        Span span =
                new Span(
                        before.length(),
                        before.length() + words.length(),
                        new Target.Link("https://example.org/"));
        return new RichText(before + words + after, List.of(span), List.of());
    }

    private static String marked(RichText text) {
        StringBuilder marked = new StringBuilder();
        text.spans().forEach(span -> marked.append(text.text(), span.start(), span.end()));
        return marked.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
