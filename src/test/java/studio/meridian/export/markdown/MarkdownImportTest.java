package studio.meridian.export.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.export.ImportLine;
import studio.meridian.export.ImportNote;
import studio.meridian.export.ImportNote.Kind;
import studio.meridian.export.ImportReport;
import studio.meridian.export.ImportStage;
import studio.meridian.export.Outcome;
import studio.meridian.export.Watch;
import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.LibraryStore.Shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** What sound files become, at first and when they come again. */
class MarkdownImportTest {
    private static final String TEA = "---\ntitle: Tea\n---\nIt is hot. It is green.\n";
    private static final String TEA_JA = "---\ntitle: お茶\n---\n熱い。緑だ。\n";

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
    void files_that_differ_in_the_locale_are_one_post() throws IOException {
        stage.file("tea.ja.md", TEA_JA).file("tea.md", TEA).file("deep/tea.md", TEA);
        ImportReport report = stage.run();
        assertThat(report.count(Outcome.IMPORTED)).isEqualTo(3);
        assertThat(stage.posts()).hasSize(2);
        Post post = stage.workspace.posts.get(line(report, "tea.ja.md").post());
        assertThat(post.sourceLocale()).isEqualTo(LocaleTag.of("en"));
        Variant japanese = stage.variant(post, "ja");
        assertThat(japanese.isLinked()).isTrue();
        assertThat(japanese.text().title()).isEqualTo("お茶");
        assertThat(japanese.text().body()).isEqualTo("熱い。緑だ。");
        assertThat(stage.workspace.translations.units(japanese.id()))
                .hasSize(3)
                .allMatch(unit -> unit.state() == UnitState.TRANSLATED);
    }

    @Test
    void without_a_bare_file_the_usual_language_is_the_source() throws IOException {
        stage.file("tea.ar.md", "شاي.\n").file("tea.en.md", "Tea.\n");
        stage.run();
        assertThat(stage.posts().getFirst().sourceLocale().tag()).isEqualTo("en");
        stage.file("kahve.tr.md", "Kahve.\n").file("kahve.uz.md", "Qahva.\n");
        stage.run();
        assertThat(stage.posts().getLast().sourceLocale().tag()).isEqualTo("tr");
    }

    @Test
    void front_matter_is_read_by_meaning() throws IOException {
        stage.file(
                "tea.md",
                """
                ---
                title: "Tea: a letter"
                description: On leaves.
                slug: tea-letter
                tags: "#tea, harbour"
                categories: [letters, tea]
                lang: pt
                archived: yes
                translator: Rui
                credit: {outlet: The Ledger, url: "https://l.example/1", author: Ada, license: CC0-1.0}
                date: 2020-01-01
                layout: post
                mood: calm
                ---

                Body.
                """);
        ImportReport report = stage.run();
        Post post = stage.posts().getFirst();
        assertThat(post.kind()).isEqualTo(PostKind.ARTICLE);
        assertThat(post.tags()).containsExactly("tea", "harbour", "letters");
        assertThat(post.credit())
                .isEqualTo(new Credit("The Ledger", "https://l.example/1", "Ada", "CC0-1.0"));
        assertThat(post.isArchived()).isTrue();
        assertThat(stage.workspace.library.count(Shelf.ARCHIVED)).isEqualTo(1);
        Variant text = stage.variant(post, "pt");
        assertThat(text.text())
                .isEqualTo(new VariantText("Tea: a letter", "On leaves.", "tea-letter", "Body."));
        assertThat(text.translator()).isEqualTo("Rui");
        assertThat(report.lines().getFirst().notes())
                .containsExactly(ImportNote.of(Kind.FIELDS_NOT_READ, "fields", "mood"));
    }

    @Test
    void a_heading_is_the_title_and_without_any_it_is_a_note() throws IOException {
        stage.file("a.md", "# Tea *and* tide #\n\nText.\n");
        stage.file("b.md", "Only a thought.\n\n# Later\n");
        stage.file("c.md", "---\ntitle: Own\n---\n# Heading\n");
        stage.file("d.md", "");
        stage.run();
        Post first = stage.posts().getFirst();
        assertThat(stage.variant(first, "en").text())
                .isEqualTo(new VariantText("Tea *and* tide", "", "", "Text."));
        assertThat(stage.posts())
                .extracting(Post::kind)
                .containsExactly(PostKind.ARTICLE, PostKind.NOTE, PostKind.ARTICLE, PostKind.NOTE);
        assertThat(stage.variant(stage.posts().get(2), "en").text().body()).isEqualTo("# Heading");
    }

    @Test
    void states_of_a_translation_are_kept() throws IOException {
        stage.file("a.md", TEA).file("a.ja.md", TEA_JA.replace("---\n熱", "state: final\n---\n熱"));
        stage.file("b.md", TEA).file("b.ja.md", TEA_JA.replace("---\n熱", "state: draft\n---\n熱"));
        stage.file("c.md", TEA).file("c.ja.md", TEA_JA.replace("---\n熱", "state: free\n---\n熱"));
        stage.run();
        assertThat(units(0)).allMatch(unit -> unit.state() == UnitState.FINAL);
        assertThat(units(1)).allMatch(unit -> unit.state() == UnitState.INITIAL);
        assertThat(units(2)).isEmpty();
        assertThat(stage.variant(stage.posts().get(2), "ja").isLinked()).isFalse();
    }

    private java.util.List<studio.meridian.model.TranslationUnit> units(int post) {
        Variant variant = stage.variant(stage.posts().get(post), "ja");
        return stage.workspace.translations.units(variant.id());
    }

    @Test
    void what_does_not_pair_stands_freely_to_the_letter() throws IOException {
        String free = "# 別の見出し\n\n- 一\n- 二\n- 三\n\n> まったく違う。\n\n`code`";
        stage.file("tea.md", TEA).file("tea.ja.md", "---\ntitle: お茶\n---\n" + free + "\n");
        ImportReport report = stage.run();
        Variant japanese = stage.variant(stage.posts().getFirst(), "ja");
        assertThat(japanese.text().body()).isEqualTo(free);
        assertThat(japanese.isLinked()).isFalse();
        assertThat(kinds(report, "tea.ja.md")).containsExactly(Kind.UNPAIRED);
    }

    @Test
    void plans_are_made_where_the_channel_is() throws IOException {
        stage.site();
        stage.file(
                "tea.md",
                """
                ---
                title: Tea
                plan:
                  - {channel: site, at: 2026-12-01T18:00, zone: Asia/Tokyo, late: any-time}
                  - {channel: radio, at: 2026-12-01T18:00}
                  - {channel: site, at: 2026-11-01T18:00}
                  - {channel: site, locale: ja, at: "2026-10-25T02:30:00+01:00", zone: Europe/Madrid}
                ---
                Hot.
                """);
        stage.file(
                "later.md", "---\nplan: {channel: site, in-days: 3, time: \"06:00\"}\n---\nHi.\n");
        ImportReport report = stage.run();
        Delivery planned = only(line(report, "tea.md").post());
        assertThat(planned.due().instant()).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(planned.latePolicy()).isEqualTo(LatePolicy.ANY_TIME);
        assertThat(kinds(report, "tea.md"))
                .containsExactly(Kind.NO_CHANNEL, Kind.PLAN_PAST, Kind.PLAN_PAST);
        Delivery later = only(line(report, "later.md").post());
        assertThat(later.due().instant()).isEqualTo(Instant.parse("2026-11-26T05:00:00Z"));
    }

    private Delivery only(Id<Post> post) {
        assertThat(stage.workspace.deliveries.of(post)).hasSize(1);
        return stage.workspace.deliveries.of(post).getFirst();
    }

    @Test
    void readmes_sections_and_hidden_folders_are_no_posts() throws IOException {
        stage.file("README.md", "# About\n").file("_index.md", "---\ntitle: All\n---\n");
        stage.file(".git/x.md", TEA).file(".draft.md", TEA).file("notes.txt", "no");
        stage.file("read/README.md", TEA);
        ImportReport report = stage.run();
        assertThat(ImportStage.outcomes(report))
                .isEqualTo(
                        Map.of(
                                "README.md", Outcome.LEFT_OUT,
                                "_index.md", Outcome.LEFT_OUT,
                                "read/README.md", Outcome.IMPORTED));
        assertThat(kinds(report, "README.md")).containsExactly(Kind.READ_ME);
        assertThat(kinds(report, "_index.md")).containsExactly(Kind.SECTION_PAGE);
    }

    @Test
    void the_same_tree_again_changes_nothing() throws IOException {
        byte[] picture = Files.readAllBytes(picture());
        stage.site();
        stage.file(
                "tea.md",
                TEA.replace(
                        "---\nIt",
                        "plan: {channel: site, at: 2027-01-01T08:00}\n---\n![Cup](cup.png)\n\nIt"));
        stage.file("tea.ja.md", TEA_JA).file("cup.png", picture).file("free.md", "A\n");
        Map<String, String> empty = stage.everything();
        stage.run();
        Map<String, String> before = stage.everything();
        assertThat(before).isNotEqualTo(empty);
        ImportReport again = stage.run();
        assertThat(again.changedNothing()).isTrue();
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(3);
        assertThat(stage.everything()).isEqualTo(before);
    }

    @Test
    void a_dry_run_tells_the_same_and_writes_nothing() throws IOException {
        stage.file("tea.md", TEA + "\n![Cup](cup.png) ![](none.png)\n");
        stage.file("tea.ja.md", TEA_JA).file("cup.png", Files.readAllBytes(picture()));
        Map<String, String> before = stage.everything();
        ImportReport dry = stage.run(ImportStage.DRY);
        assertThat(stage.everything()).isEqualTo(before);
        assertThat(ImportStage.outcomes(dry)).isEqualTo(ImportStage.outcomes(stage.run()));
        assertThat(kinds(dry, "tea.md")).containsExactly(Kind.PICTURE_MISSING);
    }

    @Test
    void what_changed_outside_is_brought_up_to_date() throws IOException {
        stage.file("tea.md", TEA).file("tea.ja.md", TEA_JA);
        stage.run();
        stage.file("tea.md", TEA.replace("green", "black"));
        ImportReport report = stage.run();
        assertThat(line(report, "tea.md").outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(line(report, "tea.ja.md").outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(body("en")).isEqualTo("It is hot. It is black.");
        assertThat(body("ja")).isEqualTo("熱い。緑だ。");
        assertThat(stage.run().changedNothing()).isTrue();
    }

    @Test
    void a_language_edited_here_is_kept_and_the_others_follow() throws IOException {
        stage.file("tea.md", TEA)
                .file("tea.ja.md", TEA_JA.replace("---\n熱", "state: free\n---\n熱"));
        stage.run();
        Variant mine = stage.variant(stage.posts().getFirst(), "ja");
        stage.workspace.variants.saveText(mine.id(), mine.text().withBody("私の。"));
        stage.file("tea.md", TEA.replace("hot", "cold"));
        stage.file("tea.ja.md", TEA_JA.replace("熱い", "冷たい"));
        ImportReport report = stage.run();
        assertThat(line(report, "tea.md").outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(line(report, "tea.ja.md").outcome()).isEqualTo(Outcome.KEPT);
        assertThat(kinds(report, "tea.ja.md")).containsExactly(Kind.EDITED_HERE);
        assertThat(body("ja")).isEqualTo("私の。");
    }

    @Test
    void a_language_comes_later_unless_it_was_written_here() throws IOException {
        stage.file("tea.md", TEA);
        stage.run();
        Id<Post> post = stage.posts().getFirst().id();
        VariantText mine = new VariantText("Té", "", "", "Caliente.");
        stage.workspace.variants.add(post, LocaleTag.of("es"), mine, "");
        stage.file("tea.ja.md", TEA_JA).file("tea.es.md", "---\ntitle: Té\n---\nFrío.\n");
        ImportReport report = stage.run();
        assertThat(line(report, "tea.ja.md").outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(line(report, "tea.ja.md").post()).isEqualTo(post);
        assertThat(kinds(report, "tea.es.md")).contains(Kind.WRITTEN_HERE);
        assertThat(body("es")).isEqualTo("Caliente.");
    }

    @Test
    void folders_of_other_names_are_other_posts_and_a_lone_file_is_known_again()
            throws IOException {
        stage.file("tea.md", TEA);
        stage.run();
        FolderFiles lone = FolderFiles.of(stage.folder().resolve("tea.md"));
        ImportReport report = stage.markdown.run(lone, ImportStage.OPTIONS, Watch.NONE);
        assertThat(report.changedNothing()).isTrue();
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("tea.md"), TEA);
        stage.markdown.run(FolderFiles.of(other), ImportStage.OPTIONS, Watch.NONE);
        assertThat(stage.posts()).hasSize(2);
    }

    @Test
    void pictures_are_found_where_site_generators_keep_them() throws IOException {
        byte[] picture = Files.readAllBytes(picture());
        stage.file("posts/a.md", "![A](./my%20cup.png)\n").file("posts/my cup.png", picture);
        stage.file("posts/b.md", "![B](/images/cup.png)\n").file("static/images/cup.png", picture);
        stage.file("posts/c.md", "![C](../top.png) ![R](https://a.example/c.png)\n");
        stage.file("top.png", picture);
        ImportReport report = stage.run();
        assertThat(report.lines()).allMatch(line -> line.notes().isEmpty());
        assertThat(stage.workspace.media.all()).hasSize(1);
        String reference = stage.workspace.media.all().getFirst().reference();
        for (Post post : stage.posts()) {
            assertThat(stage.variant(post, "en").text().body()).contains("](" + reference + ")");
        }
        assertThat(stage.variant(stage.posts().getLast(), "en").text().body())
                .contains("](https://a.example/c.png)");
    }

    @Test
    void a_cancelled_import_leaves_whole_posts() throws IOException {
        for (int i = 0; i < 4; i++)
            stage.file("p" + i + ".md", TEA).file("p" + i + ".ja.md", TEA_JA);
        int[] steps = {0};
        Watch impatient =
                new Watch() {
                    @Override
                    public void at(int done, int total, String name) {
                        steps[0]++;
                    }

                    @Override
                    public boolean isCancelled() {
                        return steps[0] == 2;
                    }
                };
        ImportReport report =
                stage.markdown.run(FolderFiles.of(stage.folder()), ImportStage.OPTIONS, impatient);
        assertThat(report.cancelled()).isTrue();
        assertThat(stage.posts()).hasSize(2);
        assertThat(stage.run().count(Outcome.IMPORTED)).isEqualTo(4);
    }

    static Path picture() throws IOException {
        try (var files = Files.list(Path.of("assets/sample/images"))) {
            return files.filter(file -> file.toString().endsWith(".png")).findFirst().orElseThrow();
        }
    }

    private String body(String locale) {
        return stage.variant(stage.posts().getFirst(), locale).text().body();
    }

    private static ImportLine line(ImportReport report, String name) {
        return report.lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.List<Kind> kinds(ImportReport report, String name) {
        return line(report, name).notes().stream().map(ImportNote::kind).toList();
    }
}
