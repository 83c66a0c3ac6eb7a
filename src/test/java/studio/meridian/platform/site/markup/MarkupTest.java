package studio.meridian.platform.site.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import studio.meridian.platform.site.TestSite;
import studio.meridian.platform.site.request.SiteSettings;

import java.nio.file.Path;

class MarkupTest {
    private final TestSite site = new TestSite(Path.of("/srv/site").toAbsolutePath());

    @Test
    void text_and_values_are_escaped() {
        String written = Markup.html().leaf("a", "<b> & 'c'", "title", "\"x\" <y>").written();
        assertThat(written)
                .isEqualTo("<a title=\"&quot;x&quot; &lt;y&gt;\">&lt;b&gt; &amp; &#39;c&#39;</a>");
    }

    @Test
    void empty_values_are_left_out_but_for_the_words_of_a_picture() {
        assertThat(Markup.html().single("img", "alt", "", "lang", "").written())
                .isEqualTo("<img alt=\"\">\n");
        assertThat(Markup.xml().single("link", "href", "x").written())
                .endsWith("<link href=\"x\"/>\n");
    }

    @Test
    void what_is_open_must_be_closed() {
        Markup markup = Markup.html().open("p").open("em");
        assertThatThrownBy(markup::written).hasMessageContaining("em").hasMessageContaining("p");
        assertThat(markup.text("x").close().close().written()).isEqualTo("<p><em>x</em></p>");
    }

    @Test
    void paths_are_written_in_plain_signs() {
        assertThat(Paths.encoded("ja/お茶/a b.html")).isEqualTo("ja/%E3%81%8A%E8%8C%B6/a%20b.html");
        assertThat(Paths.encoded("A-z_0.~/")).isEqualTo("A-z_0.~/");
        assertThat(Paths.encoded("?#%&\"<")).isEqualTo("%3F%23%25%26%22%3C");
    }

    @Test
    void links_from_a_page_are_relative() {
        SiteSettings served = SiteSettings.of(site.atAddress().channel());
        Links links = Links.from(served, "en/a-walk/");
        assertThat(links.page("ja/")).isEqualTo("../../ja/");
        assertThat(links.file("media/x.jpg")).isEqualTo("../../media/x.jpg");
        assertThat(links.absolute("ja/")).isEqualTo(TestSite.ADDRESS + "/ja/");
        assertThat(links.best("ja/")).isEqualTo(TestSite.ADDRESS + "/ja/");
        assertThat(Links.from(served, "").page("")).isEqualTo("./");
    }

    @Test
    void on_the_disk_links_name_the_file() {
        SiteSettings disk = SiteSettings.of(site.channel());
        assertThat(Links.from(disk, "en/").page("ja/")).isEqualTo("../ja/index.html");
        assertThat(Links.from(disk, "en/").absolute("ja/")).isEmpty();
        assertThat(Links.from(disk, "en/").best("ja/")).isEqualTo("../ja/index.html");
        assertThat(Links.fromAnywhere(disk).page("en/")).isEqualTo("/en/index.html");
    }
}
