package studio.meridian.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the engine sees of the site, and what readers see of it meanwhile. */
class SiteAdapterTest {
    @TempDir Path temp;
    private TestSite site;

    @BeforeEach
    void place() {
        site = new TestSite(temp.resolve("site"));
    }

    @Test
    void a_post_stands_on_its_page_and_on_the_first_page() {
        Done done = site.publish(Draft.of("one").text("A walk", "By the *sea*."));
        assertThat(site.page("en/a-walk/").select(".prose em").text()).isEqualTo("sea");
        assertThat(site.page("en/").select(".item h2 a").attr("href"))
                .isEqualTo("../en/a-walk/index.html");
        assertThat(site.page("").select(".item h2 a").attr("href"))
                .isEqualTo("en/a-walk/index.html");
        assertThat(done.remoteId()).isEqualTo("one");
        assertThat(done.address()).startsWith("file:").endsWith("/public/en/a-walk/index.html");
        assertThat(Path.of(java.net.URI.create(done.address()))).isRegularFile();
    }

    @Test
    void at_an_address_the_answer_is_the_address() {
        Done done = site.atAddress().publish(Draft.of("one").in("ja").text("散歩", "海。"));
        assertThat(done.address()).startsWith(TestSite.ADDRESS + "/ja/").endsWith("/");
    }

    @Test
    void the_same_publication_freezes_to_the_same_bytes() {
        Draft draft = Draft.of("one").tags("sea", "tea").summary("short");
        assertThat(site.frozen(draft.publication())).isEqualTo(site.frozen(draft.publication()));
        assertThat(site.frozen(draft.summary("long").publication()))
                .isNotEqualTo(site.frozen(Draft.of("one").publication()));
    }

    @Test
    void publishing_twice_touches_nothing() {
        Draft draft = Draft.of("one").with(Images.jpeg(1200, 800), "image/jpeg", "A boat");
        site.publish(Draft.of("zero").text("Before", "x"));
        site.publish(draft);
        Map<String, String> before = site.everything();
        site.publish(draft);
        assertThat(site.everything()).isEqualTo(before);
    }

    @Test
    void the_order_of_publishing_does_not_matter_to_readers() throws Exception {
        List<Draft> drafts =
                List.of(
                        Draft.of("one").text("A", "a").at("2026-01-01T00:00:00Z"),
                        Draft.of("two").text("B", "b").at("2026-01-02T00:00:00Z"),
                        Draft.of("three").text("C", "c").at("2026-01-03T00:00:00Z"));
        TestSite other = new TestSite(temp.resolve("other"));
        drafts.forEach(site::publish);
        drafts.reversed().forEach(other::publish);
        assertThat(other.release()).isEqualTo(site.release());
        assertThat(TestSite.digests(other.open())).isEqualTo(TestSite.digests(site.open()));
    }

    @Test
    void an_update_changes_the_page_and_keeps_its_address() {
        site.publish(Draft.of("one").text("A walk", "old words"));
        site.publish(
                Draft.of("one").text("A long walk", "new words").changed("2026-04-01T09:00:00Z"));
        assertThat(site.text("en/a-walk/index.html")).contains("new words", "A long walk");
        assertThat(site.text("en/a-walk/index.html")).doesNotContain("old words");
        assertThat(site.files()).doesNotContain("en/a-long-walk/index.html");
        assertThat(site.page("en/a-walk/").select(".people time").attr("datetime"))
                .startsWith("2026-04-01");
    }

    @Test
    void an_unchanged_page_is_the_same_file_in_the_next_release() throws Exception {
        site.publish(Draft.of("one").text("A walk", "x").in("es"));
        Path page = site.open().resolve("404.html");
        Object before = Files.getAttribute(site.open().resolve("assets/site.css"), "unix:ino");
        String release = site.release();
        site.publish(Draft.of("two").text("A swim", "y").in("es"));
        assertThat(site.release()).isNotEqualTo(release);
        assertThat(Files.getAttribute(site.open().resolve("assets/site.css"), "unix:ino"))
                .isEqualTo(before);
        assertThat(page).isRegularFile();
    }

    @Test
    void a_removed_post_goes_with_its_pictures_and_topics() {
        Draft gone =
                Draft.of("one").tags("boats").with(Images.jpeg(600, 400), "image/jpeg", "A boat");
        site.publish(Draft.of("two").text("A swim", "y"));
        site.publish(gone);
        assertThat(site.files()).anyMatch(file -> file.startsWith("media/"));
        site.remove(gone);
        assertThat(site.files())
                .noneMatch(file -> file.startsWith("media/"))
                .noneMatch(file -> file.contains("a-walk"))
                .noneMatch(file -> file.contains("boats"));
        assertThat(site.text("en/index.html")).doesNotContain("A walk");
        assertThat(site.text("en/atom.xml")).doesNotContain("A walk");
        assertThat(site.root.resolve(".meridian/media")).isEmptyDirectory();
    }

    @Test
    void removing_twice_touches_nothing_and_the_last_removal_leaves_an_empty_site() {
        site.publish(Draft.of("one"));
        site.remove(Draft.of("one"));
        Map<String, String> before = site.everything();
        site.remove(Draft.of("one"));
        assertThat(site.everything()).isEqualTo(before);
        assertThat(site.page("").select("main p").text()).isNotBlank();
        assertThat(site.files()).doesNotContain("en/index.html");
    }

    @Test
    void a_removed_language_is_no_longer_named() {
        Draft arabic = Draft.of("one-ar").group("one").in("ar", "en").text("نزهة", "كلمات");
        site.publish(Draft.of("one").text("A walk", "x"));
        site.publish(arabic);
        assertThat(site.page("en/a-walk/").select("nav.translations a")).hasSize(1);
        site.remove(arabic);
        assertThat(site.page("en/a-walk/").select("nav.translations a")).isEmpty();
        assertThat(site.text("en/a-walk/index.html")).doesNotContain("hreflang=\"ar\"");
    }

    @Test
    void only_the_site_before_is_kept() {
        for (int i = 0; i < 5; i++) site.publish(Draft.of("post-" + i).text("Day " + i, "x"));
        assertThat(site.root.resolve("releases").toFile().list())
                .hasSize(2)
                .contains(site.release());
        assertThat(site.root.resolve(".meridian/requests").toFile().list()).hasSize(5);
    }

    @Test
    void a_look_up_finds_just_what_was_meant() {
        Draft draft = Draft.of("one");
        assertThat(site.lookUp(draft, Kind.CREATE)).isInstanceOf(LookUp.Absent.class);
        assertThat(site.root).doesNotExist();
        Done done = site.publish(draft);
        assertThat(site.lookUp(draft, Kind.CREATE))
                .isEqualTo(new LookUp.Found(new Done("one", done.remoteRevision(), "")));
        assertThat(site.lookUp(Draft.of("one").summary("other"), Kind.CREATE))
                .isInstanceOf(LookUp.Absent.class);
        assertThat(site.lookUp(draft, Kind.DELETE)).isInstanceOf(LookUp.Absent.class);
        site.remove(draft);
        assertThat(site.lookUp(draft, Kind.DELETE)).isInstanceOf(LookUp.Found.class);
    }

    @Test
    void a_folder_of_others_is_refused_and_left_alone() throws Exception {
        Files.createDirectories(site.root);
        Files.writeString(site.root.resolve("letter.txt"), "mine");
        assertThat(site.send(Draft.of("one")))
                .isEqualTo(
                        new PublishResult.Rejected(
                                new PlatformFailure.NotOurs(site.root.toString())));
        assertThat(site.root.toFile().list()).containsExactly("letter.txt");
    }

    @Test
    void a_file_where_the_folder_should_be_is_refused() throws Exception {
        Files.writeString(site.root, "mine");
        assertThat(site.send(Draft.of("one"))).isInstanceOf(PublishResult.Rejected.class);
        assertThat(site.root).hasContent("mine");
    }

    @Test
    void wrong_settings_are_named() {
        assertThat(rejected("folder", "relative/folder")).isEqualTo("folder");
        assertThat(rejected("folder", "")).isEqualTo("folder");
        assertThat(rejected("base-url", "javascript:alert(1)")).isEqualTo("base-url");
        assertThat(rejected("zone", "Mars/Olympus")).isEqualTo("zone");
        assertThat(site.root).doesNotExist();
    }

    private String rejected(String setting, String value) {
        TestSite wrong = new TestSite(site.root).with(setting, value);
        PublishResult result = wrong.send(Draft.of("one"));
        assertThat(result).isInstanceOf(PublishResult.Rejected.class);
        PlatformFailure failure = ((PublishResult.Rejected) result).failure();
        return ((PlatformFailure.NotConfigured) failure).setting();
    }

    @Test
    void pictures_that_are_not_the_ones_meant_stop_it_before_readers_notice() {
        site.publish(Draft.of("one"));
        String release = site.release();
        Publication two =
                Draft.of("two").with(Images.jpeg(20, 20), "image/jpeg", "x").publication();
        PublishResult result = site.send(two, _ -> Images.jpeg(10, 10));
        assertThat(result).isInstanceOf(PublishResult.NotSent.class);
        assertThat(site.release()).isEqualTo(release);
    }

    @Test
    void a_channel_that_moves_to_an_address_prints_all_pages_anew() {
        site.publish(Draft.of("one"));
        site.atAddress();
        site.publish(Draft.of("one"));
        assertThat(site.page("en/a-walk/").select("link[rel=canonical]").attr("href"))
                .isEqualTo(TestSite.ADDRESS + "/en/a-walk/");
        assertThat(site.files()).contains("sitemap.xml");
    }
}
