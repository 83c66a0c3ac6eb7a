package studio.meridian.export.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.export.ImportLine;
import studio.meridian.export.ImportNote;
import studio.meridian.export.ImportNote.Kind;
import studio.meridian.export.ImportStage;
import studio.meridian.export.Outcome;
import studio.meridian.model.Channel;
import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.UnitState;
import studio.meridian.model.VariantText;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.storage.ImportStore.Imported;
import studio.meridian.storage.IntakeStore.Plan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What a post that comes in does to one that is there. */
class IntakeTest {
    private static final LocaleTag EN = LocaleTag.of("en");
    private static final LocaleTag ES = LocaleTag.of("es");

    @TempDir Path folder;
    private ImportStage stage;

    @BeforeEach
    void open() {
        stage = new ImportStage(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void fields_of_the_post_edited_here_keep_the_source_too() {
        take(text("One."));
        Post post = stage.posts().getFirst();
        stage.workspace.posts.update(post.id(), one -> withTags(one, List.of("mine")));
        ImportLine line = take(text("Two."));
        assertThat(line.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(line.notes()).containsExactly(ImportNote.of(Kind.EDITED_HERE));
        assertThat(stage.posts().getFirst().tags()).containsExactly("mine");
    }

    @Test
    void an_edit_that_was_taken_back_is_none() {
        take(text("One."));
        var mine = stage.variant(stage.posts().getFirst(), "en");
        stage.workspace.variants.saveText(mine.id(), mine.text().withBody("Mine."));
        stage.workspace.variants.saveText(mine.id(), mine.text());
        assertThat(take(text("Two.")).outcome()).isEqualTo(Outcome.UPDATED);
    }

    @Test
    void what_was_archived_here_is_not_brought_back() {
        take(text("One."));
        Post post = stage.posts().getFirst();
        stage.workspace.posts.archive(post.id());
        assertThat(take(text("Two.")).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(stage.posts().getFirst().isArchived()).isTrue();
    }

    @Test
    void what_was_deleted_here_stays_so() throws IOException {
        stage.imports.save(
                new Imported("k-en", "post", "Title", "imported", "", null, "One.", "sha"));
        Map<String, String> before = stage.everything();
        ImportLine line = take(text("Two."));
        assertThat(line.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(line.notes()).containsExactly(ImportNote.of(Kind.DELETED_HERE));
        assertThat(stage.everything()).isEqualTo(before);
    }

    @Test
    void what_was_left_out_before_may_come_in_later() {
        stage.imports.save(new Imported("k-en", "post", "Title", "left-out", "", null, "One.", ""));
        assertThat(take(text("One.")).outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(stage.imports.find("k-en").post()).isEqualTo(stage.posts().getFirst().id());
    }

    @Test
    void a_plan_is_made_once_and_a_person_may_move_or_cancel_it() {
        Channel site = stage.site();
        PlannedTime due = LocalMoments.at(Instant.parse("2027-01-01T08:00:00Z"), ZoneOffset.UTC);
        Plan plan = new Plan(EN, site.id(), due, LatePolicy.NEVER_LATE);
        take(text("One."), plan);
        Id<Post> post = stage.posts().getFirst().id();
        Delivery planned = stage.workspace.deliveries.of(post).getFirst();
        stage.workspace.deliveries.cancel(planned.id());
        assertThat(take(text("Two."), plan).outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(stage.workspace.deliveries.of(post))
                .singleElement()
                .satisfies(one -> assertThat(one.state().isFinal()).isTrue());
    }

    @Test
    void a_translation_follows_its_source_and_is_no_edit() {
        IncomingText spanish =
                new IncomingText(
                        "k-es",
                        "es",
                        "post",
                        "Uno.",
                        ES,
                        new VariantText("Título", "", "", "Uno."),
                        "Rui",
                        UnitState.FINAL,
                        List.of(),
                        List.of());
        take(text("One."), spanish);
        assertThat(take(text("One changed."), spanish).outcome()).isEqualTo(Outcome.UPDATED);
        IncomingText corrected =
                new IncomingText(
                        "k-es",
                        "es",
                        "post",
                        "Uno cambiado.",
                        ES,
                        new VariantText("Título", "", "", "Uno cambiado."),
                        "Rui",
                        UnitState.FINAL,
                        List.of(),
                        List.of());
        List<ImportLine> lines =
                stage.intake.take(post(List.of(text("One changed."), corrected)), false);
        assertThat(lines)
                .extracting(ImportLine::outcome)
                .containsExactly(Outcome.UNCHANGED, Outcome.UPDATED);
        assertThat(stage.variant(stage.posts().getFirst(), "es").text().body())
                .isEqualTo("Uno cambiado.");
    }

    private ImportLine take(IncomingText text, IncomingText... more) {
        java.util.ArrayList<IncomingText> all = new java.util.ArrayList<>(List.of(text));
        all.addAll(List.of(more));
        return stage.intake.take(post(all), false).getFirst();
    }

    private ImportLine take(IncomingText text, Plan plan) {
        IncomingPost bare = post(List.of(text));
        IncomingPost planned =
                new IncomingPost(
                        bare.kind(),
                        bare.tags(),
                        bare.credit(),
                        false,
                        bare.texts(),
                        List.of(plan));
        return stage.intake.take(planned, false).getFirst();
    }

    private static IncomingPost post(List<IncomingText> texts) {
        return new IncomingPost(
                PostKind.ARTICLE, List.of("tea"), Credit.NONE, false, texts, List.of());
    }

    private static IncomingText text(String body) {
        return new IncomingText(
                "k-en",
                "en",
                "post",
                body,
                EN,
                new VariantText("Title", "", "", body),
                "",
                null,
                List.of(),
                List.of());
    }

    private static Post withTags(Post post, List<String> tags) {
        return new Post(
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
