package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.meridian.storage.TestWorkspace.EN;
import static studio.meridian.storage.TestWorkspace.JA;
import static studio.meridian.storage.TestWorkspace.START;
import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Credit;
import studio.meridian.model.Id;
import studio.meridian.model.PostKind;
import studio.meridian.model.Revision;
import studio.meridian.model.Revision.Reason;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.database.StorageFailure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What is kept of a text, in which line of descent, and how it comes back. */
class RevisionTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private PostStore.Created salt;
    private Id<Variant> id;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        salt = workspace.article("Salt", "one");
        id = salt.variant().id();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @ParameterizedTest
    @EnumSource
    void each_reason_moment_machine_and_person_are_kept(Reason reason) {
        workspace.pass(Duration.ofMinutes(5));
        Revision cut = workspace.variants.cut(id, reason);
        assertThat(workspace.variants.revision(cut.id())).isEqualTo(cut);
        assertThat(cut.reason()).isEqualTo(reason);
        assertThat(cut.cutAt()).isEqualTo(START.plus(Duration.ofMinutes(5)));
        assertThat(cut.device()).isEqualTo("test machine");
        assertThat(cut.author()).isEqualTo("Noor");
        assertThat(cut.parents()).isEmpty();
    }

    @Test
    void a_change_of_any_field_is_a_new_state_and_going_back_another() {
        VariantText[] states = {
            new VariantText("Salt", "", "", "one"),
            new VariantText("Salt!", "", "", "one"),
            new VariantText("Salt!", "s", "", "one"),
            new VariantText("Salt!", "s", "salt", "one"),
            new VariantText("Salt!", "s", "salt", "one "),
            new VariantText("Salt", "", "", "one")
        };
        for (VariantText state : states) {
            workspace.variants.saveText(id, state);
            workspace.variants.cut(id, Reason.IDLE);
            workspace.variants.cut(id, Reason.LEAVE);
        }
        List<Revision> kept = workspace.variants.revisions(id).reversed();
        assertThat(kept).extracting(Revision::text).containsExactly(states);
        for (int i = 1; i < kept.size(); i++) {
            assertThat(kept.get(i).parents()).containsExactly(kept.get(i - 1).id());
        }
        assertThat(kept.getFirst().text().sha256()).isEqualTo(kept.getLast().text().sha256());
    }

    @Test
    void bringing_back_what_stands_there_adds_nothing() {
        Revision first = workspace.variants.cut(id, Reason.IDLE);
        Variant before = workspace.variants.find(id);
        assertThat(workspace.variants.restore(first.id())).isEqualTo(before);
        assertThat(workspace.variants.revisions(id)).containsExactly(first);
    }

    @Test
    void undoing_a_return_is_a_return_too() {
        Revision one = workspace.variants.cut(id, Reason.IDLE);
        workspace.variants.saveText(id, text("Salt", "two"));
        workspace.variants.restore(one.id());
        Revision two = workspace.variants.revisions(id).get(1);
        assertThat(two.text().body()).isEqualTo("two");
        assertThat(workspace.variants.restore(two.id()).text().body()).isEqualTo("two");
        assertThat(workspace.variants.revisions(id))
                .extracting(Revision::reason)
                .containsExactly(Reason.RESTORE, Reason.RESTORE, Reason.RESTORE, Reason.IDLE);
    }

    @Test
    void a_return_is_found_by_search_and_shown_in_the_list() {
        workspace.variants.saveText(id, text("Kettle", "copper"));
        Revision kettle = workspace.variants.cut(id, Reason.IDLE);
        workspace.variants.saveText(id, text("Lid", "clay"));
        workspace.variants.restore(kettle.id());
        var rows = workspace.library.search("copper", LibraryStore.Shelf.IN_USE);
        assertThat(rows).extracting(LibraryStore.Row::title).containsExactly("Kettle");
        assertThat(workspace.library.search("clay", LibraryStore.Shelf.IN_USE)).isEmpty();
    }

    @Test
    void a_translation_brought_back_is_free_of_its_units() {
        Variant japanese = workspace.translations.start(salt.post().id(), JA, "Aoi");
        var unit = workspace.translations.units(japanese.id()).getFirst();
        workspace.translations.translate(
                unit.id(),
                "塩",
                studio.meridian.model.UnitState.TRANSLATED,
                studio.meridian.model.UnitOrigin.HUMAN);
        Revision kept = workspace.variants.cut(japanese.id(), Reason.IDLE);
        Variant back = workspace.variants.restore(kept.id());
        assertThat(back.isLinked()).isFalse();
        assertThat(back.text().title()).isEqualTo("塩");
    }

    @Test
    void a_post_s_own_fields_are_kept_once_for_each_change() {
        workspace.variants.cut(id, Reason.IDLE);
        workspace.variants.cut(id, Reason.IDLE);
        assertThat(tagsKept()).containsExactly("[\"tea\"]");
        workspace.posts.update(salt.post().id(), before -> withTags(before, List.of("sea")));
        workspace.variants.cut(id, Reason.IDLE);
        workspace.posts.update(salt.post().id(), before -> withTags(before, List.of("tea")));
        workspace.variants.cut(id, Reason.IDLE);
        workspace.variants.cut(id, Reason.IDLE);
        assertThat(tagsKept()).containsExactly("[\"tea\"]", "[\"sea\"]", "[\"tea\"]");
        assertThat(number("SELECT count(*) FROM post_revision WHERE parent1 IS NULL")).isEqualTo(1);
    }

    @Test
    void a_revision_that_is_not_there_is_told() {
        Id<Revision> nothing = new Id<>(new UUID(1, 2));
        assertThat(workspace.variants.revision(nothing)).isNull();
        assertThatThrownBy(() -> workspace.variants.restore(nothing))
                .isInstanceOf(FailureException.class);
        assertThat(workspace.variants.revisions(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "summary", "slug", "body"})
    void a_turned_bit_in_a_kept_text_is_told_and_nothing_is_brought_back(String column) {
        Revision kept = workspace.variants.cut(id, Reason.IDLE);
        workspace.variants.saveText(id, text("Salt", "two"));
        workspace.database.writeOnly(
                (handle, _) -> handle.execute("UPDATE revision SET " + column + " = 'onf'"));
        assertThatThrownBy(() -> workspace.variants.restore(kept.id()))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure()).isInstanceOf(StorageFailure.Damaged.class));
        assertThat(workspace.variants.find(id).text()).isEqualTo(text("Salt", "two"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "\u0000",
                "\ufeffbom",
                "line\r\nline\rline\n",
                "𠮷👩‍👩‍👧 \udbff\udfff",
                "\u202eabc\u202c",
                "e\u0301 é",
                "' \" ; -- ? :a \\",
                "\u2028\u2029\u0085",
                "\uffff\ufffe"
            })
    void every_sign_comes_back_as_it_was_written(String odd) {
        VariantText words = new VariantText(odd, odd + "s", odd + "l", odd + "b");
        var made =
                workspace.posts.create(
                        PostKind.NOTE, EN, List.of(odd), new Credit(odd, odd, odd, odd), words);
        Revision kept = workspace.variants.cut(made.variant().id(), Reason.IDLE);
        assertThat(workspace.variants.find(made.variant().id()).text()).isEqualTo(words);
        assertThat(workspace.variants.revision(kept.id()).text()).isEqualTo(words);
        assertThat(workspace.posts.get(made.post().id())).isEqualTo(made.post());
        assertThat(workspace.library.row(made.post().id()).title()).isEqualTo(odd);
    }

    private List<String> tagsKept() {
        return workspace.database.read(handle ->
                handle.select("SELECT tags FROM post_revision ORDER BY pk")
                        .mapTo(String.class)
                        .list());
    }

    private int number(String sql) {
        return workspace.database.read(handle -> handle.select(sql).mapTo(Integer.class).one());
    }

    private static studio.meridian.model.Post withTags(
            studio.meridian.model.Post post, List<String> tags) {
        return new studio.meridian.model.Post(
                post.id(),
                post.kind(),
                post.sourceLocale(),
                tags,
                post.credit(),
                post.archivedAt(),
                post.createdAt(),
                post.updatedAt());
    }
}
