package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.EN;
import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.Credit;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PostKind;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Shelf;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** What a reader types, in any script and with any sign, finds what it means and never fails. */
class SearchTest {
    @TempDir Path temp;
    private TestWorkspace workspace;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                // Marks that a typist leaves out, or a text has and a typist has not.
                "كتب;كَتَبَ الولد",
                "كَتَبَ;كتب الولد",
                "محمد;مُحَمَّد",
                "مدرسة;مـــدرسة كبيرة",
                "שלום;שָׁלוֹם עולם",
                "résumé;resume",
                "resume;résumé",
                "Ångström;angstrom",
                "nguyen;Nguyễn",
                "cafe;cafe\u0301",
                "ज़रा;जरा",
                "जरा;ज़रा",
                "चाय;गरम चाय।",
                "হাতি;একটি হাতি",
                "தமிழ்;இது தமிழ்",
                // One spelling is found by the other.
                "ﬁlm;film",
                "ｶﾒﾗ;カメラ",
                "ＡＢＣ;abc",
                "５０;50",
                // Signs beside a word belong to the typist.
                "\"kettle\";the kettle",
                "kettle!;the kettle",
                "(kettle;the kettle",
                "don't;I don't know",
                "don’t;I don't know",
                "well-known;a well-known tune",
                "C++;in C++ and Java",
                "#tea;the tea",
                "@mira;thanks to mira",
                "e.g.;that is, e.g. this",
                "https://example.org/a-b;see https://example.org/a-b now",
                "2026-11-24;on 2026-11-24",
                // The last word is still being typed.
                "गर;गरम चाय",
                "普;普洱茶",
                "ร้อ;กาแฟร้อน",
                "harb;the harbour",
                "the harb;at the harbour",
                // Scripts without spaces, in the middle of a run.
                "洱茶;今天喝普洱茶了",
                "ょう;きょうの茶",
                "แฟ;กาแฟร้อน",
                "កា;ភាសាកា",
                "서울;서울에서 왔다",
                "茶 today;今天喝茶 today",
                // Letters outside the first plane.
                "𠮷;𠮷野家",
                "野家;𠮷野家",
                "𝒂;a cup"
            })
    void found(String typed, String body) {
        workspace.article("One", body);
        assertThat(titles(typed)).as("%s in %s", typed, body).containsExactly("One");
    }

    @ParameterizedTest(name = "{0} not in {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "茶普;普茶",
                "arbour;the harbour",
                "kettle AND lid;the kettle",
                "kettle OR lid;the kettle",
                "kettle NOT lid;the kettle",
                "title:kettle;the kettle",
                "lid kettle*;the kettles",
                "كتاب;كتب",
                // A vowel makes another word.
                "चिय;चाय",
                "का;चाक",
                "কি;কাজ",
                "காய்;கொய்"
            })
    void not_found(String typed, String body) {
        workspace.article("One", body);
        assertThat(titles(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "*",
                "**",
                "-",
                "- -",
                "^",
                ":",
                "title:",
                "NEAR",
                "NEAR(",
                "a NEAR/3 b",
                "(",
                ")",
                "{title body}:x",
                "+",
                "a + b",
                "\\",
                "'",
                "'; DROP TABLE post; --",
                "%",
                "_",
                "😀",
                "👩‍👩‍👧",
                "🇩🇪",
                "\u0000",
                "a\u0000b",
                "\ud83d",
                "\udc00x",
                "\u202e",
                "\u200b",
                "\ufeff",
                "़",
                "ٌ",
                "\udb80\udc00"
            })
    void nothing_that_can_be_typed_is_an_error(String typed) {
        workspace.article("One", "the kettle");
        assertThat(workspace.library.search(typed, Shelf.IN_USE)).isNotNull();
        assertThat(workspace.library.search("kettle " + typed, Shelf.IN_USE)).isNotNull();
        assertThat(workspace.library.search(typed + "kettle", Shelf.IN_USE)).isNotNull();
    }

    @Test
    void signs_alone_look_for_nothing_and_leave_the_list_as_it_is() {
        workspace.article("One", "the kettle");
        assertThat(titles("  \"*  ")).containsExactly("One");
        assertThat(titles("kettle -")).containsExactly("One");
    }

    @Test
    void random_typing_is_never_an_error() {
        long seed = Long.getLong("meridian.seed", 20261124);
        System.out.println("search: seed " + seed);
        Random random = new Random(seed);
        workspace.article("One", "the kettle 普洱茶 قهوة");
        String signs = "\"*-^:(){}+'\\ aANDORNOTNEAR普قा้é\u0301😀\u0000\u200d";
        for (int i = 0; i < 400; i++) {
            StringBuilder typed = new StringBuilder();
            for (int j = random.nextInt(9); j >= 0; j--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(workspace.library.search(typed.toString(), Shelf.IN_USE)).isNotNull();
        }
    }

    @Test
    void words_of_two_languages_of_a_post_are_not_mixed() {
        var post = workspace.article("Kettle", "copper").post();
        workspace.variants.add(post.id(), LocaleTag.of("es"), text("Tetera", "cobre"), "");
        assertThat(titles("kettle copper")).containsExactly("Kettle");
        assertThat(titles("tetera cobre")).containsExactly("Kettle");
        assertThat(titles("kettle cobre")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"普洱,普洱茶", "きょう,きょうの茶", "กาแฟ,กาแฟร้อน", "say,he \"says\"", "قهوه,قهوه"})
    void topics_are_found_in_every_script(String typed, String topic) {
        workspace.posts.create(
                PostKind.NOTE, EN, List.of("first", topic), Credit.NONE, text("One", "x"));
        assertThat(titles(typed)).containsExactly("One");
    }

    @Test
    void markup_is_not_what_is_searched() {
        workspace.article("One", "A [kettle](https://hidden.example/path) and `code` **bold**");
        assertThat(titles("kettle")).containsExactly("One");
        assertThat(titles("code bold")).containsExactly("One");
        assertThat(titles("hidden")).isEmpty();
        assertThat(titles("https")).isEmpty();
    }

    private List<String> titles(String typed) {
        return workspace.library.search(typed, Shelf.IN_USE).stream().map(Row::title).toList();
    }
}
