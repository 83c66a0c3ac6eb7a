package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.meridian.storage.TestWorkspace.EN;
import static studio.meridian.storage.TestWorkspace.JA;
import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Credit;
import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.Revision;
import studio.meridian.model.Revision.Reason;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

class PostStoreTest {
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
    void a_post_comes_back_as_it_was_made() {
        Credit credit =
                new Credit("Harbour Weekly", "https://example.org/a", "Lin Wei", "CC-BY-4.0");
        VariantText text = new VariantText("Salt 😀 𠮷", "of the sea", "salt", "# Salt\n\nمرحبا");
        var created =
                workspace.posts.create(PostKind.ARTICLE, EN, List.of("sea", "tea"), credit, text);
        Post post = workspace.posts.get(created.post().id());
        assertThat(post).isEqualTo(created.post());
        assertThat(post.credit()).isEqualTo(credit);
        assertThat(post.tags()).containsExactly("sea", "tea");
        assertThat(workspace.variants.of(post.id())).containsExactly(created.variant());
    }

    @Test
    void what_is_not_there_is_said_by_name() {
        Id<Post> nobody = new Id<>(new UUID(1, 2));
        assertThat(workspace.posts.find(nobody)).isNull();
        assertThatThrownBy(() -> workspace.posts.get(nobody))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e ->
                                assertThat(e.failure())
                                        .isEqualTo(new RecordFailure.NoPost(nobody.toString())));
    }

    @Test
    void an_archived_post_can_be_brought_back() {
        Post post = workspace.article("Salt", "x").post();
        workspace.posts.archive(post.id());
        assertThat(workspace.posts.get(post.id()).isArchived()).isTrue();
        workspace.posts.restore(post.id());
        assertThat(workspace.posts.get(post.id()).isArchived()).isFalse();
    }

    @Test
    void a_copy_has_the_words_of_all_languages_and_an_address_of_its_own() {
        var first =
                workspace.posts.create(
                        PostKind.ARTICLE,
                        EN,
                        List.of("tea"),
                        Credit.NONE,
                        new VariantText("Salt", "s", "salt", "body"));
        workspace.variants.add(first.post().id(), JA, text("塩", "本文"), "Aoi");
        var copy = workspace.posts.duplicate(first.post().id(), title -> title + " (copy)");
        assertThat(workspace.variants.of(copy.post().id()))
                .extracting(Variant::text)
                .containsExactly(new VariantText("Salt (copy)", "s", "", "body"), text("塩", "本文"));
        assertThat(copy.post().id()).isNotEqualTo(first.post().id());
    }

    @Test
    void saving_the_same_words_writes_nothing() {
        var created = workspace.article("Salt", "body");
        Post before = workspace.posts.get(created.post().id());
        workspace.pass(Duration.ofMinutes(1));
        workspace.variants.saveText(created.variant().id(), text("Salt", "body"));
        assertThat(workspace.posts.get(created.post().id())).isEqualTo(before);
    }

    @Test
    void autosave_overwrites_and_revisions_keep() {
        Id<Variant> id = workspace.article("Salt", "one").variant().id();
        Revision first = workspace.variants.cut(id, Reason.IDLE);
        workspace.variants.saveText(id, text("Salt", "two"));
        Revision second = workspace.variants.cut(id, Reason.LEAVE);
        assertThat(workspace.variants.cut(id, Reason.LEAVE)).isEqualTo(second);
        assertThat(second.parents()).containsExactly(first.id());
        assertThat(workspace.variants.revisions(id))
                .extracting(revision -> revision.text().body())
                .containsExactly("two", "one");
    }

    @Test
    void an_older_state_comes_back_and_the_newer_one_is_kept() {
        Id<Variant> id = workspace.article("Salt", "one").variant().id();
        Revision first = workspace.variants.cut(id, Reason.IDLE);
        workspace.variants.saveText(id, text("Salt", "two, not cut yet"));
        Variant restored = workspace.variants.restore(first.id());
        assertThat(restored.text().body()).isEqualTo("one");
        assertThat(workspace.variants.revisions(id))
                .extracting(revision -> revision.text().body())
                .containsExactly("one", "two, not cut yet", "one");
    }

    @Test
    void a_flipped_bit_in_a_body_is_noticed() {
        Id<Variant> id = workspace.article("Salt", "one").variant().id();
        workspace.database.writeOnly(
                (handle, _) -> handle.execute("UPDATE variant SET body = 'onf'"));
        assertThatThrownBy(() -> workspace.variants.find(id))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("does not match its digest");
    }
}
