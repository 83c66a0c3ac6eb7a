package studio.meridian.export.wxr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.export.ImportFailure;
import studio.meridian.export.ImportLine;
import studio.meridian.export.ImportNote;
import studio.meridian.export.ImportNote.Kind;
import studio.meridian.export.ImportReport;
import studio.meridian.export.ImportStage;
import studio.meridian.export.Outcome;
import studio.meridian.export.Watch;
import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.safe.SafeFailure;
import studio.meridian.storage.LibraryStore.Shelf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Exports made up line by line, also such as no WordPress would write. */
class WxrImportTest {
    @TempDir Path folder;
    private ImportStage stage;
    private final WxrFile export = new WxrFile();

    @BeforeEach
    void open() {
        stage = new ImportStage(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void what_changed_there_and_not_here_is_brought_up_to_date() throws IOException {
        WxrFile.Item item = export.post(7, "Tide", "<p>High at six.</p>");
        run();
        item.with("content:encoded", "<p>High at <em>seven</em>.</p>");
        assertThat(run().lines().getFirst().outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(stage.posts()).hasSize(1);
        assertThat(text(0)).isEqualTo("High at *seven*.\n");
    }

    @Test
    void what_changed_there_and_here_is_kept_as_it_is_here() throws IOException {
        WxrFile.Item item = export.post(7, "Tide", "<p>High at six.</p>");
        run();
        Variant mine = stage.variant(stage.posts().getFirst(), "en");
        stage.workspace.variants.saveText(mine.id(), mine.text().withBody("Mine."));
        item.with("content:encoded", "<p>High at seven.</p>");
        Map<String, String> before = stage.everything();
        ImportLine line = run().lines().getFirst();
        assertThat(line.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(kinds(line)).contains(Kind.EDITED_HERE);
        assertThat(text(0)).isEqualTo("Mine.");
        assertThat(stage.everything()).isEqualTo(before);
    }

    @Test
    void new_comments_are_no_change_of_the_post() throws IOException {
        WxrFile.Item item = export.post(7, "Tide", "High.");
        run();
        item.xml("<wp:comment><wp:comment_content>Fine</wp:comment_content></wp:comment>");
        ImportLine line = run().lines().getFirst();
        assertThat(line.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(line.notes()).contains(ImportNote.of(Kind.COMMENTS, "count", 1));
    }

    @Test
    void each_status_finds_its_place() throws IOException {
        export.post(1, "A", "a").with("wp:status", "pending");
        export.post(2, "B", "b").with("wp:status", "private");
        export.post(3, "C", "c").with("wp:status", "trash");
        export.post(4, "D", "d").with("wp:status", "auto-draft");
        export.post(5, "E", "e").with("wp:status", "wc-completed");
        export.post(6, "F", "f").with("wp:post_type", "product");
        ImportReport report = run();
        assertThat(report.lines().stream().map(line -> kinds(line).getFirst()))
                .containsExactly(
                        Kind.WAS_PENDING,
                        Kind.WAS_PRIVATE,
                        Kind.WAS_TRASHED,
                        Kind.NOT_SAVED,
                        Kind.FIELDS_NOT_READ,
                        Kind.OTHER_TYPE);
        assertThat(report.count(Outcome.IMPORTED)).isEqualTo(4);
        assertThat(stage.workspace.library.count(Shelf.ARCHIVED)).isEqualTo(1);
        assertThat(stage.workspace.channels.all()).isEmpty();
    }

    @Test
    void a_plan_without_utc_is_read_in_the_zone_of_the_import() throws IOException {
        export.post(1, "Later", "l")
                .with("wp:status", "future")
                .with("wp:post_date", "2027-07-01 10:00:00")
                .with("wp:post_date_gmt", "0000-00-00 00:00:00");
        export.post(2, "Never", "n")
                .with("wp:status", "future")
                .with("wp:post_date", "soon")
                .with("wp:post_date_gmt", "");
        ImportReport report = run();
        Delivery planned =
                stage.workspace.deliveries.of(report.lines().getFirst().post()).getFirst();
        assertThat(planned.due().local()).isEqualTo(LocalDateTime.parse("2027-07-01T10:00"));
        assertThat(planned.due().zone()).isEqualTo(ImportStage.OPTIONS.zone());
        assertThat(kinds(report.lines().get(1))).contains(Kind.SCHEDULE_PAST);
    }

    @Test
    void a_draft_that_is_scheduled_later_is_planned_then() throws IOException {
        WxrFile.Item item = export.post(1, "Later", "l").with("wp:status", "draft");
        run();
        assertThat(stage.workspace.channels.all()).isEmpty();
        item.with("wp:status", "future").with("wp:post_date_gmt", "2027-07-01 10:00:00");
        ImportLine line = run().lines().getFirst();
        assertThat(line.outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(stage.workspace.deliveries.of(line.post())).hasSize(1);
        assertThat(stage.workspace.channels.all()).noneMatch(channel -> channel.active());
    }

    @Test
    void the_site_is_the_same_with_and_without_tls() throws IOException {
        export.post(1, "A", "a");
        run();
        export.head(
                """
                <wp:wxr_version>1.2</wp:wxr_version>
                <wp:base_blog_url>http://tide.example</wp:base_blog_url>
                """);
        assertThat(run().changedNothing()).isTrue();
        assertThat(stage.imports.find("wxr:tide.example#1")).isNotNull();
    }

    @Test
    void the_same_id_on_another_site_is_another_post() throws IOException {
        export.post(1, "A", "a");
        run();
        export.head(
                """
                <wp:wxr_version>1.2</wp:wxr_version>
                <wp:base_blog_url>http://tide.example/blog</wp:base_blog_url>
                """);
        run();
        assertThat(stage.posts()).hasSize(2);
    }

    @Test
    void items_that_share_an_id_are_all_kept_and_stay_apart() throws IOException {
        export.post(1, "A", "a");
        export.post(1, "B", "b").with("guid", "https://tide.example/b");
        export.post(1, "C", "c");
        assertThat(run().count(Outcome.IMPORTED)).isEqualTo(3);
        Map<String, String> before = stage.everything();
        assertThat(run().count(Outcome.UNCHANGED)).isEqualTo(3);
        assertThat(stage.everything()).isEqualTo(before);
    }

    @Test
    void the_language_is_that_of_the_post_then_of_the_site_then_of_the_import() throws IOException {
        export.post(1, "A", "a").xml("<category domain=\"language\" nicename=\"fr\">Fr</category>");
        export.post(2, "B", "b");
        run();
        assertThat(stage.posts())
                .extracting(Post::sourceLocale)
                .extracting(Object::toString)
                .containsExactly("fr", "en");
        export.head("<wp:wxr_version>1.2</wp:wxr_version><link>https://other.example</link>");
        stage.wxr.run(export.in(folder), options("pt-BR"), Watch.NONE);
        assertThat(stage.posts().getLast().sourceLocale().tag()).isEqualTo("pt-BR");
    }

    private static studio.meridian.export.ImportOptions options(String locale) {
        return new studio.meridian.export.ImportOptions(
                studio.meridian.model.LocaleTag.of(locale), ImportStage.OPTIONS.zone(), false);
    }

    @Test
    void elements_that_are_not_converted_are_counted_and_named() throws IOException {
        export.post(
                1,
                "Film",
                "<iframe src=\"https://a.example/1\"></iframe><iframe src=\"https://a.example/2\">"
                        + "</iframe>[gallery ids=\"1,2\"]<table><tr><td>1</td></tr></table>");
        ImportLine line = run().lines().getFirst();
        ImportNote note =
                line.notes().stream()
                        .filter(one -> one.kind() == Kind.NOT_CONVERTED)
                        .findFirst()
                        .orElseThrow();
        assertThat(note.arguments().get("elements").toString())
                .contains("iframe (2)", "[gallery]")
                .doesNotContain("table");
        assertThat(text(0)).contains("https://a.example/1", "https://a.example/2");
    }

    @Test
    void an_excerpt_is_the_summary_and_entities_are_letters() throws IOException {
        export.post(1, "Tea &amp; tide", "<p>Text</p>")
                .with("excerpt:encoded", "<p>One &mdash; two.</p>")
                .xml("<category domain=\"category\" nicename=\"r\">Rope &amp;amp; salt</category>")
                .xml("<category domain=\"post_tag\" nicename=\"t\">tea</category>")
                .xml("<category domain=\"category\" nicename=\"uncategorized\">Uncat</category>")
                .xml("<category>bare</category>");
        run();
        Post post = stage.posts().getFirst();
        assertThat(post.tags()).containsExactly("Rope & salt", "tea", "bare");
        assertThat(stage.variant(post, "en").text().title()).isEqualTo("Tea & tide");
        assertThat(stage.variant(post, "en").text().summary()).isEqualTo("One — two.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.2"})
    void every_version_is_read(String version) throws IOException {
        export.version(version).post(1, "A", "a").with("excerpt:encoded", "Short.");
        assertThat(run().count(Outcome.IMPORTED)).isEqualTo(1);
        assertThat(stage.variant(stage.posts().getFirst(), "en").text().summary())
                .isEqualTo("Short.");
    }

    @Test
    void an_item_without_an_id_is_refused_and_the_others_come_in() throws IOException {
        export.post(1, "A", "a").with("wp:post_id", "../../etc");
        export.post(2, "B", "b");
        ImportReport report = run();
        assertThat(report.isComplete()).isFalse();
        assertThat(report.lines().getFirst().refusal())
                .isInstanceOfSatisfying(
                        ImportFailure.BadField.class,
                        bad -> {
                            assertThat(bad.file()).endsWith("export.xml");
                            assertThat(bad.line()).isGreaterThan(5);
                            assertThat(bad.value()).isEqualTo("../../etc");
                        });
        assertThat(report.lines().get(1).outcome()).isEqualTo(Outcome.IMPORTED);
    }

    @Test
    void a_cancelled_import_keeps_what_was_done_and_goes_on_next_time() throws IOException {
        for (int id = 1; id <= 5; id++) export.post(id, "Post " + id, "text");
        List<Integer> seen = new ArrayList<>();
        Watch impatient =
                new Watch() {
                    @Override
                    public void at(int done, int total, String name) {
                        seen.add(total);
                    }

                    @Override
                    public boolean isCancelled() {
                        return seen.size() == 2;
                    }
                };
        ImportReport report = stage.wxr.run(export.in(folder), ImportStage.OPTIONS, impatient);
        assertThat(report.cancelled()).isTrue();
        assertThat(report.isComplete()).isFalse();
        assertThat(stage.posts()).hasSize(2);
        assertThat(seen).startsWith(5, 5);
        assertThat(run().count(Outcome.IMPORTED)).isEqualTo(3);
    }

    @Test
    void a_file_that_is_cut_off_changes_nothing_wherever_it_ends() throws IOException {
        for (int id = 1; id <= 3; id++) export.post(id, "Post " + id, "<p>text &amp; more</p>");
        String whole = export.text();
        Map<String, String> before = stage.everything();
        int end = whole.lastIndexOf("</rss>") + 5;
        for (int cut = 1; cut < end; cut += 37) {
            Failure failure = refused(whole.substring(0, cut));
            assertThat(failure)
                    .as("cut at %d", cut)
                    .isInstanceOfAny(SafeFailure.Malformed.class, ImportFailure.class);
            assertThat(failure.arguments()).containsKeys("file", "line");
        }
        assertThat(stage.everything()).isEqualTo(before);
    }

    @Test
    void laughing_entities_are_refused() throws IOException {
        String bomb =
                """
                <!DOCTYPE rss [
                <!ENTITY a "ha">
                <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
                ]>
                <rss\
                """;
        unchanged(text -> text.replace("<rss", bomb), SafeFailure.Declarations.class);
    }

    @Test
    void an_entity_from_nowhere_is_refused() throws IOException {
        unchanged(text -> text.replace("<guid>", "<guid>&passwd;"), SafeFailure.Malformed.class);
    }

    @Test
    void files_outside_are_never_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String outside = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"%s\">]><rss".formatted(secret.toUri());
        unchanged(text -> text.replace("<rss", outside), SafeFailure.Declarations.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Hello</body></html>",
                "<rss><channel><title>A feed</title><item/></channel></rss>",
                "<rss><title>No channel</title></rss>",
                "<rss></rss>",
                "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>"
                        + "<wp:wxr_version>1.2</wp:wxr_version></channel></rss>"
            })
    void other_xml_is_no_export(String xml) throws IOException {
        Map<String, String> before = stage.everything();
        Failure failure = refused("<?xml version=\"1.0\"?>\n" + xml);
        assertThat(failure).isInstanceOf(ImportFailure.NotWordPress.class);
        assertThat(failure.arguments()).containsEntry("line", 2);
        assertThat(stage.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no XML at all", "{\"posts\": []}", "\u0000\u0001\u0002"})
    void what_is_no_xml_is_refused(String text) throws IOException {
        assertThat(refused(text)).isInstanceOf(SafeFailure.Malformed.class);
    }

    @Test
    void a_missing_file_and_a_folder_are_said() {
        assertThat(failure(folder.resolve("none.xml"))).isInstanceOf(ImportFailure.Missing.class);
        assertThat(failure(folder)).isNotNull();
    }

    @Test
    void an_element_without_end_to_its_text_is_refused() throws IOException {
        export.post(1, "Long", "x".repeat((16 << 20) + 1));
        Map<String, String> before = stage.everything();
        assertThat(refused(export.text())).isInstanceOf(ImportFailure.TooLarge.class);
        assertThat(stage.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<div>", "<span>", "<b>", "<ul><li>", "<blockquote>", "<table><tr><td>"})
    void html_of_any_depth_is_read(String tags) throws IOException {
        export.post(1, "Deep", tags.repeat(20_000) + "deep down");
        export.post(2, "Sound", "fine");
        ImportReport report = run();
        assertThat(report.count(Outcome.IMPORTED)).isEqualTo(2);
        assertThat(text(0)).contains("deep down");
    }

    @Test
    void no_damage_breaks_the_import() throws IOException {
        export.post(1, "Tea &amp; tide", "<p>One</p><!-- wp:more /-->[gallery ids='1']")
                .with("wp:status", "future")
                .xml("<category domain=\"post_tag\" nicename=\"t\">tea</category>")
                .xml("<wp:postmeta><wp:meta_key>k</wp:meta_key></wp:postmeta>");
        byte[] whole = export.text().getBytes(StandardCharsets.UTF_8);
        long seed = 20261124;
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < 300; i++) {
            byte[] broken = whole.clone();
            for (int j = 0; j < 2; j++)
                broken[random.nextInt(whole.length)] ^= 1 << random.nextInt(7);
            Path file = Files.write(folder.resolve("broken.xml"), broken);
            try {
                stage.wxr.run(file, ImportStage.DRY, Watch.NONE);
                read++;
            } catch (FailureException e) {
                assertThat(e.failure().arguments())
                        .as("seed %d, round %d", seed, i)
                        .containsKeys("file", "line");
            }
        }
        assertThat(read).as("seed %d", seed).isBetween(15, 285);
    }

    @Test
    void files_are_known_by_name_or_beginning() {
        assertThat(WxrImport.isMeant("a.XML", new byte[0])).isTrue();
        assertThat(WxrImport.isMeant("a", utf8("\ufeff\n<?xml version"))).isTrue();
        assertThat(WxrImport.isMeant("a", "<?xml".getBytes(StandardCharsets.UTF_16))).isTrue();
        assertThat(WxrImport.isMeant("a.txt", utf8("<rss version"))).isTrue();
        assertThat(WxrImport.isMeant("a.md", utf8("# Title"))).isFalse();
        assertThat(WxrImport.isMeant("a.md", utf8("<p>HTML in Markdown"))).isFalse();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void unchanged(UnaryOperator<String> harm, Class<? extends Failure> expected)
            throws IOException {
        export.post(1, "A", "a");
        Map<String, String> before = stage.everything();
        Failure failure = refused(harm.apply(export.text()));
        assertThat(failure).isInstanceOf(expected);
        assertThat(failure.arguments()).containsKeys("file", "line");
        assertThat(stage.everything()).isEqualTo(before);
    }

    private Failure refused(String text) throws IOException {
        return failure(Files.writeString(folder.resolve("bad.xml"), text));
    }

    private Failure failure(Path file) {
        FailureException thrown =
                catchThrowableOfType(FailureException.class, () -> stage.wxr(file));
        assertThat(thrown).as("a failure").isNotNull();
        return thrown.failure();
    }

    private ImportReport run() throws IOException {
        return stage.wxr(export.in(folder));
    }

    private String text(int post) {
        return stage.variant(stage.posts().get(post), "en").text().body();
    }

    private static List<Kind> kinds(ImportLine line) {
        return line.notes().stream().map(ImportNote::kind).toList();
    }
}
