package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.JA;
import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.LocaleTag;
import studio.meridian.storage.LibraryStore.Hits;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Shelf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What is found among rows that were read before, and that reading them stays cheap. */
class LibraryHitsTest {
    private static final long SEED = 1878;
    private static final List<String> WORDS =
            List.of("kettle", "Kessel", "fog", "普洱茶", "茶", "雾", "やかん", "شاي", "चाय", "กาแฟ", "té");

    private static final String LISTED =
            "WHERE post.archived_at IS NULL ORDER BY post.updated_at DESC";

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

    private List<String> found(String typed) {
        Hits hits = workspace.library.hits(typed);
        return workspace.library.list(Shelf.IN_USE).stream()
                .filter(hits::in)
                .map(Row::title)
                .toList();
    }

    @Test
    void hits_among_the_rows_are_what_a_search_reads() {
        Random random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            var post = workspace.article("Post " + i, sentence(random)).post();
            workspace.variants.add(post.id(), JA, text("", sentence(random)), "");
            if (random.nextInt(5) == 0) workspace.posts.archive(post.id());
            workspace.pass(Duration.ofSeconds(1));
        }
        for (String first : WORDS) {
            for (String typed :
                    List.of(first.substring(0, 1), first, first + " fog", first + "x")) {
                assertThat(found(typed))
                        .as("%s, seed %d", typed, SEED)
                        .isEqualTo(
                                workspace.library.search(typed, Shelf.IN_USE).stream()
                                        .map(Row::title)
                                        .toList());
            }
        }
        assertThat(found("茶")).isNotEmpty();
    }

    private static String sentence(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"", "***", "—"})
    void nothing_to_look_for_finds_everything(String typed) {
        workspace.article("Kettle", "");
        assertThat(found(typed)).containsExactly("Kettle");
    }

    @Test
    void words_in_different_languages_of_a_post_do_not_make_a_hit() {
        var post = workspace.article("Kettle", "copper").post();
        workspace.variants.add(post.id(), LocaleTag.of("es"), text("Tetera", "cobre"), "");
        assertThat(found("copper kettle")).containsExactly("Kettle");
        assertThat(found("tetera")).containsExactly("Kettle");
        assertThat(found("tetera copper")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_list_is_read_without_bodies_and_without_comparing_all_deliveries(boolean analyzed) {
        workspace.article("Kettle", "");
        if (analyzed) workspace.database.writeOnly((handle, _) -> handle.execute("ANALYZE"));
        List<String> plan =
                workspace.database.read(handle ->
                        handle.select("EXPLAIN QUERY PLAN " + LibraryStore.LIST_SQL + LISTED)
                                .map((row, _) -> row.getString("detail"))
                                .list());
        assertThat(plan)
                .anyMatch(
                        step -> step.startsWith("SEARCH own USING COVERING INDEX variant_for_list"))
                .anyMatch(step -> step.startsWith("SEARCH v USING COVERING INDEX variant_for_list"))
                .anyMatch(step -> step.matches("SEARCH gone .*variant=\\? AND channel=\\?.*"));
    }
}
