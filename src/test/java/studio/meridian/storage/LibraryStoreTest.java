package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.JA;
import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.model.LocaleTag;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Shelf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class LibraryStoreTest {
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

    @Test
    void the_last_changed_post_stands_first_with_its_languages() {
        var salt = workspace.article("Salt", "First line.\n\nSecond.");
        workspace.variants.add(salt.post().id(), JA, text("塩", "本文"), "");
        workspace.pass(Duration.ofSeconds(1));
        workspace.article("Tea", "");
        List<Row> rows = workspace.library.list(Shelf.IN_USE);
        assertThat(rows).extracting(Row::title).containsExactly("Tea", "Salt");
        assertThat(rows.get(1).lead()).isEqualTo("First line.");
        assertThat(rows.get(1).locales())
                .extracting(LibraryStore.LocaleProgress::locale)
                .containsExactly("en", "ja");
        assertThat(workspace.library.row(salt.post().id())).isEqualTo(rows.get(1));
    }

    @Test
    void archived_posts_stand_on_their_own_shelf() {
        var salt = workspace.article("Salt", "");
        workspace.article("Tea", "");
        workspace.posts.archive(salt.post().id());
        assertThat(titles(Shelf.IN_USE, "")).containsExactly("Tea");
        assertThat(titles(Shelf.ARCHIVED, "")).containsExactly("Salt");
        assertThat(titles(Shelf.ARCHIVED, "salt")).containsExactly("Salt");
        assertThat(workspace.library.count(Shelf.IN_USE)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    茶
                    普洱
                    普洱茶
                    きょう
                    kettle
                    KETT
                    Café
                    cafe
                    กาแฟ
                    चाय
                    قهوة
                    'kettle 普洱'
                    tea
                    """)
    void a_word_of_any_script_is_found(String typed) {
        var post = workspace.article("The Kettle", "今天喝普洱茶。 Café. กาแฟร้อน चाय قهوة");
        workspace.variants.add(post.post().id(), JA, text("やかん", "きょうの茶"), "");
        workspace.article("Nothing", "of the kind").post();
        workspace.posts.update(workspace.article("Else", "").post().id(), before -> before);
        assertThat(titles(Shelf.IN_USE, typed)).contains("The Kettle").doesNotContain("Nothing1");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    洱普
                    kettles
                    'kettle nothing'
                    """)
    void what_is_not_there_is_not_found(String typed) {
        workspace.article("The Kettle", "今天喝普洱茶。");
        assertThat(titles(Shelf.IN_USE, typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = "'\"'\n'*'\n'AND'\n'a:b'\n'NEAR(x y)'\n'-'\n'(((('\n'^x'")
    void the_language_of_the_index_is_not_the_reader_s_business(String typed) {
        workspace.article("The Kettle", "and a:b x");
        assertThat(workspace.library.search(typed, Shelf.IN_USE)).isNotNull();
    }

    @Test
    void changed_words_are_found_and_old_ones_are_not() {
        var post = workspace.article("Kettle", "copper");
        workspace.variants.saveText(post.variant().id(), text("Teapot", "clay"));
        assertThat(titles(Shelf.IN_USE, "kettle")).isEmpty();
        assertThat(titles(Shelf.IN_USE, "clay")).containsExactly("Teapot");
    }

    @Test
    void tags_are_found_in_every_language_after_they_change() {
        var post = workspace.article("Kettle", "copper").post();
        workspace.variants.add(post.id(), LocaleTag.of("es"), text("Tetera", "cobre"), "");
        workspace.posts.update(
                post.id(),
                before ->
                        new studio.meridian.model.Post(
                                before.id(),
                                before.kind(),
                                before.sourceLocale(),
                                List.of("kitchen"),
                                before.credit(),
                                before.archivedAt(),
                                before.createdAt(),
                                before.updatedAt()));
        assertThat(titles(Shelf.IN_USE, "kitchen")).containsExactly("Kettle");
    }

    private List<String> titles(Shelf shelf, String typed) {
        return workspace.library.search(typed, shelf).stream().map(Row::title).toList();
    }
}
